import { relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { mof2020, type Profile, profiles } from "../../rules/profiles/index.js";
import type { RuleSetting, Settings } from "../../rules/settings.js";
import type { LoadedConfig } from "./load.js";
import type { Config, RulesConfig } from "./schema.js";

/** How one file is to be judged: the flag before the overrides that match its path, these before the rest. */
export function settingsFor(file: string, loaded: LoadedConfig, flag: string | undefined): Settings {
  const { config } = loaded;
  const layers = [config, ...matchingOverrides(file, loaded).map(({ settings }) => settings)];
  const name = flag ?? layers.findLast(({ profile }) => profile !== undefined)?.profile;
  return {
    profile: name === undefined ? null : profileNamed(name, config),
    rules: layers.reduce((rules, layer) => merged(rules, layer.rules ?? {}), {} as Settings["rules"]),
  };
}

/** The overrides that hold for a path, in their order, each with the keys under which it stands. */
export function matchingOverrides(file: string, { config: { overrides = [] }, folder }: LoadedConfig) {
  return overrides
    .map((settings, index) => ({ keys: ["overrides", index] as PropertyKey[], settings }))
    .filter(({ settings }) => isAmong(settings.files, file, folder));
}

/** Every profile that can be chosen: the tool's, and those of the configuration. */
export function knownProfiles({ profiles: own = {} }: Config): Profile[] {
  const made = Object.entries(own).map(([name, { extends: base, ...changed }]): Profile => {
    const whole = profiles.find((profile) => profile.name === base);
    return { ...(whole ?? mof2020), ...withoutUndefined(changed), name };
  });
  return [...profiles.filter(({ name }) => !(name in own)), ...made];
}

function profileNamed(name: string, config: Config): Profile | null {
  return knownProfiles(config).find((profile) => profile.name === name) ?? null;
}

/** Whether one of the patterns matches the path, and none of those that begin with "!". */
function isAmong(patterns: readonly string[], file: string, folder: string): boolean {
  const path = relative(folder, resolve(file)).split(sep).join("/");
  const wanted = patterns.filter((pattern) => !pattern.startsWith("!"));
  const unwanted = patterns.flatMap((pattern) => (pattern.startsWith("!") ? [pattern.slice(1)] : []));
  return picomatch(wanted, { dot: true, ignore: unwanted })(path);
}

/** Later settings over earlier ones, key by key. */
function merged(before: Settings["rules"], after: RulesConfig): Settings["rules"] {
  const rules: Record<string, RuleSetting> = { ...before };
  for (const [id, given] of Object.entries(after)) {
    if (given === undefined) continue;
    const { severity, ...options } = typeof given === "string" ? { severity: given } : given;
    const known = rules[id];
    rules[id] = {
      ...known,
      ...(severity === undefined ? {} : { severity: severity as RuleSetting["severity"] & string }),
      options: { ...known?.options, ...withoutUndefined(options as Record<string, string>) },
    };
  }
  return rules;
}

function withoutUndefined<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
