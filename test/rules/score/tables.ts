import type { Evaluation, Fund, Indicator } from "../../../src/model/index.js";
import { evaluation, facts, fund, indicator, leaf } from "../../support/report-builder.js";

/** "产出指标(50分)": ["10/10", "40"], each row "weight/score"; a row without a slash scores its weight. */
export type Groups = Readonly<Record<string, readonly string[]>>;

export function rowsOf(groups: Groups): Indicator[] {
  return Object.entries(groups).flatMap(([heading, rows]) => {
    const [, name = heading, bracket] = /^(.*?)\((.*)\)$/.exec(heading) ?? [];
    return rows.map((row) => {
      const [weight = "", score = weight] = row.split("/");
      const figure = /^([\d.]+)分?$/.exec(bracket ?? "")?.[1] ?? null;
      const level1Weight = bracket === undefined ? null : leaf(bracket, { value: figure });
      return indicator({ level1: leaf(name), level1Weight, weight, score, target: "完成", actual: "完成" });
    });
  });
}

export interface TableOptions {
  kind?: Evaluation["kind"];
  weight?: string | null;
  score?: string | null;
  /** weight and score of the execution rate; null for a form without them */
  execution?: [string, string] | null;
  funds?: Fund[];
  profile?: string;
}

/** A report of one table. */
export function tableOf(groups: Groups, options: TableOptions = {}) {
  const { kind = "project", weight = "100", score = "100", execution = ["10", "10"], profile = "mof-2020" } = options;
  const [executionWeight = null, executionScore = null] = execution ?? [];
  const funds = options.funds ?? [fund("total", { weight: executionWeight, score: executionScore })];
  const total = { weight: weight === null ? null : leaf(weight), score: score === null ? null : leaf(score) };
  return facts({ evaluations: [evaluation({ kind, profile, funds, indicators: rowsOf(groups), total })] });
}
