import type { Cell } from "../../../layout/block.js";
import type { Indicator, Leaf } from "../../../model/index.js";
import { isBlankText, withoutBlanks } from "../../../quantity/index.js";
import { percentLeaf, pointsLeaf, quantityLeaf, textLeaf } from "../../leaf.js";
import { headingKey } from "../heading.js";
import { GRADE_LABELS, LEVEL1_NAMES, LEVEL2_NAMES, NOTE_LABELS, TOTAL_LABELS } from "../vocabulary.js";
import { type Column, type Grid, isBlank, isNumbering, overlap, rangeOf, type Slot, slotsOf } from "./grid.js";
import type { GridColumn } from "./indicator-header.js";
import { carryLabels, type Label, level1Leaves, mendLabels } from "./levels.js";
import { pairedLevels } from "./paired-levels.js";

/** A row of an indicator block before its labels are settled. */
export interface IndicatorRow {
  readonly row: number;
  readonly slots: ReadonlyMap<GridColumn, Slot>;
  readonly columns: readonly Column<GridColumn>[];
  /** only the ends of labels that a page break cut off the row before; no indicator */
  readonly isRest?: true;
}

/** The fields that make a row an indicator: one of them must be its own beside the name. */
export const VALUES: readonly GridColumn[] = ["target", "initialTarget", "actual", "weight", "score", "coefficient"];

/** The row as an indicator, or null where it is something else: a total, a goal, a remark, signatures. */
export function indicatorRow(grid: Grid, row: number, columns: readonly Column<GridColumn>[]): IndicatorRow | null {
  const slots = new Map([...slotsOf(grid, row, columns)].map(([column, slot]) => [column.field, slot]));
  slots.delete("ignored");
  const name = slots.get("level3") ?? nameFromLevels(grid, slots, columns);
  if (name === undefined || isFootLabel(grid, row) || isNumbering(grid, row) || isSubtotal(slots)) return null;
  slots.set("level3", name);
  const values = VALUES.flatMap((field) => slots.get(field) ?? []).filter(
    ({ cell }) => valuesUnder(cell, columns) === 1,
  );
  if (values.length === 0 || valuesUnder(name.cell, columns) > 0) return null;
  const begins = [name, ...values].some((slot) => slot.cell.row === row);
  return begins && !isFiller(name, values) ? { row, slots, columns } : null;
}

/** A name merged to the left over its levels ("预算执行率" over all three columns). */
function nameFromLevels(
  grid: Grid,
  slots: ReadonlyMap<GridColumn, Slot>,
  columns: readonly Column<GridColumn>[],
): Slot | undefined {
  const range = columns.find((column) => column.field === "level3")?.range;
  if (range === undefined) return undefined;
  return [slots.get("level2"), slots.get("level1")].find(
    (slot) => slot !== undefined && overlap(rangeOf(slot.cell), range) > 0 && grid.columnCount > slot.cell.columnSpan,
  );
}

const FOOT_LABELS = new Set<string>([...NOTE_LABELS, ...GRADE_LABELS]);

/** Whether a row begins with what stands below the indicators: a total, a grade, a remark. */
export function isFootLabel(grid: Grid, row: number): boolean {
  const first = grid.starting(row).find((cell) => !isBlank(cell));
  return first !== undefined && (isTotalLabel(first) || FOOT_LABELS.has(headingKey(first.content.text)));
}

const LEVEL_NAMES = new Set<string>([...LEVEL1_NAMES, ...LEVEL2_NAMES]);

/** "小计" under a first- or second-level indicator, "产出指标合计": its rows are counted already. */
export function isSubtotal(slots: ReadonlyMap<GridColumn, Slot>): boolean {
  const labels = (["level1", "level2", "level3"] as const).flatMap((field) => slots.get(field) ?? []);
  return labels.some(({ content }) => {
    const key = headingKey(content.text);
    return key.endsWith("小计") || (key.endsWith("合计") && LEVEL_NAMES.has(key.slice(0, -2)));
  });
}

/** Whether a cell labels the total row. */
export function isTotalLabel(cell: Cell): boolean {
  return TOTAL_LABELS.includes(headingKey(cell.content.text).replace(/:.*$/, ""));
}

/** How many columns of values a cell lies over for the most part. The text of a remark lies over several. */
function valuesUnder(cell: Cell, columns: readonly Column<GridColumn>[]): number {
  return columns.filter(
    ({ field, range }) => VALUES.includes(field) && overlap(range, rangeOf(cell)) * 2 > range.to - range.from,
  ).length;
}

/** "……", "指标3：" or nothing, and not one figure or word beside it: a line of the form that nobody filled in. */
function isFiller(name: Slot, values: readonly Slot[]): boolean {
  if (values.some((slot) => !isBlankText(slot.content.text))) return false;
  const text = withoutBlanks(name.content.text).replace(/[….:。·]/g, "");
  return text === "" || /^指标\d*$/.test(text) || /^[X×*]+$/i.test(text);
}

/** The indicators of rows in order, their first and second levels on every row. */
export function indicatorsOf(rows: readonly IndicatorRow[]): Indicator[] {
  const labels = (field: "level1" | "level2"): (Label | null)[] =>
    mendLabels(rows.map(({ slots }) => slots.get(field) ?? null));
  const told = pairedLevels({ level1: labels("level1"), level2: labels("level2") });
  const level1 = carryLabels(told.level1, null);
  const level2 = carryLabels(told.level2, level1);
  const weighed = carryWeights(rows, level1);
  return rows.flatMap((row, index) =>
    row.isRest === true ? [] : [indicatorOf(weighed[index] ?? row, level1[index] ?? null, level2[index] ?? null)],
  );
}

/** The points of a first level that stand in a column of their own hold as far down as its label does. */
function carryWeights(rows: readonly IndicatorRow[], labels: readonly (Label | null)[]): IndicatorRow[] {
  let told: Slot | undefined;
  return rows.map((row, index) => {
    const own = row.slots.get("level1Weight");
    const goesOn = index > 0 && labels[index] != null && labels[index]?.content === labels[index - 1]?.content;
    if (!goesOn || told === undefined || own === undefined || !isBlankText(own.content.text)) {
      told = own;
      return row;
    }
    return { ...row, slots: new Map(row.slots).set("level1Weight", told) };
  });
}

function indicatorOf({ row, slots, columns }: IndicatorRow, level1: Label | null, level2: Label | null): Indicator {
  const leaf = (field: GridColumn, read: (slot: Slot) => Leaf): Leaf | null => {
    const slot = slots.get(field);
    return slot === undefined || !columns.some((column) => column.field === field) ? null : read(slot);
  };
  // Points that one merged cell gives to several rows are the first row's: repeated, they would count twice.
  const ownPoints = (field: GridColumn): Leaf | null =>
    slots.get(field)?.cell.row === row ? leaf(field, (slot) => pointsLeaf(slot.content, slot.place)) : null;
  const words = (slot: Slot): Leaf => textLeaf(slot.content, slot.place);
  const quantity = (slot: Slot): Leaf => quantityLeaf(slot.content, slot.place);
  const points = (slot: Slot): Leaf => pointsLeaf(slot.content, slot.place);
  const first = level1 === null ? { level1: null, level1Weight: null } : level1Leaves(level1);
  const name = slots.get("level3");
  if (name === undefined) throw new RangeError("an indicator row has a name cell");
  return {
    ...first,
    level1Weight: first.level1Weight ?? leaf("level1Weight", points),
    level2: level2 === null ? null : textLeaf(level2.content, level2.place),
    level3: words(name),
    target: leaf("target", quantity),
    actual: leaf("actual", quantity),
    weight: ownPoints("weight"),
    score: ownPoints("score"),
    deviation: leaf("deviation", words),
    nature: leaf("nature", words),
    measureUnit: leaf("measureUnit", words),
    initialTarget: leaf("initialTarget", quantity),
    coefficient: leaf("coefficient", (slot) => percentLeaf(slot.content, slot.place)),
  };
}
