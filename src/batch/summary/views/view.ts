import type { Bilingual } from "../../../messages/language.js";
import type { Shape } from "../shapes.js";

/** A column of a view: where it comes from, and what it is. */
export interface ViewColumn {
  readonly name: string;
  readonly sql: string;
  readonly about: Bilingual;
}

/** What an analyst may ask in SQL. Views and columns are public: one may be added, none renamed. */
export interface View {
  readonly name: string;
  readonly about: Bilingual;
  readonly columns: readonly ViewColumn[];
  /** @param again the sources, read again with other columns; only what a query asks for is read */
  readonly from: (again: (shape: Shape) => string) => string;
  /** columns that put its rows in order */
  readonly order: readonly string[];
}

export const column = (name: string, sql: string, zh: string, en: string): ViewColumn => ({
  name,
  sql,
  about: { zh, en },
});
export const text = (name: string, leaf: string, zh: string, en: string) => column(name, `${leaf}->>'text'`, zh, en);

/** A figure as a decimal that sums exactly; NULL where the text means none. */
export const figure = (name: string, leaf: string, zh: string, en: string) =>
  column(name, `TRY_CAST(${leaf}->>'value' AS DECIMAL(28, 8))`, zh, en);

export const ofFile: readonly ViewColumn[] = [
  column("file", "r.file", "文件", "the file"),
  column(
    "department",
    "r.unit",
    "单位名称，去掉空格、括号、编码和“本级”；没有读出的为空",
    "its department's name without blanks, brackets, codes and 本级; empty where none was read",
  ),
  column("year", "r.report.year", "报告年度", "the report's year"),
];
export const evaluation = column("evaluation", "e.nth", "第几张自评表，从 0 数起", "which table of the report, from 0");

/** A list of a row's column as rows of their own, numbered from 0 as `nth`. */
export const each = (list: string, from: string, name: string, keep = "id") =>
  `(SELECT ${keep}, unnest(${list}) AS ${name}, generate_subscripts(${list}, 1) - 1 AS nth FROM ${from})`;
