import type { Cell } from "../../../layout/block.js";
import type { Fund, Leaf } from "../../../model/index.js";
import { amountLeaf, percentLeaf, pointsLeaf, textLeaf } from "../../leaf.js";
import { fundColumn, fundSourceOfRow } from "../heading.js";
import type { FundColumn } from "../vocabulary.js";
import { type Grid, isBlank, rangeOf, slotsOf } from "./grid.js";
import type { Header } from "./header.js";
import { splitLabel } from "./label.js";

/** The rows of a block of money and the row after its last. */
interface TransposedBlock {
  readonly funds: readonly Fund[];
  readonly end: number;
}

/** A row of the block: which figure it tells of every source. */
interface FigureRow {
  readonly row: number;
  readonly field: FundColumn;
}

/**
 * A block of money that lies on its side: a column for each source, the whole among them, and a row for each figure
 * (全年预算数, 全年执行数). Null where the row begins none.
 */
export function transposedHeader(grid: Grid, row: number): Header<FundColumn> | null {
  const sources = sourcesOf(grid, row);
  if (sources.length < 2 || !sources.some((cell) => fundSourceOfRow(cell.content.text) === "total")) return null;
  const fields = figureRows(grid, row, sources).map(({ field }) => field);
  if (!fields.includes("executed") || !(fields.includes("adjusted") || fields.includes("initial"))) return null;
  return {
    row,
    depth: 1,
    columns: sources.map((cell) => ({ field: "ignored" as const, range: rangeOf(cell) })),
    cells: sources,
    unknown: [],
    shape: "transposed",
  };
}

function sourcesOf(grid: Grid, row: number): Cell[] {
  return grid.starting(row).filter((cell) => !isBlank(cell) && fundSourceOfRow(cell.content.text) !== null);
}

/** Where the labels of the rows end. */
function edgeOf(sources: readonly Cell[]): number {
  return Math.min(...sources.map((cell) => cell.column));
}

/** Whether a cell names the points or tells them behind their name, right of the rows' labels: it says nothing of a source. */
function isOfPoints(grid: Grid, cell: Cell, edge: number): boolean {
  const before = cell.column <= edge ? null : grid.at(cell.row, cell.column - 1);
  return pointsField(cell) !== null || (before?.row === cell.row && pointsField(before) !== null);
}

/** Which points a cell names. */
function pointsField({ content }: Cell): "weight" | "score" | null {
  const field = fundColumn(splitLabel(content).key, "cell");
  return field === "weight" || field === "score" ? field : null;
}

/** The rows under the sources, as long as the cell before them names a figure; one that is told twice ends the block. */
function figureRows(grid: Grid, row: number, sources: readonly Cell[]): FigureRow[] {
  const edge = edgeOf(sources);
  const rows: FigureRow[] = [];
  for (let below = row + 1; below < grid.rowCount; below += 1) {
    const label = grid.starting(below).findLast((cell) => cell.column + cell.columnSpan <= edge && !isBlank(cell));
    const field = label === undefined ? null : fundColumn(label.content.text, "cell");
    if (field === null || field === "label" || field === "reason" || rows.some((one) => one.field === field)) break;
    rows.push({ row: below, field });
  }
  return rows;
}

/** The total's weight, rate and score, which have columns of their own beside the sources, each a cell over all rows. */
function pointsBeside(grid: Grid, row: number): Partial<Pick<Fund, "weight" | "rate" | "score">> {
  const told: Partial<Record<"weight" | "rate" | "score", Leaf>> = {};
  for (const heading of grid.starting(row)) {
    const field = fundColumn(heading.content.text, "cell");
    if (field !== "weight" && field !== "rate" && field !== "score") continue;
    const cell = grid.at(row + 1, heading.column);
    if (cell === null || cell.row !== row + 1) continue;
    told[field] = field === "rate" ? percentLeaf(cell.content, cell.place) : pointsLeaf(cell.content, cell.place);
  }
  return told;
}

/** The total's weight, rate and score that stand behind labels of their own in a row of a figure: "98.42% | 分值 | 10 | 得分：9.84". */
function pointsWithin(grid: Grid, rows: readonly FigureRow[], edge: number): Partial<Pick<Fund, "weight" | "score">> {
  const told: Partial<Record<"weight" | "score", Leaf>> = {};
  for (const { row } of rows) {
    for (const cell of grid.starting(row)) {
      const field = cell.column < edge ? null : pointsField(cell);
      if (field === null) continue;
      const { value } = splitLabel(cell.content);
      const beside = grid.at(row, cell.column + cell.columnSpan);
      if (value !== null && value.text !== "") told[field] ??= pointsLeaf(value, cell.place);
      else if (beside?.row === row) told[field] ??= pointsLeaf(beside.content, beside.place);
    }
  }
  return told;
}

/** Reads a block that lies on its side. */
export function readTransposed(grid: Grid, header: Header<FundColumn>, unit: string | null): TransposedBlock {
  const sources = sourcesOf(grid, header.row);
  const rows = figureRows(grid, header.row, sources);
  const edge = edgeOf(sources);
  const points = { ...pointsWithin(grid, rows, edge), ...pointsBeside(grid, header.row) };
  const funds = sources.map((source): Fund => {
    const column = { field: source, range: rangeOf(source) };
    const leaf = (field: FundColumn, read: (cell: Cell) => Leaf): Leaf | null => {
      const row = rows.find((one) => one.field === field)?.row;
      const cell = row === undefined ? undefined : slotsOf(grid, row, [column]).get(column)?.cell;
      return cell === undefined || cell.row !== row || cell.column < source.column || isOfPoints(grid, cell, edge)
        ? null
        : read(cell);
    };
    const amount = (field: FundColumn): Leaf | null =>
      leaf(field, ({ content, place }) => amountLeaf(content, unit, place));
    const ofRow = (field: FundColumn): Leaf | null => leaf(field, ({ content, place }) => pointsLeaf(content, place));
    return {
      source: fundSourceOfRow(source.content.text) ?? "other",
      label: textLeaf(source.content, source.place),
      initial: amount("initial"),
      adjusted: amount("adjusted"),
      executed: amount("executed"),
      weight: ofRow("weight"),
      rate: leaf("rate", ({ content, place }) => percentLeaf(content, place)),
      score: ofRow("score"),
      reason: null,
      ...(fundSourceOfRow(source.content.text) === "total" && points),
    };
  });
  return { funds, end: (rows.at(-1)?.row ?? header.row) + 1 };
}
