import type { Decimal } from "../../../quantity/index.js";
import type { Figure } from "../figures.js";

/** Attributes of which one person or thing may have several: their counts need not sum to the whole. */
const OVERLAP =
  /党员|团员|少数民族|研究生|博士|硕士|本科|大专|学历|高级|中级|副高|正高|职称|以上|以下|重点|新增|首次|优秀|骨干|代表|最|仅|女|脱贫|低保|特困|困难|贫困|建档立卡|边缘|返贫|监测|残疾|残障|病|农民工|户籍|户口|转移|住校|寄宿|留守|孤儿|孤寡|独居|空巢|失独|单亲|退役|军属|优抚|五保|老年|老人|青年|未成年|随迁|流动人口|返乡|毕业生|失业|规上|规模|高新|专精特新|上市|龙头|示范|绿色|抽查|回头看|持证|获|达标/;

/** Sets of names of which each thing has exactly one; the longest name within a word decides. */
const LADDERS: readonly (readonly string[])[] = [
  ["男", "女"],
  ["线上", "线下"],
  ["城镇", "城市", "城区", "农村", "乡村"],
  ["在职", "在岗", "退休", "离休", "离退休"],
  ["行政", "事业", "工勤", "参公"],
  ["公务员", "参照公务员", "参公", "事业", "工勤"],
  ["在编", "编内", "编外", "聘用"],
  ["正高", "副高", "中级", "初级"],
  ["高级", "中级", "初级"],
  ["国家级", "中央", "省级", "自治区级", "市级", "县级", "区级", "乡镇级", "镇级", "村级"],
  ["上半年", "下半年"],
  ["非常满意", "比较满意", "较满意", "基本满意", "不满意", "满意", "一般"],
  ["新建", "改建", "扩建", "改扩建", "续建", "维修"],
  ["集体", "个人"],
  ["固定", "流动"],
  ["公办", "民办"],
  ["室内", "室外"],
  ["学前", "幼儿园", "小学", "初中", "高中", "职高", "中职"],
  ["东片", "西片", "南片", "北片", "中片"],
  ["大型", "中型", "小型", "微型"],
];
/** Names by their number: 一季度, 第二期, 三年级, 1 月. */
const ORDINAL =
  /^第?([一二三四五六七八九十]+|\d{1,2})(?:季度|年级|批|期|轮|类|档|级|等奖|标段|月|组|区|片区|分区|社区|村)/;

/** The fewest characters that names have to end in alike, unless the last is a word for a class. */
const COMMON_END = 2;
const CLASS = /[类级型档区镇乡县市科]$/;

/**
 * How far, as shares of the whole, the sum of parts may lie from it: of those that exclude each other, of those whose names
 * or the words before them say that they divide it, and of others.
 */
const UNTHINKABLE = "0.5";
const FARTHEST = "0.15";
const NEAREST = "0.05";
/** Digits of a figure in which two that changed places are no chance. */
const LONG = 3;
/** So many parts rarely are views of the same things. */
const MANY = 4;

/** The words that name a part: "，其中在编人员 68 人" → 在编人员. */
function nameOf({ label }: Figure): string {
  return label
    .replace(/^.*(?:其中|包括|分别为|分为|含)[:,]?/, "")
    .replace(/^[、和及与:]+/, "")
    .replace(/(?:有|为|共|约|达|:)+$/, "");
}

/** Whether nobody can be in two of the groups: each name is another rung of one ladder, or another number. */
function areExclusive(names: readonly string[]): boolean {
  const numbers = names.map((name) => ORDINAL.exec(name)?.[1]);
  if (numbers.every((number) => number !== undefined) && areDifferent(numbers)) return true;
  return LADDERS.some((ladder) => {
    const rungs = names.map((name) =>
      ladder.reduce((best, rung) => (name.includes(rung) && rung.length > best.length ? rung : best), ""),
    );
    return rungs.every((rung) => rung !== "") && areDifferent(rungs);
  });
}

/** Whether the names end alike and differ in front: 行政人员, 事业人员. */
function endAlike(names: readonly string[]): boolean {
  const [first = ""] = names;
  let length = 0;
  while (length < first.length && names.every((name) => name.endsWith(first.slice(-length - 1)))) length++;
  const fronts = names.map((name) => name.slice(0, name.length - length));
  const isWord = length >= COMMON_END || (length > 0 && CLASS.test(first));
  return isWord && fronts.every((front) => front !== "") && areDifferent(fronts);
}

function areDifferent(words: readonly unknown[]): boolean {
  return new Set(words).size === words.length;
}

/**
 * Whether counts that do not sum to a whole were meant to. What people and things are may overlap, and the words rarely say
 * so: the parts are held to their whole only where their names exclude each other, where these end alike or `isTold` says
 * that the whole is divided and the sum is not far off, or where the sum is so near that views of the same things would hardly
 * come to it.
 */
export function isPartition(whole: Figure, parts: readonly Figure[], isTold: boolean): boolean {
  const names = parts.map(nameOf);
  const gap = gapOf(whole, parts);
  const isWithin = (share: string): boolean => !gap.abs().greaterThan(whole.quantity.value.times(share));
  if (areExclusive(names)) return isWithin(UNTHINKABLE);
  if (names.some((name) => OVERLAP.test(name))) return false;
  if (isTold || endAlike(names)) return isWithin(FARTHEST) || (isWithin(UNTHINKABLE) && isSlip(whole, parts, gap));
  if (isWithin(UNTHINKABLE) && isSlip(whole, parts, gap, "swapped")) return true;
  return isWithin(NEAREST) || (parts.length >= MANY && isWithin(FARTHEST) && isSlip(whole, parts, gap));
}

/** Whether names say that what is counted under them may be counted twice. */
export function mayOverlap(figures: readonly Figure[]): boolean {
  const names = figures.map(nameOf);
  return !areExclusive(names) && names.some((name) => OVERLAP.test(name));
}

function gapOf(whole: Figure, parts: readonly Figure[]): Decimal {
  return parts.reduce((left, part) => left.minus(part.quantity.value), whole.quantity.value);
}

/** Whether one of the figures, with one digit changed or two neighbours changed about, closes the gap. */
function isSlip(whole: Figure, parts: readonly Figure[], gap: Decimal, only?: "swapped"): boolean {
  const mended = [
    [whole, whole.quantity.value.minus(gap)] as const,
    ...parts.map((part) => [part, part.quantity.value.plus(gap)] as const),
  ];
  return mended.some(([{ quantity }, value]) => {
    const [told, meant] = [quantity.value.toFixed(), value.toFixed()];
    if (value.isNegative() || told.length !== meant.length) return false;
    const wrong = [...told].flatMap((digit, at) => (digit === meant.charAt(at) ? [] : [at]));
    const [first = 0, second = -1] = wrong;
    const isSwapped =
      wrong.length === 2 &&
      second === first + 1 &&
      told.charAt(first) === meant.charAt(second) &&
      told.charAt(second) === meant.charAt(first);
    // Two digits changed about by chance are likely in a short figure only.
    return only === "swapped" ? isSwapped && told.length >= LONG : wrong.length === 1 || isSwapped;
  });
}
