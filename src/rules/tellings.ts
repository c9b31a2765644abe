import type { Role } from "../messages/roles.js";
import type { Fund, Leaf, Project, Report, Statement } from "../model/index.js";
import { amountsAgree, convert, Decimal, type Printed, printed } from "../quantity/index.js";
import { acceptedText, agreeingRun } from "./accepted.js";
import { besideOpening, withClosing, withoutCarriedOver } from "./good-faith.js";
import { isMissing, totalFund } from "./operands.js";
import { projectOfEvaluation } from "./project-match.js";
import { isApproximate } from "./sums.js";

type AmountField = "initial" | "adjusted" | "executed";

/** One amount that the report tells twice: in the narrative and in a table's funds block. */
export interface Telling {
  readonly narrative: Leaf | null;
  readonly table: Leaf | null;
  /** what the narrative calls it and what the table's column is: roles of the glossary */
  readonly roles: { readonly narrative: Role; readonly table: Role };
  readonly evaluation: number;
  /** index of the narrative project; null for the department's own budget */
  readonly project: number | null;
  /** label of the total row */
  readonly row: string;
  readonly field: AmountField;
  /** other amounts that the narrative may mean in good faith; agreeing with one of them is agreeing */
  readonly others: readonly Printed[];
}

/** How two tellings of one amount stand to each other; "scale": they differ by 元 for 万元 or 万元 for 亿元. */
export type Agreement = "agrees" | "differs" | "scale";

const tableRoles: Readonly<Record<AmountField, Role>> = {
  initial: "initial budget",
  adjusted: "adjusted budget",
  executed: "executed amount",
};

/**
 * The narrative's budget beside the department's table; nothing where it is open which table is the department's.
 *
 * @param statements what the narrative tells besides; an opening balance may be in one of the two figures alone
 */
export function budgetTellings(report: Report, statements: readonly Statement[] = []): Telling[] {
  const departments = [...report.evaluations.entries()].filter(([, { kind }]) => kind === "department");
  const [first, second] = departments;
  if (first === undefined || second !== undefined) return [];
  const [evaluation, table] = first;
  const total = totalFund(table);
  if (total === null) return [];
  const { initial, income, expenditure } = report.budget;
  const tell = (narrative: Leaf | null, role: Role, field: AmountField): Telling => ({
    narrative,
    table: total[field],
    roles: { narrative: role, table: tableRoles[field] },
    evaluation,
    project: null,
    row: total.label.text,
    field,
    others: withoutCarriedOver(table, total, field),
  });
  const ofYear = tell(income, "income told", "adjusted");
  const spent = tell(expenditure, "expenditure told", "executed");
  return [
    tell(initial, "initial budget told", "initial"),
    { ...ofYear, others: [...ofYear.others, ...besideOpening(total, statements)] },
    { ...spent, others: [...spent.others, ...withClosing(total, statements)] },
  ];
}

/** Each narrative project's budget and executed amount beside those of its table. */
export function projectTellings(report: Report): Telling[] {
  const tellings: Telling[] = [];
  for (const [evaluation, index] of projectOfEvaluation(report)) {
    const table = report.evaluations[evaluation];
    const project = report.projects[index];
    const total = table === undefined ? null : totalFund(table);
    if (project === undefined || total === null) continue;
    const common = { evaluation, project: index, row: total.label.text };
    const field = budgetField(project, total);
    tellings.push({
      ...common,
      narrative: field === null ? null : project.budget,
      table: field === null ? null : total[field],
      roles: { narrative: "project budget told", table: tableRoles[field ?? "initial"] },
      field: field ?? "initial",
      others: mayMeanAdjusted(project, total),
    });
    tellings.push({
      ...common,
      narrative: project.executed,
      table: total.executed,
      roles: { narrative: "project executed told", table: tableRoles.executed },
      field: "executed",
      others: [],
    });
  }
  return tellings;
}

/**
 * The column that the narrative's budget belongs to. A form without 年初预算数 has only the adjusted figure: comparable
 * where the narrative accounts for the whole budget and tells of no adjustment.
 */
function budgetField(project: Project, total: Fund): AmountField | null {
  if (total.initial !== null) return "initial";
  return project.adjustment === null && project.carryover !== null ? "adjusted" : null;
}

/** A narrative that tells of no adjustment may give the year's budget instead of the first one. */
function mayMeanAdjusted(project: Project, total: Fund): Printed[] {
  const adjusted = project.adjustment === null ? figureOf(total.adjusted) : null;
  return adjusted === null ? [] : [adjusted];
}

function figureOf(leaf: Leaf | null): Printed | null {
  return leaf?.value == null ? null : printed(leaf.value);
}

/** Compares the two tellings; null where one of them is missing, cannot be read or is only approximate. */
export function judgeTelling({ narrative, table, others }: Telling): Agreement | null {
  if (narrative === null || table === null || isMissing(table)) return null;
  if (isApproximate(narrative) || isApproximate(table)) return null;
  const here = toldInTable(narrative, table);
  const inTable = figureOf(table);
  if (here === null || inTable === null) return null;
  if ([inTable, ...others].some((other) => amountsAgree(here, other))) return "agrees";
  if (!differByScale(here, inTable)) return "differs";
  return narrative.unit !== null && table.unit !== null ? "scale" : "agrees";
}

/** The narrative's figure in the unit of the table's, where both tell one. */
function toldInTable(narrative: Leaf, table: Leaf): Printed | null {
  const told = figureOf(narrative);
  if (told === null || narrative.unit === null || table.unit === null) return told;
  return convert(told, narrative.unit, table.unit);
}

/** What the table could say to agree with the narrative, with its unit and as finely as it is printed. */
export function acceptedInTable({ narrative, table }: Telling): string | null {
  const inTable = figureOf(table);
  const told = narrative === null || table === null ? null : toldInTable(narrative, table);
  return inTable === null || told === null
    ? null
    : acceptedText([agreeingRun(told, inTable.decimals)], { unit: table?.unit ?? null });
}

/** 元 for 万元, and 万元 for 亿元 or 元 for 亿元. */
const SHIFTS = [4, 8];

function differByScale(a: Printed, b: Printed): boolean {
  if (a.value.isZero() || b.value.isZero()) return false;
  return SHIFTS.some((shift) => amountsAgree(shifted(a, shift), b) || amountsAgree(a, shifted(b, shift)));
}

function shifted(p: Printed, shift: number): Printed {
  return { value: p.value.div(new Decimal(10).pow(shift)), decimals: p.decimals + shift };
}

/** The narrative amounts whose unit is confused: what else does not hold because of them has its explanation. */
export function confusedAmounts(report: Report): ReadonlySet<Leaf> {
  const confused = new Set<Leaf>();
  for (const telling of [...budgetTellings(report), ...projectTellings(report)]) {
    if (telling.narrative !== null && judgeTelling(telling) === "scale") confused.add(telling.narrative);
  }
  return confused;
}
