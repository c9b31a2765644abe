import { between, type Telling } from "./telling.js";

/** Words in front of a counted thing that tell when or how much of it, and not what. Longest first. */
const LEADING: readonly string[] = [
  "一年来",
  "年内共",
  "本年度",
  "全年共",
  "据统计",
  "截至年末",
  "截至年底",
  "全年",
  "年内",
  "本年",
  "今年",
  "当年",
  "年末",
  "累计",
  "共计",
  "总计",
  "合计",
  "先后",
  "分别",
  "其中",
  "包括",
  "已经",
  "共有",
  "全部",
  "以及",
  "并",
  "共",
  "已",
  "还",
  "含",
  "和",
  "及",
  "与",
  "、",
  ":",
];
const TRAILING: readonly string[] = [
  "实际完成值",
  "实际完成",
  "完成值",
  "完成",
  "实际",
  "共计",
  "总计",
  "合计",
  "累计",
  "达到",
  "共有",
  "共",
  "约",
  "近",
  "达",
  "为",
  "有",
  "计",
  ":",
];

/** Verbs that alone do not say what was counted. */
const BARE_VERBS = [
  "服务",
  "惠及",
  "覆盖",
  "受益",
  "参与",
  "参加",
  "发放",
  "补助",
  "慰问",
  "救助",
  "奖励",
  "资助",
  "完成",
  "组织",
  "开展",
];

/** A phrase may be counted only where it says something. In characters. */
const SHORTEST_PHRASE = 2;

/** The words before a figure that say what it tells of, or null where they say too little. */
export function wordsOf(label: string): string | null {
  const phrase = bare(
    label
      .trim()
      .replace(/^.*(?:包括|其中|分别为)[:,]?/, "")
      .replace(/^(?:19|20)\d\d年度?/, ""),
  );
  const told = bare(phrase.replace(HEAD, "").replace(/^[“”"](.*)[“”"]$/, "$1"));
  const says = told.length >= SHORTEST_PHRASE && !/[至给向对于]$/.test(told) && !BARE_VERBS.includes(told);
  return says ? told : null;
}

/** "数量指标：", "完成情况：": words of a list that the thing counted stands behind. */
const HEAD = /^[^:]*(?:指标|方面|情况|如下|成效|产出|效益|绩效|结果):/;

function bare(words: string): string {
  let phrase = words;
  for (;;) {
    const lead = LEADING.find((word) => phrase.startsWith(word));
    const trail = TRAILING.find((word) => phrase.endsWith(word));
    if (lead !== undefined) phrase = phrase.slice(lead.length);
    else if (trail !== undefined) phrase = phrase.slice(0, -trail.length);
    else return phrase;
  }
}

/** A figure told as what came of the target before it: "，实际完成值 252 次". */
const RESULT = /^(?:年度|全年|年末)?实际(?:完成|达到|达成)?(?:值|数|情况)?(?:为|达到?|是)?:?$/;
/** The words between an indicator's name and its target. */
const TARGET = /(?:的)?(?:年度|年初|全年)?(?:目标|指标)值(?:设定|设置)?(?:为|是|达到|:)?[≥≤＞＜><=]*$/;

/**
 * "优良中等路率目标值 85%，实际完成 88.6%": the name that target and result share, or null where the figure is no such
 * result.
 */
export function namedByTarget(telling: Telling, index: number): string | null {
  const [target, figure] = [telling.figures[index - 1], telling.figures[index]];
  if (target === undefined || figure === undefined || !RESULT.test(figure.label)) return null;
  if (target.quantity.unit !== figure.quantity.unit || !TARGET.test(target.label)) return null;
  const isNext = between(telling, target.end, figure.start) === `,${figure.label}`;
  return isNext ? wordsOf(target.label.replace(TARGET, "")) : null;
}
