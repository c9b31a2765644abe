import type { PlacedText } from "../../../../layout/placed-text.js";
import { headingKey } from "../../heading.js";
import { HEAD_LABELS } from "../../vocabulary.js";
import type { TableBuilder } from "../rebuilt/table.js";
import type { Anatomy, Mark } from "./sections.js";

/** What the name of an organisation ends with. */
export const ORGANISATION =
  /(?:局|会|委|委员会|院|中心|处|所|办|办公室|厅|部|队|学校|中学|小学|站|馆|社|政府|街道|镇|乡|公司|大学|法院|检察院|协会|联合会|总工会|团|台|场)$/;
const LONGEST_NAME = 40;
/** Shorter words beside the name of a project are a person's. */
const SHORTEST_PROJECT = 4;
const PROJECT: readonly string[] = HEAD_LABELS.projectName;
const DEPARTMENT: readonly string[] = HEAD_LABELS.department;
const INVESTMENT: readonly string[] = HEAD_LABELS.totalInvestment;

/**
 * Rebuilds the rows above the funds block. Their labels and values were written apart; what a value is, its own words
 * tell: an organisation, a figure, or else a project's name.
 */
export function addHeadRows(table: TableBuilder, anatomy: Anatomy): void {
  const labels = anatomy.marks.filter((mark) => mark.role.kind === "head-label" && mark.first < anatomy.indicators);
  const values = headValues(anatomy);
  const organisation = values.find((value) => ORGANISATION.test(value.text.trim()));
  const amounts = values.filter((value) => /^[\d,.]+(?:万?元)?$/.test(value.text.trim()));
  const projects = values.filter(
    (value) => value !== organisation && !ORGANISATION.test(value.text.trim()) && !/[\d…]/.test(value.text),
  );
  for (const label of labels) {
    const value = valueFor(label, {
      organisation,
      amount: amounts[0],
      project:
        projects.find(({ text }) => text.trim().length >= SHORTEST_PROJECT) ??
        projects[0] ??
        namedTwice(values, organisation),
    });
    if (value === undefined) continue;
    table.addRow(
      [
        { column: 1, content: label.content },
        { column: 2, content: value },
      ],
      1,
    );
  }
}

interface Values {
  readonly organisation: PlacedText | undefined;
  readonly amount: PlacedText | undefined;
  readonly project: PlacedText | undefined;
}

function valueFor(label: Mark, values: Values): PlacedText | undefined {
  const key = headingKey(label.content.text).replace(/:.*$/, "");
  if (key === "项目支出名称") return undefined;
  if (PROJECT.includes(key)) return values.project;
  if (DEPARTMENT.includes(key)) return values.organisation;
  return INVESTMENT.includes(key) ? values.amount : undefined;
}

/** A project whose name ends like an organisation's: another value than the department's. */
function namedTwice(values: readonly PlacedText[], organisation: PlacedText | undefined): PlacedText | undefined {
  return values.find((value) => value.text !== organisation?.text && !/^[\d,.…]/.test(value.text.trim()));
}

/** Words before the headings of the funds block that are none of the form's own. */
export function headValues(anatomy: Anatomy): PlacedText[] {
  const end = anatomy.funds >= 0 ? lastOfHead(anatomy) : anatomy.indicators;
  return anatomy.atoms.flatMap((atom, at) => {
    if (at >= end || anatomy.taken.has(at) || atom.key.length > LONGEST_NAME || /[，。；]/.test(atom.content.text))
      return [];
    return atom.key.length >= 2 && !/^[-—–/]+$/.test(atom.key) ? [atom.content] : [];
  });
}

/** Values of the head may stand behind the first headings of the funds block, but above the goals. */
function lastOfHead(anatomy: Anatomy): number {
  const total = anatomy.marks.find((mark) => mark.role.kind === "fund-label" && mark.first > 0);
  return Math.max(anatomy.funds, total?.first ?? 0, 1);
}
