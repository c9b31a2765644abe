import type { Bilingual } from "../messages/language.js";
import type { Evaluation, Severity } from "../model/index.js";
import { Decimal } from "../quantity/index.js";
import { mof2020, type Profile, profiles } from "./profiles/index.js";
import type { Facts, Rule } from "./rule.js";

/** A threshold of a rule that can be set. */
export interface RuleOption {
  /** its key in the configuration */
  readonly name: string;
  /** what it sets, in a few words */
  readonly title: Bilingual;
  /** "percent": 90 is 90 %; "ratio": 1.3 is 130 %; "count": of things */
  readonly unit: "percent" | "ratio" | "count";
  /** what holds where nothing is set */
  readonly fallback: (profile: Profile) => string;
}

/** What holds for one rule: whether it runs, how its findings weigh, its thresholds as decimals in plain notation. */
export interface RuleSetting {
  readonly severity?: Severity | "off";
  readonly options?: Readonly<Record<string, string>>;
}

/** What a user may set about the rules. */
export interface Settings {
  /** every table is judged by it; null: each by the profile that its own headings tell, else the default */
  readonly profile: Profile | null;
  /** by rule id; what is left out stands as the catalogue has it */
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** Nothing set. */
export const defaults: Settings = { profile: null, rules: {} };

/** The profile that a table is judged by. A name that no profile has means the default. */
export function profileFor({ settings }: Pick<Facts, "settings">, table: Pick<Evaluation, "profile">): Profile {
  return settings.profile ?? profiles.find(({ name }) => name === table.profile) ?? mof2020;
}

/** A rule's threshold for one table: as set, else the profile's. */
export function thresholdFor(facts: Facts, rule: Pick<Rule, "id">, option: RuleOption, table: Evaluation): Decimal {
  const set = facts.settings.rules[rule.id]?.options?.[option.name];
  return new Decimal(set ?? option.fallback(profileFor(facts, table)));
}
