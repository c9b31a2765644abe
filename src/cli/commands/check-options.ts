import { Option } from "commander";
import { type FailOn, failOnChoices } from "../exit-codes.js";
import { collectFormats, type FormatChoice, formats } from "../formats.js";
import { type BatchOptions, runOptions } from "./batch-options.js";
import { type SettingsOptions, settingsOptions, suppressionsOptions } from "./settings.js";
import {
  debugOption,
  engineOptions,
  forceOption,
  languageOption,
  noColorOption,
  outputOption,
  type ReadOptions,
} from "./shared.js";

/** What `check` is told, and every command that checks files elsewhere. */
export interface CheckCommandOptions extends ReadOptions, SettingsOptions, BatchOptions {
  readonly format?: readonly FormatChoice[];
  readonly verbose?: boolean;
  readonly failOn?: FailOn;
  readonly failOnStale?: boolean;
  readonly quiet?: boolean;
}

/** What of a run can be told wherever its workers are. */
export const checkingOptions = (): Option[] => [
  new Option(
    "-f, --format <format>",
    `输出格式，可多次给出，可带文件（html=a.html） · output format, may be given several times, with a file: ${formats.join(", ")}`,
  ).argParser(collectFormats),
  outputOption(),
  forceOption(),
  new Option("--fail-on <severity>", "达到该级别时退出码为 1 · exit with 1 at or above this severity (error)").choices(
    failOnChoices,
  ),
  languageOption(),
  noColorOption(),
  new Option(
    "-v, --verbose",
    "说明为什么重要、怎么改，并列出各规则比对的项数 · tell why findings matter and how to mend them, and how often each rule compared",
  ),
  new Option("-q, --quiet", "不打印结果，只用退出码 · print nothing; the exit code tells"),
  debugOption(),
  ...runOptions(),
  ...settingsOptions(),
  ...suppressionsOptions(),
  ...engineOptions(),
  new Option(
    "--fail-on-stale",
    "已核实问题清单有失效条目时退出码为 1 · exit with 1 for a suppression that matches nothing",
  ),
];
