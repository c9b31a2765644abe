import { stat } from "node:fs/promises";
import type { ReadErrorCode } from "../model/index.js";

/** One thing to check: a file, standard input, or a path that came to nothing. */
export type Input =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "stdin" }
  | {
      readonly kind: "missing";
      readonly path: string;
      readonly code: Extract<ReadErrorCode, "not-found" | "no-match">;
    };

/** What is looked for in a folder. A file that is named itself is read whatever its name. */
const CHECKABLE = "**/*.{pdf,docx,docm,xlsx,xlsm,txt}";

/** What Word, Excel and WPS leave beside a file that is open. */
const LOCKS = ["**/~$*", "**/.~*"];

/**
 * Turns the command's paths into inputs, in their order: a file as it is, a folder walked, a pattern matched by
 * fast-glob, "-" standard input. Files of a folder or pattern come in the order of their names. A file that two
 * paths name is taken once.
 */
export async function expandInputs(paths: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const input of await expandPath(path)) {
      const key = input.kind === "file" ? input.path : `${input.kind}`;
      if (input.kind !== "missing" && seen.has(key)) continue;
      seen.add(key);
      inputs.push(input);
    }
  }
  return inputs;
}

async function expandPath(path: string): Promise<Input[]> {
  if (path === "-") return [{ kind: "stdin" }];
  const found = await stat(path).catch(() => null);
  if (found !== null && !found.isDirectory()) return [{ kind: "file", path }];
  // One file, the most common wish, needs no search.
  const { default: fastGlob } = await import("fast-glob");
  // On Windows a pattern may be written with backslashes, which fast-glob takes for escapes.
  const posix = process.platform === "win32" ? path.replaceAll("\\", "/") : path;
  const pattern = found === null ? posix : `${fastGlob.escapePath(posix).replace(/\/+$/, "")}/${CHECKABLE}`;
  if (found === null && !fastGlob.isDynamicPattern(posix)) return [{ kind: "missing", path, code: "not-found" }];
  const matches = await fastGlob(pattern, {
    onlyFiles: true,
    ignore: LOCKS,
    caseSensitiveMatch: false,
    unique: true,
    followSymbolicLinks: false,
  });
  if (matches.length === 0) return [{ kind: "missing", path, code: "no-match" }];
  return matches.sort(byName).map((match) => ({ kind: "file", path: match }));
}

/** By code units, the same on every machine whatever its locale. */
function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
