import type { PlacedText } from "../../../../layout/placed-text.js";
import type { Note } from "../../../../model/index.js";
import { toHalfWidth } from "../../../../quantity/index.js";
import { fundColumn, headingKey } from "../../heading.js";
import { HEAD_LABELS, SCORE_TOTAL_LABELS } from "../../vocabulary.js";
import type { AtomText } from "./atoms.js";
import { misplaced } from "./money-doubts.js";

/** A label of the rows above the money, and what is written behind it up to the next label. */
export interface HeadEntry {
  readonly label: PlacedText;
  readonly value: PlacedText;
  /** label and value as one, for comparison */
  readonly key: string;
}

/** The rows above the money. */
export interface FlowHead {
  readonly entries: readonly HeadEntry[];
  /** the label at the side of the money block, which tells the unit: "项目资金（万元）" */
  readonly side: PlacedText | null;
  /** of figures that stand in a value and belong to another label */
  readonly notes: readonly Note[];
}

const LABELS = new Set<string>([...Object.values(HEAD_LABELS).flat(), ...SCORE_TOTAL_LABELS]);
const SIDE =
  /^(?:年度)?(?:项目|部门|预算)?(?:资金|预算|经费)?(?:总额|总量)?(?:(?:执行|投入|安排|到位|使用|收支)(?:情况)?|情况)?(?:[([](?:单位:)?(?:万元|亿元|元|\d{1,3}分)[)\]]){1,2}$/;
/** Labels of blocks further down; a value ends before them. */
const BLOCK_LABELS = new Set(
  "年度总体目标 预期目标 年度资金总额 绩效指标 年度绩效目标 预算执行情况 资金情况 项目资金 预算资金 资金执行情况".split(
    " ",
  ),
);
const MOST_ATOMS_OF_LABEL = 7;
/** Labels that no list holds whole end in what they ask for. */
const LABEL_END = /^[\u3400-\u9fff、及和()]{0,8}(?:电话|日期|负责人|联系人|经办人|邮箱|编码|代码|类型|类别|属性|期限)$/;

/** Those that are nobody's name, wherever they stand. */
const PERSONS =
  /^(?:项目|财务|单位|部门)?(?:负责人|联系人|经办人|填表人|填报人|审核人)(?:姓名|签字|[及和、]?(?:联系)?(?:电话|方式))?$|^联系(?:电话|方式)$|^填[报表](?:日期|时间)$/;

/** The first half of a label at the side, at the end of the head: the headings of the money stand before the other. */
const SIDE_OPEN =
  /^(?:年度)?(?:项目|部门|预算)?(?:资金|预算|经费)(?:(?:执行|投入|安排|到位|使用|收支)(?:情况)?|情况)?(?:[([][单位:]{0,3}[万亿]?元?)?$/;

type Label = { readonly end: number; readonly kind: "label" | "side" | "block" };

/** Reads the labels and values among the atoms before `end`. */
export function readHead(text: AtomText, end: number): FlowHead {
  const entries: HeadEntry[] = [];
  const notes: Note[] = [];
  let side: PlacedText | null = null;
  for (let at = 0; at < end; ) {
    const label = labelAt(text, at, end);
    if (label === null) {
      const inline = inlineEntry(text, at);
      if (inline !== null) entries.push(inline);
      at++;
      continue;
    }
    if (label.kind === "side") side ??= text.content(at, label.end);
    if (label.kind !== "label") {
      at = label.end;
      continue;
    }
    const stop = valueEnd(text, label.end, end);
    const begin = label.end + (beginsWithOthersPoints(text, label.end, stop) ? 1 : 0);
    if (begin > label.end) notes.push(misplaced(text, { start: at, end: label.end }, { start: label.end, end: begin }));
    entries.push({
      label: text.content(at, label.end),
      value: text.content(begin, stop),
      key: text.key(at, stop),
    });
    at = stop;
  }
  return { entries, side, notes };
}

/** Points on a line of their own before the words of a value: they are the total's, whose label stood before this one. */
function beginsWithOthersPoints(text: AtomText, start: number, end: number): boolean {
  return (
    end > start + 1 &&
    /^\d{1,3}(?:\.\d{1,2})?分?$/.test(text.key(start, start + 1)) &&
    text.opensLine(start) &&
    text.opensLine(start + 1) &&
    /^[\u3400-\u9fff]/.test(text.key(start + 1, start + 2))
  );
}

function valueEnd(text: AtomText, from: number, end: number): number {
  let at = from;
  while (at < end && labelAt(text, at, end) === null && inlineEntry(text, at) === null) at++;
  // The money's first heading, over its sources, stands straight before those that are known.
  const last = text.key(at - 1, at);
  return at === end && at > from + 1 && text.opensLine(at - 1) && fundColumn(last, "cell") === "label" ? at - 1 : at;
}

/** The longest label that begins at an atom. */
function labelAt(text: AtomText, at: number, end: number): Label | null {
  for (let stop = Math.min(end, at + MOST_ATOMS_OF_LABEL); stop > at; stop--) {
    const key = text.key(at, stop);
    if (key.length < 2 || key.length > 24) continue;
    if (SIDE.test(key)) return { end: stop, kind: "side" };
    if (stop === end && text.opensLine(at) && SIDE_OPEN.test(key)) return { end: stop, kind: "block" };
    if (BLOCK_LABELS.has(key)) return { end: stop, kind: "block" };
    if (isListed(key) || (text.opensLine(at) && endsAsLabel(key))) return { end: stop, kind: "label" };
    if (PERSONS.test(key) || (LABEL_END.test(key) && text.opensLine(at) && isOneLabel(text, at, stop)))
      return { end: stop, kind: "label" };
  }
  return null;
}

function isListed(key: string): boolean {
  return LABELS.has(key) || (LABELS.has(headingKey(key)) && !/:./.test(key));
}

/** Words before the end of a label that names it: "县级" before 预算单位名称. */
const MOST_BEFORE_ENDING = 4;

function endsAsLabel(key: string): boolean {
  return HEAD_LABELS.endings.some((end) => key.endsWith(end) && key.length - end.length <= MOST_BEFORE_ENDING);
}

/** Whether no label of its own ends a stretch: "青禾县总工会" and "填报日期" on two lines are a value and a label. */
function isOneLabel(text: AtomText, at: number, stop: number): boolean {
  for (let inner = at + 1; inner < stop; inner++) {
    const rest = text.key(inner, stop);
    if (LABELS.has(rest) || PERSONS.test(rest) || (rest.length >= 4 && text.opensLine(inner) && LABEL_END.test(rest)))
      return false;
  }
  return true;
}

/** "项目总实施期：2021年" in one piece: label and value with a colon between. */
function inlineEntry(text: AtomText, at: number): HeadEntry | null {
  const content = text.content(at, at + 1);
  const colon = toHalfWidth(content.text).indexOf(":");
  if (colon <= 0 || !LABELS.has(headingKey(content.text.slice(0, colon)))) return null;
  return { label: content, value: { text: "", runs: [] }, key: text.key(at, at + 1) };
}
