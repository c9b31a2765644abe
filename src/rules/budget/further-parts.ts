import type { BudgetPartStatement, Statement } from "../../model/index.js";

/**
 * Money that the narrative tells beside the fields of the budget: 上年结转 on the side of the income, 经营支出 on the
 * side of the expenditure, a second adjustment. Whether it is part of the total or stands beside it, only the sum shows.
 */
export function furtherParts(
  statements: readonly Statement[],
  of: BudgetPartStatement["of"],
  project: number | null = null,
): BudgetPartStatement[] {
  return statements.filter(
    (statement): statement is BudgetPartStatement =>
      statement.kind === "budget-part" &&
      statement.of === of &&
      statement.project === project &&
      statement.instead !== true,
  );
}

/** What the department had from the years before, by the narrative: 上年结转, 年初结余. */
export function openingsTold(statements: readonly Statement[]): BudgetPartStatement[] {
  return furtherParts(statements, "income").filter(({ name }) => OPENING.test(name));
}

const OPENING = /(?:上年|上一年|以前年度|年初|期初|历年).*(?:结转|结余)/;

/** What a project had, told in place of its budget and adjustments: 调整后预算, 到位资金. */
export function insteadOfBudget(statements: readonly Statement[], project: number): BudgetPartStatement[] {
  return statements.filter(
    (statement): statement is BudgetPartStatement =>
      statement.kind === "budget-part" && statement.project === project && statement.instead === true,
  );
}
