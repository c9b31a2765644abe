import { headingKey } from "../../heading.js";
import type { FlowColumn } from "./columns.js";
import type { ChainColumn } from "./heading-chain.js";
import { ORDINALS } from "./numbering.js";

/** Columns without a field of their own whose cells are sentences. */
export const CRITERIA =
  /^(?:评分|评价|计分|扣分|打分|考核)(?:标准|细则|依据|说明|办法|规则|方法|要点)|^指标(?:解释|说明|内容)$/;

/** What the columns hold that a row of headings names, in the light of one another. */
export function chainColumns(written: readonly ChainColumn[]): FlowColumn[] {
  const headings = withLowerRow(withName(withoutSide(written)));
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

/** A heading of values straight before the first level is the label at the side of the block: 绩效指标完成情况. */
function withoutSide(written: readonly ChainColumn[]): readonly ChainColumn[] {
  const [first, second] = written;
  return first !== undefined && VALUES.has(first.column) && second?.column === "level1" ? written.slice(1) : written;
}

/**
 * Levels are named alike: beside a first that is only 一级, 二级 and 绩效指标 are two headings, although forms have a
 * 二级绩效指标 too. Only a form that names its indicators by no other heading is read so.
 */
function withName(written: readonly ChainColumn[]): readonly ChainColumn[] {
  if (written.some(({ column }) => column === "level3") || !written.some(({ key }) => key === "一级")) return written;
  return written.flatMap((heading): ChainColumn[] => {
    const name = /^二级((?:绩效)?指标)$/.exec(heading.key)?.[1];
    if (name === undefined) return [heading];
    return [
      { column: "level2", key: "二级" },
      { column: "level3", key: name },
    ];
  });
}

/**
 * The headings in the order of their columns where one of values is merged over two: "指标完成情况 … 得分 | 年度指标值
 * 实际完成值" is written with those of its lower row behind all others.
 */
function withLowerRow(headings: readonly ChainColumn[]): readonly ChainColumn[] {
  const from = headings.findLastIndex(({ column }) => !VALUES.has(column)) + 1;
  const lower = headings.slice(from);
  const upper = headings.findIndex(({ column }, at) => at < from && (column === "actual" || column === "target"));
  const isPair = (["target", "actual"] as const).every((value) => lower.some(({ column }) => column === value));
  if (!isPair || upper < 0) return headings;
  return [...headings.slice(0, upper), ...lower, ...headings.slice(upper + 1, from)];
}

const VALUES: ReadonlySet<string> = new Set(["target", "initialTarget", "actual", "nature", "measureUnit"]);

/** Of several columns of names the lowest level has the indicators, and one that explains them none. */
function nameRank(key: string): number {
  if (key.startsWith("四级")) return 0;
  // Behind a third level, 指标名称 names what that groups.
  if (/^指标名称/.test(key)) return 1;
  if (key.startsWith("三级")) return 2;
  return key.includes("名称") ? 3 : key.includes("内容") ? 5 : 4;
}
