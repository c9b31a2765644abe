import type { PdfDocument, SourceDocument, TextDocument } from "../document/document.js";
import type { DocxDocument } from "../document/docx/document.js";
import { docxNotes } from "../document/docx/notes.js";
import type { HtmlDocument } from "../document/html/document.js";
import { htmlNotes } from "../document/html/notes.js";
import { pagesInDoubt, pdfNotes } from "../document/pdf/notes.js";
import type { XlsxDocument } from "../document/xlsx/document.js";
import { xlsxNotes } from "../document/xlsx/notes.js";
import type { Block } from "../layout/block.js";
import { layoutDocx } from "../layout/docx/index.js";
import { layoutHtml } from "../layout/html/index.js";
import { layoutPdf } from "../layout/pdf/index.js";
import type { PlacedText } from "../layout/placed-text.js";
import { layoutText } from "../layout/text/paragraphs.js";
import { layoutXlsx } from "../layout/xlsx/index.js";
import type { Doubts, Evaluation, Leaf, Note, Report, ReportParagraph, Statement } from "../model/index.js";
import { pagesWithUnreadable, withUnreadable } from "./doubts.js";
import { readFlatEvaluations } from "./evaluation/flat/index.js";
import { withTitlesApart } from "./evaluation/flat/long-lines.js";
import { readGridEvaluations } from "./evaluation/grid/index.js";
import type { EvaluationReading } from "./evaluation/reading.js";
import { textLeaf } from "./leaf.js";
import { type Narrative, readNarrative } from "./narrative/index.js";
import { doubtsOfUnknownCells } from "./unknown-cells.js";

/** What a document was laid out as, and what of it the self-evaluation tables took. */
export interface Layout {
  /** in reading order; of a text, the tables that were rebuilt come behind the paragraphs outside them */
  readonly blocks: readonly Block[];
  /** indexes into `blocks`: tables, their titles, captions and notes */
  readonly consumed: ReadonlySet<number>;
  /** what belongs to pages and not to the text: page numbers, running heads, headings printed again */
  readonly furniture: readonly PlacedText[];
}

/** A report as read, with all that the rules need and all that reading was unsure of. */
export interface Extraction {
  readonly report: Report;
  /** what it was read out of, for showing how */
  readonly layout: Layout;
  readonly statements: readonly Statement[];
  /** what stands outside the self-evaluation tables */
  readonly paragraphs: readonly ReportParagraph[];
  /** tables whose rows could not be understood, and pages that are pictures or lost a part */
  readonly unread: number;
  readonly doubtful: Doubts;
  /** pages whose text may be wrong: a program recognised it in a picture, or characters of it cannot be told */
  readonly doubtfulPages: ReadonlySet<number>;
  /** values that another program read differently; none where one alone read */
  readonly doubtfulLeaves?: ReadonlySet<Leaf>;
  readonly notes: readonly Note[];
  /** false where nothing was recognised as a self-evaluation, or a table's rows could not be understood */
  readonly understood: boolean;
}

/** Reads the typed report out of a document: its tables first, then the narrative out of what is left. */
export function extractReport(source: SourceDocument): Extraction {
  if (source.format === "pdf") return extractFromPdf(source);
  if (source.format === "docx") return extractFromDocx(source);
  if (source.format === "html") return extractFromHtml(source);
  return source.format === "xlsx" ? extractFromXlsx(source) : extractFromText(source);
}

function extractFromPdf(source: PdfDocument): Extraction {
  const { blocks, furniture } = layoutPdf(source);
  const unsure = new Set([...pagesInDoubt(source), ...pagesWithUnreadable(blocks)]);
  return extractFromBlocks("pdf", source.pages.length, blocks, furniture, pdfNotes(source), unsure);
}

function extractFromDocx(source: DocxDocument): Extraction {
  return extractFromBlocks("docx", source.pageCount, layoutDocx(source), [], docxNotes(source));
}

function extractFromHtml(source: HtmlDocument): Extraction {
  return extractFromBlocks("html", 1, layoutHtml(source), [], htmlNotes(source));
}

function extractFromXlsx(source: XlsxDocument): Extraction {
  const extraction = extractFromBlocks("xlsx", source.sheets.length, layoutXlsx(source), [], xlsxNotes(source));
  const doubtful = doubtsOfUnknownCells(source, extraction);
  const isSure = [...doubtful.values()].every((doubt) => doubt !== "table");
  return { ...extraction, doubtful, understood: extraction.understood && isSure };
}

/** Reads the typed report out of blocks, however they were come by. */
export function extractFromBlocks(
  format: Report["format"],
  pages: number,
  blocks: readonly Block[],
  furniture: readonly PlacedText[],
  notes: readonly Note[],
  doubtfulPages: ReadonlySet<number> = new Set(),
): Extraction {
  const tables = readGridEvaluations(blocks);
  const paragraphs = blocks.filter((block, index) => block.kind === "paragraph" && !tables.consumed.has(index));
  const narrative = readNarrative(paragraphs.filter((block) => block.kind === "paragraph"));
  const layout = { blocks, consumed: tables.consumed, furniture };
  const extraction = assemble(format, pages, tables, narrative, notes, layout, doubtfulPages);
  return { ...extraction, paragraphs: [...extraction.paragraphs, ...otherTables(blocks, tables.consumed)] };
}

/** A table's title may be drawn as its first row. */
const TITLE_ROWS = 3;

/** The words at the top of tables that are no self-evaluations: annexes of another kind are told by them. */
function otherTables(blocks: readonly Block[], consumed: ReadonlySet<number>): ReportParagraph[] {
  return blocks.flatMap((block, index): ReportParagraph[] => {
    if (block.kind !== "table" || consumed.has(index)) return [];
    const cells = block.cells.filter(({ row, content }) => row < TITLE_ROWS && content.text !== "");
    return cells.map(({ content, place }) => ({ text: textLeaf(content, place), part: "table", section: null }));
  });
}

function extractFromText(source: TextDocument): Extraction {
  const lines = withTitlesApart(source.lines);
  const tables = readFlatEvaluations(lines);
  const rest = lines.filter((_, index) => !tables.consumed.has(index));
  const paragraphs = layoutText(rest);
  const blocks = [...paragraphs, ...tables.rebuilt];
  const consumed = new Set(tables.rebuilt.map((_, index) => paragraphs.length + index));
  const layout = { blocks, consumed, furniture: [] };
  return assemble("text", source.pageCount, tables, readNarrative(paragraphs), encodingNotes(source), layout);
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
  layout: Layout,
  doubtfulPages: ReadonlySet<number> = new Set(),
): Extraction {
  const { evaluations } = tables;
  const doubtful = withUnreadable(tables.doubtful, evaluations, doubtfulPages);
  const lost = notes.filter(({ code }) => code === "picture-page" || code === "page-cut").length;
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
  // Where the tables were scanned, the narrative alone would pass for a report that was checked.
  const tablesMayBePictures = evaluations.length === 0 && notes.some((note) => note.code === "picture-page");
  return {
    report,
    layout,
    statements: narrative.statements,
    paragraphs: narrative.paragraphs,
    doubtful,
    doubtfulPages,
    unread: tables.unread + lost,
    notes: [...notes, ...narrative.notes, ...tables.notes],
    understood:
      tables.unread === 0 &&
      ![...doubtful.values()].includes("table") &&
      !notes.some(({ code }) => code === "page-cut") &&
      !tablesMayBePictures &&
      (evaluations.length > 0 || hasNarrative),
  };
}

/** A submission of tables alone is of the department that its tables name. */
function agreedDepartment(evaluations: readonly Evaluation[]): Report["department"] {
  const own = evaluations.find((evaluation) => evaluation.kind === "department") ?? evaluations[0];
  return own?.department ?? null;
}
