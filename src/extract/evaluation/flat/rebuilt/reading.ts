import type { Table } from "../../../../layout/block.js";
import type { Evaluation, Indicator, Leaf, Note } from "../../../../model/index.js";
import { textLeaf } from "../../../leaf.js";
import { readGridEvaluations } from "../../grid/index.js";
import type { FlatReading, FlatRegion } from "../region.js";

/**
 * Reads a rebuilt table as a ruled one is read, and says what the region itself tells: title, kind, year, page.
 *
 * @param share 0 to 1: how much of the region the reader could put in its place
 */
export function readRebuilt(
  region: FlatRegion,
  table: Table,
  share: number,
  notes: readonly Note[],
): FlatReading | null {
  const [read] = readGridEvaluations([table]).evaluations;
  if (read === undefined) return null;
  const kind = region.kind ?? read.kind;
  const evaluation: Evaluation = {
    ...read,
    kind,
    title: region.title === null ? read.title : textLeaf(region.title),
    name: kind === "department" ? read.department : read.name,
    year: region.year ?? read.year,
    page: region.page,
  };
  return { evaluation, table, coherence: share * coherenceOf(evaluation.indicators), notes };
}

/** The share of rows that have what every row of such a form has. */
export function coherenceOf(rows: readonly Indicator[]): number {
  if (rows.length === 0) return 0;
  const isFilled = (leaf: Leaf | null): boolean => leaf === null || leaf.text.trim() !== "";
  const isNumber = (leaf: Leaf | null): boolean => leaf === null || leaf.value !== null;
  const marks = rows.map((row) => {
    const whole = [
      row.level3.text.trim().length >= 2,
      isFilled(row.target),
      isFilled(row.actual),
      isNumber(row.weight),
      isNumber(row.score),
    ];
    return whole.filter(Boolean).length / whole.length;
  });
  return marks.reduce((sum, mark) => sum + mark, 0) / rows.length;
}
