import type { Block } from "../../../layout/block.js";
import { placeOf } from "../../../layout/placed-text.js";
import type { Doubt, Evaluation, Note, Place } from "../../../model/index.js";
import { textLeaf } from "../../leaf.js";
import { doubtOfNotes } from "../doubting-notes.js";
import type { EvaluationReading } from "../reading.js";
import { readSheet } from "./evaluation.js";
import { headingsInText, isLostPart, isRightHalf } from "./lost-part.js";
import { findSheets, type Sheet } from "./sheets.js";
import { isSure } from "./sureness.js";
import { isEvaluationTitle } from "./titles.js";
import { titlesAlone } from "./titles-alone.js";
import { notesUnder } from "./under.js";
import { unruledForms } from "./unruled.js";

/** What is collected from sheet to sheet. */
interface Collected {
  readonly evaluations: Evaluation[];
  readonly consumed: Set<number>;
  readonly notes: Note[];
  readonly doubtful: Map<number, Doubt>;
  unread: number;
}

/**
 * Finds the self-evaluation tables among a document's blocks and reads them by what their headings mean. Other tables
 * are left alone. A table that is a self-evaluation by its title or headings and gives no indicator is counted unread.
 */
export function readGridEvaluations(blocks: readonly Block[]): EvaluationReading {
  const all: Collected = { evaluations: [], consumed: new Set(), notes: [], doubtful: new Map(), unread: 0 };
  const read: { readonly sheet: Sheet; readonly evaluation: number }[] = [];
  for (const sheet of findSheets(blocks)) {
    const form = read.find((one) => !all.doubtful.has(one.evaluation) && isRightHalf(sheet, one.sheet));
    if (form !== undefined) addLostPart(sheet, form.evaluation, all);
    else if (isLostPart(sheet, read.at(-1)?.sheet)) addLostPart(sheet, all.evaluations.length - 1, all);
    if (!isSelfEvaluation(sheet)) continue;
    addSheet(sheet, blocks, all);
    read.push({ sheet, evaluation: all.evaluations.length - 1 });
  }
  const unruled = unruledForms(blocks, all.consumed);
  const titled = unruled.flatMap((index) => noteOfTitle("evaluation-unread", blocks[index]));
  const alone = titlesAlone(blocks, all.consumed).filter((index) => !unruled.includes(index));
  const untitled = all.unread + titled.length === 0 ? headingsInText(blocks, all.consumed) : [];
  all.notes.push(...titled, ...untitled, ...alone.flatMap((index) => noteOfTitle("table-missing", blocks[index])));
  return { ...all, unread: all.unread + titled.length + untitled.length, rebuilt: [] };
}

/** Reads a form. */
function addSheet(sheet: Sheet, blocks: readonly Block[], all: Collected): void {
  const { evaluations, notes } = all;
  const under = notesUnder(blocks, sheet.last);
  for (const index of [...sheet.blocks, ...under.indexes]) all.consumed.add(index);
  const { evaluation, notes: inside } = readSheet(sheet, evaluations.at(-1) ?? null);
  if (evaluation.indicators.length === 0) {
    all.unread += 1;
    notes.push(unreadNote(sheet, evaluation));
    return;
  }
  const ofWhole = notesOfWhole(sheet, evaluation, inside);
  notes.push(...inside, ...ofWhole);
  const doubt = ofWhole.some(({ code }) => code !== "borders-concluded") ? "table" : doubtOfNotes(inside);
  if (doubt !== null) all.doubtful.set(evaluations.length, doubt);
  const hasNotes = under.content === null || evaluation.notes !== null;
  evaluations.push(hasNotes ? evaluation : { ...evaluation, notes: textLeaf(under.content) });
}

/** Puts a form in doubt, of which rows or columns were cut off. */
function addLostPart(sheet: Sheet, evaluation: number, all: Collected): void {
  for (const index of sheet.blocks) all.consumed.add(index);
  all.notes.push({ code: "evaluation-torn", params: {}, place: placeOfSheet(sheet) });
  if (evaluation >= 0) all.doubtful.set(evaluation, "table");
  all.unread += 1;
}

/** A note of a form of which there is only its title. */
function noteOfTitle(code: string, title: Block | undefined): Note[] {
  if (title?.kind !== "paragraph") return [];
  const { text } = textLeaf(title.content);
  return [{ code, params: { title: text }, place: placeOf(title.content) }];
}

/** By its title; without one, by headings that ask for results: an actual value or a score of each indicator. */
function isSelfEvaluation(sheet: Sheet): boolean {
  if (sheet.isOther) return false;
  if (sheet.title !== null && isEvaluationTitle(sheet.title.text)) return true;
  return sheet.parts.some(({ indicators }) =>
    indicators.some(({ columns }) => columns.some(({ field }) => field === "actual" || field === "score")),
  );
}

/** Notes that put all of a table in doubt, and one of borders that were concluded and are sure. */
function notesOfWhole(sheet: Sheet, evaluation: Evaluation, inside: readonly Note[]): Note[] {
  const notes: Note[] = [];
  const place = placeOfSheet(sheet);
  const title = evaluation.title?.text ?? evaluation.name?.text ?? "";
  if (isUnruled(sheet)) {
    const sure = inside.length === 0 && isSure(sheet, evaluation);
    notes.push({ code: sure ? "borders-concluded" : "borders-undrawn", params: { title }, place });
  }
  if (sheet.parts.some(({ grid }) => grid.table.isOffPage === true))
    notes.push({ code: "table-off-page", params: { title }, place });
  if (isTorn(evaluation)) notes.push({ code: "evaluation-torn", params: {}, place });
  return notes;
}

/** Indicators that nothing says whose they are: no title, name, unit or money stands over them. A form has one of these. */
function isTorn({ title, name, department, funds }: Evaluation): boolean {
  return title === null && name === null && department === null && funds.length === 0;
}

/** Where cells end was concluded, for want of lines between rows or columns: too little for an accusation by itself. */
function isUnruled(sheet: Sheet): boolean {
  return sheet.parts.some(({ grid }) => grid.table.inferred !== undefined);
}

function unreadNote(sheet: Sheet, evaluation: Evaluation): Note {
  const title = evaluation.title?.text ?? evaluation.name?.text ?? "";
  return { code: "evaluation-unread", params: { title }, place: placeOfSheet(sheet) };
}

function placeOfSheet(sheet: Sheet): Place | null {
  return sheet.parts[0]?.grid.table.cells[0]?.place ?? null;
}
