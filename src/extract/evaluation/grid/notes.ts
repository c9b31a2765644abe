import { joinPlaced, type PlacedText } from "../../../layout/placed-text.js";
import { toHalfWidth, withoutBlanks } from "../../../quantity/index.js";
import { NOTE_LABELS } from "../vocabulary.js";
import { type Grid, isBlank } from "./grid.js";
import { splitLabel } from "./label.js";

/** The notes in a row of a grid (备注, 说明), without their label; null where the row has none. */
export function noteOf(grid: Grid, row: number): PlacedText | null {
  const cells = grid.starting(row).filter((cell) => !isBlank(cell));
  const [first, ...others] = cells;
  if (first === undefined) return null;
  const { key, value } = splitLabel(first.content);
  if (!NOTE_LABELS.includes(key)) return null;
  const parts = [...(value === null || value.text === "" ? [] : [value]), ...others.map((cell) => cell.content)];
  return parts.length === 0 ? null : joinPlaced(parts, " ");
}

/** Whether a paragraph under a table begins its notes: "备注：1.…", "注：…". */
export function beginsNotes(text: string): boolean {
  return NOTE_LABELS.some((label) => {
    const plain = withoutBlanks(text);
    return (
      plain.startsWith(`${label}:`) ||
      plain.startsWith(`${label}1.`) ||
      plain.startsWith(`${label}1、`) ||
      plain === label
    );
  });
}

/** Whether a paragraph goes on with the notes above it: another number. */
export function continuesNotes(text: string): boolean {
  return /^\s*[(]?[1-9][.、)]/.test(toHalfWidth(text));
}

/** Whether a paragraph is the line of names and dates under a form. */
export function isSignature(text: string): boolean {
  const plain = withoutBlanks(text);
  return (
    plain.length <= 80 &&
    /^(?:填表人|填报人|制表人|经办人|填报日期|填表日期|单位负责人|项目负责人|负责人|审核人|联系人)/.test(plain)
  );
}
