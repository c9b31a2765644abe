import { pathToFileURL } from "node:url";
import { LineCounter, type Node, parseDocument } from "yaml";
import { UsageError } from "../failure.js";

/** A configuration as it stands in its file, not validated yet. */
export interface ConfigSource {
  readonly path: string;
  readonly content: unknown;
  /** the line that a key stands on, from 1; null where the file is a program */
  readonly lineOf: (keys: readonly PropertyKey[]) => number | null;
}

/**
 * Reads JSON or YAML, of which JSON is a part. With `wordsOnly` nothing is taken for a number: a fingerprint may be all
 * digits.
 *
 * @throws UsageError that names the line where it does not parse
 */
export function readMarkup(path: string, text: string, { wordsOnly = false } = {}): ConfigSource {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: wordsOnly ? "failsafe" : "core",
  });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    throw new UsageError(`${path}:${line}: 格式有误 · does not parse: ${error.message}`, { cause: error });
  }
  return {
    path,
    content: document.toJS({ maxAliasCount: 100 }) ?? {},
    lineOf: (keys) => {
      // A key that is missing is told at the nearest that is there.
      for (let depth = keys.length; depth >= 0; depth--) {
        const node = document.getIn(keys.slice(0, depth), true) as Node | undefined;
        if (node?.range) return lines.linePos(node.range[0]).line;
      }
      return null;
    },
  };
}

/** Runs a configuration that is a program and takes its default export. */
export async function readProgram(path: string): Promise<ConfigSource> {
  try {
    // What runs programs takes time to load, and most configurations are none.
    const { createJiti } = await import("jiti");
    const content = await createJiti(pathToFileURL(path).href).import(path, { default: true });
    return { path, content, lineOf: () => null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${path}: 无法运行 · cannot be run: ${reason}`, { cause: error });
  }
}
