import type { PlacedText } from "../../../../layout/placed-text.js";
import { toHalfWidth } from "../../../../quantity/index.js";
import { headingKey } from "../../heading.js";
import { HEAD_LABELS, SCORE_TOTAL_LABELS } from "../../vocabulary.js";
import type { AtomText } from "./atoms.js";

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
}

const LABELS = new Set<string>([...Object.values(HEAD_LABELS).flat(), ...SCORE_TOTAL_LABELS]);
const SIDE =
  /^(?:年度)?(?:项目|部门|预算)?(?:资金|预算|经费)(?:情况|执行情况|安排)?[([](?:单位:)?(?:万元|亿元|元)[)\]]$/;
/** Labels of blocks further down; a value ends before them. */
const BLOCK_LABELS = new Set(["年度总体目标", "预期目标", "年度资金总额", "绩效指标", "年度绩效目标"]);
const MOST_ATOMS_OF_LABEL = 7;
/** Labels that no list holds whole end in what they ask for. */
const LABEL_END = /^[\u3400-\u9fff、及和()]{0,8}(?:电话|日期|负责人|联系人|经办人|邮箱|编码|代码|类型|类别|属性|期限)$/;

type Label = { readonly end: number; readonly kind: "label" | "side" | "block" };

/** Reads the labels and values among the atoms before `end`. */
export function readHead(text: AtomText, end: number): FlowHead {
  const entries: HeadEntry[] = [];
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
    entries.push({
      label: text.content(at, label.end),
      value: text.content(label.end, stop),
      key: text.key(at, stop),
    });
    at = stop;
  }
  return { entries, side };
}

function valueEnd(text: AtomText, from: number, end: number): number {
  let at = from;
  while (at < end && labelAt(text, at, end) === null && inlineEntry(text, at) === null) at++;
  return at;
}

/** The longest label that begins at an atom. */
function labelAt(text: AtomText, at: number, end: number): Label | null {
  for (let stop = Math.min(end, at + MOST_ATOMS_OF_LABEL); stop > at; stop--) {
    const key = text.key(at, stop);
    if (key.length < 2 || key.length > 24) continue;
    if (SIDE.test(key)) return { end: stop, kind: "side" };
    if (BLOCK_LABELS.has(key)) return { end: stop, kind: "block" };
    if (LABELS.has(key) || (LABELS.has(headingKey(key)) && !/:./.test(key))) return { end: stop, kind: "label" };
    if (text.opensLine(at) && LABEL_END.test(key)) return { end: stop, kind: "label" };
  }
  return null;
}

/** "项目总实施期：2021年" in one piece: label and value with a colon between. */
function inlineEntry(text: AtomText, at: number): HeadEntry | null {
  const content = text.content(at, at + 1);
  const colon = toHalfWidth(content.text).indexOf(":");
  if (colon <= 0 || !LABELS.has(headingKey(content.text.slice(0, colon)))) return null;
  return { label: content, value: { text: "", runs: [] }, key: text.key(at, at + 1) };
}
