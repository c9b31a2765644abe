import type { Input } from "../batch/inputs.js";
import { readFileBytes, readStreamBytes } from "../batch/read-input.js";
import { type CheckOptions, checkDocument, failedResult } from "../check.js";
import { ReadError } from "../document/errors.js";
import type { Result } from "../model/index.js";
import type { Settings } from "../rules/settings.js";

export interface CheckFilesOptions extends CheckOptions {
  /** the name that standard input goes by; "-" unless told */
  readonly stdinFilename?: string;
  readonly stdin: NodeJS.ReadableStream;
  /** how one file is judged, by the name that its result carries; as the other options say unless told */
  readonly settingsOf?: (name: string) => Settings;
}

/** Checks inputs one after the other and gives each result as it is done. No input stops the next. */
export async function* checkFiles(
  inputs: readonly Input[],
  options: CheckFilesOptions,
  starting: (index: number, name: string) => void,
): AsyncGenerator<Result> {
  for (const [index, input] of inputs.entries()) {
    const name = nameOf(input, options);
    starting(index, name);
    yield await checkInput(input, name, options);
  }
}

/** The name that a result carries. */
export function nameOf(input: Input, options: Pick<CheckFilesOptions, "stdinFilename">): string {
  return input.kind === "stdin" ? (options.stdinFilename ?? "-") : input.path;
}

async function checkInput(input: Input, name: string, options: CheckFilesOptions): Promise<Result> {
  const language = options.language ?? "zh";
  if (input.kind === "missing") return failedResult(name, null, new ReadError(input.code), language);
  try {
    const bytes = await (input.kind === "stdin"
      ? readStreamBytes(options.stdin as NodeJS.ReadStream)
      : readFileBytes(input.path));
    return await checkDocument(bytes, name, { ...options, ...options.settingsOf?.(name) });
  } catch (error) {
    if (error instanceof ReadError) return failedResult(name, null, error, language);
    throw error;
  }
}
