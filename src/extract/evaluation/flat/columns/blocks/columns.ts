import type { IndicatorColumn } from "../../../vocabulary.js";
import { endsLikeName, type AnyStream as Stream, shapeOf } from "../kinds.js";
import type { Column } from "./grid.js";
import { unfit } from "./judges.js";

/** What a row costs that has no cell of a column. */
const BLANK: Readonly<Record<Stream, number>> = {
  level3: 6,
  initialTarget: 2.5,
  target: 2.5,
  actual: 2.5,
  weight: 3,
  score: 3,
  nature: 2.5,
  measureUnit: 0.6,
  coefficient: 2,
  ignored: 0.15,
  deviation: 0.05,
};

/** From left to right as nearly all forms have them. */
const LEFT_TO_RIGHT = Object.keys({
  level3: 0,
  measureUnit: 0,
  nature: 0,
  initialTarget: 0,
  target: 0,
  actual: 0,
  coefficient: 0,
  weight: 0,
  score: 0,
  ignored: 0,
  deviation: 0,
} satisfies Record<Stream, number>) as Stream[];

/** The field of an indicator block's heading as a column that pieces are divided among; null for a level's. */
export function streamOf(field: IndicatorColumn): Stream | null {
  return field === "level1" || field === "level2" ? null : field;
}

/** A column of the block under a field's name. `apart`: the form has a column for units. */
export function columnOf(stream: Stream, apart: boolean): Column {
  return {
    name: stream,
    blank: BLANK[stream],
    unfit: (text) => unfit(stream, text, apart),
    mayBegin: (text) => mayBegin(stream, text),
    goesOn: (before, after) => goesOn(stream, before, after),
    breaks: (before, after) => breaks(stream, before, after),
  };
}

/** The order that headings were found in, or the usual one where they were written one over the other. */
export function ordered(streams: readonly Stream[]): Stream[] {
  const left = streams.indexOf("weight");
  const usual = LEFT_TO_RIGHT.filter((stream) => streams.includes(stream));
  const value = Math.min(...(["target", "initialTarget", "actual"] as const).map((one) => places(streams, one)));
  if (left < 0 || left > value) return usual.includes("nature") ? natureFirst(usual, streams) : usual;
  // The weight stands left of the values.
  return ["level3", "weight", ...usual.filter((stream) => stream !== "level3" && stream !== "weight")];
}

function places(streams: readonly Stream[], stream: Stream): number {
  const at = streams.indexOf(stream);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** Units stand behind the values, unless their heading was written before them. */
function natureFirst(usual: readonly Stream[], found: readonly Stream[]): Stream[] {
  const unit = found.indexOf("measureUnit");
  const target = found.indexOf("target");
  if (unit < 0 || (unit < target && unit < found.indexOf("nature"))) return [...usual];
  const others = usual.filter((stream) => stream !== "measureUnit");
  const behind = others.indexOf("target") + 1;
  return [...others.slice(0, behind), "measureUnit", ...others.slice(behind)];
}

/** The first line of a wrapped cell may not look like its column yet. */
function mayBegin(stream: Stream, text: string): boolean {
  if (stream === "score" || stream === "weight") return /^\d+[.．]$/.test(text);
  if (stream === "deviation") return shapeOf(text) === "words";
  if (stream === "level3") return /^[\u4e00-\u9fff“"「《]/.test(text) && !/^[无是否]$/.test(text);
  return stream === "ignored";
}

function goesOn(stream: Stream, before: string, after: string): number {
  if (/^[-—–/]+$/.test(after) || /^[-—–/]+$/.test(before)) return 8;
  if (stream === "weight" || stream === "score")
    return /[.．][\d０-９]?$/.test(before) && /^[\d０-９]$/.test(after) ? 0 : 8;
  if (stream === "nature") return 8;
  if (stream === "measureUnit" || stream === "coefficient") return 3;
  if (/^[≥≤<>=]/.test(after)) return 8;
  const isFigure = /^[≥≤<>=]*[\d０-９][\d０-９.,]*/.test(before);
  if (isFigure && /^[\d０-９]/.test(after)) return /[.,．年月]$/.test(before) ? 0 : 5;
  if (stream === "level3" && endsLikeName(before) && after.length > 3) return 0.3;
  return 0;
}

/** What it costs that a cell ends with these words and another begins right below with those. */
function breaks(stream: Stream, before: string, after: string): number {
  let cost = 0;
  if (/^[（(，。；）)%％]/.test(after) || /[（(][^）)]*$/.test(before) || /[、，]$/.test(before)) cost += 4;
  if (stream !== "level3") return cost;
  if (!endsLikeName(before)) cost += 1;
  if (/^[率数度性次量值）)]/.test(after.trim()) && after.trim().length <= 2) cost += 2;
  return cost;
}
