import { HEAD_LABELS } from "../../vocabulary.js";
import { levelLabel, looksLikeLabel, startsWithLabel } from "./levels.js";
import { ENDS_OPEN, tornPrice } from "./score-marks.js";
import { REASON } from "./score-sentences.js";
import { CLOSING, type ValueShape, type ValueShapes } from "./value.js";

const NEVER = Number.NEGATIVE_INFINITY;

/** How well words name a group of indicators. */
export function labelScore(column: "level1" | "level2", key: string): number {
  const label = levelLabel(key);
  if (label === null) return looksLikeLabel(key) ? (column === "level2" ? 1 : 0) : NEVER;
  // A weight in brackets is the first level's; so is satisfaction, which has no second level in some forms.
  const bracket = label.weight === null ? 0 : 3;
  const usual = label.name.startsWith("满意度") ? 3 : 0;
  if (column === "level1") return label.first ? 6 + bracket + usual : NEVER;
  return (label.second ? 6 : 1) - bracket;
}

/** How well words name a level between those that forms are known to have and the indicator: "数量情况". */
export function groupScore(key: string): number {
  if (!/^[\u3400-\u9fff、/及和]{2,14}$/.test(key) || /^(?:绩效)?指标$/.test(key)) return NEVER;
  if (startsWithLabel(key)) return NEVER;
  if (levelLabel(key) !== null) return -2 - tornPrice(key);
  return (levelLabel(key.replace(GROUP_END, "指标")) === null ? 0.3 : GROUP_OF_LEVEL) - tornPrice(key);
}

/** A group that is called by the level above it: "可持续影响情况" under 可持续影响指标. */
const GROUP_END = /(?:情况|方面|内容|要求)$/;
const GROUP_OF_LEVEL = 2;

const NAME_END =
  /(?:率|度|性|数|量|时间|成本|标准|金额|经费|费用?|次|情况|形势|环境|机制|能力|影响|水平|感|收入|资金|意识|效果|效益|质量|面积|里程|长度|任务|工作|进度|改善|生活)(?:[(（].*[)）])?$/;
/** The end of a label that a page break cut: "指标群众满意度", "（10分）". "指标1" is a form's own numbering. */
const STARTS_AS_LABEL = /^(?:指?标(?![\d一二三四五六七八九十:.、])|[(（[]\d{1,3}(?:\.\d+)?分?[)）\]])/;
/** 时 ends no name but 及时 and the like; 时间 was cut. */
const ENDS_TORN = /(?<![及按准实])时$/;

/** What is to be done later ends a reason and begins no name: "次年按期完成", "下一步加快进度". */
const STARTS_AS_PLAN = /^(?:次年|下年|下一?年度?|下一步|今后)/;

/** Behind the noun that names what is measured, an aim begins: "行业影响力保障各项工作". */
const GOES_ON_AS_AIM =
  /.(?:率|度|性|情况|水平|能力|影响力?|感|效果|环境|意识|数量|次数)(?:保障|确保|保证|提供|营造|为).+(?<!情况|程度|水平|率|度|性)$/;

/** A label of the rows above the money, which the top of a later page repeats: "资金使用单位青禾县农技站". */
const HEAD_WORD = new RegExp(
  `^(?:${[...HEAD_LABELS.projectName, ...HEAD_LABELS.department].filter((label) => label.length >= 4).join("|")})`,
);

/** The sign of a target ends no name, with or without the first digits of its figure: "苗木成活率不少于10". */
const ENDS_AS_TARGET = /(?:不[少低高大]于|不超过|[≥≤＞＜])\d*$/;

/** What it costs that a name begins or ends as none does. */
const PRICES: readonly (readonly [RegExp, number])[] = [
  [STARTS_AS_LABEL, 4],
  [STARTS_AS_PLAN, 3],
  [ENDS_TORN, 4],
  [ENDS_AS_TARGET, 4],
  [GOES_ON_AS_AIM, 1],
  [HEAD_WORD, 4],
];

/** How well words name one indicator. */
export function nameScore(shapes: ValueShapes, key: string): number {
  if (!/[\u3400-\u9fff]/.test(key)) return /^\.{3,}$|^…+$/.test(key) ? -1 : NEVER;
  let score = 1;
  if (!/[\u3400-\u9fff]{2}/.test(key)) score -= 4;
  if (key.length <= 2) score -= 2;
  if (CLOSING.test(key) || /^[≥≤><=]/.test(key)) score -= 5;
  score -= tornPrice(key);
  if (NAME_END.test(key)) score += 1;
  if (ENDS_OPEN.test(key)) score -= 1;
  for (const [pattern, price] of PRICES) if (pattern.test(key)) score -= price;
  score -= Math.min(3, (key.match(/[,，。;；]/g) ?? []).length);
  // A clause before it is the reason of the row above.
  if (/[,，;；]/.test(key) && REASON.test(key)) score -= 3;
  if (/\d[\d.,]*[%\u3400-\u9fff]{1,2}$/.test(key) && !key.startsWith("指标")) score -= 3;
  if (levelLabel(key)?.first === true || startsWithLabel(key)) score -= 4;
  score -= valuePrice(shapes.of(key.replace(/^指标\d{1,2}[:.、]?/, "")));
  return score - 0.1 * Math.max(0, key.length - 24);
}

/** What it costs that a name could be a value; a figure among other words may belong to a name. */
function valuePrice(shape: ValueShape): number {
  if (shape.kind === "quality") return 2;
  if (shape.kind === "figure") return shape.label.length >= 4 ? 0 : 4;
  return shape.kind === "deadline" || shape.kind === "unit" || shape.kind === "range" ? 4 : 0;
}
