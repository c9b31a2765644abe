import { phrases } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { outputPhrases } from "../../messages/output.js";
import { describePlace } from "../../messages/places.js";
import { workbookPhrases } from "../../messages/workbook.js";
import type { Leaf, Result } from "../../model/index.js";
import { nameTable } from "../table-name.js";
import { type Cell, figure } from "./cell.js";
import type { Column, Row } from "./sheet.js";
import type { Named } from "./sheets.js";

export function fundColumns(language: Language): Column[] {
  const words = workbookPhrases[language];
  const amounts = [words.initial, words.adjusted, words.executed].map((head) => ({ head, width: 16 }));
  const points = [words.weight, words.rate, words.score].map((head) => ({ head, width: 10 }));
  return [
    ...common(language),
    { head: words.source, width: 24 },
    ...amounts,
    { head: words.unit, width: 12 },
    ...points,
  ];
}

export function indicatorColumns(language: Language): Column[] {
  const words = workbookPhrases[language];
  const names = [words.level1, words.level2, words.level3].map((head, index) => ({
    head,
    width: [14, 16, 28][index] ?? 14,
  }));
  const values = [words.target, words.actual].map((head) => ({ head, width: 22 }));
  const points = [words.weight, words.score].map((head) => ({ head, width: 9 }));
  return [...common(language), ...names, ...values, ...points, { head: words.deviation, width: 36 }];
}

/** Whose table a row is of, and where it stands. */
function common(language: Language): Column[] {
  const { file, department, table, place } = outputPhrases[language].columns;
  return [
    { head: file, width: 32 },
    { head: department, width: 22 },
    { head: table, width: 34 },
    { head: place, width: 14 },
  ];
}

/** The rows of money of all tables of a file, as read: figures as figures, whatever else as printed. */
export function fundRows(result: Result, { language }: Named): Row[] {
  return rowsOf(result, language, ({ funds }) =>
    funds.map(({ label, initial, adjusted, executed, weight, rate, score }) => ({
      at: label,
      cells: [
        textOf(label),
        ...[initial, adjusted, executed].map(figureOf),
        [initial, adjusted, executed].find((leaf) => leaf?.unit != null)?.unit ?? "",
        figureOf(weight),
        textOf(rate),
        figureOf(score),
      ],
    })),
  );
}

export function indicatorRows(result: Result, { language }: Named): Row[] {
  return rowsOf(result, language, ({ indicators }) =>
    indicators.map(({ level1, level2, level3, target, actual, weight, score, deviation }) => ({
      at: level3,
      cells: [
        ...[level1, level2, level3, target, actual].map(textOf),
        figureOf(weight),
        figureOf(score),
        textOf(deviation),
      ],
    })),
  );
}

type Evaluation = NonNullable<Result["report"]>["evaluations"][number];
type Placed = { readonly at: Leaf; readonly cells: readonly Cell[] };

function rowsOf(result: Result, language: Language, pick: (evaluation: Evaluation) => readonly Placed[]): Row[] {
  const { file, report } = result;
  return (report?.evaluations ?? []).flatMap((evaluation, index) => {
    const table = nameTable(report, index, phrases[language]);
    const department = textOf(evaluation.department ?? report?.department ?? null);
    return pick(evaluation).map(({ at, cells }) => ({
      cells: [file, department, table, describePlace(at, language), ...cells],
    }));
  });
}

function textOf(leaf: Leaf | null): string {
  return leaf?.text ?? "";
}

/** What a figure means where it means one, else its text, so that nothing printed is lost. */
function figureOf(leaf: Leaf | null): Cell {
  if (leaf === null) return "";
  const cell = figure(leaf.value);
  return typeof cell === "string" ? leaf.text : cell;
}
