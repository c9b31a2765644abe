import type { PlacedText } from "../../../layout/placed-text.js";
import { withoutBlanks } from "../../../quantity/index.js";
import { TITLE } from "../vocabulary.js";
import { captionPairs } from "./head.js";
import { toldUnit } from "./money-unit.js";

/** What a line above a table is to it. */
export type LineRole = "title" | "other-title" | "caption" | "text";

const LONGEST_TITLE = 60;

/** Lines that only accompany a title: 附件1-1, （2021年度）, 单位：万元, a page's number. */
const CAPTIONS: readonly RegExp[] = [
  /^附[件表录]?[\d一二三四五六七八九十、.\-—–:()]*$/,
  /^表[\d一二三四五六七八九十.\-—–]*:?$/,
  /^[([]?(?:自评)?(?:年度:?)?[12]\d{3}年?度?[)\]]?$/,
  /^(?:报表编号|表号|填报单位|填报部门|填报日期|填报时间|填表日期|预算年度|评价年度|自评年度|编制单位|单位名称|单位)[(:].{0,50}$/,
  /^[-—·]*\d{1,4}[-—·]*$/,
  /^第\d{1,4}页(?:[,/]?共\d{1,4}页)?$/,
  /^[([]?续表?[\d一二三四五六七八九十]*[)\]]?$/,
];

/** Decides what a line is by its words. Numbered lines and sentences belong to the narrative. */
export function roleOf(content: PlacedText): LineRole {
  const plain = withoutBlanks(content.text);
  if (plain === "") return "caption";
  if (CAPTIONS.some((pattern) => pattern.test(plain))) return "caption";
  if (plain.length <= LONGEST_TITLE && !isListed(plain) && !/[。;!?]/.test(plain)) {
    if (isEvaluationTitle(plain)) return "title";
    if (isOtherTitle(plain)) return "other-title";
  }
  if (plain.length <= LONGEST_TITLE && (captionPairs(content).length > 0 || /^(?:金额)?单位:/.test(plain)))
    return "caption";
  return toldUnit(content.text) !== null && plain.length <= 20 ? "caption" : "text";
}

/** "附件：1.…自评表", "2.…自评表": a list of what is attached, not a title. */
function isListed(plain: string): boolean {
  return /^(?:附件:)?\d{1,2}[.、](?!\d\d?[.、])/.test(plain) && !/^\d{4}/.test(plain);
}

/** Whether a text is the title of a self-evaluation table, and not of another table of the same submission. */
export function isEvaluationTitle(text: string): boolean {
  const plain = withoutBlanks(text);
  if (TITLE.evaluation.some((word) => plain.includes(word))) return true;
  return /自评.{0,10}表(?:[(].*[)])?$/.test(plain) && !isOtherTitle(plain);
}

function isOtherTitle(plain: string): boolean {
  return /表(?:[(].*[)])?$/.test(plain) && TITLE.other.some((word) => plain.includes(word));
}

/** The kind that a title tells, or null where it tells none or both. */
export function kindOf(title: string): "department" | "project" | null {
  const plain = withoutBlanks(title);
  const department = TITLE.department.some((word) => plain.includes(word));
  const project = /项目(?:支出|绩效|资金|自评)|专项|转移支付|项目/.test(plain);
  if (department === project) return null;
  return department ? "department" : "project";
}

/** The year that a title or a caption tells. */
export function yearOf(text: string): number | null {
  const found = /(?<!\d)((?:19|20)\d{2})(?=年|\))/.exec(withoutBlanks(text));
  return found?.[1] === undefined ? null : Number(found[1]);
}
