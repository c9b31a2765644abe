import type { Budget, Evaluation, Fund, Indicator, Leaf, Project, Report, Statement } from "../../src/model/index.js";
import type { Facts, Failed, Outcome, Rule } from "../../src/rules/rule.js";
import { defaults } from "../../src/rules/settings.js";

/** A leaf as a text reader gives it; `value` defaults to the figure in the text, as extraction would read it. */
export function leaf(text: string, options: { value?: string | null; unit?: string | null; line?: number } = {}): Leaf {
  const figure = /^-?[\d,]+(\.\d+)?/.exec(text)?.[0]?.replaceAll(",", "") ?? null;
  return {
    text,
    value: options.value === undefined ? figure : options.value,
    unit: options.unit ?? null,
    line: options.line ?? 1,
  };
}

type Texts<T> = { [K in keyof T]?: T[K] | string | null };

/** Turns plain strings into leaves, so that a test reads like the row it describes. */
function leaves<T extends object>(texts: Texts<T>, unit: string | null): Partial<T> {
  const entries = Object.entries(texts).map(([key, value]) => [
    key,
    typeof value === "string" ? leaf(value, { unit }) : value,
  ]);
  return Object.fromEntries(entries) as Partial<T>;
}

/** A row of the funds block, amounts in 万元 unless told. `source` and all columns may be given as plain strings. */
export function fund(source: string, texts: Texts<Omit<Fund, "source">> = {}, unit = "万元"): Fund {
  const label = source === "total" ? "年度资金总额" : source;
  const { weight, rate, score, reason, ...amounts } = texts;
  return {
    source,
    label: leaf(label),
    initial: null,
    adjusted: null,
    executed: null,
    weight: null,
    rate: null,
    score: null,
    reason: null,
    ...leaves<Fund>(amounts, unit),
    ...leaves<Fund>(
      Object.fromEntries(Object.entries({ weight, rate, score, reason }).filter(([, v]) => v !== undefined)),
      null,
    ),
  };
}

/** An indicator row; columns that are not given are blank where every form has them and null where only some do. */
export function indicator(texts: Texts<Indicator> = {}): Indicator {
  return {
    level1: leaf("产出指标"),
    level1Weight: null,
    level2: leaf("数量指标"),
    level3: leaf("培训人次"),
    target: leaf(""),
    actual: leaf(""),
    weight: leaf(""),
    score: leaf(""),
    deviation: leaf(""),
    nature: null,
    measureUnit: null,
    initialTarget: null,
    coefficient: null,
    ...leaves<Indicator>(texts, null),
  };
}

export function evaluation(fields: Partial<Evaluation> = {}): Evaluation {
  return {
    kind: "project",
    title: null,
    name: leaf("某项目"),
    department: leaf("某单位"),
    year: 2021,
    page: null,
    funds: [],
    indicators: [],
    total: { weight: null, score: null },
    grade: null,
    totalInvestment: null,
    notes: null,
    profile: "mof-2020",
    profileBy: "default",
    ...fields,
  };
}

export function budget(texts: Texts<Budget> = {}): Budget {
  return {
    initial: null,
    adjustment: null,
    income: null,
    expenditure: null,
    basic: null,
    project: null,
    carryover: null,
    ...leaves<Budget>(texts, "万元"),
  };
}

export function project(
  name: string,
  texts: Texts<Omit<Project, "items">> = {},
  items: [string, string][] = [],
): Project {
  return {
    budget: null,
    adjustment: null,
    executed: null,
    carryover: null,
    ...leaves<Project>(texts, "万元"),
    name: leaf(name),
    items: items.map(([itemName, amount]) => ({ name: leaf(itemName), amount: leaf(amount, { unit: "万元" }) })),
  };
}

export function facts(
  fields: Partial<Report> = {},
  statements: readonly Statement[] = [],
  around: Partial<Pick<Facts, "paragraphs" | "unread" | "doubtful" | "settings">> = {},
): Facts {
  const report: Report = {
    title: leaf("2021年度部门整体支出绩效自评报告"),
    department: leaf("某单位"),
    year: 2021,
    format: "text",
    pages: 1,
    sections: [],
    budget: budget(),
    projects: [],
    evaluations: [],
    attachments: [],
    ...fields,
  };
  return { report, statements, settings: defaults, paragraphs: [], unread: 0, doubtful: new Map(), ...around };
}

/** Runs one rule and gives its outcomes. */
export function outcomes(rule: Rule, given: Facts): Outcome[] {
  return [...rule.check(given)];
}

/** Runs one rule and gives what it accuses. */
export function failures(rule: Rule, given: Facts): Failed[] {
  return outcomes(rule, given).filter((outcome): outcome is Failed => outcome.kind === "failed");
}
