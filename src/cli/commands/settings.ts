import { resolve } from "node:path";
import { Option } from "commander";
import type { Language } from "../../messages/language.js";
import { type LoadedConfig, loadConfig } from "../config/load.js";
import { knownProfiles, settingsFor } from "../config/resolve.js";
import { UsageError } from "../failure.js";
import { chooseLanguage } from "../locale.js";
import type { Suppressions } from "../suppressions/file.js";

/** Options of every command that judges: where the configuration comes from, and what goes before it. */
export interface SettingsOptions {
  /** a path; false for --no-config */
  readonly config?: string | false;
  readonly profile?: string;
  readonly suppressions?: string | false;
  readonly lang?: Language;
}

export const settingsOptions = (): Option[] => [
  new Option("-c, --config <file>", "配置文件 the configuration (selfeval.config.*)"),
  new Option("--no-config", "不用配置文件 without any configuration"),
  new Option("--profile <name>", "评分口径 the norm to judge every table by"),
];

export const suppressionsOptions = (): Option[] => [
  new Option("--suppressions <file>", "已核实问题清单 findings set aside, with their reasons"),
  new Option("--no-suppressions", "不用已核实问题清单 set nothing aside"),
];

/** What holds for a run. */
export interface RunSettings {
  readonly loaded: LoadedConfig;
  readonly language: Language;
  readonly settingsOf: (file: string) => ReturnType<typeof settingsFor>;
}

/** Reads the configuration and lets the flags go before it. @throws UsageError */
export async function openSettings(options: SettingsOptions): Promise<RunSettings> {
  const loaded = await loadConfig(options.config, process.cwd());
  const known = knownProfiles(loaded.config).map(({ name }) => name);
  if (options.profile !== undefined && !known.includes(options.profile)) {
    throw new UsageError(`--profile ${options.profile}: 没有这个口径 · no such profile → ${known.join(", ")}`);
  }
  return {
    loaded,
    language: chooseLanguage(options.lang ?? loaded.config.language, process.env),
    settingsOf: (file) => settingsFor(file, loaded, options.profile),
  };
}

/** The findings set aside: of the flag's file, else the configuration's; null where there is none. */
export async function openSuppressions(
  { suppressions }: SettingsOptions,
  { config, folder }: LoadedConfig,
): Promise<Suppressions | null> {
  if (suppressions === false) return null;
  const path = suppressions ?? (config.suppressions === undefined ? undefined : resolve(folder, config.suppressions));
  return path === undefined ? null : (await import("../suppressions/file.js")).loadSuppressions(path);
}
