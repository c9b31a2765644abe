import {
  FUND_COLUMNS,
  FUND_ROWS,
  INDICATOR_COLUMNS,
  LEVEL1_NAMES,
  LEVEL2_NAMES,
  OTHER_SOURCES,
  type Words,
} from "../../../vocabulary.js";
import { type Lexicon, lexiconOf } from "./torn.js";

const words = (text: string): string[] => text.trim().split(/\s+/);

export const BLOCK_LABELS: readonly string[] = words(
  `资金情况 项目资金 年度项目资金 年度总体目标 总体目标 绩效指标 项目支出名称 预算执行情况 年度目标 项目预算资金 年度预算资金 年度绩效目标
  年度总体目标完成情况 年度绩效指标完成情况 绩效指标完成情况 资金来源 当年绩效目标 绩效目标`,
);
export const GOALS: readonly string[] = words(
  `预期目标 实际完成情况 年初设定目标 目标实际完成情况 全年实际完成情况 年度预期目标 年初绩效目标 全年绩效目标 全年目标实际完成情况
  全年总体目标 年度目标完成情况`,
);
/** Words of a heading that cells say too. */
const COMMON = new Set(
  words(
    "指标 绩效指标 目标 预期目标 年度目标 实际 实际完成 实际情况 完成情况 实际完成情况 全年实际完成情况 自评 备注 说明 预算 执行",
  ),
);
const CAUSES = words(
  "偏差原因 偏差原因分析 未完成原因 未完成原因分析 扣分原因 扣分原因分析 原因 原因分析 偏离原因分析 偏差情况 偏差分析",
);
const REMEDIES = ["", ...words("改进措施 整改措施 措施 其他说明 说明 拟采取的改进措施 拟采取的措施 整改措施说明")];
const ANDS = ["及", "和", "与", "、", "以及"];

/** Headings of the column for reasons, as forms put them together. */
export const REASON_HEADINGS: ReadonlySet<string> = new Set(
  CAUSES.flatMap((cause) =>
    REMEDIES.flatMap((remedy) => (remedy === "" ? [cause] : ANDS.map((and) => cause + and + remedy))),
  ),
);

const wholeOf = (lists: Readonly<Record<string, Words>>): string[] =>
  Object.values(lists).flatMap(({ whole }) => whole);
const SOURCES = [...FUND_ROWS.flatMap(({ whole }) => whole), ...OTHER_SOURCES].filter((source) => source.length >= 2);

/** Names of levels that are labels wherever they stand, and those that are only with a bracket behind them. */
export const LEVEL_LABELS: readonly string[] = [...LEVEL1_NAMES, ...LEVEL2_NAMES].filter(
  (name) => name.endsWith("指标") && name !== "绩效指标",
);
const BRACKETED: ReadonlySet<string> = new Set(
  LEVEL1_NAMES.filter((name) => !name.endsWith("指标") && !LEVEL2_NAMES.includes(name)),
);

const HEADINGS = [...wholeOf(INDICATOR_COLUMNS), ...wholeOf(FUND_COLUMNS), ...REASON_HEADINGS].filter(
  (heading) => !COMMON.has(heading),
);
/** Between the halves of a torn bracket may stand a row of money, which is none of its words. */
const known = lexiconOf([...HEADINGS, ...BLOCK_LABELS, ...GOALS], /^\((?!.*(?:其中|拨款|结转))[^()]{0,14}\)?$/);
/** A unit in brackets is that of the label beside the whole block. */
const sources = lexiconOf(
  [
    ...SOURCES.filter((source) => source.length >= 4),
    ...SOURCES.flatMap((source) => [`其中:${source}`, `其中${source}`]),
  ],
  /^\((?!万?元\))[^()]{0,14}\)?$/,
);
const POINTS = /^\((?:\d{1,3}(?:\.\d*)?分?\)?)?$/;
const labels = lexiconOf(LEVEL_LABELS, POINTS);
const bracketed = lexiconOf(BRACKETED, POINTS);

/** The words of a form that may be torn: its headings, its rows of funds, the labels of its levels. */
export const FORM_WORDS: Lexicon = {
  isWhole: (text) =>
    known.isWhole(text) ||
    sources.isWhole(text) ||
    labels.isWhole(text) ||
    (text.endsWith(")") && bracketed.isWhole(text)),
  isBeginning: (text) =>
    known.isBeginning(text) || sources.isBeginning(text) || labels.isBeginning(text) || bracketed.isBeginning(text),
};
