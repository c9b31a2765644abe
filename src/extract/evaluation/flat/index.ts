import type { TextLine } from "../../../document/document.js";
import { readDashes, readRadicals } from "../../../document/ideographs.js";
import type { Table } from "../../../layout/block.js";
import type { Doubt, Evaluation, Note } from "../../../model/index.js";
import { doubtOfNotes } from "../doubting-notes.js";
import type { EvaluationReading } from "../reading.js";
import { bestReading, FULL_BY_COLUMNS, FULL_COHERENCE, LEAST_COHERENCE, unsureRows } from "./best-reading.js";
import { withStrays } from "./columns/blocks/strays.js";
import { withDrawnCells } from "./drawn/lines.js";
import { withoutBoxes } from "./listed/boxes.js";
import { withDashedCells } from "./listed/dashed.js";
import { withoutBars } from "./listed/pipes.js";
import { lostTables } from "./lost-tables.js";
import type { FlatReading, FlatRegion } from "./region.js";
import { findRegions } from "./regions.js";

/**
 * Finds the self-evaluation tables of a text whose columns are lost, and reads each in the form that it obeys best. A
 * table that no reader understands is counted unread.
 *
 * @param lines all lines of the document; `consumed` of the result are indexes into it
 */
export function readFlatEvaluations(lines: readonly TextLine[]): EvaluationReading {
  const told = lines.map((line) => ({ ...line, text: readDashes(readRadicals(line.text)) }));
  const readable = withoutBars(withoutBoxes(withDashedCells(withDrawnCells(told))));
  const regions = withStrays(findRegions(readable));
  const consumed = new Set(regions.flatMap(({ first, lines: own }) => own.map((_, at) => first + at)));
  const evaluations: Evaluation[] = [];
  const notes: Note[] = [];
  const doubtful = new Map<number, Doubt>();
  const rebuilt: Table[] = [];
  let unread = 0;
  for (const region of regions.filter(({ isOfTargets }) => isOfTargets !== true)) {
    const reading = bestReading(region);
    if (reading === null) {
      unread++;
      notes.push(unreadNote(region.title?.text ?? "", region.lines[0]?.number ?? 1));
    } else {
      // Of a guess not even the name is sure: beside it, no table can be said to be missing.
      if (reading.coherence < LEAST_COHERENCE) unread++;
      const doubt = doubtOf(reading);
      if (doubt !== null) doubtful.set(evaluations.length, doubt);
      evaluations.push(reading.evaluation);
      rebuilt.push(reading.table);
      notes.push(...reading.notes);
      if (doubt === "table") notes.push(noteOn("evaluation-doubtful", region));
      else if (doubt === "rows" && reading.isByColumns === true) notes.push(noteOn("rows-doubtful", region));
    }
  }
  const lost = lostTables(readable, consumed);
  notes.push(...lost.map(({ number }) => unreadNote("", number)));
  return { evaluations, consumed, notes, unread: unread + lost.length, doubtful, rebuilt };
}

function unreadNote(title: string, line: number): Note {
  return { code: "evaluation-unread", params: { title }, place: { line } };
}

/** What of a reading that is taken may be wrong all the same. */
function doubtOf(reading: FlatReading): Doubt | null {
  const told = doubtOfNotes(reading.notes);
  if (told === "table") return told;
  const isByColumns = reading.isByColumns === true;
  if (reading.coherence < (isByColumns ? FULL_BY_COLUMNS : FULL_COHERENCE)) return "table";
  const unsure = unsureRows(reading);
  if (unsure >= MANY && unsure >= MANY_OF * reading.evaluation.indicators.length) return "table";
  return (isByColumns && reading.hasSureRows !== true) || unsure > 0 ? "rows" : told;
}

/** Where so many rows, and such a share of them, are unsure, the lines of neighbouring cells stand one between the other. */
const MANY = 3;
const MANY_OF = 0.2;

function noteOn(code: "evaluation-doubtful" | "rows-doubtful", region: FlatRegion): Note {
  const line = region.lines[0]?.number ?? 1;
  return { code, params: { title: region.title?.text ?? "" }, place: { line } };
}
