import { failedResult } from "../check.js";
import { ReadError } from "../document/errors.js";
import type { Language } from "../messages/language.js";
import type { Settings } from "../rules/settings.js";
import type { Checker } from "./checker.js";
import { fanOut } from "./fan-out.js";
import type { Input } from "./inputs.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import { readStreamBytes } from "./read-input.js";

export interface CheckInputsOptions {
  readonly language: Language;
  /** the name that standard input goes by; "-" unless told */
  readonly stdinFilename?: string;
  readonly stdin: NodeJS.ReadableStream;
  /** how one file is judged, by the name that its result carries */
  readonly settingsOf: (name: string) => Settings;
  /** outcomes in the order of the inputs; else as each is done */
  readonly ordered: boolean;
  /** the outcome that an earlier run has for a name; null where there is none */
  readonly recorded?: (name: string) => Promise<Outcome> | null;
  readonly stop: AbortSignal;
}

/** Checks inputs, several at a time, and gives each outcome. No input stops another. */
export function checkInputs(
  inputs: AsyncIterable<Input>,
  checker: Checker,
  options: CheckInputsOptions,
): AsyncGenerator<Outcome> {
  // One file more than there are workers waits at the door, so that none of them waits for this thread.
  const atOnce = checker.jobs === 1 ? 1 : checker.jobs + 1;
  return fanOut(inputs, (input) => checkInput(input, checker, options), {
    ...options,
    atOnce,
    abandon: checker.isElsewhere === true,
  });
}

/** The name that a result carries. */
export function nameOf(input: Input, { stdinFilename }: Pick<CheckInputsOptions, "stdinFilename">): string {
  return input.kind === "stdin" ? (stdinFilename ?? "-") : input.path;
}

async function checkInput(input: Input, checker: Checker, options: CheckInputsOptions): Promise<Outcome> {
  const name = nameOf(input, options);
  const recorded = options.recorded?.(name) ?? null;
  if (recorded !== null) return recorded;
  const unread = (error: ReadError) => outcomeOf(failedResult(name, null, error, options.language));
  if (input.kind === "missing") return unread(new ReadError(input.code));
  const settings = options.settingsOf(name);
  if (input.kind === "file") return checker.check({ name, source: input.path, settings });
  try {
    const source = await readStreamBytes(options.stdin as NodeJS.ReadStream);
    return await checker.check({ name, source, settings });
  } catch (error) {
    if (error instanceof ReadError) return unread(error);
    throw error;
  }
}
