import { headingKey } from "../../heading.js";
import type { FlowColumn } from "./columns.js";
import type { ChainColumn } from "./heading-chain.js";
import { ORDINALS } from "./numbering.js";

/** Columns without a field of their own whose cells are sentences. */
export const CRITERIA =
  /^(?:评分|评价|计分|扣分|打分|考核)(?:标准|细则|依据|说明|办法|规则|方法|要点)|^指标(?:解释|说明|内容)$/;

/** What the columns hold that a row of headings names, in the light of one another. */
export function chainColumns(headings: readonly ChainColumn[]): FlowColumn[] {
  const keys = headings.map(({ key }) => headingKey(key));
  const own = headings.findIndex(({ column }) => column === "level3");
  const names = headings.flatMap(({ column }, at) => (column === "level3" ? [at] : []));
  const [name = -1] = names.toSorted((a, b) => nameRank(keys[a] ?? "") - nameRank(keys[b] ?? ""));
  const second = headings.findLastIndex(({ column }) => column === "level2");
  return headings.map(({ column }, at): FlowColumn => {
    const key = keys[at] ?? "";
    if (at === 0 && ORDINALS.has(key)) return "ordinal";
    if (column === "level3") return at === name ? "level3" : at < name ? "group" : "criteria";
    // Forms of two levels name their indicators by the second.
    if (own < 0 && at === second) return "level3";
    return column === "ignored" && CRITERIA.test(key) ? "criteria" : column;
  });
}

/** Of several columns of names the lowest level has the indicators, and one that explains them none. */
function nameRank(key: string): number {
  if (key.startsWith("四级")) return 0;
  if (key.startsWith("三级")) return 1;
  return key.includes("名称") ? 2 : key.includes("内容") ? 4 : 3;
}
