import { manner, type Role, type RoleReading, readRole } from "./roles.js";

/** What an amount is in the story of one project. */
export type ProjectField = "budget" | "adjustment" | "executed";

const FIELD_OF: Partial<Record<Role, ProjectField>> = {
  initial: "budget",
  raised: "adjustment",
  lowered: "adjustment",
  "adjusted-by": "adjustment",
  project: "executed",
  expenditure: "executed",
};

/** Words that a project's story may use shorter than a report's: 金额, 安排资金, 支出, 已使用. The whole label must be such words. */
const BUDGET_WORDS =
  /^(?:该|本|此)?(?:项目)?(?:20\d\d年)?(?:[省市县区州]级|年度|度|全年|当年|本年|财政|专项|总)*(?:预算|安排|批复|下达|核定|金额|资金总额|经费总额|总投资)(?:预算|安排|批复|下达|核定|金额|资金|经费|总额|数|指标)*$/;
const EXECUTED_WORDS =
  /^(?:截[至止](?:20\d\d年)?(?:12月(?:31日|底|末)?|年底|年末),?)?(?:该|本|此)?(?:项目)?(?:全年|年末|年底|当年|本年|年度|年内|实际|累计|已|共|总|合计|资金|经费|预算)*(?:支出|使用|执行|支付|列支|开支)(?:资金|金额|经费|总额|数|完成)*$/;
const LINKING = /(?:为|是|:|共计|总计|合计|共|约|达到?|人民币|了)+$/;

/** The role of an amount in a project's paragraph, from the words before it. */
export function readProjectRole(label: string): RoleReading | null {
  const behindName = label.slice(
    Math.max(...["”", "」", "』", "》", "】", "’", '"'].map((mark) => label.lastIndexOf(mark))) + 1,
  );
  // "河道治理项目：预算资金": a name without quotation marks ends at its colon.
  const bare = behindName.replace(LINKING, "").replace(/^.*:/, "");
  if (BUDGET_WORDS.test(bare)) return { role: "initial", of: "", ...manner(bare) };
  if (EXECUTED_WORDS.test(bare)) return { role: "expenditure", of: "", ...manner(bare) };
  // "年初预算项目“某项目”562.98 万元": nothing stands between the name and its budget.
  if (bare === "" && behindName !== label && /年初预算|预算项目/.test(label))
    return { role: "initial", of: "", ...manner(bare) };
  return readRole(behindName === "" ? label : behindName);
}

/** The field of a project that a role fills, or null where it fills none. */
export function fieldOf(role: Role): ProjectField | null {
  return FIELD_OF[role] ?? null;
}

/** What a project costs over all its years, by the words for it. */
const WHOLE_TERM = /累计|总投资|总预算|总概算|概算|投资估算/;
/** Words of a project that takes more years than one. */
const YEARS =
  /(?:19|20)\d\d年?[-—–~至到](?:19|20)?\d\d年?|分[二两三四五六七八九十\d]+年|[二两三四五六七八九十]年期|跨年度|实施期|建设期|累计完成投资/;

/** Whether an amount may be the cost of a project's whole term, and not the year's budget. */
export function isOfWholeTerm(label: string, story: string): boolean {
  return WHOLE_TERM.test(label) && YEARS.test(story);
}
