import type { Block } from "../../../layout/block.js";
import { placeOf } from "../../../layout/placed-text.js";
import type { Doubt, Evaluation, Note, Place } from "../../../model/index.js";
import { textLeaf } from "../../leaf.js";
import { doubtOfNotes } from "../doubting-notes.js";
import type { EvaluationReading } from "../reading.js";
import { readSheet } from "./evaluation.js";
import { findSheets, type Sheet } from "./sheets.js";
import { isEvaluationTitle } from "./titles.js";
import { notesUnder } from "./under.js";
import { unruledForms } from "./unruled.js";

/**
 * Finds the self-evaluation tables among a document's blocks and reads them by what their headings mean. Other tables
 * are left alone. A table that is a self-evaluation by its title or headings and gives no indicator is counted unread.
 */
export function readGridEvaluations(blocks: readonly Block[]): EvaluationReading {
  const evaluations: Evaluation[] = [];
  const consumed = new Set<number>();
  const notes: Note[] = [];
  const doubtful = new Map<number, Doubt>();
  let unread = 0;
  for (const sheet of findSheets(blocks)) {
    if (!isSelfEvaluation(sheet)) continue;
    const under = notesUnder(blocks, sheet.last);
    for (const index of [...sheet.blocks, ...under.indexes]) consumed.add(index);
    const { evaluation, notes: inside } = readSheet(sheet, evaluations.at(-1) ?? null);
    if (evaluation.indicators.length === 0) {
      unread += 1;
      notes.push(unreadNote(sheet, evaluation));
      continue;
    }
    const ofWhole = notesOfWhole(sheet, evaluation);
    notes.push(...inside, ...ofWhole);
    const doubt = ofWhole.length > 0 ? "table" : doubtOfNotes(inside);
    if (doubt !== null) doubtful.set(evaluations.length, doubt);
    evaluations.push(
      under.content === null || evaluation.notes !== null
        ? evaluation
        : { ...evaluation, notes: textLeaf(under.content) },
    );
  }
  for (const index of unruledForms(blocks, consumed)) {
    const title = blocks[index];
    if (title?.kind !== "paragraph") continue;
    unread += 1;
    const { text } = textLeaf(title.content);
    notes.push({ code: "evaluation-unread", params: { title: text }, place: placeOf(title.content) });
  }
  return { evaluations, consumed, notes, unread, doubtful, rebuilt: [] };
}

/** By its title; without one, by headings that ask for results: an actual value or a score of each indicator. */
function isSelfEvaluation(sheet: Sheet): boolean {
  if (sheet.isOther) return false;
  if (sheet.title !== null && isEvaluationTitle(sheet.title.text)) return true;
  return sheet.parts.some(({ indicators }) =>
    indicators.some(({ columns }) => columns.some(({ field }) => field === "actual" || field === "score")),
  );
}

/** Notes that put all of a table in doubt. */
function notesOfWhole(sheet: Sheet, evaluation: Evaluation): Note[] {
  const notes: Note[] = [];
  const place = placeOfSheet(sheet);
  const title = evaluation.title?.text ?? evaluation.name?.text ?? "";
  if (isUnruled(sheet)) notes.push({ code: "borders-undrawn", params: { title }, place });
  if (isTorn(evaluation)) notes.push({ code: "evaluation-torn", params: {}, place });
  return notes;
}

/** Indicators that nothing says whose they are: no title, name, unit or money stands over them. A form has one of these. */
function isTorn({ title, name, department, funds }: Evaluation): boolean {
  return title === null && name === null && department === null && funds.length === 0;
}

/** Where cells end was concluded, for want of lines between rows or columns: too little for an accusation. */
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
