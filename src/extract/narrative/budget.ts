import { placeOf } from "../../layout/placed-text.js";
import type { Budget, BudgetPartStatement, Note } from "../../model/index.js";
import { amountLeafOf, amountsOf } from "./amounts.js";
import { type BudgetAmounts, budgetOf, pickFields } from "./budget-fields.js";
import { budgetParts } from "./budget-parts.js";
import { figuresOf, isMoney, wordsLeaf } from "./figures.js";
import { membership, type Outline, type Part, partsWhere } from "./outline.js";
import { partsByHeading } from "./part-amounts.js";
import { cut, type Passage } from "./passage.js";
import type { ProjectsReading } from "./projects.js";
import { scopedAmounts } from "./scoped-amounts.js";

export interface BudgetReading {
  readonly budget: Budget;
  /** where each field's amount stands, for statements that refer to it by its words */
  readonly amounts: BudgetAmounts;
  readonly parts: readonly BudgetPartStatement[];
  readonly notes: readonly Note[];
}

/** Headings under which a report tells its overall income and expenditure. */
const FINANCE = /收支|收入|(?:^|年度|整体|总体|部门)支出(?:情况|总体|执行)|预算|决算|资金(?:收|情况|来源)|经费/;
const NOT_FINANCE = /绩效|项目|效益|问题|建议|措施|三公/;

/**
 * The overall figures of the year: from the parts about income and expenditure, or else from all text outside the
 * projects' part.
 *
 * @param year the report's year, so that figures told of another one are left out
 */
export function readBudget(outline: Outline, year: number | null, projects: ProjectsReading): BudgetReading {
  const { inProjects, told: stories } = projects;
  const finance = partsWhere(outline, (words) => FINANCE.test(words) && !NOT_FINANCE.test(words));
  const kinds = partsByHeading(outline);
  const told = passagesOf(outline, finance, inProjects);
  const rest = outline.passages.slice(0, outline.end).filter((_, index) => !inProjects(index));
  const betweenStories = outline.passages.filter((_, index) => inProjects(index) && !stories.has(index));
  for (const [passages, ofYear] of [
    [told, year],
    [told, null],
    [rest, year],
  ] as const) {
    const reading = withProjectTotal(read(passages, ofYear, kinds), betweenStories, year);
    if (reading.amounts.has("income") || reading.amounts.has("expenditure")) return reading;
  }
  return { ...read(told.length > 0 ? told : rest, year, kinds), notes: unreadNotes(outline, finance, inProjects) };
}

/** "2021年项目支出400万元", told where the part about projects begins and not before. */
function withProjectTotal(reading: BudgetReading, passages: readonly Passage[], year: number | null): BudgetReading {
  if (reading.amounts.has("project")) return reading;
  const total = passages
    .flatMap((passage) => amountsOf(passage, year))
    .find(({ role, figure }) => role === "project" && /年|共|总/.test(figure.label));
  if (total === undefined) return reading;
  const amounts = new Map(reading.amounts).set("project", total);
  return { ...reading, amounts, budget: { ...reading.budget, project: amountLeafOf(total) } };
}

/** A section on income and expenditure with money in it that gave neither must not pass in silence. */
function unreadNotes(outline: Outline, finance: readonly Part[], inProjects: (index: number) => boolean): Note[] {
  const unread = finance.find((part) =>
    passagesOf(outline, [part], inProjects).some((passage) => figuresOf(passage).some(isMoney)),
  );
  if (unread === undefined) return [];
  const { passage, words } = unread.heading;
  const { text } = wordsLeaf(passage, words);
  return [{ code: "budget-unread", params: { section: text }, place: placeOf(cut(passage, words)) }];
}

function passagesOf(outline: Outline, parts: readonly Part[], inProjects: (index: number) => boolean): Passage[] {
  const inParts = membership(parts);
  return outline.passages.filter((_, index) => !inProjects(index) && inParts(index));
}

function read(passages: readonly Passage[], year: number | null, kinds: ReadonlyMap<Passage, string>): BudgetReading {
  const all = passages.flatMap((passage) => scopedAmounts(passage, year, kinds.get(passage)));
  const amounts = pickFields(all);
  return { budget: budgetOf(amounts, passages), amounts, parts: budgetParts(all, amounts, passages), notes: [] };
}
