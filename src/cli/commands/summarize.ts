import { type Command, InvalidArgumentError, Option } from "commander";
import { type Summary, summarize } from "../../batch/summary/index.js";
import { summaryPhrases } from "../../messages/summary.js";
import type { Chunk } from "../../output/formats.js";
import { printable } from "../../output/sanitize.js";
import type { AnswerWriter, SummaryWriter } from "../../output/summary/summary.js";
import { EXIT_CLEAN, EXIT_FINDINGS, EXIT_UNREAD, type FailOn, failOnChoices } from "../exit-codes.js";
import { UsageError } from "../failure.js";
import { watchInterrupt } from "../interrupt.js";
import type { Suppressions } from "../suppressions/file.js";
import {
  openSettings,
  openSuppressions,
  type SettingsOptions,
  settingsOptions,
  suppressionsOptions,
} from "./settings.js";
import {
  debugOption,
  forceOption,
  languageOption,
  noColorOption,
  openTarget,
  outputOption,
  type PrintOptions,
  styleFor,
} from "./shared.js";

interface SummarizeCommandOptions extends PrintOptions, SettingsOptions {
  readonly format: SummaryFormat;
  readonly failOn?: FailOn;
  readonly sql?: string;
  readonly export?: string;
  readonly memory: number;
  readonly temp?: string;
  readonly quiet?: boolean;
}

/** What makes each format; loaded when it is wanted. */
const writers = {
  pretty: async () => (await import("../../output/summary/pretty.js")).prettySummary,
  json: async () => (await import("../../output/summary/json.js")).jsonSummary,
  csv: async () => (await import("../../output/summary/csv.js")).csvSummary,
  xlsx: async () => (await import("../../output/summary/workbook.js")).workbookSummary,
} as const satisfies Record<string, () => Promise<SummaryWriter>>;

const answerWriters: Partial<Record<SummaryFormat, () => Promise<AnswerWriter>>> = {
  pretty: async () => (await import("../../output/summary/pretty.js")).prettyAnswer,
  json: async () => (await import("../../output/summary/json.js")).jsonAnswer,
  csv: async () => (await import("../../output/summary/csv.js")).csvAnswer,
};

type SummaryFormat = keyof typeof writers;

/** What the engine may take of memory unless told, in megabytes. */
const MEMORY = 1024;

export function addSummarizeCommand(program: Command): void {
  const command = program
    .command("summarize")
    .description(
      "汇总检查结果：按单位、规则、级别统计，并在文件之间比对 · bring results together, and compare reports with each other",
    )
    .argument("<run...>", "check --run 的目录、NDJSON 文件、通配符，或 - · run folders, NDJSON files, patterns, or -")
    .addOption(
      new Option("-f, --format <format>", "输出格式 output format").choices(Object.keys(writers)).default("pretty"),
    )
    .addOption(outputOption())
    .addOption(forceOption())
    .addOption(
      new Option(
        "--fail-on <severity>",
        "达到该级别时退出码为 1 · exit with 1 at or above this severity (error)",
      ).choices(failOnChoices),
    )
    .addOption(new Option("--sql <query>", "用 SQL 查询结果（只读） · ask the results in SQL, read-only"))
    .addOption(new Option("--export <folder>", "导出为 Parquet 和 CSV · write the results as Parquet and CSV"))
    .addOption(
      new Option("--memory <megabytes>", "内存上限，超出部分写到磁盘 · memory; the rest goes to the disk")
        .argParser(megabytes)
        .default(MEMORY),
    )
    .addOption(new Option("--temp <folder>", "存放临时数据的目录 · where what does not fit into memory is kept"))
    .addOption(languageOption())
    .addOption(noColorOption())
    .addOption(new Option("-q, --quiet", "不打印结果，只用退出码 · print nothing; the exit code tells"))
    .addOption(debugOption())
    .action(runSummarize);
  for (const option of [...settingsOptions(), ...suppressionsOptions()]) command.addOption(option);
}

function megabytes(words: string): number {
  if (!/^\d{3,7}$/.test(words)) throw new InvalidArgumentError("≥ 100");
  return Number(words);
}

async function runSummarize(names: string[], options: SummarizeCommandOptions): Promise<void> {
  if (options.sql !== undefined && answerWriters[options.format] === undefined) {
    throw new UsageError(`--sql: 格式只能是 · may be written as: ${Object.keys(answerWriters).join(", ")}`);
  }
  const { loaded, language, settingsOf } = await openSettings(options);
  const aside = await openSuppressions(options, loaded);
  // What the engine keeps on the disk goes as the program ends.
  const interrupt = watchInterrupt(() => process.exit(EXIT_UNREAD));
  const summary = await summarize(names, {
    memory: options.memory,
    ...(options.temp === undefined ? {} : { temporary: options.temp }),
    stdin: process.stdin,
    language,
    rules: settingsOf("").rules,
    settingsOf,
    suppressions: reasons(aside),
  }).catch((error: unknown) => {
    interrupt.done();
    throw error;
  });
  try {
    if (options.export !== undefined) await exported(summary, options, language);
    if (options.sql !== undefined) await answer(summary, options.sql, options, language);
    else if (options.export === undefined || options.output !== undefined) {
      const write = await writers[options.format]();
      await written(write(summary, { language, style: styleFor(options) }), options);
    }
    process.exitCode =
      options.sql === undefined ? exitCodeOf(summary, options.failOn ?? loaded.config.failOn ?? "error") : EXIT_CLEAN;
  } finally {
    interrupt.done();
    await summary.close();
  }
}

function reasons(suppressions: Suppressions | null): ReadonlyMap<string, string> {
  return new Map((suppressions?.entries ?? []).map(({ fingerprint, reason }) => [fingerprint, reason]));
}

async function exported(summary: Summary, options: SummarizeCommandOptions, language: "zh" | "en"): Promise<void> {
  const folder = options.export ?? "";
  const files = await summary.export(folder, options.force === true);
  if (options.quiet !== true) {
    process.stderr.write(`${summaryPhrases[language].exported(files.length, printable(folder))}\n`);
  }
}

async function answer(
  summary: Summary,
  sql: string,
  options: SummarizeCommandOptions,
  language: "zh" | "en",
): Promise<void> {
  const write = await answerWriters[options.format]?.();
  const told = await summary.ask(sql);
  if (write !== undefined) await written(write(told, { language, style: styleFor(options) }), options);
}

async function written(chunks: AsyncIterable<Chunk>, options: SummarizeCommandOptions): Promise<void> {
  if (options.quiet === true && options.output === undefined) return;
  if (options.format === "xlsx" && options.output === undefined && process.stdout.isTTY) {
    throw new UsageError("--format xlsx: 请写入文件 · goes to a file: --output FILE");
  }
  const target = await openTarget(options);
  try {
    for await (const chunk of chunks) await target.write(chunk);
  } finally {
    await target.close();
  }
}

/** The contract's: a file that could not be read or judged, or that may be missing, comes before a finding. */
function exitCodeOf({ totals: { files, findings, unfinished, cutOff } }: Summary, failOn: FailOn): number {
  if (files.failed + files.undetermined + unfinished.length + cutOff > 0) return EXIT_UNREAD;
  const worse = {
    error: ["error"],
    warning: ["error", "warning"],
    info: ["error", "warning", "info"],
    never: [],
  } as const;
  return worse[failOn].some((severity) => findings[severity] > 0) ? EXIT_FINDINGS : EXIT_CLEAN;
}
