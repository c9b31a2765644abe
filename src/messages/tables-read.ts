import type { Doubt } from "../model/index.js";
import type { Bilingual } from "./language.js";

/** What a doubt means for a reader of the table. */
export const doubtWords: Readonly<Record<Doubt, Bilingual>> = {
  table: {
    zh: "这张表可能读错，没有据此指出问题，请与原文核对。",
    en: "This table may be misread; nothing is told that rests on it. Compare it with the original.",
  },
  rows: {
    zh: "哪些内容同在一行靠推断，没有作逐行的比对，请与原文核对。",
    en: "Which cells share a row was inferred, and rows were not compared. Compare them with the original.",
  },
};

/** Why a cell is marked as doubtful. */
export const cellDoubtWords = {
  unreadable: { zh: "有无法辨认的字符，不作比对", en: "holds a character that cannot be told; it was not compared" },
  noFigure: { zh: "读不出数值，不作比对", en: "no figure could be read; it was not compared" },
} as const satisfies Record<string, Bilingual>;

/** The columns of the tables as read, in English; Chinese readers have them in `fieldWords`. */
export const columnWords: Readonly<Record<string, string>> = {
  initial: "Initial budget",
  adjusted: "Adjusted budget",
  executed: "Executed",
  adjustment: "Adjustment",
  income: "Income",
  expenditure: "Expenditure",
  basic: "Basic expenditure",
  project: "Project expenditure",
  carryover: "Carryover",
  budget: "Budget",
  amount: "Amount",
  items: "Sub-projects",
  label: "Source",
  name: "Name",
  weight: "Weight",
  rate: "Rate",
  score: "Score",
  reason: "Reason",
  level1: "Level 1",
  level1Weight: "Its weight",
  level2: "Level 2",
  level3: "Level 3",
  target: "Target",
  actual: "Actual",
  deviation: "Reason for deviation",
  nature: "Nature",
  measureUnit: "Unit",
  initialTarget: "Initial target",
  coefficient: "Coefficient",
  grade: "Grade",
  department: "Department",
  totalInvestment: "Total investment",
  period: "Period",
  notes: "Notes",
};
