import { type PlacedText, placeOf } from "../../../../layout/placed-text.js";
import type { Note } from "../../../../model/index.js";
import { withoutBlanks } from "../../../../quantity/index.js";
import { isStray } from "./asides.js";
import type { AtomText } from "./atoms.js";
import type { FlowColumn } from "./columns.js";
import type { FlowRow, FlowRows } from "./rows.js";
import { REASON } from "./score-sentences.js";

/** What a reader should look at: a row with one cell where two belong, words that found no cell. */
export function doubtsOf(
  text: AtomText,
  columns: readonly FlowColumn[],
  { rows, loose, fits, unsure }: FlowRows,
): Note[] {
  const unplaced = loose.filter((stretch) => isStray(text, stretch));
  return [
    ...rows.flatMap((row) => rowDoubts(text, columns, row)),
    ...rows.flatMap((row, at) => fitDoubts(text, row, unsure[at] === true ? UNSURE : (fits[at] ?? 0))),
    ...unplaced.map(({ start, end }) =>
      noteOn("words-unplaced", text.content(start, end), { words: text.key(start, end) }),
    ),
  ];
}

/** A row with a cell that fits its column as badly as this was hardly read right. */
const WORST_FIT = -2.2;
const UNSURE = Number.NEGATIVE_INFINITY;
/** On both sides of a page break less is enough. */
const WORST_FIT_AT_BREAK = -1.1;

/** A row that holds words which do not fit, or goes on over a page break: its cells may be torn and mixed. */
function fitDoubts(text: AtomText, row: FlowRow, fit: number): Note[] {
  const cells = [...row].filter(([column]) => column !== "level1" && column !== "level2");
  const page = (index: number): number => text.atoms[index]?.page ?? 0;
  const pages = cells.map(([, { start, end }]) => ({ first: page(start), last: page(end - 1) }));
  const first = Math.min(...pages.map((cell) => cell.first));
  const last = Math.max(...pages.map((cell) => cell.last));
  const opens = cells.some(([, { start }]) => start > 0 && page(start - 1) !== page(start));
  // A reason that goes on behind a page break is the row's last cell, and comes before all others there.
  const own = pages.filter((_, at) => cells[at]?.[0] !== "deviation");
  const isCut = own.some((cell) => cell.last !== first);
  const worst = last !== first || opens ? WORST_FIT_AT_BREAK : WORST_FIT;
  if (!isCut && fit >= worst) return [];
  const name = row.get("level3") ?? cells[0]?.[1];
  if (name === undefined) return [];
  const content = text.content(name.start, name.end);
  return [noteOn("row-uncertain", content, { row: content.text })];
}

/** The title of a form, which no indicator is named by: another table's lines stand among this one's. */
const TITLE = /绩效[^，。]{0,6}(?:自评|评价|评分|得分)[^，。]{0,6}表$/u;

/** Only a target says "at least" or "at most". */
const SIGNED = /^\s*(?:[≥≤><＞＜≧≦]|不(?:低于|少于|高于|超过|大于))/;

/** A sentence that gives no reason, straight behind a value, may be the value or the rest of it. */
const SENTENCE = 9;

function isNoReason(text: string): boolean {
  const key = withoutBlanks(text);
  return key.length >= SENTENCE && !REASON.test(key);
}

/**
 * Words that are the same twice over are two cells that a program wrote as one: "逐步健全逐步健全". The second may have lost
 * its last character to the next line: "逐步健全逐步健".
 */
function saysTwice(key: string): boolean {
  if (!/^[\u3400-\u9fff]+$/.test(key)) return false;
  const half = Math.ceil(key.length / 2);
  if (half < 2) return false;
  const rest = key.slice(half);
  if (key.length % 2 === 0) return key.slice(0, half) === rest;
  return rest.length >= 3 && key.startsWith(rest);
}

function touches(row: FlowRow, first: FlowColumn, second: FlowColumn): boolean {
  const [left, right] = [row.get(first), row.get(second)];
  return left !== undefined && left.end === right?.start;
}

function rowDoubts(text: AtomText, columns: readonly FlowColumn[], row: FlowRow): Note[] {
  const has = (column: FlowColumn) => columns.includes(column);
  const words = (column: FlowColumn) => {
    const cell = row.get(column);
    return cell === undefined ? null : text.content(cell.start, cell.end);
  };
  const name = words("level3")?.text ?? "";
  const [target, actual, weight, score] = [words("target"), words("actual"), words("weight"), words("score")];
  const deviation = words("deviation");
  const notes: Note[] = [];
  const named = words("level3");
  if (named !== null && TITLE.test(withoutBlanks(named.text)))
    notes.push(noteOn("row-uncertain", named, { row: name }));
  const twice = [target, actual].find((cell) => cell !== null && saysTwice(withoutBlanks(cell.text)));
  if (twice != null) notes.push(noteOn("row-uncertain", twice, { row: name }));
  const value = target ?? actual;
  const isTold = target !== null && SIGNED.test(target.text);
  if (has("target") && has("actual") && value !== null && (target === null || actual === null) && !isTold) {
    const read = target === null ? "actual" : "target";
    notes.push(noteOn("value-uncertain", value, { row: name, value: value.text, read }));
  }
  if (deviation !== null && touches(row, "actual", "deviation") && isNoReason(deviation.text))
    notes.push(noteOn("row-uncertain", deviation, { row: name }));
  const points = weight ?? score;
  if (has("weight") && has("score") && points !== null && (weight === null || score === null))
    notes.push(noteOn("points-uncertain", points, { row: name, value: points.text }));
  return notes;
}

function noteOn(code: string, content: PlacedText, params: Note["params"]): Note {
  return { code, params, place: placeOf(content) };
}
