import { withoutBlanks } from "../../../../../quantity/index.js";
import type { FlatRegion, RegionLine } from "../../region.js";
import { isQuality, shapeOf } from "../kinds.js";
import type { Role } from "../roles.js";
import { roleOf } from "./roles.js";
import { LEVEL_LABELS } from "./words.js";

/** So many lines with words make sure that they are cells, and none is a number of a page or a project's points. */
const LEAST = 3;
/** Sentences of a reason are wrapped in a narrow column, which no name of a project is. */
const LINES_OF_REASON = 3;

/**
 * Gives cells that were written behind the title of the next table back to the table above on the same page. Extractors
 * that group words by where they stand together write its last columns there: between that title and the first label below
 * it, no cell of the lower table can stand but a name.
 *
 * @returns the same regions; lines that went to the one above are blank in their own
 */
export function withStrays(regions: readonly FlatRegion[]): FlatRegion[] {
  const given = regions.map((region, at): ReadonlySet<number> => strayLines(region, regions[at - 1]));
  return regions.map((region, at) => {
    const own = given[at] ?? NONE;
    const next = regions[at + 1];
    const others = [...(given[at + 1] ?? NONE)].flatMap((index) => withBlank(next?.lines ?? [], index));
    if (own.size === 0 && others.length === 0) return region;
    const kept = region.lines.map((line, index): RegionLine => (own.has(index) ? { ...line, text: "" } : line));
    return { ...region, lines: [...kept, ...others] };
  });
}

const NONE: ReadonlySet<number> = new Set();

/** A line with a blank one before it where its own run of lines begins there. */
function withBlank(lines: readonly RegionLine[], index: number): RegionLine[] {
  const line = lines[index];
  if (line === undefined) return [];
  const isFirst = (lines[index - 1]?.text ?? "").trim() === "";
  return isFirst ? [{ ...line, text: "" }, line] : [line];
}

/** Indexes of a region's lines that are cells of the table above it. */
function strayLines(region: FlatRegion, above: FlatRegion | undefined): ReadonlySet<number> {
  const last = above?.lines.findLast(({ text }) => text.trim() !== "");
  if (last === undefined || region.title === null) return NONE;
  const runs = runsBeforeLabels(region, last.page);
  const strays = runs.filter((run) => areCells(run.map((index) => region.lines[index]?.text ?? "")));
  const lines = strays.flat();
  return lines.length < LEAST ? NONE : new Set(lines);
}

/** The runs of lines behind the title, on its page, up to the first label or heading that begins a table. */
function runsBeforeLabels({ lines, captions }: FlatRegion, page: number): number[][] {
  const runs: number[][] = [];
  let isOpen = false;
  for (const [index, { text, page: own }] of lines.entries()) {
    if (own !== page) break;
    if (text.trim() === "" || captions.has(index)) {
      isOpen = false;
      continue;
    }
    if (isBeginning(text)) break;
    const run = runs.at(-1);
    if (isOpen && run !== undefined) run.push(index);
    else runs.push([index]);
    isOpen = true;
  }
  return runs;
}

/** What stands at the top of a table, or in its block of money. */
const TOP: readonly Role["kind"][] = ["head-label", "fund-heading", "fund-label", "goal", "block-label"];

/** Whether a line begins with a label or a heading of a table's upper part. */
function isBeginning(text: string): boolean {
  const [first = ""] = text.trim().split(/\s+/);
  return [first, withoutBlanks(text)].some((words) => TOP.includes(roleOf(withoutBlanks(words))?.kind ?? "note"));
}

/** Whether the lines of a run can only be cells of rows: points, values, dashes, their labels, or a reason in sentences. */
function areCells(texts: readonly string[]): boolean {
  const pieces = texts.flatMap((text) => text.trim().split(/\s+/));
  if (pieces.every(isValue)) return true;
  const joined = withoutBlanks(texts.join(""));
  if (texts.length >= LINES_OF_REASON && /[,;。]/.test(joined)) return true;
  const role = roleOf(joined);
  const isReasons = role?.kind === "indicator-heading" && role.field === "deviation";
  return isReasons || LEVEL_LABELS.includes(joined.replace(/[\d.()（）分]/g, ""));
}

/** Whether words can be no name: figures, dashes, units, 是, 否, or what only results are told in. */
function isValue(piece: string): boolean {
  const shape = shapeOf(piece);
  return shape !== "sentence" && (shape !== "words" || isQuality(piece) || /^[是否]$/.test(piece));
}
