import type { Mark } from "./marks.js";

/** Type of one size differs by no more than this part of it. */
const sameSize = 0.03;

/** What is printed so many characters apart was not written together: a cell's text is printed in one go. */
const apart = 30;

/** A page with more changes of size, or a cell with more characters, is no form that anyone stamps. */
const mostRuns = 1000;
const mostInCell = 1000;

/** A seal has no more characters. */
const mostInSeal = 100;

/** Words that stand in one cell alone are no seal's unless they are so many times as large as the cell's own. */
const largerAlone = 1.2;

/**
 * The marks that were stamped over cells: a seal's words are printed in one go, in type of their own, and at least one of
 * the cells in which they come to stand holds text of another size that was printed at quite another time.
 * @param marks in the order of printing
 * @param cellOf the cell that a mark stands in; undefined outside of tables
 */
export function stampedMarks<Cell>(marks: readonly Mark[], cellOf: (mark: Mark) => Cell | undefined): Set<Mark> {
  const printed = marks.flatMap((mark, index) =>
    mark.text.trim() === "" ? [] : [{ mark, index, cell: cellOf(mark) }],
  );
  const inCell = new Map<Cell, typeof printed>();
  for (const one of printed) {
    if (one.cell !== undefined && !inCell.get(one.cell)?.push(one)) inCell.set(one.cell, [one]);
  }
  const stamped = new Set<Mark>();
  const runs = runsOfSize(printed);
  if (runs.length > mostRuns) return stamped;
  for (const run of runs.filter(({ length }) => length <= mostInSeal)) {
    const touched = new Set(run.flatMap(({ cell }) => cell ?? []));
    const [first, last] = [run[0], run.at(-1)];
    if (touched.size === 0 || first === undefined || last === undefined) continue;
    const least = touched.size === 1 ? largerAlone : 0;
    const isForeign = ({ mark, index }: { readonly mark: Mark; readonly index: number }): boolean =>
      !isOfSize(mark, first.mark) &&
      first.mark.size >= least * mark.size &&
      (index < first.index - apart || index > last.index + apart);
    const mixed = [...touched].filter((cell) => {
      const all = inCell.get(cell) ?? [];
      const others =
        all.length > mostInCell ? [] : all.filter(({ index }) => index < first.index || index > last.index);
      return others.length > 0 && others.every(isForeign);
    });
    if (mixed.length === 0) continue;
    for (const { mark } of run) stamped.add(mark);
    for (const { mark } of withNext(printed, printed.indexOf(last), inCell)) stamped.add(mark);
  }
  return stamped;
}

interface Placed<Cell> {
  readonly mark: Mark;
  readonly index: number;
  readonly cell: Cell | undefined;
}

/** What was printed next, while it stands in cells whose own text was printed at another time: a seal's other words. */
function withNext<Cell>(
  printed: readonly Placed<Cell>[],
  from: number,
  inCell: ReadonlyMap<Cell, readonly Placed<Cell>[]>,
): Placed<Cell>[] {
  const next: Placed<Cell>[] = [];
  for (const one of printed.slice(from + 1, from + 1 + apart)) {
    const others = (one.cell === undefined ? undefined : inCell.get(one.cell)) ?? [];
    const isFar = (index: number): boolean => Math.abs(index - one.index) > apart;
    if (
      !others.some(({ index }) => isFar(index)) ||
      !others.every(({ index }) => isFar(index) || index > one.index - 9)
    )
      break;
    next.push(one);
  }
  return next;
}

/** Marks that follow each other in the order of printing and have one size. */
function runsOfSize<One extends { readonly mark: Mark }>(marks: readonly One[]): One[][] {
  const runs: One[][] = [];
  for (const one of marks) {
    const before = runs.at(-1)?.at(-1);
    if (before !== undefined && isOfSize(one.mark, before.mark)) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
}

function isOfSize(a: Mark, b: Mark): boolean {
  return Math.abs(a.size - b.size) <= sameSize * b.size;
}
