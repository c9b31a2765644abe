import { withoutBlanks } from "../../../../quantity/index.js";
import { headingKey, type indicatorColumn } from "../../heading.js";
import { GRADE_LABELS, LEVEL1_NAMES, LEVEL2_NAMES, NOTE_LABELS, TOTAL_LABELS } from "../../vocabulary.js";
import type { ListedCell } from "./cells.js";

export type Role = ReturnType<typeof indicatorColumn>;

/** Rows of indicators laid end to end over a list of cells. */
export interface Tiling {
  /** where each row begins, and where it ends: the cell behind its last one */
  readonly rows: readonly (readonly [from: number, to: number])[];
  /** where the rest of the form begins */
  readonly end: number;
}

const LEVELS = new Set([...LEVEL1_NAMES, ...LEVEL2_NAMES]);
const FOOT = new Set([...TOTAL_LABELS, ...GRADE_LABELS, ...NOTE_LABELS]);
const POINTS = /^-?\d{1,3}(?:\.\d{1,4})?分?$/;
const SIGN = /^(?:[≥≤=＝><＞＜]|定性|定量|正向|反向|正指标|反指标)?$/;

/** What a cell costs that cannot be what its column says: no row may have one. */
const MISFIT = 100;
/** What a level's name costs that no form is known to have. */
const UNKNOWN_LEVEL = 1;
/** What a blank cell costs that belongs to no row, as where a row is parted by the end of a page: two are too many. */
const STRAY_BLANK = 60;

/**
 * Parts the cells under the headings of the indicators into rows. A row has a cell under every heading but for names
 * of levels that are merged downward, so that only how many of those it begins with is open.
 *
 * @param columns what each heading means, from the left
 * @returns null where no such rows take all cells up to the total row or the end, or several ways are as good
 */
export function tile(cells: readonly ListedCell[], columns: readonly Role[]): Tiling | null {
  const name = columns.lastIndexOf("level3");
  if (name < 0 || columns.length - name < 3) return null;
  const end = footOf(cells);
  const best: Step[] = [{ cost: 0, ways: 1, from: -1, isStray: false }];
  for (let at = 0; at < end; at++) {
    const here = best[at];
    if (here === undefined) continue;
    // Above the first row there is nothing that its names of levels could be merged with.
    const most = at === 0 ? 0 : name;
    for (let merged = 0; merged <= most; merged++) {
      const next = at + columns.length - merged;
      const cost = here.cost + (next > end ? MISFIT : rowCost(cells, at, columns, merged, name));
      improve(best, next, { cost, ways: here.ways, from: at, isStray: false });
    }
    const isBlank = cells[at]?.content.text === "";
    improve(best, at + 1, {
      cost: here.cost + (isBlank ? STRAY_BLANK : MISFIT),
      ways: here.ways,
      from: at,
      isStray: true,
    });
  }
  const last = best[end];
  if (last === undefined || last.ways > 1 || end === 0) return null;
  const rows: [number, number][] = [];
  for (let at = end, step: Step | undefined = last; step !== undefined && step.from >= 0; step = best[at]) {
    if (!step.isStray) rows.unshift([step.from, at]);
    at = step.from;
  }
  return { rows, end };
}

function improve(best: Step[], at: number, step: Step): void {
  if (step.cost >= MISFIT) return;
  const known = best[at];
  if (known === undefined || step.cost < known.cost) best[at] = step;
  else if (step.cost === known.cost) best[at] = { ...known, ways: known.ways + step.ways };
}

interface Step {
  readonly cost: number;
  readonly ways: number;
  /** where the last row begins; -1 before the first */
  readonly from: number;
  /** what was passed over is a blank cell, and no row */
  readonly isStray: boolean;
}

/** The first cell of what follows the rows; the number of cells where nothing does. */
function footOf(cells: readonly ListedCell[]): number {
  const foot = cells.findIndex(({ content }) => FOOT.has(headingKey(content.text).replace(/:.*$/, "")));
  return foot < 0 ? cells.length : foot;
}

function rowCost(
  cells: readonly ListedCell[],
  from: number,
  columns: readonly Role[],
  merged: number,
  name: number,
): number {
  let cost = 0;
  for (let column = merged; column < columns.length; column++) {
    const key = withoutBlanks(cells[from + column - merged]?.content.text ?? "");
    cost += column < name ? levelCost(key, columns[column] ?? null) : cellCost(key, columns[column] ?? null);
  }
  return cost;
}

/** A name of a level stands where levels are, and a row that begins with one has it filled in. */
function levelCost(key: string, role: Role): number {
  if (role !== "level1" && role !== "level2") return POINTS.test(key) ? 0 : UNKNOWN_LEVEL;
  if (key === "" || POINTS.test(key)) return MISFIT;
  return LEVELS.has(headingKey(key)) ? 0 : UNKNOWN_LEVEL;
}

function cellCost(key: string, role: Role): number {
  if (role === "weight" || role === "score") return key === "" || POINTS.test(key) || isDash(key) ? 0 : MISFIT;
  if (role === "nature") return SIGN.test(key) || isDash(key) ? 0 : MISFIT;
  if (role === "level3") return key === "" || POINTS.test(key) || isLevelAlone(key) ? MISFIT : nameCost(key);
  return isLevelAlone(key) ? MISFIT : 0;
}

/** "质量指标" names a level and nothing else; "服务对象满意度" may be an indicator too. */
function isLevelAlone(key: string): boolean {
  const bare = headingKey(key);
  return bare.endsWith("指标") && bare.length > 2 && LEVELS.has(bare);
}

function nameCost(key: string): number {
  return LEVELS.has(headingKey(key)) ? UNKNOWN_LEVEL : 0;
}

function isDash(key: string): boolean {
  return /^[-—–―/]+$/.test(key);
}
