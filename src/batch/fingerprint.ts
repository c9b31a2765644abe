import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Sixty-four hexadecimal digits that are the same for the same data, in whatever order its keys stand. */
export function fingerprintOf(data: unknown): string {
  return createHash("sha256").update(canonical(data)).digest("hex");
}

function canonical(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

const here = dirname(fileURLToPath(import.meta.url));

/** Where all of the running program is: the bundle's own folder, else the one that holds this one and its like. */
function programFolder(): string {
  return basename(here) === "bundle" ? here : dirname(here);
}

/**
 * What the program is, by its own files and the packages it asks for. A version alone would not do: who works from a
 * clone has many programs of one version.
 */
export async function programFingerprint(): Promise<string> {
  const root = programFolder();
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /(?<!\.d)\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash("sha256").update(await readFile(join(here, "..", "..", "package.json")));
  for (const file of files) hash.update(relative(root, file).split(sep).join("/")).update(await readFile(file));
  return hash.digest("hex");
}
