import { toHalfWidth, withoutBlanks } from "../../../../quantity/index.js";

/** The columns of an indicator block that a text in columns is divided among. */
export type Stream = "level3" | "nature" | "target" | "measureUnit" | "actual" | "weight" | "score" | "deviation";
/** With those that only a reader of blocks tells apart. */
export type AnyStream = Stream | "initialTarget" | "coefficient" | "ignored";

/** A block of which no column has a cell yet. */
export const NO_CELLS: Readonly<Record<Stream, readonly never[]>> = {
  level3: [],
  nature: [],
  target: [],
  measureUnit: [],
  actual: [],
  weight: [],
  score: [],
  deviation: [],
};

/** From left to right as nearly all forms have them; only used to tell a step to the right from one back. */
export type Shape = "number" | "figure" | "percent" | "date" | "words" | "sentence" | "sign" | "unit" | "dash";

const SIGN = /^(?:[≥≤<>=≧≦]+|定性|定量)$/;
const DATE = /\d{4}年|\d{1,2}月(?:\d|底|前|末)|\d{1,2}月$|^日前?$/;
const UNIT =
  /^(?:[%‰]|(?:万|亿|千)?元(?:\/.{1,2})?|[人户个件次场家所处条座块名期篇册部辆种批台套份项站张株棵盏根间口幅艘架枚箱支门届宗例羽头只吨天年月]次?|辆次|人次|公里|千米|平方米|平方公里|亩|万亩|小时|百分比|班次|期次)$/;
/** Words that only results and targets are told in. */
const QUALITIES =
  /^(?:部分|总体|基本|有效|逐步|持续|不断|明显|显著|进一步|较|有所|未|已)?(?:提高|提升|增强|改善|优化|稳定|明显|健全|完善|及时|按时|完成|达标|合格|良好|优良|优秀|显著|持续|长期|增加|减少|降低|促进|保障|满意|加强|规范|有效|好|高|优|是|无|达成|达到|合规|准时|零|推进|有力|深化)(?:提高|提升|增强|改善|优化|完成|稳定|明显|健全)?$/;

const EFFECTS = /^(?:长期|持续|有效|充分|较好)?发挥(?:积极|重要|长期)?作用$/;

/** What kind of thing a cell's words are, with wraps and spaces removed and half-width. */
export function shapeOf(text: string): Shape {
  const key = withoutBlanks(text);
  if (/^[-—–/]+$/.test(key)) return "dash";
  if (SIGN.test(key)) return "sign";
  if (/^-?[\d,]+(?:\.\d*)?$/.test(key)) return "number";
  if (DATE.test(key)) return "date";
  if (/\d[\d,.]*%/.test(key) && key.length <= 12) return "percent";
  if (UNIT.test(key)) return "unit";
  if (/^[≥≤<>=]*\d/.test(key) && key.length <= 20) return "figure";
  if (/[，。；;,]/.test(text) && key.length >= 5) return "sentence";
  return "words";
}

/** Whether words can hardly be the name of an indicator: 提升, 部分有所提高. */
export function isQuality(text: string): boolean {
  const words = withoutBlanks(text);
  return QUALITIES.test(words) || EFFECTS.test(words);
}

const NAME_ENDS =
  /(?:率|数|数量|度|性|次|人次|时间|标准|成本|形势|环境|能力|机制|感|资金|增收|里程|面积|长度|人数|金额|水平|程度|质量|情况|效果|影响|收入|支出|经费|总量|覆盖|发展|作用|意识|进度|时限|[）)])$/;

/** Whether words end like the name of an indicator does. */
export function endsLikeName(text: string): boolean {
  return NAME_ENDS.test(text.trim());
}

/** The total row's name, which is no indicator's. */
export const TOTAL = "总分";

/** What it costs to read words as what they cannot be. */
export const NEVER = 9;

type Judge = (shape: Shape, text: string, apart: boolean) => number;

const JUDGES: Readonly<Record<Stream, Judge>> = {
  level3: unfitName,
  target: (shape, text, apart) => unfitValue("target", shape, text, apart),
  actual: (shape, text, apart) => unfitValue("actual", shape, text, apart),
  weight: (shape, text) => unfitPoints(shape, toHalfWidth(text).trim()),
  score: (shape, text) => unfitPoints(shape, toHalfWidth(text).trim()),
  nature: (shape) => (shape === "sign" ? 0 : NEVER),
  measureUnit: (shape) => (shape === "unit" ? 0 : NEVER),
  deviation: unfitReason,
};

/** What it costs to read words as a cell of a column. */
export function unfit(stream: Stream, text: string, apart: boolean): number {
  return JUDGES[stream](shapeOf(text), text, apart);
}

function unfitName(shape: Shape, text: string): number {
  if (shape === "unit" || shape === "sentence") return 5;
  if (shape !== "words") return NEVER;
  return isQuality(text) ? 3.5 : text.trim().length < 2 ? 3 : 0;
}

function unfitReason(shape: Shape, text: string): number {
  if (shape === "sentence") return 0;
  return shape === "words" ? (text.trim().length >= 5 ? 1.5 : 3) : NEVER;
}

function unfitPoints(shape: Shape, key: string): number {
  if (shape !== "number" || !/^-?\d{1,3}(?:\.\d{0,2})?$/.test(key)) return NEVER;
  const points = Number(key);
  return points > 110 ? NEVER : points > 45 ? 2 : 0;
}

function unfitValue(stream: "target" | "actual", shape: Shape, text: string, apart: boolean): number {
  if (shape === "sign") return NEVER;
  if (shape === "sentence") return 3;
  if (shape === "words") return isQuality(text) ? 0 : text.trim().length <= 8 ? 1.5 : 3;
  if (shape === "number") return apart ? 0.3 : 2.5;
  if (shape === "unit") return apart ? 5 : 2;
  const signed = stream === "actual" && /^[≥≤<>]/.test(toHalfWidth(text));
  return signed ? 1.2 : 0;
}
