import { type PlacedText, placeOf } from "../../../../layout/placed-text.js";
import type { Note } from "../../../../model/index.js";
import type { AtomText } from "./atoms.js";
import type { FlowColumn } from "./columns.js";
import { levelLabel } from "./levels.js";
import { type FlowRow, type FlowRows, GOAL_LABEL, SIDE_SCRAPS, type Stretch } from "./rows.js";

/** What a reader should look at: a row with one cell where two belong, words that found no cell. */
export function doubtsOf(text: AtomText, columns: readonly FlowColumn[], { rows, loose }: FlowRows): Note[] {
  const unplaced = loose.filter((stretch) => isStray(text, stretch));
  return [
    ...rows.flatMap((row) => rowDoubts(text, columns, row)),
    ...unplaced.map(({ start, end }) =>
      noteOn("words-unplaced", text.content(start, end), { words: text.key(start, end) }),
    ),
  ];
}

/** Words that are no floating label and no scrap of the label at the side. */
export function isStray(text: AtomText, { start, end }: Stretch): boolean {
  for (let at = start; at < end; at++) {
    let stop = Math.min(end, at + 6);
    while (stop > at && levelLabel(text.key(at, stop)) === null && !GOAL_LABEL.test(text.key(at, stop))) stop--;
    if (stop === at && !SIDE_SCRAPS.has(text.key(at, at + 1))) return true;
    at = Math.max(at, stop - 1);
  }
  return false;
}

function rowDoubts(text: AtomText, columns: readonly FlowColumn[], row: FlowRow): Note[] {
  const has = (column: FlowColumn) => columns.includes(column);
  const words = (column: FlowColumn) => {
    const cell = row.get(column);
    return cell === undefined ? null : text.content(cell.start, cell.end);
  };
  const name = words("level3")?.text ?? "";
  const [target, actual, weight, score] = [words("target"), words("actual"), words("weight"), words("score")];
  const notes: Note[] = [];
  const value = target ?? actual;
  if (has("target") && has("actual") && value !== null && (target === null || actual === null)) {
    const read = target === null ? "actual" : "target";
    notes.push(noteOn("value-uncertain", value, { row: name, value: value.text, read }));
  }
  const points = weight ?? score;
  if (has("weight") && has("score") && points !== null && (weight === null || score === null))
    notes.push(noteOn("points-uncertain", points, { row: name, value: points.text }));
  return notes;
}

function noteOn(code: string, content: PlacedText, params: Note["params"]): Note {
  return { code, params, place: placeOf(content) };
}
