import type { Cell } from "../../../layout/block.js";
import type { PlacedText } from "../../../layout/placed-text.js";
import { slicePlaced } from "../../../layout/placed-text.js";
import type { Evaluation, Leaf } from "../../../model/index.js";
import { isBlankText } from "../../../quantity/index.js";
import { pointsLeaf } from "../../leaf.js";
import { SCORE_TOTAL_LABELS, TOTAL_LABELS, WEIGHT_TOTAL_LABELS } from "../vocabulary.js";
import { type Column, type Grid, isBlank, overlap, rangeOf } from "./grid.js";
import type { GridColumn } from "./indicator-header.js";
import { splitLabel } from "./label.js";
import { bracketPoints } from "./points.js";

type Totals = Evaluation["total"];
type Meant = "weight" | "score" | "both";

/** A total that a row tells: which one, or null where only its order among the others says. */
interface Told {
  readonly field: "weight" | "score" | null;
  readonly leaf: Leaf;
  /** a label says which, and not the column alone that the cell stands under */
  readonly labelled: boolean;
}

/** The sum of weights and the sum of scores in a row that begins with 总分, 合计 or the like; null for another row. */
export function totalsOf(grid: Grid, row: number, columns: readonly Column<GridColumn>[]): Totals | null {
  const cells = grid.starting(row);
  const first = cells.find((cell) => !isBlank(cell));
  if (first === undefined || !TOTAL_LABELS.includes(splitLabel(first.content).key)) return null;
  const told: Told[] = [];
  const inBrackets: Told[] = [];
  let meant: Meant | null = null;
  for (const cell of cells) {
    const { key, value } = splitLabel(cell.content);
    if (TOTAL_LABELS.includes(key)) {
      meant = meaningOf(key);
      told.push(...inLabel(cell, value, meant));
      inBrackets.push(...inBracket(cell, value));
    } else if (meant !== null && !(isBlank(cell) && goesOn(grid, meant))) {
      const isOther = meant !== "both" && standsForOther(cell, cells, meant, columns);
      const one = beside(cell, isOther ? "both" : meant, columns);
      if (one !== null) told.push(one);
      if (one !== null && meant !== "both" && !isOther) meant = null;
    }
  }
  // "总分（100分）" is the form's own word for what the weights should come to: a cell beside it says what they do.
  return settle([...told, ...inBrackets], columns);
}

/** "自评总得分 | 100分 | 99.48": a figure in the other column than the label names, where that has one of its own. */
function standsForOther(
  cell: Cell,
  cells: readonly Cell[],
  meant: Meant,
  columns: readonly Column<GridColumn>[],
): boolean {
  const other = meant === "score" ? "weight" : "score";
  const own = cells.find((one) => isUnder(one, meant, columns) && !isUnder(one, other, columns));
  if (own === undefined || own === cell || pointsLeaf(own.content).value === null) return false;
  return isUnder(cell, other, columns) && !isUnder(cell, meant, columns) && pointsLeaf(cell.content).value !== null;
}

function isUnder(cell: Cell, field: Meant, columns: readonly Column<GridColumn>[]): boolean {
  return columns.some((column) => column.field === field && overlap(column.range, rangeOf(cell)) > 0);
}

/** Whether a blank cell behind a label may be a part of it that was not merged: its figure stands further on. */
function goesOn({ table }: Grid, meant: Meant): boolean {
  return table.isUnmerged === true && meant !== "both";
}

function meaningOf(label: string): Meant {
  if (SCORE_TOTAL_LABELS.includes(label)) return "score";
  return WEIGHT_TOTAL_LABELS.includes(label) ? "weight" : "both";
}

/** A figure behind the label in its own cell: "总得分：98.5". */
function inLabel(cell: Cell, value: PlacedText | null, meant: Meant): Told[] {
  const own = value === null ? null : beforeNextLabel(value);
  if (own === null || pointsLeaf(own).value === null) return [];
  return [{ field: meant === "both" ? null : meant, leaf: pointsLeaf(own, cell.place), labelled: meant !== "both" }];
}

/** Another label and its value may stand behind in the same cell: "93.91分    自评等级：优". */
function beforeNextLabel(value: PlacedText): PlacedText {
  const next = /\s[一-鿿]{2,8}[:：]/.exec(value.text);
  return next === null ? value : slicePlaced(value, 0, next.index);
}

/** The points in a label's bracket: "总分（100分）". */
function inBracket(cell: Cell, value: PlacedText | null): Told[] {
  if (value !== null && pointsLeaf(value).value !== null) return [];
  const points = bracketPoints(cell.content.text, { bare: true });
  if (points === null) return [];
  return [
    {
      field: "weight",
      leaf: pointsLeaf(slicePlaced(cell.content, points.digits.start, points.digits.end), cell.place),
      labelled: true,
    },
  ];
}

/** What a cell behind a label tells: a figure, or the blank where one belongs. */
function beside(cell: Cell, meant: Meant, columns: readonly Column<GridColumn>[]): Told | null {
  const leaf = pointsLeaf(cell.content, cell.place);
  if (leaf.value === null && !isBlankText(cell.content.text) && !isSpoilt(cell.content.text)) return null;
  const under = (["weight", "score"] as const).filter((field) => isUnder(cell, field, columns));
  if (meant !== "both")
    return leaf.value === null && under.length !== 1 ? null : { field: meant, leaf, labelled: true };
  const [field] = under;
  if (under.length === 1 && field !== undefined) return { field, leaf, labelled: false };
  return leaf.value === null ? null : { field: null, leaf, labelled: false };
}

/** A figure that nobody can read: sheets print "###" where a column is too narrow, and a figure may be broken by hand. */
function isSpoilt(text: string): boolean {
  return /^\s*(?:[#＃]+|\d[\d.\s]*)$/.test(text.trimEnd());
}

/** Gives each figure its place; one that no column or label tells is the weight where two of them stand, else the score. */
function settle(told: readonly Told[], columns: readonly Column<GridColumn>[]): Totals {
  const named = (field: "weight" | "score"): Leaf | null => {
    const leaves = told.filter((one) => one.field === field).map((one) => one.leaf);
    return leaves.find((leaf) => leaf.value !== null) ?? leaves[0] ?? null;
  };
  const spare = told.filter((one) => one.field === null).map((one) => one.leaf);
  const known = { weight: named("weight"), score: named("score") };
  const isOpen = (leaf: Leaf | null): boolean => leaf?.value == null;
  const hasWeights = columns.some((column) => column.field === "weight");
  if (spare.length >= 2 && isOpen(known.weight) && isOpen(known.score)) {
    return { weight: spare[0] ?? null, score: spare[1] ?? null };
  }
  const [one] = spare;
  if (one === undefined) return known;
  const [first, second] = told;
  const isTwo = told.length === 2 && told.every(({ labelled }) => !labelled);
  // A row that a label merged too far down has shifted has its weight under the scores, and its score behind them.
  const isShifted = first?.field === "score" && second?.field === null && hasWeights && !scoreComesFirst(columns);
  if (isTwo && (known.score === null || isShifted) && first?.leaf.value != null && second?.leaf.value != null) {
    // A row that is divided in its own way may have its score under the weights: the order is what it shares with them.
    return scoreComesFirst(columns)
      ? { weight: second.leaf, score: first.leaf }
      : { weight: first.leaf, score: second.leaf };
  }
  if (isOpen(known.score)) return { ...known, score: one };
  return isOpen(known.weight) && hasWeights ? { ...known, weight: one } : known;
}

function scoreComesFirst(columns: readonly Column<GridColumn>[]): boolean {
  const fields = columns.map(({ field }) => field);
  return fields.includes("score") && fields.indexOf("score") < fields.indexOf("weight");
}
