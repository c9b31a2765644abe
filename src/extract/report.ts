import type { PdfDocument, SourceDocument, TextDocument } from "../document/document.js";
import { layoutPdf } from "../layout/pdf/index.js";
import { layoutText } from "../layout/text/paragraphs.js";
import type { Evaluation, Note, Report, Statement } from "../model/index.js";
import { readFlatEvaluations } from "./evaluation/flat/index.js";
import { readGridEvaluations } from "./evaluation/grid/index.js";
import type { EvaluationReading } from "./evaluation/reading.js";
import { type Narrative, readNarrative } from "./narrative/index.js";

/** A report as read, with all that the rules need and all that reading was unsure of. */
export interface Extraction {
  readonly report: Report;
  readonly statements: readonly Statement[];
  readonly notes: readonly Note[];
  /** false where nothing was recognised as a self-evaluation, or a table's rows could not be understood */
  readonly understood: boolean;
}

/** Reads the typed report out of a document: its tables first, then the narrative out of what is left. */
export function extractReport(source: SourceDocument): Extraction {
  return source.format === "pdf" ? extractFromPdf(source) : extractFromText(source);
}

function extractFromPdf(source: PdfDocument): Extraction {
  const blocks = layoutPdf(source);
  const tables = readGridEvaluations(blocks);
  const paragraphs = blocks.filter((block, index) => block.kind === "paragraph" && !tables.consumed.has(index));
  const narrative = readNarrative(paragraphs.filter((block) => block.kind === "paragraph"));
  return assemble("pdf", source.pages.length, tables, narrative, []);
}

function extractFromText(source: TextDocument): Extraction {
  const tables = readFlatEvaluations(source.lines);
  const rest = source.lines.filter((_, index) => !tables.consumed.has(index));
  return assemble("text", source.pageCount, tables, readNarrative(layoutText(rest)), encodingNotes(source));
}

function encodingNotes({ encoding, damaged }: TextDocument): Note[] {
  const notes: Note[] = [];
  if (encoding !== "utf-8") notes.push({ code: "text-encoding", params: { encoding }, place: null });
  if (damaged > 0) notes.push({ code: "damaged-characters", params: { encoding, count: damaged }, place: null });
  return notes;
}

function assemble(
  format: Report["format"],
  pages: number,
  tables: EvaluationReading,
  narrative: Narrative,
  notes: readonly Note[],
): Extraction {
  const { evaluations } = tables;
  const report: Report = {
    title: narrative.title,
    department: narrative.department ?? agreedDepartment(evaluations),
    year: narrative.year ?? evaluations.find((evaluation) => evaluation.year !== null)?.year ?? null,
    format,
    pages,
    sections: narrative.sections,
    budget: narrative.budget,
    projects: narrative.projects,
    evaluations,
    attachments: narrative.attachments,
  };
  const hasNarrative = Object.values(narrative.budget).some((leaf) => leaf !== null);
  return {
    report,
    statements: narrative.statements,
    notes: [...notes, ...narrative.notes, ...tables.notes],
    understood: tables.unread === 0 && (evaluations.length > 0 || hasNarrative),
  };
}

/** A submission of tables alone is of the department that its tables name. */
function agreedDepartment(evaluations: readonly Evaluation[]): Report["department"] {
  const own = evaluations.find((evaluation) => evaluation.kind === "department") ?? evaluations[0];
  return own?.department ?? null;
}
