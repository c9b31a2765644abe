import { type Command, Option } from "commander";
import { expandInputs } from "../../batch/inputs.js";
import { readFileBytes, readStreamBytes } from "../../batch/read-input.js";
import { ReadError } from "../../document/errors.js";
import { failedInspection, type InspectOptions, inspectDocument, rawTables } from "../../inspect.js";
import { describeReadError } from "../../messages/errors.js";
import { inspectionPhrases } from "../../messages/inspection.js";
import type { Inspection, RawTables } from "../../model/index.js";
import { renderInspection } from "../../output/inspect/index.js";
import { printable } from "../../output/sanitize.js";
import { tableAsCsv, tablesAsCsv } from "../../output/tables/csv.js";
import { tablesAsJson } from "../../output/tables/json.js";
import { EXIT_CLEAN, EXIT_UNREAD } from "../exit-codes.js";
import { UsageError } from "../failure.js";
import { chooseLanguage } from "../locale.js";
import {
  debugOption,
  engineOptions,
  forceOption,
  languageOption,
  openTarget,
  outputOption,
  type ReadOptions,
  readingOptions,
} from "./shared.js";

interface InspectCommandOptions extends ReadOptions {
  readonly tables?: boolean;
  readonly table?: string;
  readonly format?: "json" | "csv";
}

export function addInspectCommand(program: Command): void {
  const command = program
    .command("inspect")
    .description("生成网页，逐页显示读到了什么、没读到什么 · write a page that shows how a file was read")
    .argument("<file>", "文件，或 - 表示标准输入 · a file, or - for standard input")
    .addOption(outputOption())
    .addOption(forceOption())
    .addOption(new Option("--tables", "改为输出原始表格 · print the raw tables instead"))
    .addOption(new Option("--table <number>", "只输出第几张表 · print this table alone, counted from 1"))
    .addOption(new Option("-f, --format <format>", "表格的格式 format of tables (json)").choices(["json", "csv"]))
    .addOption(languageOption())
    .addOption(new Option("--stdin-filename <name>", "标准输入的文件名 name that standard input goes by"))
    .addOption(debugOption())
    .action(runInspect);
  for (const option of engineOptions()) command.addOption(option);
}

async function runInspect(path: string, options: InspectCommandOptions): Promise<void> {
  const asTables = options.tables === true || options.table !== undefined || options.format !== undefined;
  const inspection = await inspectPath(path, options);
  if (asTables) await printTables(inspection, options);
  else await writePage(inspection, options);
}

async function inspectPath(path: string, options: InspectCommandOptions): Promise<Inspection> {
  const { stdin, onInternalError, pdf = {} } = readingOptions(options, "zh");
  const [input] = await expandInputs([path]);
  const name = path === "-" ? (options.stdinFilename ?? "-") : (input?.kind === "file" && input.path) || path;
  const reading: InspectOptions = { pdf, ...(onInternalError === undefined ? {} : { onInternalError }) };
  try {
    if (input === undefined || input.kind === "missing") throw new ReadError(input?.code ?? "not-found");
    const bytes = await (input.kind === "stdin"
      ? readStreamBytes(stdin as NodeJS.ReadStream)
      : readFileBytes(input.path));
    return await inspectDocument(bytes, name, reading);
  } catch (error) {
    if (error instanceof ReadError) return failedInspection(name, null, error);
    throw error;
  }
}

/** A file that cannot be read gets a page that says why; a path that names no file does not. */
async function writePage(inspection: Inspection, options: InspectCommandOptions): Promise<void> {
  if (inspection.sha256 !== null) {
    await write(renderInspection(inspection, chooseLanguage(options.lang, process.env)), options);
  }
  tellFailure(inspection, options);
  process.exitCode = inspection.understood ? EXIT_CLEAN : EXIT_UNREAD;
}

async function printTables(inspection: Inspection, options: InspectCommandOptions): Promise<void> {
  const raw = rawTables(inspection);
  tellFailure(inspection, options);
  process.exitCode = raw === null ? EXIT_UNREAD : EXIT_CLEAN;
  if (raw === null) return;
  if (raw.tables.length === 0) tell(inspection.file, inspectionPhrases[languageOf(options)].tablesNone);
  await write(printed(raw, options), options);
}

function printed(raw: RawTables, { table, format }: InspectCommandOptions): string {
  if (table === undefined) return format === "csv" ? tablesAsCsv(raw.tables) : tablesAsJson(raw);
  const one = /^[1-9]\d{0,5}$/.test(table) ? raw.tables[Number(table) - 1] : undefined;
  if (one === undefined) {
    throw new UsageError(`--table ${table}: 共 ${raw.tables.length} 张表 · there are ${raw.tables.length} tables`);
  }
  return format === "csv" ? tableAsCsv(one) : tablesAsJson({ ...raw, tables: [one] });
}

async function write(text: string, options: InspectCommandOptions): Promise<void> {
  const target = await openTarget(options);
  try {
    await target.write(text);
  } finally {
    await target.close();
  }
}

function tellFailure({ file, error }: Inspection, options: InspectCommandOptions): void {
  if (error === null) return;
  tell(file, `${error.code}\n${describeReadError(error.code, error.detail)[languageOf(options)]}`);
}

function tell(file: string, words: string): void {
  process.stderr.write(`${printable(file)}: ${words.split("\n").map(printable).join("\n")}\n`);
}

function languageOf({ lang }: InspectCommandOptions) {
  return chooseLanguage(lang, process.env);
}
