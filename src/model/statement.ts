import type { Leaf } from "./leaf.js";

/**
 * What the narrative states beside the report's typed fields: clauses that carry their own arithmetic. The extractor
 * finds them, rules compare them. They are not part of the published result.
 */
export interface NarrativeFigure {
  /** text as printed, value a decimal string in `unit`, and the figure's own place */
  readonly leaf: Leaf;
  /** told with 余, 约, 近, 左右, 以上 and the like: such a figure never proves an error */
  readonly approximate: boolean;
}

/** Where in the narrative a statement stands. */
export interface StatementPlace {
  /** index into report.projects of the project whose paragraph this is, or null outside the projects' part */
  readonly project: number | null;
  /** index into that project's items, or null */
  readonly item: number | null;
  /** the whole clause or sentence as printed, for showing */
  readonly sentence: Leaf;
}

/** "较上年增加 A 万元，增长 p%" */
export interface GrowthStatement extends StatementPlace {
  readonly kind: "growth";
  /** this year's figure that grew or fell */
  readonly current: NarrativeFigure;
  /** last year's figure where the sentence prints it */
  readonly previous: NarrativeFigure | null;
  /** the difference, without sign */
  readonly delta: NarrativeFigure | null;
  readonly percent: NarrativeFigure;
  readonly direction: "up" | "down";
}

/** "其中 B 万元，占 A 的 p%" */
export interface ShareStatement extends StatementPlace {
  readonly kind: "share";
  readonly part: NarrativeFigure;
  readonly whole: NarrativeFigure;
  readonly percent: NarrativeFigure;
}

/** "按 1000 元/人的标准发放 910 人次共 91 万元"; a range of prices has two ends */
export interface UnitPriceStatement extends StatementPlace {
  readonly kind: "unit-price";
  readonly priceLow: NarrativeFigure;
  readonly priceHigh: NarrativeFigure;
  /** what the price is per: 人, 户, 月 … */
  readonly per: string;
  readonly count: NarrativeFigure;
  readonly amount: NarrativeFigure;
}

/** amounts listed as the uses of one amount */
export interface BreakdownStatement extends StatementPlace {
  readonly kind: "breakdown";
  readonly whole: NarrativeFigure;
  readonly parts: readonly NarrativeFigure[];
  /** true where the sentence says 其中 and lists all parts of the whole */
  readonly exhaustive: boolean;
}

/** counts listed as the parts of one count */
export interface HeadcountStatement extends StatementPlace {
  readonly kind: "headcount";
  readonly whole: NarrativeFigure;
  readonly parts: readonly NarrativeFigure[];
}

/** one counted thing: "接待和服务职工 47800 人次", with the words before the figure */
export interface CountStatement extends StatementPlace {
  readonly kind: "count";
  /** the words of the clause that the figure counts, unit apart: "接待和服务职工" */
  readonly phrase: string;
  readonly figure: NarrativeFigure;
}

/** one rate: "婚检率达到 92.6%", with the words before the figure */
export interface RateStatement extends StatementPlace {
  readonly kind: "rate";
  /** the words of the clause that name the rate: "婚检率" */
  readonly phrase: string;
  readonly figure: NarrativeFigure;
}

/** A list of people or things in one clause that together are one group: "在职人员 34 人，离休人员 1 人，退休人员 26 人" */
export interface CountListStatement extends StatementPlace {
  readonly kind: "count-list";
  readonly parts: readonly { readonly phrase: string; readonly figure: NarrativeFigure }[];
}

/**
 * Money told beside the typed budget fields that their sums must not forget: 上年结转, 其他收入, a second adjustment
 * (of income); 经营支出 (of expenditure). The value carries its sign. Texts count opening carryover now inside the
 * income, now beside it: a rule accuses only where neither reading holds.
 */
export interface BudgetPartStatement extends StatementPlace {
  readonly kind: "budget-part";
  /** "project": of the budget of the project that it names; "projects": of project expenditure, of no project; "unplaced": told beside the budget's amounts, and no word says as what; "basic": 人员经费 and 公用经费 in place of 基本支出 */
  readonly of: "income" | "expenditure" | "basic" | "project" | "projects" | "unplaced";
  /** the words before the figure: "上年结转" */
  readonly name: string;
  /** told in place of a project's budget and its adjustments: 调整后预算, 到位资金 */
  readonly instead?: true;
  readonly figure: NarrativeFigure;
}

export type Statement =
  | GrowthStatement
  | ShareStatement
  | UnitPriceStatement
  | BreakdownStatement
  | HeadcountStatement
  | CountStatement
  | RateStatement
  | CountListStatement
  | BudgetPartStatement;
