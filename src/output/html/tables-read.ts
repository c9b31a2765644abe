import { fieldWords } from "../../messages/inspection.js";
import { phrases } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { reviewPhrases } from "../../messages/review.js";
import { columnWords, doubtWords } from "../../messages/tables-read.js";
import type { Evaluation, Leaf, Picture, Project, Report } from "../../model/index.js";
import { escaped } from "../markup/html.js";
import { type CellMarks, isFigure, renderCell } from "./cell-marks.js";
import { tableName } from "./numbering.js";

/** The tables and the narrative's figures as they were read, each cell that is doubtful or found fault with marked. */
export function renderTablesRead(
  report: Report,
  doubtful: Picture["doubtful"],
  marks: CellMarks,
  language: Language,
): string {
  const words = reviewPhrases[language];
  const doubts = new Map(doubtful.map(({ evaluation, doubt }) => [evaluation, doubt]));
  const tables = report.evaluations.map((evaluation, index) => {
    const doubt = doubts.get(index);
    const warning = doubt === undefined ? "" : `<p class="doubt">？ ${escaped(doubtWords[doubt][language])}</p>`;
    const heading = `<h4>${escaped(tableName(report, index, phrases[language]))}</h4>`;
    return `<section class="evaluation">${heading}${warning}${renderEvaluation(evaluation, marks, language)}</section>`;
  });
  const none = tables.length === 0 ? `<p class="none">${escaped(words.tablesNone)}</p>` : "";
  return renderNarrative(report, marks, language) + none + tables.join("");
}

function renderNarrative({ budget, projects }: Report, marks: CellMarks, language: Language): string {
  const words = reviewPhrases[language];
  const hasBudget = Object.values(budget).some((leaf) => leaf !== null);
  const told = hasBudget ? renderRows(words.moneyTold, [{ ...budget }], marks, language) : "";
  const rows = projects.flatMap(rowsOfProject);
  return told + (rows.length === 0 ? "" : renderRows(words.projectsTold, rows, marks, language));
}

/** A project with its sub-projects under it; what they cost stands among what was spent. */
function rowsOfProject({ items, ...project }: Project): Row[] {
  const { name, budget, adjustment, executed, carryover } = project;
  const own = { name, budget, adjustment, executed, carryover };
  return [own, ...items.map((item) => ({ name: item.name, executed: item.amount, sub: null }))];
}

function renderEvaluation(evaluation: Evaluation, marks: CellMarks, language: Language): string {
  const words = reviewPhrases[language];
  const { department, name, total, grade, totalInvestment, period, notes } = evaluation;
  const head = { name, department, totalInvestment, period: period ?? null };
  const funds = evaluation.funds.map(({ source, ...row }) => row);
  return [
    renderRows(words.basics, [head], marks, language),
    renderRows(words.funds, funds, marks, language),
    renderRows(words.indicators, evaluation.indicators, marks, language),
    renderRows(words.totals, [{ weight: total.weight, score: total.score, grade, notes }], marks, language),
  ].join("");
}

type Row = Readonly<Record<string, Leaf | null | undefined>>;

/** Rows under the columns that any of them has. */
function renderRows(caption: string, rows: readonly Row[], marks: CellMarks, language: Language): string {
  const known = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns = [...known].filter((column) => rows.some((row) => row[column] != null));
  if (columns.length === 0) return "";
  const head = columns
    .map((column) => `<th scope="col"${isFigure(column) ? ` class="n"` : ""}>${escaped(nameOf(column, language))}</th>`)
    .join("");
  const body = rows.map((row) => {
    const cells = columns.map((column) => renderCell(column, row[column] ?? null, marks));
    return `<tr${"sub" in row ? ` class="sub"` : ""}>${cells.join("")}</tr>`;
  });
  const name = escaped(caption);
  return `<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="data"><caption>${name}</caption><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

function nameOf(column: string, language: Language): string {
  return (language === "zh" ? fieldWords[column] : columnWords[column]) ?? column;
}
