import { describeNote, isNoteCode } from "../../messages/diagnostics.js";
import type { Language } from "../../messages/language.js";
import { reviewPhrases } from "../../messages/review.js";
import { cellDoubtWords } from "../../messages/tables-read.js";
import { type Leaf, type Note, type Place, placeOfLeaf, UNREADABLE } from "../../model/index.js";
import { escaped } from "../markup/html.js";
import type { Spot, Spots } from "./spots.js";

/** Why a cell of the tables as read is marked. */
export interface CellMarks {
  readonly language: Language;
  /** the numbers of the findings that rest on a value */
  readonly findings: (column: string, leaf: Leaf) => readonly number[];
  /** why a value is doubtful, one sentence a reason */
  readonly doubts: (column: string, leaf: Leaf) => readonly string[];
}

/** Columns in which a figure belongs: where there are words and no value, none could be read. */
const FIGURES = new Set("initial adjusted executed weight rate score level1Weight totalInvestment".split(" "));

/** Columns of amounts that the narrative tells, in words as well as in figures. */
const TOLD = new Set("budget adjustment income expenditure basic project carryover".split(" "));

/** Whether a column is set as figures are. */
export function isFigure(column: string): boolean {
  return FIGURES.has(column) || TOLD.has(column);
}

/** @param notes what reading was unsure of, with places */
export function cellMarks(spots: Spots, notes: readonly Note[], language: Language): CellMarks {
  const byPlace = new Map<string, Note[]>();
  for (const note of notes) {
    if (note.place === null) continue;
    const key = keyOf(note.place);
    byPlace.set(key, [...(byPlace.get(key) ?? []), note]);
  }
  return {
    language,
    findings: (column, leaf) => {
      const spot = spots.of({ role: "", text: leaf.text, ...placeOfLeaf(leaf) });
      return spot !== undefined && isOfColumn(spot, column) ? spot.findings : [];
    },
    doubts: (column, leaf) => [
      ...(leaf.text.includes(UNREADABLE) ? [cellDoubtWords.unreadable[language]] : []),
      ...(hasNoFigure(column, leaf) ? [cellDoubtWords.noFigure[language]] : []),
      // A line of text holds a whole row: the note is about the cell that it quotes.
      ...(byPlace.get(keyOf(placeOfLeaf(leaf))) ?? []).filter((note) => isAbout(note, leaf)).map(sentence(language)),
    ],
  };
}

/** Columns that the glossary of evidence names. */
const NAMED = "budget initial adjusted executed adjustment carryover target actual weight rate score".split(" ");

/** Outside a page two figures that are alike may share a place: then what the finding calls its evidence tells them apart. */
function isOfColumn({ place, roles }: Spot, column: string): boolean {
  if ("page" in place) return true;
  return [...roles].some((role) => {
    const words = role.split(" ");
    return words.includes(column) || !NAMED.some((name) => words.includes(name));
  });
}

function isAbout({ params, place }: Note, { text }: Leaf): boolean {
  if (place === null || !("line" in place)) return true;
  return text !== "" && Object.values(params).includes(text);
}

function sentence(language: Language): (note: Note) => string {
  return ({ code, params }) => (isNoteCode(code) ? describeNote(code, params)[language] : code);
}

function hasNoFigure(column: string, { text, value }: Leaf): boolean {
  return FIGURES.has(column) && value === null && /\d/.test(text);
}

function keyOf(place: Place): string {
  return JSON.stringify(place);
}

/** A value in its column, with the findings that rest on it and whether it is doubtful. */
export function renderCell(column: string, leaf: Leaf | null, marks: CellMarks): string {
  if (leaf === null) return `<td class="absent"></td>`;
  const doubts = marks.doubts(column, leaf);
  const findings = marks.findings(column, leaf);
  const unit =
    leaf.unit === null || leaf.text === "" || leaf.text.endsWith(leaf.unit)
      ? ""
      : ` <small>${escaped(leaf.unit)}</small>`;
  const words = leaf.text === "" ? `<i>${escaped(reviewPhrases[marks.language].blank)}</i>` : escaped(leaf.text);
  const links = findings.map((number) => `<a class="to-finding" href="#finding-${number}">${number}</a>`).join("");
  const doubt = doubts.length === 0 ? "" : `<span class="why"> ？${escaped(doubts.join(" "))}</span>`;
  const names = [isFigure(column) ? "n" : "", findings.length > 0 ? "faulty" : "", doubts.length > 0 ? "doubtful" : ""];
  const shown = names.filter((name) => name !== "").join(" ");
  return `<td${shown === "" ? "" : ` class="${shown}"`}>${words}${unit}${links}${doubt}</td>`;
}
