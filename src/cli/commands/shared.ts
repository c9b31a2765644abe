import { supportsColor } from "chalk";
import { Option } from "commander";
import { type Engines, needsPdfium, readingBy, requirePdfium } from "../../batch/pdf-engines.js";
import { type EngineName, engines } from "../../document/pdf/reader.js";
import { type Language, languages } from "../../messages/language.js";
import { createStyle, type Style } from "../../output/style.js";
import type { CheckFilesOptions } from "../check-files.js";
import { describeFailure, UsageError } from "../failure.js";
import { fileTarget, type OutputTarget, streamTarget } from "../output-target.js";

/** Options that every command that prints something has. */
export interface PrintOptions {
  readonly lang?: Language;
  readonly color: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly debug?: boolean;
}

export const languageOption = (): Option =>
  new Option("--lang <language>", "输出语言 language of what is printed").choices([...languages]);
export const noColorOption = (): Option => new Option("--no-color", "不用颜色 without colour");
export const outputOption = (): Option => new Option("-o, --output <file>", "写入文件 write to a file");
export const forceOption = (): Option => new Option("--force", "覆盖已有文件 overwrite an existing file");
/** Options of every command that reads PDFs. */
export interface EngineOptions {
  readonly engine?: EngineName | undefined;
  readonly crossRead?: boolean | undefined;
}

export const engineOptions = (): Option[] => [
  new Option("--engine <name>", "读 PDF 的程序 the program that reads PDFs (pdfjs)").choices([...engines]),
  new Option(
    "--cross-read",
    "用两个程序各读一遍 PDF，读出不同的内容存疑 · read PDFs with both programs and doubt what they read differently",
  ),
];

/** By which program PDFs are read: the flags before the configuration. @throws BatchError where it is not installed */
export function enginesOf(options: EngineOptions, config: EngineOptions = {}): Engines {
  const engine = options.engine ?? config.engine ?? "pdfjs";
  const crossRead = options.crossRead ?? config.crossRead ?? false;
  const chosen = { engine, crossRead };
  if (needsPdfium(chosen)) requirePdfium();
  return chosen;
}

export const debugOption = (): Option => new Option("--debug", "出错时显示细节 show stack traces");

/** Colour and width of where the output goes: a file gets none, a pipe none, a terminal its own. */
export function styleFor(options: PrintOptions): Style {
  const toTerminal = options.output === undefined;
  const level = options.color && toTerminal && supportsColor !== false ? supportsColor.level : 0;
  return createStyle(level, (toTerminal ? process.stdout.columns : undefined) ?? 100);
}

/** Opens where the output goes. @throws UsageError where the file cannot be written */
export async function openTarget(options: PrintOptions): Promise<OutputTarget> {
  if (options.output === undefined) return streamTarget(process.stdout);
  try {
    return await fileTarget(options.output, options.force === true);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") {
      throw new UsageError(
        `${options.output}: 文件已存在，加 --force 才会覆盖 · the file exists; --force overwrites it`,
        { cause: error },
      );
    }
    throw new UsageError(`${options.output}: 无法写入 · cannot be written (${code ?? message})`, { cause: error });
  }
}

/** Options of a command that reads files as well. */
export interface ReadOptions extends PrintOptions, EngineOptions {
  readonly stdinFilename?: string;
}

/** How files are read for a command; with --debug an internal error's stack is shown on standard error. */
export function readingOptions(
  { stdinFilename, debug, ...options }: ReadOptions,
  language: Language,
  config?: EngineOptions,
): CheckFilesOptions {
  return {
    language,
    pdf: readingBy(enginesOf(options, config)),
    stdin: process.stdin,
    ...(stdinFilename === undefined ? {} : { stdinFilename }),
    ...(debug === true
      ? { onInternalError: (error: unknown) => process.stderr.write(`${describeFailure(error, true)}\n`) }
      : {}),
  };
}
