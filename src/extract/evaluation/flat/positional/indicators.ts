import type { PlacedText } from "../../../../layout/placed-text.js";
import { type Extent, MOST_ROWS } from "../rebuilt/level-spans.js";
import { isKnownLabel, joinLabels, type LevelLabel, strayLines } from "../rebuilt/levels.js";
import type { FoundCell, TableBuilder } from "../rebuilt/table.js";
import type { Band, Piece } from "./band.js";
import { claimsOn } from "./claims.js";
import { fitColumns } from "./columns.js";
import { foreignLines, strayLetters } from "./foreign-lines.js";
import { apartLevels } from "./glued-levels.js";
import type { HeadingRow } from "./heading-row.js";
import { type ColumnField, columnOf } from "./heading-words.js";
import { oddLabels, oddNames, type SpreadResult, spread } from "./label-spans.js";
import { isTornLabel } from "./level-words.js";
import { giveBackBrackets, giveBackEnds, withoutBracket } from "./lost-brackets.js";
import { giveBackPoints } from "./lost-points.js";
import { findOddities, type Oddity } from "./oddities.js";
import { BLANK_CELL, type BuiltCell, cellsOf, rowHeights, wordsOf } from "./rows.js";
import type { PrintedLine } from "./tokens.js";
import { wholeWords } from "./words.js";
import { wrappedPoints } from "./wrapped-points.js";

/** What rebuilding an indicator block came to. */
export interface IndicatorResult {
  readonly rows: number;
  /** words of level columns that could not be spread over the rows */
  readonly doubtful: readonly PlacedText[];
  /** how strangely the lines of names and values lie in their rows: what dividing them costs a row */
  readonly strain: number;
  /** share of the levels' labels that forms use */
  readonly known: number;
  /** cells that look as if a word of another had come into them */
  readonly oddities: readonly Oddity[];
  /** positions of the columns, for the total row below */
  readonly bands: readonly Band[];
}

/** Columns whose cells are wrapped, so that their lines tell whether the rows are right. */
const WORDS: readonly ColumnField[] = ["level3", "target", "initialTarget", "actual", "deviation"];
const VALUES: readonly ColumnField[] = ["target", "initialTarget", "actual"];
const LEVELS: readonly ColumnField[] = ["level1", "level2"];

/** A printed page's lines of the block have positions of their own. */
interface Part {
  readonly lines: readonly PrintedLine[];
  readonly row: HeadingRow;
}

/** Rebuilds the indicator rows below their headings. `parts` are the block's stretches, one a page. */
export function addIndicators(table: TableBuilder, parts: readonly Part[]): IndicatorResult {
  const first = parts[0];
  if (first === undefined) return { rows: 0, doubtful: [], bands: [], strain: 0, known: 1, oddities: [] };
  const { headings } = first.row;
  let bands = bandsOf(first.row);
  const hasUnits = headings.some(({ field }) => field === "measureUnit");
  const pieces: Piece[] = [];

  for (const part of parts) {
    const isOn = part === first || part.row !== first.row;
    const lines = part.lines.map((line, at) =>
      wholeWords(apartLevels(line), hasUnits, part.lines.slice(at + 1, at + 3)),
    );
    const from = isOn ? bandsOf(part.row) : bands;
    const pins = wrappedPoints(
      lines,
      from.map(({ field }) => field),
    );
    const fitted = fitColumns(lines, from, { isElsewhere: !isOn, pins });
    bands = fitted.bands;
    pieces.push(...fitted.pieces);
  }
  moveStrays(pieces, bands);
  giveBackPoints(pieces, bands);
  giveBackEnds(pieces, bands);
  giveBackBrackets(pieces, bands);
  const own = (column: number): Piece[] => pieces.filter((piece) => piece.column === column);
  const heights = rowHeights(bands, pieces);
  if (heights.length === 0 || heights.length > MOST_ROWS)
    return { rows: 0, doubtful: [], bands, strain: 0, known: 1, oddities: [] };
  const byThemselves = headings.map((_, index) => {
    const field = bands[index + 1]?.field ?? "ignored";
    const pieces = own(index + 1);
    return { field, pieces, built: LEVELS.includes(field) ? null : cellsOf(field, pieces, heights) };
  });
  const alone = byThemselves.map(({ built }) => built);
  const columns = byThemselves.map(({ field, pieces, built: first }) => {
    const built = first === null ? null : cellsOf(field, pieces, heights, { claims: claimsOn(alone, first) });
    return { field, pieces, cells: built?.cells ?? null, strain: built?.strain ?? 0, close: built?.close ?? [] };
  });
  const pages = new Map(parts.flatMap(({ lines }) => lines.map(({ y, page }) => [y, page] as const)));
  const extents = heights.map((y, row): Extent => {
    const extent = extentOf(
      y,
      columns.map(({ cells }) => cells?.[row] ?? BLANK_CELL),
    );
    return { ...extent, page: pages.get(Math.round(y)) ?? 1 };
  });
  const labels = (field: ColumnField): LevelLabel[] => {
    const column = bands.findIndex((band) => band.field === field);
    return joinLabels(
      own(column).map((piece) => ({ content: wordsOf(piece), y: piece.y, page: piece.tokens[0]?.page ?? 1 })),
    );
  };
  const names = columns.find(({ field }) => field === "level3")?.cells?.map((cell) => cell.content.text) ?? [];
  const second = spread(labels("level2"), extents, null, (label, span) =>
    oddNames(label, names.slice(span.first, span.end)),
  );
  const spread1 = spread(labels("level1"), extents, second.starts, (label, span) =>
    oddLabels(label, span, second.labelled),
  );
  const byField = new Map<ColumnField, SpreadResult>([
    ["level1", spread1],
    ["level2", second],
  ]);
  table.addRow(
    headings.map((heading, index) => ({ column: index + 1, content: heading.content })),
    first.lines[0]?.number ?? 1,
  );
  heights.forEach((_, row) => {
    const cells: FoundCell[] = [];
    columns.forEach(({ field, cells: built }, index) => {
      const labelled = byField.get(field)?.labelled;
      if (labelled === undefined) {
        cells.push({ column: index + 1, content: (built?.[row] ?? BLANK_CELL).content });
        return;
      }
      const label = labelled.find(({ span }) => span.first === row);
      if (label !== undefined)
        cells.push({ column: index + 1, content: label.content, rowSpan: label.span.end - label.span.first });
      else if (labelled.length === 0) cells.push({ column: index + 1, content: BLANK_CELL.content });
    });
    table.addRow(cells, first.lines[0]?.number ?? 1);
  });
  const labelled = [...second.labelled, ...spread1.labelled];
  const unknown = labelled.filter((label) => !isKnownLabel(label.content.text)).length;
  const known = 1 - unknown / Math.max(1, labelled.length);
  const strains = columns.filter(({ field }) => WORDS.includes(field)).map((column) => column.strain);
  const strain = strains.reduce((sum, one) => sum + one, 0) / heights.length;
  const lost = withoutBracket(
    spread1.labelled.map(({ content }) => content),
    pieces,
    bands,
  );
  const torn = [...byField].flatMap(([field, { labelled, close }]): Oddity[] => [
    ...labelled
      .filter(({ content }) => isTornLabel(content.text) || lost.has(content))
      .map(({ span }): Oddity => ({ row: span.first, field, why: "torn" })),
    ...close.map((row): Oddity => ({ row, field, why: "close" })),
  ]);
  const judged = columns.map((column) => ({ ...column, cells: column.cells ?? [] }));
  const named = judged.filter(({ field }) => field === "level3");
  const letters = named.flatMap((names) =>
    strayLetters(
      names,
      judged.filter(({ field }) => VALUES.includes(field)),
    ),
  );
  const oddities = [...findOddities(judged), ...foreignLines(named, heights), ...letters];
  return {
    oddities: [...oddities, ...torn],
    rows: heights.length,
    doubtful: [...second.doubtful, ...spread1.doubtful],
    bands,
    strain,
    known,
  };
}

/** Gives names that were taken for a piece of a label back to their column. */
function moveStrays(pieces: Piece[], bands: readonly Band[]): void {
  const names = bands.findIndex((band) => band.field === "level3");
  const level2 = bands.findIndex((band) => band.field === "level2");
  const lines = pieces
    .filter((piece) => piece.column === level2)
    .map((piece) => ({ content: wordsOf(piece), y: piece.y, piece }));
  for (const { piece } of strayLines(lines)) {
    const taken = pieces.some((other) => other.column === names && other.y === piece.y);
    if (!taken) pieces[pieces.indexOf(piece)] = { ...piece, column: names };
  }
}

function bandsOf({ kind, headings }: HeadingRow): Band[] {
  const first = headings[0]?.start ?? 0;
  const names = headings.findLast(({ field }) => field === "level3");
  return [
    { field: "block", lo: 0, hi: Math.max(1, first - 1) },
    ...headings.map((heading): Band => {
      const { field, content, start, end } = heading;
      // Of 三级指标 and 四级指标 the last are the names; the others are a level that nothing is asked of.
      const isGroup = field === "level3" && heading !== names;
      return { field: isGroup ? "ignored" : columnOf(kind, field, content.text), lo: start, hi: end };
    }),
  ];
}

function extentOf(y: number, cells: readonly BuiltCell[]): Extent {
  const tops = cells.flatMap((cell) => cell.top ?? []);
  const bottoms = cells.flatMap((cell) => cell.bottom ?? []);
  return { top: Math.min(y, ...tops), bottom: Math.max(y, ...bottoms) };
}
