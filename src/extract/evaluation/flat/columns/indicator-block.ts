import type { PlacedText } from "../../../../layout/placed-text.js";
import type { Note } from "../../../../model/index.js";
import type { IndicatorColumn } from "../../vocabulary.js";
import { BLANK, type TableBuilder } from "../rebuilt/table.js";
import { addHeadings, addTotal, type Labelled, rowCells, toldTotals } from "./form-rows.js";
import { headValues } from "./heads.js";
import type { Stream } from "./kinds.js";
import { bareName, spreadByNames } from "./labels.js";
import { placeReasons } from "./reasons.js";
import { type Division, divide } from "./search.js";
import type { Anatomy, Mark } from "./sections.js";
import { spreadFamilies } from "./spans.js";
import { strainOf } from "./strain.js";

/** What rebuilding the block came to. */
export interface BlockResult {
  /** 0 to 1: how much of it is sure */
  readonly share: number;
  readonly notes: readonly Note[];
}

const LEFT_TO_RIGHT: readonly Stream[] = [
  "level3",
  "nature",
  "target",
  "measureUnit",
  "actual",
  "weight",
  "score",
  "deviation",
];

/** Rebuilds the indicator block; null where no rows come of it. */
export function addIndicatorBlock(table: TableBuilder, anatomy: Anatomy, apart: boolean): BlockResult | null {
  const headings = headingsOf(anatomy);
  const streams = LEFT_TO_RIGHT.filter((stream) => headings.has(stream));
  if (!streams.includes("level3") || streams.length < 3) return null;
  const numbers = cellNumbers(anatomy);
  const atoms = numbers.flatMap((number) => anatomy.atoms[number] ?? []);
  const found = divide(atoms, streams, apart);
  if (found === null) return null;
  const division = { ...found, columns: { ...found.columns, deviation: placeReasons(found.columns) } };
  const names = [...division.columns.level3].map((cell) => cell ?? BLANK);
  const totalRow = names.findIndex((name) => /^总\s*分$/.test(name.text.trim()));
  const rows = names.filter((_, row) => row !== totalRow).map((name) => name);
  if (rows.length === 0) return null;
  const levels = levelsOf(anatomy, division, numbers, rows);
  addHeadings(table, headings, streams);
  names.forEach((_, row) => {
    if (row !== totalRow) table.addRow(rowCells(division.columns, streams, levels, row), 1);
  });
  const label = anatomy.marks.find((mark) => mark.role.kind === "total") ?? null;
  addTotal(table, anatomy, division.columns, streams, { label, row: totalRow < 0 ? null : totalRow });
  return assess(division, headings, rows.length, atoms.length, levels.length > 0 || anatomy.labels.length === 0);
}

function headingsOf(anatomy: Anatomy): Map<Stream, Mark> {
  const headings = new Map<Stream, Mark>();
  for (const mark of anatomy.marks) {
    const field = fieldOf(mark, anatomy.indicators);
    const stream = LEFT_TO_RIGHT.find((one) => one === field);
    if (stream !== undefined) headings.set(stream, mark);
  }
  return headings;
}

function fieldOf(mark: Mark, from: number): IndicatorColumn | null {
  const { role } = mark;
  if (role.kind === "indicator-heading") return role.field === "initialTarget" ? "target" : role.field;
  return role.kind === "points-heading" && mark.first >= from ? role.field : null;
}

/** Numbers of the pieces that are cells of the block, the total row's among them. */
function cellNumbers(anatomy: Anatomy): number[] {
  const { atoms, marks, taken, indicators } = anatomy;
  // Office programs print the head's first row again on every page.
  const values = headValues(anatomy).map((value) => value.text.replace(/\s+/g, ""));
  const heads = new Set(values.filter((value) => !/^[\d,.]/.test(value)));
  const sizes = new Map<number, number>();
  for (const atom of atoms) sizes.set(atom.block, (sizes.get(atom.block) ?? 0) + 1);
  const totals = new Set(marks.flatMap((mark) => (mark.role.kind === "total" ? [mark.first] : [])));
  const told = new Set(toldTotals(anatomy).map(({ number }) => number));
  return atoms.flatMap((atom, number) => {
    if (number < indicators || told.has(number)) return [];
    if (totals.has(number)) return [number];
    if (taken.has(number) || atom.key === "无" || atom.key.length > 60) return [];
    if (heads.has(atom.key) && sizes.get(atom.block) === 1) return [];
    return [number];
  });
}

/** The levels' labels with the rows that they span. */
function levelsOf(
  anatomy: Anatomy,
  division: Division,
  numbers: readonly number[],
  names: readonly PlacedText[],
): Labelled[] {
  const second = anatomy.labels.filter((label) => label.level === 2);
  const first = anatomy.labels.filter((label) => label.level === 1);
  const beside = new Map<number, number>();
  second.forEach((label, index) => {
    const line = anatomy.atoms[label.atoms[0] ?? -1]?.line;
    const at = numbers.findIndex((number) => anatomy.atoms[number]?.line === line);
    const row = division.rows[at];
    if (at >= 0 && row !== undefined) beside.set(index, row);
  });
  const spans = spreadByNames(
    second.map((label) => bareName(label.content)),
    names.map((name) => name.text),
    beside,
  );
  if (spans === null) return [];
  const labelled = second.flatMap((label, at): Labelled[] => {
    const span = spans[at];
    return span === undefined ? [] : [{ content: label.content, span, level: 2 }];
  });
  const over = spreadFamilies(
    first.map((label) => bareName(label.content)),
    second.map((label) => bareName(label.content)),
  );
  const upper = first.flatMap((label, at): Labelled[] => {
    const span = over?.[at];
    const from = span === undefined ? undefined : spans[span.first];
    const to = span === undefined ? undefined : spans[span.end - 1];
    return from === undefined || to === undefined
      ? []
      : [{ content: label.content, span: { first: from.first, end: to.end }, level: 1 }];
  });
  return [...labelled, ...upper];
}

/** How sure the division is: columns that should be full and are not speak against it. */
function assess(
  division: Division,
  headings: ReadonlyMap<Stream, Mark>,
  rows: number,
  atoms: number,
  hasLevels: boolean,
): BlockResult {
  const notes: Note[] = [];
  for (const stream of ["target", "actual", "weight", "score"] as const) {
    if (!headings.has(stream)) continue;
    const filled = division.columns[stream].filter((cell) => cell !== undefined).length;
    if (Math.abs(filled - rows) > 1)
      notes.push({
        code: "column-uncertain",
        params: { column: headings.get(stream)?.content.text ?? "" },
        place: null,
      });
  }
  const strain = strainOf(division.cost, atoms);
  return { share: (1 - 0.5 * strain) * (hasLevels ? 1 : 0.9) * 0.9 ** notes.length, notes };
}
