import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import { toHalfWidth, withoutBlanks } from "../../../../quantity/index.js";
import { LEVEL1_NAMES, LEVEL2_NAMES } from "../../vocabulary.js";

/** A line of a level column. */
export interface LabelLine {
  readonly content: PlacedText;
  readonly y: number;
  /** page that it stands on, from 1, where that matters */
  readonly page?: number;
}

/** A label whose lines were joined. */
export interface LevelLabel {
  readonly content: PlacedText;
  /** height of its middle */
  readonly y: number;
  /** height of its first line, and the page of that, where they are known */
  readonly top?: number;
  readonly page?: number;
}

const NAMES = new Set([...LEVEL1_NAMES, ...LEVEL2_NAMES]);
const PREFIXES = new Set([...NAMES].flatMap((name) => [...name].map((_, at) => name.slice(0, at + 1))));
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
    const content = joinPlaced(open.map((line) => line.content));
    const from = first.page === undefined ? {} : { top: first.y, page: first.page };
    labels.push({ content, y: (first.y + last.y) / 2, ...from });
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
