import type { PlacedText } from "../../../../layout/placed-text.js";
import { withoutBlanks } from "../../../../quantity/index.js";
import type { FundColumn } from "../../vocabulary.js";
import { BLANK, type FoundCell, type TableBuilder } from "../rebuilt/table.js";
import type { Atom } from "./atoms.js";
import type { FundWords } from "./blocks/fund-sums.js";
import { INVESTMENT, ownLabels, withoutHeading } from "./fund-labels.js";
import { divideFunds, type FundCell, type FundColumns, joinFigures } from "./funds.js";
import { headValues } from "./heads.js";
import type { Anatomy, Mark } from "./sections.js";

const ORDER: readonly FundColumn[] = ["initial", "adjusted", "executed", "weight", "rate", "score"];
const FIGURE = /^(?:[-—–/]+|无|-?[\d,]*\.?\d*[.,]?(?:万?元|%)?|%|万?元)$/;

/** The funds block as one way of reading it has it. */
export interface FundBlock {
  /** the words of its cells, blanks removed */
  readonly words: FundWords;
  readonly addTo: (table: TableBuilder) => void;
}

/** Rebuilds the funds block from its labels, its headings and the figures between them; null where it has too few. */
export function countedFunds(anatomy: Anatomy): FundBlock | null {
  if (anatomy.funds < 0) return null;
  const labels = rowLabels(anatomy);
  const headings = headingsOf(anatomy);
  const columns = ORDER.filter((column) => headings.has(column));
  if (labels.length === 0 || columns.length < 2) return null;
  const divided = divideFunds(withoutInvestment(anatomy, cellsOf(anatomy)), columns, labels.length);
  if (divided === null) return null;
  const words = Object.fromEntries(
    [...divided].map(([name, own]) => [name, own.map(({ text }) => withoutBlanks(text))]),
  );
  return { words, addTo: (table) => addRows(table, anatomy, labels, headings, columns, divided) };
}

function addRows(
  table: TableBuilder,
  anatomy: Anatomy,
  labels: readonly Mark[],
  headings: ReadonlyMap<FundColumn, Mark>,
  columns: readonly FundColumn[],
  divided: FundColumns,
): void {
  const block = anatomy.marks.find((mark) => mark.role.kind === "block-label" && /资金/.test(mark.content.text));
  const heading: FoundCell[] = columns.map((column, at) => ({
    column: at + 2,
    content: headings.get(column)?.content ?? BLANK,
  }));
  if (block !== undefined) heading.unshift({ column: 0, content: block.content, rowSpan: labels.length + 1 });
  table.addRow(heading, 1);
  labels.forEach((label, row) => {
    const cells: FoundCell[] = [{ column: 1, content: label.content }];
    columns.forEach((column, at) => {
      const own = divided.get(column) ?? [];
      const merged = own.length === 1 && labels.length > 1 && isMergeable(divided, column);
      if (merged && row > 0) return;
      cells.push({ column: at + 2, content: own[row] ?? BLANK, ...(merged ? { rowSpan: labels.length } : {}) });
    });
    table.addRow(cells, 1);
  });
}

/** Forms merge the executed amount, the rate and the points together. */
function isMergeable(divided: ReadonlyMap<FundColumn, readonly PlacedText[]>, column: FundColumn): boolean {
  if (column === "initial" || column === "adjusted") return false;
  return (["weight", "rate", "score"] as const).every((other) => (divided.get(other)?.length ?? 0) <= 1);
}

/** The rows' labels. One that stands among the headings is the heading over them, where another total follows. */
function rowLabels(anatomy: Anatomy): Mark[] {
  const labels = anatomy.marks.filter((mark) => mark.role.kind === "fund-label" && mark.first < anatomy.indicators);
  return withoutHeading(ownLabels(labels, anatomy.marks));
}

function headingsOf(anatomy: Anatomy): Map<FundColumn, Mark> {
  const headings = new Map<FundColumn, Mark>();
  for (const mark of anatomy.marks) {
    const { role } = mark;
    if (mark.first >= anatomy.indicators) continue;
    if ((role.kind === "fund-heading" || role.kind === "points-heading") && !headings.has(role.field))
      headings.set(role.field, mark);
  }
  return headings;
}

/** The block's figures and headings in the order in which they were written. */
function cellsOf(anatomy: Anatomy): FundCell[] {
  const cells: FundCell[] = [];
  let run: Atom[] = [];
  const flush = (): void => {
    cells.push(...joinFigures(run));
    run = [];
  };
  anatomy.atoms.forEach((atom, at) => {
    if (at < anatomy.funds || at >= anatomy.indicators) return;
    const mark = anatomy.marks.find((one) => one.first === at);
    if (mark?.role.kind === "fund-heading" || mark?.role.kind === "points-heading") {
      flush();
      cells.push({ content: mark.content, heading: mark.role.field, block: atom.block, line: atom.line });
    } else if (!anatomy.taken.has(at) && FIGURE.test(atom.key)) {
      run.push(atom);
    }
  });
  flush();
  return cells;
}

/** Amounts of the head (项目总投资) that were written behind the first headings stand before the block's own. */
function withoutInvestment(anatomy: Anatomy, cells: readonly FundCell[]): FundCell[] {
  const investments = anatomy.marks.filter((mark) => INVESTMENT.test(mark.content.text));
  const isAmount = (text: string): boolean => /^[\d,.]+$/.test(text.trim());
  let open = headValues(anatomy).some((value) => isAmount(value.text)) ? 0 : investments.length;
  return cells.filter((cell) => {
    const isHead = open > 0 && cell.heading === null && isAmount(cell.content.text);
    if (isHead) open -= 1;
    return !isHead;
  });
}
