import { resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import type { LoadedConfig } from "./config/load.js";

/** What `check` can write. Each stands in `writers.ts` with what makes it. */
export const formats = [
  "pretty",
  "json",
  "ndjson",
  "html",
  "sarif",
  "junit",
  "github",
  "csv",
  "md",
  "docx",
  "xlsx",
] as const;
export type Format = (typeof formats)[number];

/** A format that is wanted, and the file that it goes to; null for where the command's output goes. */
export interface FormatChoice {
  readonly format: Format;
  readonly file: string | null;
}

/** `name` or `name=file`, with `-` for standard output; null where the name is no format's or the file's name is left blank. */
export function parseFormat(words: string): FormatChoice | null {
  const at = words.indexOf("=");
  const name = at < 0 ? words : words.slice(0, at);
  const format = formats.find((known) => known === name);
  const file = at < 0 ? null : words.slice(at + 1);
  if (format === undefined || file === "") return null;
  return { format, file: file === "-" ? null : file };
}

/** Gathers an option that is given several times. @throws InvalidArgumentError */
export function collectFormats(words: string, before: readonly FormatChoice[] | undefined): readonly FormatChoice[] {
  const choice = parseFormat(words);
  if (choice === null) throw new InvalidArgumentError(`可用 · known: ${formats.join(", ")}; 名称=文件 · name=file`);
  return [...(before ?? []), choice];
}

/** The formats of a run: the flags', else the configuration's, whose files lie beside it, else `pretty`. */
export function formatsOf(
  flags: readonly FormatChoice[] | undefined,
  { config, folder }: Pick<LoadedConfig, "config" | "folder">,
): readonly FormatChoice[] {
  if (flags !== undefined) return flags;
  const told = config.format === undefined ? [] : [config.format].flat();
  if (told.length === 0) return [{ format: "pretty", file: null }];
  return told.map(({ format, file }) => ({ format, file: file === null ? null : resolve(folder, file) }));
}
