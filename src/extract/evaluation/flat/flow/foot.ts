import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import { GRADE_LABELS, NOTE_LABELS, SCORE_TOTAL_LABELS, TOTAL_LABELS, WEIGHT_TOTAL_LABELS } from "../../vocabulary.js";
import type { AtomText } from "./atoms.js";

/** The lines under the indicators: the total row and the notes. */
export interface FlowFoot {
  /** the atom at which the indicators end */
  readonly start: number;
  readonly label: PlacedText | null;
  readonly weight: PlacedText | null;
  readonly score: PlacedText | null;
  /** "等级：优", with its label */
  readonly grade: PlacedText | null;
  readonly notes: PlacedText | null;
}

/** Rows between the indicators and the total that are neither. */
const OTHER_ROWS = ["其他需要说明事项", "其他需要说明的问题", "其他需说明事项", "需要说明的事项", "其他说明", "说明"];
const POINTS = /^-?\d{1,3}(?:\.\d{0,4})?分?$/;

/**
 * Finds the last total row after atom `from`, and reads it and what follows.
 *
 * @param hasWeights the form has a column of weights, whose sum its total row prints
 */
export function readFoot(text: AtomText, from: number, hasWeights = true): FlowFoot {
  const notesAt = findNotes(text, from);
  const totalAt = findTotal(text, from, notesAt);
  const start = endOfRows(text, from, totalAt < 0 ? notesAt : totalAt);
  const notes = notesAt < text.length ? text.content(notesAt, text.length) : null;
  const total = totalAt < 0 ? null : readTotal(text, totalAt, notesAt, hasWeights);
  return { label: null, weight: null, score: null, grade: null, ...total, start, notes };
}

function findNotes(text: AtomText, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (!text.opensLine(at)) continue;
    const key = text.key(at, at + 1);
    if (NOTE_LABELS.some((label) => key.startsWith(`${label}:`) || key.startsWith(`${label}1`) || key === label)) {
      // 说明 heads a row of its own between the indicators and the total in some forms.
      if (findTotal(text, at, text.length) < 0) return at;
    }
  }
  return text.length;
}

/** Lines with more words than this are no lines of the form: a whole table was written on one. */
const MOST_OF_LINE = 25;

/** Whether a text has lost its line ends, so that any word may begin a row. */
function runsOn(text: AtomText, from: number, end: number): boolean {
  const lines = text.atoms.slice(from, end).filter(({ gap }) => gap === "line").length;
  return end - from > MOST_OF_LINE * Math.max(1, lines);
}

/** The last line that begins with a total's label and goes on with a figure, a grade or another such label. */
function findTotal(text: AtomText, from: number, end: number): number {
  const isRunOn = runsOn(text, from, end);
  for (let at = end - 1; at >= from; at--) {
    if (!text.opensLine(at) && !isRunOn) continue;
    const label = labelEnd(text, at, end);
    if (label === null) continue;
    const behind = bracketEnd(text, label, end);
    const next = text.key(behind, behind + 1);
    if (next === "" || POINTS.test(next) || isLabel(next) || next.includes("等级") || next === "-") return at;
  }
  return -1;
}

/** The end of a total's label that begins at an atom, whose characters may stand apart: "合　计". */
function labelEnd(text: AtomText, at: number, end: number): number | null {
  for (let stop = Math.min(end, at + MOST_OF_LABEL); stop > at; stop--)
    if (TOTAL_LABELS.includes(text.key(at, stop).replace(/:$|[([]\d{1,3}分[)\]]$/g, ""))) return stop;
  return null;
}

const MOST_OF_LABEL = 3;

/** The end of "（100 分）", which tells how much the form gives in all, where it stands at an atom. */
function bracketEnd(text: AtomText, at: number, end: number): number {
  for (let stop = at + 1; stop <= Math.min(end, at + MOST_OF_BRACKET); stop++)
    if (/^[([]\d{1,3}分[)\]]$/.test(text.key(at, stop))) return stop;
  return at;
}

const MOST_OF_BRACKET = 4;

function isLabel(key: string): boolean {
  const bare = key.replace(/:.*$/, "");
  return TOTAL_LABELS.includes(bare) || GRADE_LABELS.includes(bare);
}

/** A row of remarks straight before the total is no indicator. */
function endOfRows(text: AtomText, from: number, end: number): number {
  const isRunOn = runsOn(text, from, end);
  for (let at = end - 1; at >= from && text.size(at, end) < 400; at--) {
    if (!text.opensLine(at)) {
      if (isRunOn && OTHER_ROWS.some((row) => text.key(at, at + 1).startsWith(`${row}:`))) return at;
      continue;
    }
    for (let stop = at + 1; stop <= Math.min(end, at + 4); stop++) {
      if (OTHER_ROWS.includes(text.key(at, stop).replace(/:$/, ""))) return at;
    }
  }
  return end;
}

type Total = Pick<FlowFoot, "label" | "weight" | "score" | "grade">;

function readTotal(text: AtomText, start: number, end: number, hasWeights: boolean): Total {
  const label = labelEnd(text, start, end) ?? start + 1;
  const total: { -readonly [K in keyof Total]: Total[K] } = {
    label: text.content(start, label),
    weight: null,
    score: null,
    grade: null,
  };
  const spare: PlacedText[] = [];
  let meant: "weight" | "score" | null = meaningOf(text.key(start, label));
  for (let at = label; at < end; ) {
    const key = text.key(at, at + 1);
    if (isLabel(key) || key.includes("等级")) {
      if (GRADE_LABELS.includes(key.replace(/:.*$/, "")) || key.includes("等级")) {
        const stop = gradeEnd(text, at, end);
        total.grade ??= gradeOf(text, at, stop);
        at = stop;
        continue;
      }
      meant = meaningOf(key);
      at++;
      continue;
    }
    const stop = pointsEnd(text, at, end);
    if (stop === null) {
      at++;
      continue;
    }
    if (meant === null) spare.push(text.content(at, stop));
    else total[meant] ??= text.content(at, stop);
    meant = null;
    at = stop;
  }
  return settle(total, spare, hasWeights);
}

function meaningOf(key: string): "weight" | "score" | null {
  const bare = key.replace(/:.*$/, "");
  if (SCORE_TOTAL_LABELS.includes(bare)) return "score";
  return WEIGHT_TOTAL_LABELS.includes(bare) ? "weight" : null;
}

/** The label with its word, a blank between them where they stand on two lines. */
function gradeOf(text: AtomText, at: number, stop: number): PlacedText {
  return stop === at + 1
    ? text.content(at, stop)
    : joinPlaced([text.content(at, at + 1), text.content(at + 1, stop)], " ");
}

/** A grade's label with its word, which may stand apart. */
function gradeEnd(text: AtomText, at: number, end: number): number {
  const key = text.key(at, at + 1);
  const complete = /:.+$/.test(key);
  return !complete && at + 1 < end && /^[优良中差合较不][\u4e00-\u9fff]{0,2}$/.test(text.key(at + 1, at + 2))
    ? at + 2
    : at + 1;
}

/** The end of a figure that begins at an atom; a figure may be torn over lines ("95.4" and "2"). */
function pointsEnd(text: AtomText, at: number, end: number): number | null {
  if (!POINTS.test(text.key(at, at + 1))) return null;
  const first = text.key(at, at + 1);
  const tail = text.key(at + 1, at + 2);
  const torn = at + 1 < end && text.opensLine(at + 1) && /^\d{1,2}$/.test(tail);
  // Only after a decimal point can a figure go on: two whole figures are two cells.
  return torn && /\.\d?$/.test(first) && POINTS.test(first + tail) ? at + 2 : at + 1;
}

/** Figures that no label tells are the weight and the score, in this order; one alone is the score, unless it is the weights' 100. */
function settle(total: Total, spare: readonly PlacedText[], hasWeights: boolean): Total {
  const [first, second] = spare;
  if (first === undefined) return total;
  if (second !== undefined) return { ...total, weight: total.weight ?? first, score: total.score ?? second };
  if (total.score !== null) return { ...total, weight: total.weight ?? first };
  if (total.weight !== null) return { ...total, score: first };
  return hasWeights && first.text.trim() === "100" ? { ...total, weight: first } : { ...total, score: first };
}
