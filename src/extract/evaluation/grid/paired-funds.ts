import type { Cell } from "../../../layout/block.js";
import type { PlacedText } from "../../../layout/placed-text.js";
import type { Fund, Leaf } from "../../../model/index.js";
import { isBlankText } from "../../../quantity/index.js";
import { amountLeaf, percentLeaf, pointsLeaf, textLeaf } from "../../leaf.js";
import { fundColumn, fundSourceOfRow } from "../heading.js";
import type { FundColumn } from "../vocabulary.js";
import { type Grid, rangeOf } from "./grid.js";
import type { Header } from "./header.js";
import { splitLabel } from "./label.js";

/** A label and the cell beside it, in every row of a block: "预算数：" | 100 | "执行数：" | 98. */
interface Side {
  readonly field: FundColumn;
  readonly label: Cell;
  readonly value: Cell;
}

/** The rows of a block of money and the row after its last. */
interface PairedBlock {
  readonly funds: readonly Fund[];
  readonly end: number;
}

/**
 * A block of money that has no headings: each amount stands beside its own label, budget and execution side by side,
 * their sources under them. Null where the row begins none.
 */
export function pairedHeader(grid: Grid, row: number): Header<FundColumn> | null {
  const sides = sidesOf(grid, row);
  const has = (field: FundColumn): boolean => sides.some((side) => side.field === field);
  if (!has("executed") || !(has("adjusted") || has("initial"))) return null;
  if (!sides.some(({ value }) => amountLeaf(toldIn(value), null).value !== null)) return null;
  return {
    row,
    depth: 1,
    columns: sides.map(({ field, value }) => ({ field, range: rangeOf(value) })),
    cells: sides.map(({ label }) => label),
    unknown: [],
    shape: "pairs",
  };
}

/** The labels of a row that name a column of money and have a figure or a blank beside them; none where one has words. */
function sidesOf(grid: Grid, row: number): Side[] {
  const sides: Side[] = [];
  let whole: Side | null = null;
  for (const label of grid.starting(row)) {
    const inside = splitLabel(label.content);
    const field = fieldOf(inside.key);
    if (field === null || field === "ignored" || field === "reason") continue;
    if (inside.value !== null && isFigureOrBlank({ content: inside.value }) && !isBlankText(inside.value.text)) {
      sides.push({ field, label, value: label });
      continue;
    }
    const value = grid.at(row, label.column + label.columnSpan);
    if (field === "label") {
      // "项目资金" | 100 is the budget where nothing else in the row is.
      if (value?.row === row && amountLeaf(value.content, null).value !== null)
        whole ??= { field: "adjusted", label, value };
      continue;
    }
    if (value === null || value.row !== row || !isFigureOrBlank(value)) return [];
    sides.push({ field, label, value });
  }
  const hasBudget = sides.some(({ field }) => field === "adjusted" || field === "initial");
  return whole === null || hasBudget ? withInitial(sides) : [whole, ...sides];
}

/** A budget beside the adjusted one is the initial one, where no other is: "预算金额" | 100 | "调整后预算" | 120. */
function withInitial(sides: readonly Side[]): Side[] {
  const changed = sides.find(({ field, label }) => field === "adjusted" && /调整|变更/.test(label.content.text));
  const isSettled = changed === undefined || sides.some(({ field }) => field === "initial");
  return sides.map((side) =>
    isSettled || side === changed || side.field !== "adjusted" ? side : { ...side, field: "initial" },
  );
}

function fieldOf(key: string): FundColumn | null {
  return fundColumn(key, "cell");
}

/** What a cell tells: its text, or what stands behind the label in it ("得分：9.9"). */
function toldIn({ content }: Cell): PlacedText {
  const { key, value } = splitLabel(content);
  return value !== null && fieldOf(key) !== null ? value : content;
}

function isFigureOrBlank({ content }: { readonly content: PlacedText }): boolean {
  return isBlankText(content.text) || amountLeaf(content, null).value !== null || percentLeaf(content).value !== null;
}

/** Reads the rows from the header on, as long as their first label names a source. The first row is the total. */
export function readPairs(grid: Grid, header: Header<FundColumn>, unit: string | null): PairedBlock {
  const sides = sidesOf(grid, header.row);
  const [first] = sides;
  const funds: Fund[] = [];
  let row = header.row;
  for (; first !== undefined && row < grid.rowCount; row += 1) {
    const label = grid.at(row, first.label.column);
    if (label === null || label.row !== row) break;
    const source = row === header.row ? "total" : fundSourceOfRow(label.content.text);
    if (source === null || (row > header.row && source === "total")) break;
    funds.push({
      source,
      label: textLeaf(label.content, label.place),
      ...figuresOf(grid, row, sides, unit),
    });
  }
  const end = Math.max(row, header.row + 1);
  const [total, ...sources] = funds;
  const more = total === undefined || end >= grid.rowCount ? [] : sidesOf(grid, end);
  if (total === undefined || more.length === 0 || !more.every(({ field }) => POINTS.includes(field))) {
    return { funds, end };
  }
  const { weight, rate, score } = figuresOf(grid, end, more, unit);
  return { funds: [{ ...total, weight, rate, score }, ...sources], end: end + 1 };
}

/** What a row under the amounts tells of the total: "分值" | 10 | "执行率" | 98% | "得分" | 9.8. */
const POINTS: readonly FundColumn[] = ["weight", "rate", "score"];

/** The figures of a row, each under the label that the block's first row has over it. */
function figuresOf(
  grid: Grid,
  row: number,
  sides: readonly Side[],
  unit: string | null,
): Omit<Fund, "source" | "label"> {
  const leaf = (field: FundColumn, read: (cell: Cell) => Leaf): Leaf | null => {
    const side = sides.find((one) => one.field === field);
    const cell = side === undefined ? null : grid.at(row, side.value.column);
    return cell === null || cell.row !== row ? null : read(cell);
  };
  const amount = (field: FundColumn): Leaf | null => leaf(field, (cell) => amountLeaf(toldIn(cell), unit, cell.place));
  const points = (field: FundColumn): Leaf | null => leaf(field, (cell) => pointsLeaf(toldIn(cell), cell.place));
  return {
    initial: amount("initial"),
    adjusted: amount("adjusted"),
    executed: amount("executed"),
    weight: points("weight"),
    rate: leaf("rate", (cell) => percentLeaf(toldIn(cell), cell.place)),
    score: points("score"),
    reason: null,
  };
}
