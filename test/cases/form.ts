import { spansOf } from "../../scripts/fixtures/variety/cells.js";
import { Decimal, printed } from "../../src/quantity/index.js";
import type { FundDraft, RowDraft, TableDraft } from "./report.js";

/** A cell of a form: what it says, and the key by which cases name it. The cells that it covers are left out. */
export interface FormCell {
  readonly text: string;
  readonly key: string;
  readonly columns: number;
  readonly rows: number;
}

/** Forms are drawn on this many narrow columns, so that their blocks need not share their borders. */
export const WIDTH = 48;
const LABEL = 4;

/** The table as rows of cells: names, money, indicators, total, notes. What the draft leaves open is worked out. */
export function formOf(table: TableDraft, prefix: string): FormCell[][] {
  const key = (...parts: string[]) => [prefix, ...parts].join("/");
  const pair = (label: string, text: string, field: string): [string, string, number][] => [
    [label, "", 3],
    [text, key(field), 9],
  ];
  const head = [across(pair(table.nameLabel, table.name, "name"))];
  if (table.department !== undefined) head.push(across(pair("主管部门", table.department, "department")));
  if (table.investment !== undefined) head.push(across(pair("项目总投资（万元）", table.investment, "investment")));
  if (table.period !== undefined) head.push(across(pair("项目总实施期", table.period, "period")));
  if (table.topScore !== undefined) head.push(across(pair("自评总分", table.topScore, "top")));
  return [...head, ...moneyRows(table, key), ...indicatorRows(table, key), ...footRows(table, key)];
}

type Key = (...parts: string[]) => string;

const moneyColumns = [
  ["initial", "年初预算数"],
  ["adjusted", "全年预算数"],
  ["executed", "全年执行数"],
  ["weight", "分值"],
  ["rate", "执行率"],
  ["score", "得分"],
] as const;

function moneyRows(table: TableDraft, key: Key): FormCell[][] {
  const funds: [string, FundDraft][] = [["total", executed(table.total)], ...Object.entries(table.sources)];
  const shares = [9, 6, 6, 6, 5, 5, 5];
  const heading = across(
    ["", ...moneyColumns.map(([, words]) => words)].map((words, at) => [words, "", shares[at] ?? 1]),
    WIDTH - LABEL,
  );
  const rows = funds.map(([name, fund]) =>
    across(
      [
        [fund.label ?? name, key(name, "label"), shares[0] ?? 1],
        ...moneyColumns.map(([field], at): [string, string, number] => [
          fund[field] ?? (name === "total" ? "" : at > 2 ? "—" : ""),
          key(name, field),
          shares[at + 1] ?? 1,
        ]),
      ],
      WIDTH - LABEL,
    ),
  );
  return withLabel(table.moneyHeading, [heading, ...rows]);
}

const indicatorColumns = [
  ["level1", "一级指标", 5],
  ["level2", "二级指标", 6],
  ["name", "三级指标", 8],
  ["nature", "指标性质", 4],
  ["target", "年度指标值", 7],
  ["unit", "计量单位", 4],
  ["actual", "实际完成值", 7],
  ["coefficient", "得分系数", 4],
  ["weight", "分值", 4],
  ["score", "得分", 4],
  ["reason", "偏差原因分析及改进措施", 7],
] as const satisfies readonly (readonly [keyof RowDraft, string, number])[];

const optional: readonly string[] = ["nature", "unit", "coefficient"];

/** The columns that the form has, and how wide they are. */
function columnsOf(table: TableDraft) {
  const rows = Object.values(table.rows);
  const columns = indicatorColumns.filter(([field]) =>
    field === "reason" ? table.hasReasons : !optional.includes(field) || rows.some((row) => row[field] !== undefined),
  );
  const shares = columns.map(([, , share]) => share);
  return { columns, spans: spansOf(shares, WIDTH - LABEL) };
}

function indicatorRows(table: TableDraft, key: Key): FormCell[][] {
  const rows = inGroups(table.rows);
  const { columns, spans } = columnsOf(table);
  const heading = columns.map(([, words], at) => cell(words, "", spans[at] ?? 1));
  const body = rows.map(([name, row], index) =>
    columns.flatMap(([field], at): FormCell[] => {
      const isMerged = field === "level1" || field === "level2";
      const same = isMerged ? runOf(rows, index, field) : 1;
      if (same === 0) return [];
      return [cell(wordsOf(field, name, row, table), key(name, field), spans[at] ?? 1, same)];
    }),
  );
  return withLabel("绩效指标", [heading, ...body]);
}

function wordsOf(field: keyof RowDraft, name: string, row: RowDraft, table: TableDraft): string {
  if (field === "name") return row.name ?? name;
  if (field === "score") return scoreOf(row);
  const bracket = field === "level1" ? table.brackets[row.level1] : undefined;
  return `${row[field] ?? ""}${bracket === undefined ? "" : `（${bracket}）`}`;
}

/** Rows with their first level's others; a row that a case adds comes last in its group. */
function inGroups(rows: TableDraft["rows"]): [string, RowDraft][] {
  const all = Object.entries(rows);
  const groups = [...new Set(all.map(([, { level1 }]) => level1))];
  return groups.flatMap((group) => all.filter(([, { level1 }]) => level1 === group));
}

/** How many rows a merged label spans from here on; 0 where the row above has it already. */
function runOf(rows: readonly [string, RowDraft][], at: number, field: "level1" | "level2"): number {
  const same = (a: number) =>
    rows[a]?.[1].level1 === rows[at]?.[1].level1 &&
    (field === "level1" || rows[a]?.[1].level2 === rows[at]?.[1].level2);
  if (at > 0 && same(at - 1)) return 0;
  let end = at + 1;
  while (end < rows.length && same(end)) end++;
  return end - at;
}

function footRows(table: TableDraft, key: Key): FormCell[][] {
  const score = table.totalScore ?? sumOfScores(table);
  const grade = table.grade ?? `等级：${gradeOf(score)}`;
  const { columns, spans } = columnsOf(table);
  const at = columns.findIndex(([field]) => field === "weight");
  const [before = 0, weight = 1, points = 1] = [
    spans.slice(0, at).reduce((sum, span) => sum + span, LABEL),
    spans[at],
    spans[at + 1],
  ];
  const rest = WIDTH - before - weight - points;
  const foot: FormCell[] = [
    cell("总分", "", before),
    cell(table.totalWeight, key("total", "points"), weight),
    cell(score, key("total", "sum"), points + (grade === "" ? rest : 0)),
    ...(grade === "" ? [] : [cell(grade, key("grade"), rest)]),
  ];
  const rows = [foot];
  if (table.notes !== undefined) rows.push(across([[`备注：${table.notes}`, key("notes"), 48]]));
  return rows;
}

/** The total row with its rate and its score. */
function executed(fund: FundDraft): FundDraft {
  const [spent, budget, weight] = [fund.executed, fund.adjusted, fund.weight].map((text) => printed(text ?? "")?.value);
  const share = spent === undefined || budget === undefined || budget.isZero() ? undefined : spent.div(budget);
  const score = weight === undefined || share === undefined ? undefined : Decimal.min(share, 1).times(weight);
  return {
    rate: share === undefined ? "" : `${share.times(100).toFixed(2)}%`,
    score: score?.toFixed(2) ?? "",
    ...fund,
  };
}

function scoreOf(row: RowDraft): string {
  return row.score ?? row.weight;
}

function sumOfScores(table: TableDraft): string {
  const scores = [executed(table.total).score ?? "", ...Object.values(table.rows).map(scoreOf)];
  return scores.reduce((sum, score) => sum.plus(printed(score)?.value ?? 0), new Decimal(0)).toString();
}

function gradeOf(score: string): string {
  const points = printed(score)?.value.toNumber() ?? 0;
  return points >= 90 ? "优" : points >= 80 ? "良" : points >= 60 ? "中" : "差";
}

function across(cells: readonly [text: string, key: string, share: number][], width = WIDTH): FormCell[] {
  const spans = spansOf(
    cells.map(([, , share]) => share),
    width,
  );
  return cells.map(([text, key], at) => cell(text, key, spans[at] ?? 1));
}

function cell(text: string, key: string, columns: number, rows = 1): FormCell {
  return { text, key, columns, rows };
}

/** Rows with one label down their left side. */
function withLabel(text: string, rows: FormCell[][]): FormCell[][] {
  return rows.map((row, at) => (at === 0 ? [cell(text, "", LABEL, rows.length), ...row] : row));
}
