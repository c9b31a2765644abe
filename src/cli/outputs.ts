import { rm } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import type { Input } from "../batch/inputs.js";
import { type Outcome, resultOf } from "../batch/outcome.js";
import type { ResultWriter, WriterContext } from "../output/formats.js";
import { createStyle } from "../output/style.js";
import { uriOf } from "../output/uri.js";
import { openTarget, type PrintOptions, styleFor } from "./commands/shared.js";
import { UsageError } from "./failure.js";
import { identities } from "./file-identity.js";
import type { FormatChoice } from "./formats.js";
import type { OutputTarget } from "./output-target.js";
import { sourceOf } from "./source.js";
import { openSpool } from "./spool.js";
import { makers } from "./writers.js";

/** Everything that one run writes. */
export interface Outputs {
  readonly open: () => Promise<void>;
  readonly result: (outcome: Outcome) => Promise<void>;
  readonly end: () => Promise<void>;
  /** whether no one reads any of it any more */
  readonly isGone: () => boolean;
  /** Closes the files, whatever happened. */
  readonly close: () => Promise<void>;
}

interface OutputOptions extends PrintOptions {
  readonly quiet?: boolean;
}

interface Sink {
  readonly writer: ResultWriter;
  readonly target: OutputTarget;
}

/**
 * Opens what the formats go to. All are opened before anything is checked, so that a file that cannot be written is
 * told at once; where one cannot, none is left behind.
 *
 * @throws UsageError where two formats go to one place, a file stands there already, or it is a file to be checked
 */
export async function openOutputs(
  choices: readonly FormatChoice[],
  options: OutputOptions,
  context: Omit<WriterContext, "style">,
  inputs: readonly Input[],
): Promise<Outputs> {
  const wanted = placed(choices, options);
  await refuseInputs(wanted, inputs);
  const sinks: Sink[] = [];
  const made: string[] = [];
  try {
    for (const { format, file } of wanted) {
      const style = file === null ? styleFor({ color: options.color }) : createStyle(0, 100);
      const links =
        file === null ? {} : { linkOf: (name: string) => uriOf(relative(dirname(resolve(file)), resolve(name))) };
      const writer = (await makers[format].load())({ ...context, style, ...links, openSpool });
      const { output: _output, ...rest } = options;
      sinks.push({ writer, target: await openTarget(file === null ? rest : { ...rest, output: file }) });
      if (file !== null && options.force !== true) made.push(file);
    }
  } catch (error) {
    await closeAll(sinks);
    await Promise.all(made.map((file) => rm(file)));
    throw error;
  }
  const each = async (piece: (writer: ResultWriter) => ReturnType<ResultWriter["open"]>) => {
    for (const { writer, target } of sinks) await target.write(await piece(writer));
  };
  return {
    open: () => each((writer) => writer.open()),
    result: async (outcome) => {
      // Parsed only where a format wants more than the line, and once.
      const result = sinks.every(({ writer }) => writer.line !== undefined) ? null : resultOf(outcome);
      await each((writer) => {
        if (writer.line !== undefined || result === null) return writer.line?.(outcome.line) ?? "";
        return writer.result(result, sourceOf(result, outcome.picture));
      });
    },
    end: async () => {
      for (const { writer, target } of sinks) {
        if (writer.rest === undefined) await target.write(await writer.close());
        else for (const piece of writer.rest()) await target.write(piece);
      }
    },
    isGone: () => sinks.length > 0 && sinks.every(({ target }) => target.isGone?.() === true),
    close: () => closeAll(sinks),
  };
}

/** Where each format goes: its own file, else the one of --output, else standard output, which takes one format only. */
function placed(choices: readonly FormatChoice[], { output, quiet }: OutputOptions): FormatChoice[] {
  const loose = choices.filter(({ file }) => file === null);
  if (loose.length > 1) {
    const names = loose.map(({ format }) => format).join(", ");
    throw new UsageError(
      `--format ${names}: 只有一种可以不带文件 · only one may go without a file (--format name=file)`,
    );
  }
  if (output !== undefined && loose.length === 0) {
    throw new UsageError(`--output ${output}: 没有哪种格式写到这里 · no format goes there (--format name=file)`);
  }
  const files = choices.map(({ format, file }) => ({ format, file: file ?? output ?? null }));
  const seen = new Set<string>();
  for (const { file } of files) {
    if (file === null) continue;
    if (seen.has(resolve(file))) throw new UsageError(`${file}: 两种格式写到同一个文件 · two formats go to one file`);
    seen.add(resolve(file));
  }
  const [bare] = files.filter(({ file, format }) => file === null && makers[format].binary === true);
  if (bare !== undefined && process.stdout.isTTY) {
    throw new UsageError(`--format ${bare.format}: 请写入文件 · goes to a file: --format ${bare.format}=FILE`);
  }
  // With --quiet nothing is printed, but a file that was asked for is still written.
  return files.filter(({ file }) => file !== null || quiet !== true);
}

/** No submission is overwritten, not even with --force, by whatever name it goes. */
async function refuseInputs(wanted: readonly FormatChoice[], inputs: readonly Input[]): Promise<void> {
  const targets = await identities(wanted.flatMap(({ file }) => (file === null ? [] : [file])));
  if (targets.size === 0) return;
  const sources = await identities(inputs.flatMap((input) => (input.kind === "file" ? [input.path] : [])));
  for (const [identity, file] of targets) {
    if (sources.has(identity)) throw new UsageError(`${file}: 这是要检查的文件 · this is a file to be checked`);
  }
}

async function closeAll(sinks: readonly Sink[]): Promise<void> {
  for (const { target } of sinks) await target.close();
}
