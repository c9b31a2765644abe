import type { Evaluation, Fund } from "../../../model/index.js";
import { withoutBlanks } from "../../../quantity/index.js";
import type { Anatomy } from "./anatomy.js";
import { keyOf } from "./grid.js";

/** What the headings of a form show of the norm that it was made after. */
interface Marks {
  /** the form multiplies weights by coefficients */
  readonly coefficients: boolean;
  /** its indicators stand under no first-level ones */
  readonly flat: boolean;
  /** points taken off have a column of their own beside the score */
  readonly deductions: boolean;
  /** points of the execution rate that stand in a heading alone ("得分（20分×执行率）"), or null */
  readonly headingWeight: string | null;
  /** all headings of the funds block as one text */
  readonly fundHeadings: string;
  /** signs and units have columns of their own */
  readonly apart: boolean;
}

/** The norms that headings decide, first match first. Every other form is read by the ministry's. */
const PROFILES: readonly { readonly name: string; readonly shows: (marks: Marks) => boolean }[] = [
  { name: "chongqing", shows: ({ coefficients, flat }) => coefficients && flat },
  { name: "hubei", shows: ({ headingWeight }) => headingWeight === "20" },
  { name: "guangxi", shows: ({ deductions, apart }) => deductions && apart },
  { name: "sichuan", shows: ({ fundHeadings, apart }) => apart && fundHeadings.includes("调整后预算数") },
];

const DEDUCTIONS: readonly string[] = ["扣分", "扣分值", "扣减分值"];

/** The profile that a form's own headings tell. */
export function profileOf(
  parts: readonly Anatomy[],
  funds: readonly Fund[],
): Pick<Evaluation, "profile" | "profileBy"> {
  const columns = parts.flatMap(({ indicators }) => indicators.flatMap((header) => header.columns));
  const headings = parts.flatMap(({ indicators }) => indicators.flatMap((header) => header.cells));
  const has = (field: string): boolean => columns.some((column) => column.field === field);
  const fundHeaders = parts.flatMap((part) => part.funds ?? []);
  const weightHasColumn = fundHeaders.some((header) => header.columns.some((column) => column.field === "weight"));
  const marks: Marks = {
    coefficients: has("coefficient"),
    flat: !has("level1"),
    deductions: has("score") && headings.some((cell) => DEDUCTIONS.includes(keyOf(cell))),
    headingWeight: weightHasColumn ? null : (funds.find(({ source }) => source === "total")?.weight?.value ?? null),
    fundHeadings: withoutBlanks(fundHeaders.flatMap(({ cells }) => cells.map((cell) => cell.content.text)).join("|")),
    apart: has("nature") && has("measureUnit"),
  };
  const told = PROFILES.find(({ shows }) => shows(marks))?.name;
  return told === undefined ? { profile: "mof-2020", profileBy: "default" } : { profile: told, profileBy: "headings" };
}
