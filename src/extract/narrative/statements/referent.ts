import type { Budget, NarrativeFigure } from "../../../model/index.js";
import { narrativeFigure } from "../figures.js";
import { namePartOfMoney } from "../money-parts.js";
import { type Role, readRole } from "../roles.js";
import type { Story } from "./telling.js";

const FIELD_OF: Partial<Record<Role, keyof Budget>> = {
  initial: "initial",
  income: "income",
  adjusted: "income",
  "income-and-expenditure": "income",
  expenditure: "expenditure",
  basic: "basic",
  project: "project",
};

/** The budget's field that words name: "全年支出" is the expenditure. Null where they name none. */
export function fieldByWords(words: string): keyof Budget | null {
  const role = readRole(words)?.role;
  return role === undefined ? null : (FIELD_OF[role] ?? null);
}

/** The budget's figure that words refer to. */
export function figureByWords(story: Story, words: string): NarrativeFigure | null {
  const field = fieldByWords(words);
  const label = field === null ? undefined : story.amounts.get(field)?.figure.label;
  if (field === null || label === undefined || isOtherTotal(words, label)) return null;
  return figureOfField(story, field);
}

/** 本年收入 and 收入总计 are two figures where last year's money is told beside them, and 财政拨款收入 is a part of either. */
function isOtherTotal(words: string, label: string): boolean {
  if (namePartOfMoney(words) && !namePartOfMoney(label)) return true;
  const isOfYear = (text: string) => /本年|当年/.test(text);
  const isGrand = (text: string) => /总/.test(text);
  return (
    (isOfYear(words) && isGrand(label) && !isOfYear(label)) || (isOfYear(label) && isGrand(words) && !isOfYear(words))
  );
}

/** The figure that the narrative gives for a field of the budget, or null. */
export function figureOfField({ amounts }: Story, field: keyof Budget): NarrativeFigure | null {
  const amount = amounts.get(field);
  return amount === undefined ? null : narrativeFigure(amount.passage, amount.figure);
}
