import type { LoadedConfig } from "./load.js";
import { matchingOverrides } from "./resolve.js";
import type { Config, RulesConfig } from "./schema.js";

/** Where a setting comes from. */
export type Origin =
  | { readonly from: "flag"; readonly flag: string }
  | { readonly from: "file"; readonly path: string; readonly line: number | null }
  | { readonly from: "default" };

export interface SettingLine {
  readonly key: string;
  readonly value: string;
  readonly origin: Origin;
}

/** What flags may say before the configuration. */
interface Flags {
  readonly profile?: string | undefined;
  readonly language?: string | undefined;
  readonly engine?: string | undefined;
  readonly crossRead?: string | undefined;
}

const flagNames: Readonly<Record<keyof Flags, string>> = {
  profile: "--profile",
  language: "--lang",
  engine: "--engine",
  crossRead: "--cross-read",
};

function isFlag(key: string): key is keyof Flags {
  return Object.hasOwn(flagNames, key);
}

const fallbacks: readonly (readonly [keyof Config & string, string])[] = [
  ["profile", "auto"],
  ["language", "auto"],
  ["format", "pretty"],
  ["failOn", "error"],
  ["engine", "pdfjs"],
  ["crossRead", "false"],
  ["suppressions", "–"],
];

/**
 * Every setting that holds, with its origin: for one file with the overrides that match its path, else as it holds for
 * all. Rules that stand as the catalogue has them are left out.
 */
export function settingLines(loaded: LoadedConfig, file: string | null, flags: Flags): SettingLine[] {
  const layers = [
    { keys: [] as PropertyKey[], settings: loaded.config },
    ...(file === null ? [] : matchingOverrides(file, loaded)),
  ];
  const fromFile = (keys: readonly PropertyKey[]): Origin =>
    loaded.path === null ? { from: "default" } : { from: "file", path: loaded.path, line: loaded.lineOf(keys) };
  const general = fallbacks.map(([key, fallback]): SettingLine => {
    const flag = isFlag(key) ? flags[key] : undefined;
    if (flag !== undefined && isFlag(key)) return { key, value: flag, origin: { from: "flag", flag: flagNames[key] } };
    const layer = layers.findLast(({ settings }) => (settings as Config)[key] !== undefined);
    if (layer === undefined) return { key, value: fallback, origin: { from: "default" } };
    return { key, value: shown(key, layer.settings as Config), origin: fromFile([...layer.keys, key]) };
  });
  const rules = new Map<string, SettingLine>();
  for (const { keys, settings } of layers) {
    for (const [id, name, value] of ruleSettings(settings.rules ?? {})) {
      const path = name === null ? [...keys, "rules", id] : [...keys, "rules", id, name];
      const key = `rules.${id}.${name ?? "severity"}`;
      rules.set(key, { key, value, origin: fromFile(path) });
    }
  }
  return [...general, ...rules.values()];
}

/** A general setting as it would be given on the command line. */
function shown(key: keyof Config, settings: Config): string {
  if (key !== "format") return String(settings[key]);
  const choices = settings.format === undefined ? [] : [settings.format].flat();
  return choices.map(({ format, file }) => (file === null ? format : `${format}=${file}`)).join(", ");
}

/** Each single setting of a rule: its id, the key within it (null where the severity stands alone), the value. */
function ruleSettings(rules: RulesConfig): [string, string | null, string][] {
  return Object.entries(rules).flatMap(([id, given]): [string, string | null, string][] => {
    if (given === undefined) return [];
    if (typeof given === "string") return [[id, null, given]];
    const set = Object.entries(given).filter(([, value]) => value !== undefined);
    return set.map(([name, value]) => [id, name, String(value)]);
  });
}
