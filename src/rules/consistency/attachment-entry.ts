import type { Evaluation, Leaf, Report } from "../../model/index.js";
import { withoutBlanks } from "../../quantity/index.js";
import { likeness } from "../likeness.js";
import type { Facts } from "../rule.js";
import { textsOf, withoutNumber } from "../running-text.js";

/** How far into a line its title may begin: the department's name stands before it. In characters. */
const MARGIN = 24;
const SHORTEST = 4;
const ALIKE = 0.5;

/** What papers are called. Other entries (a telephone number, 无) list nothing. */
const PAPER =
  /(?:表|清单|报告|材料|资料|说明|目录|问卷|方案|总结|明细|台账|文件|通知|合同|协议|照片|图片|证明|凭证|制度|办法|批复|决算|预算)$/u;
const SELF_EVALUATION = /自评.{0,8}表|评价表|评分表|打分表/u;
/** Filed apart, by its own words. */
const APART = /另附|另报|另行|另册|单独|附后|电子版|电子档|\.(?:xlsx?|docx?|pdf|rar|zip|jpg)/iu;

/** The name in an entry of the list: without its number, quotes, closing marks and remarks in brackets. */
export function nameOfEntry(entry: string): string {
  return withoutNumber(entry)
    .replace(/[“”"《》〈〉「」【】]/gu, "")
    .replace(/\([^()]*\)/gu, "")
    .replace(/[;。,、.]+$/u, "");
}

/** A name without year and year's words, in which a list and a title may differ. */
function coreOf(name: string): string {
  return withoutBlanks(name).replace(/(?:19|20)\d{2}年?度?|[“”"《》〈〉「」【】]|\([^()]*\)/gu, "");
}

/** Whether what an entry lists is in the document: "present", "absent", or "unsure" where that cannot be told. */
export function presenceOf(entry: Leaf, facts: Facts): "present" | "absent" | "unsure" {
  const core = coreOf(nameOfEntry(entry.text));
  if (core.length < SHORTEST || !PAPER.test(core) || APART.test(withoutBlanks(entry.text))) return "unsure";
  const { report } = facts;
  if (isSelfEvaluation(core) && report.evaluations.some((table) => isTableOf(core, table))) return "present";
  const titles = tableTitles(report).some((title) => isTitle(title, core));
  const found =
    titles || textsOf(facts, "annex", "table").some((line) => isAnnex(line, core) || isCaption(line, entry));
  if (found) return "present";
  // A self-evaluation table whose kind the list does not tell in the form's own words.
  return isSelfEvaluation(core) && kindsOf(core).length === 0 ? "unsure" : "absent";
}

function isSelfEvaluation(core: string): boolean {
  return SELF_EVALUATION.test(core);
}

function isTableOf(core: string, { kind }: Evaluation): boolean {
  const kinds = kindsOf(core);
  return kinds.length === 0 || kinds.includes(kind);
}

/** The kinds of table that an entry speaks of; it may list both at once. */
function kindsOf(core: string): Evaluation["kind"][] {
  const kinds: Evaluation["kind"][] = [];
  if (/整体|部门绩效|单位绩效/u.test(core)) kinds.push("department");
  if (/项目|专项|转移支付/u.test(core)) kinds.push("project");
  return kinds;
}

function tableTitles({ evaluations }: Report): string[] {
  return evaluations.flatMap(({ title }) => (title === null ? [] : [withoutBlanks(title.text)]));
}

/** Whether a title and an entry name one paper: one says the other and perhaps more. */
function isTitle(line: string, core: string): boolean {
  const title = coreOf(withoutNumber(line));
  return title.length >= SHORTEST && (title.slice(0, core.length + MARGIN).includes(core) || core.includes(title));
}

/** A line behind the list that is the entry's title. Titles of other papers may be put in other words. */
function isAnnex(line: string, core: string): boolean {
  const isAlike = !isSelfEvaluation(core) && likeness(coreOf(withoutNumber(line)), core) >= ALIKE;
  return isAlike || isTitle(line, core);
}

/** A longer line that begins with 附件2 speaks of it. */
const LONGEST_CAPTION = 40;

/** "附件2" above an annex, alone or with a title: it is there, whatever that title is. */
function isCaption(line: string, entry: Leaf): boolean {
  const number = /^(?:附件?:?)?(\d{1,2}(?:-\d{1,2})?)[.、:]/u.exec(withoutBlanks(entry.text))?.[1];
  const caption = /^附[件表]?(\d{1,2}(?:-\d{1,2})?)(?![\d-])/u.exec(line)?.[1];
  return number !== undefined && caption === number && line.length <= LONGEST_CAPTION;
}
