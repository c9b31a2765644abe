/** Headings that hold for every form of the table; cells may be torn, so they are looked for in the joined text. */
const FUND_EVIDENCE = ["预算数", "执行数", "执行率", "年度资金总额", "预算金额", "资金总额"];
const INDICATOR_EVIDENCE = [
  "一级指标",
  "二级指标",
  "三级指标",
  "指标值",
  "完成值",
  "目标值",
  "分值",
  "权重",
  "得分",
  "指标名称",
  "得分系数",
];

/** The first line of wrapped headings, "一级 二级绩效指标 三级": their second halves stand elsewhere. */
const LEVEL_HEADS = /一级[^，,。;；]*二级/u;
/** Labels that stand beside the rows of such a table; so many of them, in lines that are no sentences, are worth a heading. */
const LABELS = ["数量指标", "质量指标", "时效指标", "成本指标", "社会效益", "满意度指标"];
const FEWEST_LABELS = 3;
const LONGEST_LINE = 80;
const SENTENCE = /[，,。;；]/u;

/** Whether the labels of rows stand in some lines. */
function haveLabels(lines: readonly string[]): boolean {
  const rows = lines.filter((key) => !SENTENCE.test(key));
  return LABELS.filter((label) => rows.some((key) => key.includes(label))).length >= FEWEST_LABELS;
}

/** The keys of all lines, with the questions that finding tables asks of them. */
export class LineKeys {
  constructor(
    readonly keys: readonly string[],
    readonly furniture: ReadonlySet<number>,
  ) {}

  at(index: number): string {
    return this.keys[index] ?? "";
  }

  /** Whether a line holds no words of the text. */
  isVoid(index: number): boolean {
    return this.at(index) === "" || this.furniture.has(index);
  }

  /** Whether the printer put a line between two others on every page. */
  hasFurniture(first: number, last: number): boolean {
    for (let at = first + 1; at < last; at++) if (this.furniture.has(at)) return true;
    return false;
  }

  /** The nearest line with words after (1) or before (-1) `index`, or -1. */
  neighbour(index: number, step: 1 | -1): number {
    let at = index + step;
    while (at >= 0 && at < this.keys.length && this.isVoid(at)) at += step;
    return at >= 0 && at < this.keys.length ? at : -1;
  }

  /** Whether the lines from `first` up to `end` hold the headings of a self-evaluation table. */
  isTable(first: number, end: number): boolean {
    const own = this.keys.slice(first, end);
    const lines = own.filter((key) => key.length <= LONGEST_LINE);
    const joined = own.join("") + (lines.some((key) => LEVEL_HEADS.test(key)) ? "一级指标二级指标" : "");
    const count = (words: readonly string[]) => words.filter((word) => joined.includes(word)).length;
    const headings = count(INDICATOR_EVIDENCE) + (haveLabels(lines) ? 1 : 0);
    return headings >= 3 && headings + count(FUND_EVIDENCE) >= 4;
  }
}
