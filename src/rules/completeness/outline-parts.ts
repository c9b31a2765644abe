import type { Facts } from "../rule.js";
import { withoutNumber } from "../running-text.js";

/** A part that reports of a department's self-evaluation have. */
export interface OutlinePart {
  readonly key: "overview" | "money" | "performance" | "problems";
  readonly zh: string;
  readonly en: string;
  /** words of a heading that opens it */
  readonly heading: RegExp;
  /** words of a heading that only sound like it */
  readonly unless: RegExp | null;
  /** words of running text that tell the same under another heading */
  readonly told: RegExp;
}

export const outlineParts: readonly OutlinePart[] = [
  {
    key: "overview",
    zh: "基本情况",
    en: "overview",
    heading: /基本情况|概况|概述|概要|简介|简况|基本信息|职能|职责|机构|编制|(?:单位|部门|项目)情况|基本状况/u,
    unless: /问题|建议|改进/u,
    told: /主要(?:职责|职能)|内设(?:机构|科室|股室|部室|处室)|机构设置|编制(?:人数|数)|核定编制|部门职[责能]/u,
  },
  {
    key: "money",
    zh: "收支情况",
    en: "income and expenditure",
    heading:
      /收支|收入|预算(?!单位|部门|绩效|项目)|决算|财务|资金(?:使用|投入|安排|到位|管理|来源|情况)|经费(?:使用|支出|情况)|支出(?:情况|总体|构成|管理|使用)/u,
    // "整体支出绩效情况" and "资金使用及绩效情况" tell of results.
    unless: /绩效|效益|评价|问题|建议|改进|措施/u,
    told: /(?:预算|决算|总|拨款|年)收入|收入(?:总计|合计|预算|决算|总额|为|共)|收支|(?:支出|预算)(?:总计|合计|总额|总数)|基本支出/u,
  },
  {
    key: "performance",
    zh: "绩效完成情况",
    en: "performance",
    heading:
      /绩效|完成情况|完成结果|实现情况|落实情况|履职|成效|成果|效益|效果|实施情况|开展情况|工作情况|产出|评价|自评|业绩/u,
    unless: /问题|不足|建议|改进|措施|其他/u,
    told: /(?:整体|项目)(?:支出)?绩效(?:目标)?(?:完成|实现)?情况|绩效自评得分|自评(?:总分|得分|结果|结论)/u,
  },
  {
    key: "problems",
    zh: "存在的问题和改进措施",
    en: "problems and measures",
    heading: /问题|不足|短板|薄弱|差距|改进|整改|建议|下一步|今后|努力方向|对策|(?:存在|主要|面临)的?困难/u,
    unless: null,
    told: /(?:存在|主要|有以下|发现)(?:的|着|一些|以下|如下|下列)*(?:主要|突出)?(?:问题|不足|困难|短板)|改进措施|整改措施|不足之处|有待(?:加强|提高|改进)/u,
  },
];

/** Headings of the outline for transfer payments (转移支付绩效自评报告), which opens with how the targets were handed down. */
const OF_TRANSFERS = /绩效目标(?:的)?分解|分解下达|偏离绩效目标/u;

/** Parts that the outline for transfer payments does not have. */
const NOT_OF_TRANSFERS: readonly OutlinePart["key"][] = ["overview", "money"];

/** Whether reports with these headings need not have the part. */
export function isDispensable({ key }: OutlinePart, headings: readonly string[]): boolean {
  return NOT_OF_TRANSFERS.includes(key) && headings.some((words) => OF_TRANSFERS.test(words));
}

/** A line of its own, or what a colon introduces. What ends in a full stop or tells an amount is a sentence. */
const HEADING_LINE = /^([^,。;:]{2,30})(?::|$)/u;
const AMOUNT = /\d(?:万|亿)?元/u;

/** The headings of a report, numbered or not: those of its outline, and the lines behind the first that may be headings. */
export function headingsOf({ report, paragraphs }: Facts): string[] {
  const outline = report.sections.map(({ heading }) => withoutNumber(heading.text));
  const lines = paragraphs
    .filter(({ section }) => section !== null)
    .map(({ text }) => HEADING_LINE.exec(withoutNumber(text.text))?.[1] ?? "")
    .filter((words) => words !== "" && !AMOUNT.test(words));
  return [...outline, ...lines];
}

/** Whether a part is there: a heading opens it, or the text tells what belongs into it. */
export function hasPart(part: OutlinePart, headings: readonly string[], texts: readonly string[]): boolean {
  const isOpened = headings.some((words) => part.heading.test(words) && part.unless?.test(words) !== true);
  return isOpened || texts.some((text) => part.told.test(text));
}
