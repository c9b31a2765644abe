import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type Command, Option } from "commander";
import { readFileBytes } from "../../batch/read-input.js";
import { ReadError } from "../../document/errors.js";
import { describeReadError } from "../../messages/errors.js";
import type { Language } from "../../messages/language.js";
import { suppressionPhrases } from "../../messages/suppression.js";
import { printable } from "../../output/sanitize.js";
import { loadConfig } from "../config/load.js";
import { EXIT_CLEAN, EXIT_UNREAD } from "../exit-codes.js";
import { UsageError } from "../failure.js";
import { chooseLanguage } from "../locale.js";
import { decisionsOf, type UnusableRow } from "../suppressions/decisions.js";
import { loadSuppressions, type Suppression, writeSuppressions } from "../suppressions/file.js";
import { type Change, mergeChanges } from "../suppressions/merge.js";
import { type ReviewRow, readReviewWorkbook } from "../suppressions/review-workbook.js";
import { pathFrom } from "../suppressions/watch.js";
import { debugOption, languageOption, openTarget, type PrintOptions } from "./shared.js";

interface SuppressOptions extends PrintOptions {
  readonly fromXlsx?: string;
  readonly reason?: string;
  readonly config?: string | false;
}

const DEFAULT_FILE = "selfeval.suppressions.yaml";

export function addSuppressCommand(program: Command): void {
  program
    .command("suppress")
    .description("把已核实的问题记入清单，写明理由 · set findings aside, each with its written reason")
    .argument("[fingerprint...]", "问题的指纹 · the findings' fingerprints")
    .option("--reason <text>", "理由 · the reason")
    .option(
      "--from-xlsx <file>",
      "读取复核人员在工作簿中填写的处理意见和理由 · take the decisions and reasons that reviewers wrote in a workbook",
    )
    .addOption(
      new Option("-o, --output <file>", `清单文件，原有各条保留 · the list, what it has is kept (${DEFAULT_FILE})`),
    )
    .addOption(new Option("-c, --config <file>", "配置文件 the configuration (selfeval.config.*)"))
    .addOption(new Option("--no-config", "不用配置文件 without any configuration"))
    .addOption(languageOption())
    .addOption(debugOption())
    .action(runSuppress);
}

async function runSuppress(fingerprints: string[], options: SuppressOptions): Promise<void> {
  const { config, folder } = await loadConfig(options.config, process.cwd());
  const language = chooseLanguage(options.lang ?? config.language, process.env);
  const told = config.suppressions === undefined ? DEFAULT_FILE : resolve(folder, config.suppressions);
  const path = options.output ?? told;
  const { changes, exitCode } = await decided(fingerprints, options, path, language);
  await bringUp(path, changes, language);
  process.exitCode = exitCode;
}

async function decided(
  fingerprints: readonly string[],
  { fromXlsx, reason }: SuppressOptions,
  path: string,
  language: Language,
): Promise<{ readonly changes: readonly Change[]; readonly exitCode: number }> {
  if ((fromXlsx === undefined) === (fingerprints.length === 0)) {
    throw new UsageError("给出指纹和 --reason，或 --from-xlsx · give fingerprints and --reason, or --from-xlsx FILE");
  }
  if (fromXlsx !== undefined) {
    if (reason !== undefined) {
      throw new UsageError("--reason: 工作簿里每项各有理由 · a workbook has a reason for each finding");
    }
    return fromWorkbook(fromXlsx, path, language);
  }
  const written = (reason ?? "").trim();
  if (written === "") throw new UsageError("--reason: 写明理由 · a reason has to be written");
  const wrong = fingerprints.find((fingerprint) => !/^[0-9a-f]{32}$/.test(fingerprint));
  if (wrong !== undefined) throw new UsageError(`${wrong}: 不是问题的指纹 · is no finding's fingerprint`);
  const changes = fingerprints.map((fingerprint) => ({
    kind: "set-aside" as const,
    entry: { fingerprint, reason: written },
  }));
  return { changes, exitCode: EXIT_CLEAN };
}

async function fromWorkbook(workbook: string, path: string, language: Language) {
  const rows = await readWorkbook(workbook, language);
  if (rows === null) throw new UsageError(`${workbook}: ${suppressionPhrases[language].noSheet}`);
  const { taken, unusable } = decisionsOf(rows);
  for (const row of unusable) process.stderr.write(`${printable(describe(workbook, row, language))}\n`);
  const changes = taken.map(({ kind, row }) => ({ kind, entry: entryOf(row, path) }));
  return { changes, exitCode: unusable.length === 0 ? EXIT_CLEAN : EXIT_UNREAD };
}

/** A row as the list has it: for people, what is known of the finding stands beside its fingerprint. */
function entryOf({ fingerprint, reason, rule, file, finding }: ReviewRow, path: string): Suppression {
  return {
    fingerprint,
    reason,
    ...(rule === "" ? {} : { rule }),
    ...(file === "" ? {} : { file: pathFrom(dirname(resolve(path)), file) }),
    ...(finding === "" ? {} : { finding }),
  };
}

async function readWorkbook(path: string, language: Language) {
  try {
    return readReviewWorkbook(await readFileBytes(path));
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    throw new UsageError(`${path}: ${describeReadError(error.code, error.detail)[language]}`, { cause: error });
  }
}

function describe(path: string, { row, why, other }: UnusableRow, language: Language): string {
  const words = suppressionPhrases[language];
  const where = words.row(path, row.sheet, row.row);
  if (why === "unknownDecision") return where + words.unknownDecision(row.decision);
  return where + (why === "contradiction" ? words.contradiction(other ?? 0) : words[why]);
}

/** Brings the list up to what was decided. */
async function bringUp(path: string, changes: readonly Change[], language: Language): Promise<void> {
  const words = suppressionPhrases[language];
  const { entries, added, changed, withdrawn, kept } = mergeChanges(await existing(path), changes);
  if (added + changed + withdrawn === 0) {
    process.stdout.write(`${words.unchanged(printable(path))}\n`);
    return;
  }
  const target = await openTarget({ color: false, output: path, force: true });
  try {
    await target.write(writeSuppressions(entries));
  } finally {
    await target.close();
  }
  process.stdout.write(`${words.written(added, changed, withdrawn, kept, printable(path))}\n`);
}

/** What the list has so far; nothing where there is none yet. */
async function existing(path: string): Promise<readonly Suppression[]> {
  const isThere = await readFile(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== "ENOENT",
  );
  return isThere ? (await loadSuppressions(path)).entries : [];
}
