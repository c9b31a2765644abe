import type { AtomText } from "./atoms.js";
import type { FlowColumn } from "./columns.js";
import { levelLabel } from "./levels.js";
import type { FlowRow, FlowRows, Stretch } from "./rows.js";

/** A row with the labels that hold for it. */
export interface LevelRow {
  readonly cells: FlowRow;
  readonly level1: Stretch | undefined;
  readonly level2: Stretch | undefined;
  readonly level1Points: Stretch | undefined;
}

/** Spreads the labels of merged cells over their rows: a label holds until the next one, a first level ends a second. */
export function labelRows(text: AtomText, { rows, loose }: FlowRows): LevelRow[] {
  const floating = loose.flatMap((stretch) => floatingLabels(text, stretch));
  let level1: Stretch | undefined;
  let level2: Stretch | undefined;
  let level1Points: Stretch | undefined;
  const labelled: LevelRow[] = [];
  let next = 0;
  for (const cells of rows) {
    const first = firstAtom(cells);
    for (let float = floating[next]; float !== undefined && float.stretch.start < first; float = floating[++next]) {
      if (float.column === "level1") [level1, level2, level1Points] = [float.stretch, undefined, undefined];
      else level2 = float.stretch;
    }
    const own1 = cells.get("level1");
    const own2 = cells.get("level2");
    if (own1 !== undefined) [level1, level2, level1Points] = [own1, undefined, undefined];
    if (own2 !== undefined) level2 = own2;
    level1Points = cells.get("level1Points") ?? level1Points;
    labelled.push({ cells, level1, level2, level1Points });
  }
  return labelled;
}

function firstAtom(cells: FlowRow): number {
  return Math.min(...[...cells.values()].map((cell) => cell.start));
}

interface Floating {
  readonly stretch: Stretch;
  readonly column: FlowColumn & ("level1" | "level2");
}

function floatingLabels(text: AtomText, { start, end }: Stretch): Floating[] {
  const found: Floating[] = [];
  for (let at = start; at < end; at++) {
    for (let stop = end; stop > at; stop--) {
      const label = levelLabel(text.key(at, stop));
      if (label === null) continue;
      found.push({ stretch: { start: at, end: stop }, column: label.first && !label.second ? "level1" : "level2" });
      at = stop - 1;
      break;
    }
  }
  return found;
}
