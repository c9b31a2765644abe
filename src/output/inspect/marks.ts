import { describeNote, isNoteCode } from "../../messages/diagnostics.js";
import {
  cellRoleNames,
  type InspectionPhrases,
  inspectionPhrases,
  unrecognisedNames,
} from "../../messages/inspection.js";
import type { Language } from "../../messages/language.js";
import type { Field, Inspection, Note, Place, ShownCell, Unrecognised } from "../../model/index.js";
import { escaped } from "../markup/html.js";
import { type ByPlace, fieldsByPlace, type Numbered, numberedByPlace } from "./by-place.js";

/** What is marked in a document, by place, and the words to do it with. */
export interface Marks {
  readonly language: Language;
  readonly words: InspectionPhrases;
  readonly fields: ByPlace<Field>;
  readonly unrecognised: ByPlace<Numbered<Unrecognised>>;
  readonly notes: ByPlace<Numbered<Note>>;
  /** paths of the values that were marked, which the list can lead to */
  readonly marked: Set<string>;
  /** ids of notes and unrecognised things that were marked */
  readonly pinned: Set<string>;
}

export function marksOf(inspection: Inspection, language: Language): Marks {
  return {
    language,
    words: inspectionPhrases[language],
    fields: fieldsByPlace(inspection),
    unrecognised: numberedByPlace(inspection.unrecognised),
    notes: numberedByPlace(inspection.notes),
    marked: new Set(),
    pinned: new Set(),
  };
}

/** A note or something unrecognised at its place: its id there, its mark, and its words as HTML. */
export interface Pin {
  readonly id: string;
  readonly label: string;
  readonly kind: "note" | "unknown";
  readonly words: string;
  readonly place: Place | null;
}

export function pinOfNote({ number, item }: Numbered<Note>, language: Language): Pin {
  const { code, params, place } = item;
  const sentence = isNoteCode(code) ? describeNote(code, params)[language] : code;
  return { id: `note-${number}`, label: `!${number}`, kind: "note", words: escaped(sentence), place };
}

export function pinOfUnknown({ number, item }: Numbered<Unrecognised>, language: Language): Pin {
  const words = escaped(`${unrecognisedNames[item.kind][language]}: ${item.text}`);
  return { id: `unknown-${number}`, label: `?${number}`, kind: "unknown", words, place: item.place };
}

/** Where a cell stands in its table, how far it spans, what it was taken for and what it says, as HTML. */
export function describeCell(cell: ShownCell, { words, language }: Marks): string {
  const parts = [words.cell(cell.row + 1, cell.column + 1)];
  if (cell.rowSpan > 1 || cell.columnSpan > 1) parts.push(words.spans(cell.rowSpan, cell.columnSpan));
  if (cell.role !== null) parts.push(cellRoleNames[cell.role][language]);
  return escaped(`${parts.join(" · ")}\n${cell.text === "" ? words.blank : cell.text}`);
}
