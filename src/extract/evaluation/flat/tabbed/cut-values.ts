import { withoutBlanks } from "../../../../quantity/index.js";
import { headingKey } from "../../heading.js";
import { HEAD_LABELS } from "../../vocabulary.js";
import { isKnown } from "./join.js";
import type { TabbedRow } from "./rows.js";

/** Labels behind which a name stands, which may be long enough to be broken over lines. */
const OF_NAMES = new Set<string>([...HEAD_LABELS.projectName, ...HEAD_LABELS.subProject, ...HEAD_LABELS.department]);
const LABELS = new Set<string>(Object.values(HEAD_LABELS).flat());

/** Words that a part of the form is headed with, behind whatever other words: no name ends so. */
const HEADS_PART = /(?:情况|概况|信息|目标|指标|名称|时间|期限|类型|类别|属性|内容|依据|[表页:：])$/;
/** A few words without the marks of a sentence. */
const WORDS = /^[“”"《》()（）、·\-—0-9A-Za-z一-龥]{2,24}$/;

/**
 * Whether a row above the money and the indicators goes on with the name that the row above it ends with: "专项名称 |
 * 农产品质" and "量安全检测 | 项目总投资 | 246.00". Its first words are no label, and what stands behind them is one.
 *
 * @param below the row after it; a part's label may be broken as well ("年度项目" and "资金（万元）")
 */
export function isRestOfValue(row: TabbedRow, above: TabbedRow, below: TabbedRow | undefined): boolean {
  const [rest, behind] = row.cells.map(keyOf);
  const [label, value] = above.cells.slice(-2).map(keyOf);
  if (rest === undefined || label === undefined || value === undefined || value === "") return false;
  if (!OF_NAMES.has(headingKey(label)) || isLabel(value)) return false;
  if (!WORDS.test(rest) || !/[一-龥]/.test(rest) || isLabel(rest) || HEADS_PART.test(rest)) return false;
  return behind === undefined ? !isKnown(rest + keyOf(below?.cells[0])) : isLabel(behind);
}

function isLabel(key: string): boolean {
  return (
    isKnown(key) || LABELS.has(headingKey(key)) || HEAD_LABELS.endings.some((end) => headingKey(key).endsWith(end))
  );
}

function keyOf(cell: TabbedRow["cells"][number] | undefined): string {
  return withoutBlanks(cell?.text ?? "");
}
