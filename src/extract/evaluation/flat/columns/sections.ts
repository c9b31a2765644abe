import type { PlacedText } from "../../../../layout/placed-text.js";
import { fundSource, headingKey } from "../../heading.js";
import {
  FUND_COLUMNS,
  type FundColumn,
  HEAD_LABELS,
  INDICATOR_COLUMNS,
  type IndicatorColumn,
  SCORE_TOTAL_LABELS,
  WEIGHT_TOTAL_LABELS,
} from "../../vocabulary.js";
import { endOfRun, marksAlong } from "./along.js";
import { type Atom, textOf } from "./atoms.js";
import type { FoundLabel } from "./labels.js";
import { isBalanced, isGrade, isNote, type Role, range } from "./roles.js";

/** A run of pieces with a role. */
export interface Mark {
  readonly role: Role;
  readonly content: PlacedText;
  /** numbers of its first piece and of the one behind its last */
  readonly first: number;
  readonly end: number;
}

/** What every piece of a region is for. */
export interface Anatomy {
  readonly atoms: readonly Atom[];
  readonly marks: readonly Mark[];
  readonly labels: readonly FoundLabel[];
  /** numbers of pieces that a mark or a level's label takes */
  readonly taken: ReadonlySet<number>;
  /** number of the first piece of the funds block, or -1 */
  readonly funds: number;
  /** number of the first piece of the indicator block */
  readonly indicators: number;
}

const MOST_PIECES = 8;
const BLOCK_LABELS = new Set(
  "资金情况 项目资金 年度项目资金 年度总体目标 总体目标 绩效指标 项目支出名称 预算执行情况 年度目标 项目预算资金 年度预算资金".split(
    " ",
  ),
);
const GOALS = new Set(
  "预期目标 实际完成情况 年初设定目标 目标实际完成情况 全年实际完成情况 年度总体目标完成情况".split(" "),
);
const REMARKS = new Set("其他需要说明事项 其他需要说明的事项 其他说明".split(" "));
const HEADS = new Set<string>(Object.values(HEAD_LABELS).flat());
const REASON =
  /^(?:偏差|未完成|扣分)?.{0,4}原因(?:分析)?(?:和|及|与|及拟采取的)?.{0,4}(?:改进措施|措施|其他说明|说明)?$/;
const LONGEST = 24;

/** Finds what the pieces of a region are for; null where it has no headings of an indicator block. */
export function anatomyOf(atoms: readonly Atom[], labels: readonly FoundLabel[]): Anatomy | null {
  const inLabel = new Set(labels.flatMap((label) => label.atoms));
  const marks = marksAlong(atoms, inLabel, (at) => longestMark(atoms, at, inLabel));
  const first = (test: (role: Role) => boolean): number => marks.find((mark) => test(mark.role))?.first ?? -1;
  const money: readonly FundColumn[] = ["initial", "adjusted", "executed"];
  const funds = first((role) => role.kind === "fund-heading" && money.includes(role.field));
  const own: readonly IndicatorColumn[] = ["target", "actual", "level3", "nature", "measureUnit"];
  const indicators = first((role) => role.kind === "indicator-heading" && own.includes(role.field));
  if (indicators < 0) return null;
  const taken = new Set([...inLabel, ...marks.flatMap((mark) => range(mark.first, mark.end))]);
  return { atoms, marks, labels, taken, funds, indicators };
}

/** The longest run of pieces that begins here and has a role; it stays within one run of lines. */
function longestMark(atoms: readonly Atom[], at: number, inLabel: ReadonlySet<number>): Mark | null {
  const start = atoms[at];
  if (start === undefined) return null;
  if (isNote(start.key)) return noteFrom(atoms, at);
  let best: Mark | null = null;
  let words = "";
  for (let end = at + 1; end <= Math.min(atoms.length, at + MOST_PIECES); end++) {
    const atom = atoms[end - 1];
    const previous = atoms[end - 2];
    if (atom === undefined || inLabel.has(end - 1) || atom.block !== start.block) break;
    // Pieces of one cell stand one below the other.
    if (end - 1 > at && previous?.line === atom.line) break;
    words += atom.key;
    if (words.length > LONGEST) break;
    const role = isBalanced(words) ? roleOf(words) : null;
    if (role !== null) best = { role, content: textOf(atoms.slice(at, end)), first: at, end };
  }
  return best;
}

/** Notes go on to the end of their run of lines. */
function noteFrom(atoms: readonly Atom[], at: number): Mark {
  const end = endOfRun(atoms, at);
  const own = atoms.slice(at, end);
  return { role: { kind: "note" }, content: textOf(own), first: at, end };
}

/** What words mean to the form, the first that they can mean. */
const MEANINGS: readonly (readonly [(key: string, words: string) => boolean, Role])[] = [
  [(key) => GOALS.has(key), { kind: "goal" }],
  [(key) => WEIGHT_TOTAL_LABELS.includes(key), { kind: "total-weight" }],
  [(key) => SCORE_TOTAL_LABELS.includes(key), { kind: "total-score" }],
  [isGrade, { kind: "grade" }],
  [(key) => key === "总分", { kind: "total" }],
  [(key) => REMARKS.has(key), { kind: "remark" }],
  [(key) => BLOCK_LABELS.has(key), { kind: "block-label" }],
  [(key) => HEADS.has(key.replace(/:.*$/, "")), { kind: "head-label" }],
  [(_, words) => fundSource(words) !== null, { kind: "fund-label" }],
  [(key) => INDICATOR_COLUMNS.weight.whole.includes(key), { kind: "points-heading", field: "weight" }],
  [(key) => INDICATOR_COLUMNS.score.whole.includes(key), { kind: "points-heading", field: "score" }],
];

function roleOf(words: string): Role | null {
  const key = headingKey(words);
  const meant = MEANINGS.find(([test]) => test(key, words));
  return meant?.[1] ?? headingRole(key);
}

function headingRole(key: string): Role | null {
  const fund = (Object.keys(FUND_COLUMNS) as FundColumn[]).find((field) => FUND_COLUMNS[field].whole.includes(key));
  if (fund !== undefined && fund !== "label") return { kind: "fund-heading", field: fund };
  const fields = Object.keys(INDICATOR_COLUMNS) as IndicatorColumn[];
  const indicator = fields.find((field) => INDICATOR_COLUMNS[field].whole.includes(key));
  if (indicator !== undefined) return { kind: "indicator-heading", field: indicator };
  return key.length >= 4 && REASON.test(key) ? { kind: "indicator-heading", field: "deviation" } : null;
}
