import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import { toHalfWidth, withoutBlanks } from "../../../../quantity/index.js";
import { LEVEL1_NAMES, LEVEL2_NAMES } from "../../vocabulary.js";

/** A line of a level column. */
export interface LabelLine {
  readonly content: PlacedText;
  readonly y: number;
}

/** A label whose lines were joined. */
export interface LevelLabel {
  readonly content: PlacedText;
  /** height of its middle */
  readonly y: number;
}

/** Rows from `first` up to `end` that a label spans. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** Heights of a row's first and last line. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

const NAMES = new Set([...LEVEL1_NAMES, ...LEVEL2_NAMES]);
const PREFIXES = new Set([...NAMES].flatMap((name) => [...name].map((_, at) => name.slice(0, at + 1))));
/** No table has more rows; spreading labels over so many would take minutes. */
export const MOST_ROWS = 250;
/** Lines of one label do not stand further apart than this. */
const FURTHEST = 6;

/** Joins the lines of a level column to labels: as long as the words go on to be a known name, with its bracket. */
export function joinLabels(lines: readonly LabelLine[]): LevelLabel[] {
  const labels: LevelLabel[] = [];
  let open: LabelLine[] = [];
  const close = (): void => {
    const first = open[0];
    const last = open.at(-1);
    if (first === undefined || last === undefined) return;
    labels.push({ content: joinPlaced(open.map((line) => line.content)), y: (first.y + last.y) / 2 });
    open = [];
  };
  for (const line of lines) {
    const last = open.at(-1);
    const words = open.map((one) => one.content.text).join("");
    if (last !== undefined && !(goesOn(words, line.content.text) && line.y - last.y <= FURTHEST)) close();
    open.push(line);
  }
  close();
  return labels;
}

/**
 * Lines of a level column that are an indicator's own name ("服务对象满意度" between "服务对象满" and "意度指标"): without
 * them the lines around go on to be a label.
 */
export function strayLines<T extends LabelLine>(lines: readonly T[]): T[] {
  return lines.filter((line, at) => {
    const before = lines[at - 1];
    const after = lines[at + 1];
    if (before === undefined || after === undefined || after.y - before.y > FURTHEST) return false;
    const [words, own, rest] = [before, line, after].map((one) =>
      toHalfWidth(one.content.text).replace(/\(.*$|\s+/g, ""),
    );
    if (words === undefined || own === undefined || rest === undefined || words.length < 2) return false;
    const goes = (one: string, other: string): boolean => PREFIXES.has(one + other);
    return PREFIXES.has(words) && goes(words, rest) && !goes(words, own) && !goes(own, rest);
  });
}

/** Whether a line can be the next of a label that says `words` so far. */
export function goesOn(words: string, line: string): boolean {
  const before = withoutBlanks(words);
  const next = withoutBlanks(line);
  if (before.includes("(")) return !before.includes(")") && /^\(?\d*\.?\d*分?\)?$/.test(next);
  if (/^\(\d*\.?\d*分?\)?$/.test(next) || /^\d+分\)$/.test(next)) return true;
  const whole = before + next.replace(/\(.*$/, "");
  if (PREFIXES.has(whole)) return true;
  // A label that no list knows ends where its words end.
  return !NAMES.has(before) && !PREFIXES.has(next.slice(0, 2)) && !/指标$/.test(before);
}

/** Whether a joined label is one that forms use. */
export function isKnownLabel(text: string): boolean {
  const words = withoutBlanks(text).replace(/\(.*$/, "");
  return NAMES.has(words) || words === "小计";
}

/**
 * Spreads the labels of a merged column over the rows: all rows are covered, in order, and each label stands in the
 * middle of its rows.
 *
 * @param allowed rows before which a label may begin; null where any may
 * @param strange what it costs that a label spans these rows, for what words alone tell
 * @returns null where there are fewer rows than labels, or more than any table has
 */
export function spreadLabels(
  labels: readonly LevelLabel[],
  rows: readonly Extent[],
  allowed: ReadonlySet<number> | null,
  strange: (label: number, span: Span) => number = () => 0,
): Span[] | null {
  // A label whose middle is between two lines is printed on one of them: throughout a table on the upper or the lower.
  const [upper, lower] = [-LEAN, LEAN].map((lean) => spreadLeaning(labels, rows, allowed, strange, lean));
  if (upper == null || lower == null) return upper?.spans ?? lower?.spans ?? null;
  return upper.cost <= lower.cost ? upper.spans : lower.spans;
}

/** How far from its middle a label is printed that has it between two lines. */
const LEAN = 0.5;

/** The border above a row, halfway to what is above it; below the last row for the number behind it. */
function edgeAbove(rows: readonly Extent[], row: number): number {
  const above = rows[row - 1];
  const below = rows[row];
  if (above === undefined) return (below?.top ?? 0) - 0.5;
  return below === undefined ? above.bottom + 0.5 : (above.bottom + below.top) / 2;
}

/** Where the label of some rows is printed. */
function printedAt(rows: readonly Extent[], { first, end }: Span, lean: number): number {
  const middle = (edgeAbove(rows, first) + edgeAbove(rows, end)) / 2;
  return middle - Math.floor(middle) === LEAN ? middle + lean : middle;
}

function spreadLeaning(
  labels: readonly LevelLabel[],
  rows: readonly Extent[],
  allowed: ReadonlySet<number> | null,
  strange: (label: number, span: Span) => number,
  lean: number,
): { readonly spans: Span[]; readonly cost: number } | null {
  if (labels.length === 0) return { spans: [], cost: 0 };
  if (rows.length > MOST_ROWS) return null;
  let best = new Map<number, number>([[0, 0]]);
  const trail: Map<number, number>[] = [];
  labels.forEach((label, index) => {
    const next = new Map<number, number>();
    const from = new Map<number, number>();
    const isLast = index === labels.length - 1;
    for (const [first, cost] of best) {
      for (let end = first + 1; end <= rows.length - (labels.length - 1 - index); end++) {
        if (isLast ? end < rows.length : allowed !== null && !allowed.has(end)) continue;
        const off = Math.abs(printedAt(rows, { first, end }, lean) - label.y);
        const total = cost + off + strange(index, { first, end });
        if (total < (next.get(end) ?? Number.POSITIVE_INFINITY)) {
          next.set(end, total);
          from.set(end, first);
        }
      }
    }
    best = next;
    trail.push(from);
  });
  const cost = best.get(rows.length);
  if (cost === undefined) return null;
  const spans: Span[] = [];
  let end = rows.length;
  for (const from of trail.reverse()) {
    const first = from.get(end) ?? 0;
    spans.push({ first, end });
    end = first;
  }
  return { spans: spans.reverse(), cost };
}

/** A border between two labels that stood as well a row further up or down would cost less than this more. */
const AS_WELL = 0.6;

/**
 * The rows at borders between labels that might as well be the other label's.
 *
 * @param allowed as for `spreadLabels`
 * @param strange as for `spreadLabels`
 */
export function closeBorders(
  labels: readonly LevelLabel[],
  rows: readonly Extent[],
  spans: readonly Span[],
  allowed: ReadonlySet<number> | null,
  strange: (label: number, span: Span) => number,
): number[] {
  const costOf = (label: number, span: Span, lean: number): number =>
    Math.abs(printedAt(rows, span, lean) - (labels[label]?.y ?? 0)) + strange(label, span);
  const all = (lean: number): number => spans.reduce((sum, span, label) => sum + costOf(label, span, lean), 0);
  const lean = all(-LEAN) <= all(LEAN) ? -LEAN : LEAN;
  return spans.flatMap(({ first, end }, label) => {
    const next = spans[label + 1];
    if (next === undefined) return [];
    const at = (border: number): number =>
      costOf(label, { first, end: border }, lean) + costOf(label + 1, { first: border, end: next.end }, lean);
    const isClose = (border: number): boolean =>
      border > first && border < next.end && allowed?.has(border) !== false && at(border) < at(end) + AS_WELL;
    return [...(isClose(end - 1) ? [end - 1] : []), ...(isClose(end + 1) ? [end] : [])];
  });
}

const FAMILIES: readonly (readonly [RegExp, RegExp])[] = [
  [/^产出/, /数量|质量|时效|成本/],
  [/^(?:效益|效果)/, /效益|可持续|影响/],
  [/^满意度/, /满意/],
  [/^成本/, /成本/],
];

/** Whether a second-level indicator is known to stand under a first-level one; null where neither is told. */
export function belongs(level2: string, level1: string): boolean | null {
  const family = FAMILIES.find(([parent]) => parent.test(level1));
  if (family === undefined) return null;
  if (family[1].test(level2)) return true;
  return FAMILIES.some(([, child]) => child.test(level2)) ? false : null;
}

/** Which words of names go with which second-level indicator. */
const TOPICS: readonly (readonly [RegExp, RegExp])[] = [
  [/数量/, /(?:数|数量|次|人次|里程|面积|长度|规模|总量|个数)$/],
  [/质量/, /(?:合格|准确|完好|完整|合规|达标|规范|通过|正确|优良|质量|验收|达到).{0,4}$/],
  [/时效/, /(?:及时|时间|时限|按时|按期|准时|进度|完成率|周期).{0,2}$/],
  [/成本/, /(?:成本|标准|经费|金额|支出|控制率|造价|单价|预算|变动率|费用).{0,3}$/],
  [/经济效益/, /(?:增收|经济|收入|产值|节约|财政资金|效益|成本降低|税收).{0,4}$/],
  [/社会效益/, /(?:形势|获得感|服务能力|关注|行业|积极性|社会|秩序|水平|就业|稳定|知晓率|影响力|环境).{0,3}$/],
  [/生态|环境/, /(?:人居环境|生态|污染|排放|绿化|空气|水质|植被|能耗|节能).{0,4}$/],
  [/可持续/, /(?:可持续|长效|机制|持续|长期|后续).{0,6}$/],
  [/满意/, /满意.{0,14}$/],
];

/** What it costs that an indicator stands under a second-level one, for what its name tells: 0 to 2. */
export function foreign(label: string, name: string): number {
  const own = TOPICS.find(([topic]) => topic.test(label));
  if (own?.[1].test(name) === true) return 0;
  const other = TOPICS.some(([topic, words]) => !topic.test(label) && words.test(name));
  return other ? 2 : 1;
}
