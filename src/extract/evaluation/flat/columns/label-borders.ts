import { foreign } from "../rebuilt/level-kin.js";
import { areLabelsSure, hasOwnNames } from "./blocks/sureness.js";
import type { Labelled } from "./form-rows.js";
import { bareName, type FoundLabel } from "./labels.js";

/** So large a share of the rows may stand under one label or the next; where more do, the labels tell nothing. */
const MOST_UNTOLD = 1 / 3;

/**
 * The rows whose second-level label is not told, by their numbers: none where all that was asked of them agrees; null
 * where it is not told at large.
 */
export function untoldLabels(
  labels: readonly FoundLabel[],
  levels: readonly Labelled[] | null,
  names: readonly string[],
): readonly number[] | null {
  return areLabelsSure(labels, levels, names) ? [] : untoldRows(levels ?? [], names);
}

/**
 * The rows that may stand under their second-level label or under its neighbour, for all that the names tell, by their
 * numbers: every other row is named after one label alone, or has no other label left. Null where the labels' rows are
 * not told at large: a name stands against its label, or a row may stand under another first-level label as well.
 */
export function untoldRows(levels: readonly Labelled[], names: readonly string[]): readonly number[] | null {
  const second = levels.filter(({ level }) => level === 2).sort((a, b) => a.span.first - b.span.first);
  const first = levels.filter(({ level }) => level === 1);
  const able = possibleLabels(
    second.map(({ content }) => bareName(content)),
    names,
  );
  if (able === null) return null;
  const familyOf = (label: number): number => {
    const { span } = second[label] ?? { span: { first: -1, end: -1 } };
    return first.findIndex((upper) => upper.span.first <= span.first && span.end <= upper.span.end);
  };
  const isTold = able.every((labels, row) => {
    const own = second.findIndex(({ span }) => span.first <= row && row < span.end);
    return labels.includes(own) && new Set(labels.map(familyOf)).size === 1;
  });
  const untold = able.flatMap((labels, row) => (labels.length > 1 ? [row] : []));
  return isTold && untold.length <= MOST_UNTOLD * names.length && hasOwnNames(second, names) ? untold : null;
}

/**
 * The labels that each row may stand under, where labels stand in order, each has a row, and a row that is named after one
 * of them alone stands under it. Null where no rows are left for a label.
 */
export function possibleLabels(
  labels: readonly string[],
  names: readonly string[],
): readonly (readonly number[])[] | null {
  const fixed = names.map((name) => {
    const own = labels.flatMap((label, at) => (foreign(label, name) === 0 ? [at] : []));
    return own.length === 1 ? own[0] : undefined;
  });
  const isAble = (row: number, label: number): boolean => fixed[row] === undefined || fixed[row] === label;
  const last = labels.length - 1;
  const end = names.length - 1;
  const down = reach(names.length, labels.length, isAble);
  const up = reach(names.length, labels.length, (row, label) => isAble(end - row, last - label));
  const able = names.map((_, row) =>
    labels.flatMap((_, label) =>
      down[row]?.[label] === true && up[end - row]?.[last - label] === true ? [label] : [],
    ),
  );
  return able.length > 0 && able.every((own) => own.length > 0) ? able : null;
}

/** For each row, from the first on, the labels that some order of all before it leads to. */
function reach(rows: number, labels: number, isAble: (row: number, label: number) => boolean): boolean[][] {
  const reached: boolean[][] = [];
  for (let row = 0; row < rows; row++) {
    const before = reached[row - 1];
    reached.push(
      Array.from({ length: labels }, (_, label) => {
        const isNext = before === undefined ? label === 0 : before[label] === true || before[label - 1] === true;
        return isNext && isAble(row, label);
      }),
    );
  }
  return reached;
}
