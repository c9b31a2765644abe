import type { Leaf } from "../../model/index.js";
import { amountsAgree, Decimal, type IndicatorValue, unitOf, withoutBlanks } from "../../quantity/index.js";
import { comparable } from "../indicator/comparable.js";
import { actualOf, type Figure, targetOf } from "../indicator/reading.js";
import { type Row, rowsOf } from "../indicator/rows.js";
import { norms } from "../norms.js";
import { type Facts, failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { isRateName, plainIndicatorName } from "./indicator-name.js";

/** One indicator in the department's table and in a project's. */
export const indicatorAcrossTables: Rule = {
  id: "consistency/indicator-across-tables",
  severity: "warning",
  page: {
    zh: {
      title: "同名指标在部门表与项目表中不一致",
      compares:
        "部门整体支出自评表与项目支出自评表中名称相同的指标，比较指标值和实际完成值。比率、满意度、标准等各项目自有其值，不比较；日期不比较；任一处为空不比较；文字只比较程度（“及时”与“未及时”）。部门表的数等于各项目之和的，以及金额指标部门表大于项目表的，视为一致。",
      why: "部门表的指标多由项目汇总而来，同名而数字不同，说明至少一处填错，或名称没有写清范围。",
      fires: "部门表“慰问职工人数”指标值 950 人次，项目表同名指标 1000 人次。",
      passes: "部门表“慰问职工人数”指标值 1500 人次，两个项目表同名指标分别为 1000 人次、500 人次。",
      mend: "对照台账统一两处；口径不同的，改写指标名称，写明范围。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "One indicator differs between the department's table and a project's",
      compares:
        "Targets and actuals of indicators with the same name in the department's table and in project tables. Rates, satisfaction and standards are each project's own and are not compared, nor are dates and blank cells; of words only the degree is (“及时”, “未及时”). A department's figure that is the sum of its projects' agrees, and so does an amount of money that is more than a project's.",
      why: "The department's indicators are mostly drawn from its projects. One name with two figures means that one of them is wrong, or that the name does not say what it covers.",
      fires: "The department's table has 950 人次 as target of 慰问职工人数, a project's table 1000 人次.",
      passes: "The department's table has 1500 人次, two project tables 1000 人次 and 500 人次.",
      mend: "Bring the two into line with the records; where they mean different things, let the names say so.",
      norm: norms.projects2020.en,
    },
  },
  *check(facts) {
    for (const { department, projects } of sharedIndicators(facts)) yield judge(department, projects);
  },
};

/** The rows of one name: the department's (more than one where the table repeats it) and the projects'. */
interface Shared {
  readonly department: readonly [Row, ...Row[]];
  readonly projects: readonly Row[];
}

function* sharedIndicators(facts: Facts): Iterable<Shared> {
  const projects = new Map<string, Row[]>();
  const departments = new Map<string, [Row, ...Row[]]>();
  for (const row of rowsOf(facts)) {
    const name = plainIndicatorName(row.indicator.level3.text);
    if (name === "" || isRateName(name)) continue;
    if (row.table.kind === "project") projects.set(name, [...(projects.get(name) ?? []), row]);
    else {
      const key = `${row.evaluation} ${name}`;
      const before = departments.get(key);
      departments.set(key, before === undefined ? [row] : [...before, row]);
    }
  }
  for (const department of departments.values()) {
    const rows = projects.get(plainIndicatorName(department[0].indicator.level3.text));
    if (rows !== undefined) yield { department, projects: rows };
  }
}

type Field = "target" | "actual";
const readers = { target: targetOf, actual: actualOf } as const;

/** A department's cell and a project's cell that cannot both be right. */
interface Difference {
  readonly field: Field;
  readonly department: Leaf;
  readonly project: Leaf;
  readonly row: Row;
}

function judge(department: Shared["department"], projects: readonly Row[]): Outcome {
  const results = (["target", "actual"] as const).map((field) => compareField(field, department, projects));
  const differences = results.flatMap((result) => (result === null || result === "same" ? [] : result));
  const [first] = differences;
  if (first === undefined) return results.includes("same") ? passed : notRun;
  const name = department[0].indicator.level3.text;
  const what = first.field === "target" ? { zh: "指标值", en: "target" } : { zh: "实际完成值", en: "actual value" };
  const table = first.row.table.name?.text ?? "";
  return failed({
    message: {
      zh: `指标“${name}”的${what.zh}，部门自评表为“${first.department.text}”，项目“${table}”自评表为“${first.project.text}”。`,
      en: `The ${what.en} of "${name}" is "${first.department.text}" in the department's table and "${first.project.text}" in the table of "${table}".`,
    },
    expected: first.project.text,
    actual: first.department.text,
    formula: `${first.department.text} ≠ ${first.project.text}`,
    accepted: first.project.text,
    subject: { evaluation: department[0].evaluation, row: name, field: first.field },
    evidence: differences.flatMap(({ field, department: own, project }) => [
      { role: field, leaf: own },
      { role: field === "target" ? ("project target" as const) : ("project actual" as const), leaf: project },
    ]),
  });
}

/** Null where no cell of the projects can be compared with the department's. */
function compareField(
  field: Field,
  department: readonly Row[],
  projects: readonly Row[],
): Difference[] | "same" | null {
  const differences: Difference[] = [];
  let same = false;
  for (const row of projects) {
    const verdicts = department.map((own) => ({ own, verdict: compareCells(field, own, row) }));
    const differing = verdicts.find(({ verdict }) => verdict === "differs")?.own.indicator[field];
    const cell = row.indicator[field];
    if (verdicts.some(({ verdict }) => verdict === "same")) same = true;
    else if (differing != null && cell !== null) differences.push({ field, department: differing, project: cell, row });
  }
  if (differences.length === 0) return same ? "same" : null;
  return department.some((own) => isSumOf(field, own, projects)) ? "same" : differences;
}

/** Words of degree: with one of them before it, a result is another one. */
const degrees = /未能|未|没有|部分|基本/gu;

function compareCells(field: Field, own: Row, other: Row): "same" | "differs" | null {
  const [a, b] = [readers[field](own), readers[field](other)];
  if (a?.kind === "figure" && b?.kind === "figure") return compareFigures(a, b);
  if (a?.kind !== "words" || b?.kind !== "words") return null;
  const wordsOf = (row: Row) => withoutBlanks(row.indicator[field]?.text ?? "");
  const [x, y] = [wordsOf(own), wordsOf(other)];
  if (x === y) return "same";
  return x.replaceAll(degrees, "") === y.replaceAll(degrees, "") ? "differs" : null;
}

function compareFigures(a: Figure, b: Figure): "same" | "differs" | null {
  const pair = isRate(a) || isRate(b) ? null : comparable(a, b);
  if (pair === null) return null;
  if (amountsAgree(pair.target, pair.actual)) return "same";
  const isMoney = pair.unit !== null && unitOf(pair.unit)?.dimension === "money";
  return isMoney && pair.target.value.greaterThan(pair.actual.value) ? null : "differs";
}

/** A rate, or a price per head: each project's own. */
function isRate({ quantity }: Figure): boolean {
  const dimension = quantity.unit === null ? null : unitOf(quantity.unit)?.dimension;
  return dimension === "percent" || dimension === "price";
}

/** Whether the department's figure is what its projects' figures sum to. */
function isSumOf(field: Field, own: Row, projects: readonly Row[]): boolean {
  const whole = readers[field](own);
  if (whole?.kind !== "figure" || projects.length < 2) return false;
  const parts = projects.flatMap((row) => figureIn(whole, readers[field](row)) ?? []);
  const sum = parts.reduce((total, part) => total.plus(part), new Decimal(0));
  return parts.length === projects.length && sum.equals(whole.quantity.value);
}

function figureIn(whole: Figure, part: IndicatorValue | null): Decimal | null {
  return part?.kind === "figure" ? (comparable(whole, part)?.actual.value ?? null) : null;
}
