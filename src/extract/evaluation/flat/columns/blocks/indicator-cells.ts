import type { Atom } from "../atoms.js";
import { toldTotals } from "../form-rows.js";
import { headValues, ORGANISATION } from "../heads.js";
import type { Anatomy, Mark } from "./sections.js";

/** The mark of the total row: 总分, or a 合计 that is none of the funds block. */
export function totalMark({ marks, indicators }: Anatomy): Mark | null {
  const isSum = (mark: Mark): boolean =>
    mark.role.kind === "total" ||
    (mark.role.kind === "fund-label" && mark.first > indicators && /^(?:合计|总计)$/.test(mark.content.text.trim()));
  return marks.findLast(isSum) ?? null;
}

const LONGEST = 60;
/** A bracket of points, whole or torn, that stands apart from its label: "(30 分)", "(30", "分)". */
const BRACKET = /^(?:\(\d{1,3}(?:\.\d*)?(?:分\)?)?|分\))$/;
const PAGE_NUMBER = /^[-—–·]+\d{1,4}[-—–·]+$/;
/** What a form leaves of a date for people to fill in, in one piece or several. */
const BLANK_DATE = /^(?:年|年?月日?|年?月?日)$/;
/** What is left of the heading over the reasons. */
const HEADING_REST = /^[及和与](?:改进|整改)?措施$/;
/** What is left of the label beside the money block: 项目资金（万元）. */
const MONEY_LABEL = /^资金\(万?(?:元\))?$/;
/** Words under the total row: who signs. */
const SIGNATURE = /签字|签章|盖章|负责人|填表|填报|联系/;

/** Numbers of the pieces that are cells of the indicator block, the total row's among them. */
export function cellNumbers(anatomy: Anatomy): number[] {
  const { atoms, marks, taken, indicators } = anatomy;
  // Office programs print the head's first row again on every page.
  const heads = new Set(headValues(anatomy).map((value) => value.text.replace(/\s+/g, "")));
  const isHeadAgain = marks.some((mark) => mark.role.kind === "head-label" && mark.first > indicators);
  const goals = goalPieces(anatomy);
  const foot = totalMark(anatomy)?.first ?? atoms.length;
  const start = startOf(anatomy, goals);
  const hasDepartment = [...heads].some((words) => ORGANISATION.test(words));
  const remark = marks.find((mark) => mark.role.kind === "remark" && mark.first > foot)?.first;
  const told = new Set([...toldTotals(anatomy).map(({ number }) => number), ...remarkPieces(anatomy)]);
  return atoms.flatMap((atom, number) => {
    if (
      number < start ||
      anatomy.zones[number] === "funds" ||
      told.has(number) ||
      taken.has(number) ||
      goals.has(number)
    )
      return [];
    if (isNoCell(atoms, number) || (number > foot && SIGNATURE.test(atom.key))) return [];
    if (remark !== undefined && number > remark && atom.key.length > 3) return [];
    const isAlone = atoms[number - 1]?.block !== atom.block && atoms[number + 1]?.block !== atom.block;
    if (!hasDepartment && isAlone && ORGANISATION.test(atom.key)) return [];
    if (atom.key.length > LONGEST || (heads.has(atom.key) && (isHeadAgain || !/^[\d,.]/.test(atom.key)))) return [];
    return [number];
  });
}

/** Whether the words of a piece, where it stands, are none that a cell says. */
function isNoCell(atoms: readonly Atom[], number: number): boolean {
  const key = atoms[number]?.key ?? "";
  return (
    BRACKET.test(key) ||
    PAGE_NUMBER.test(key) ||
    MONEY_LABEL.test(key) ||
    HEADING_REST.test(key) ||
    isBlankDate(atoms, number) ||
    isCaption(atoms, number) ||
    isOfTallLabel(atoms, number)
  );
}

/** Whether a piece is of "年 月 日" without a figure: these stand on one line or one below the other. */
function isBlankDate(atoms: readonly Atom[], number: number): boolean {
  const own = atoms[number];
  if (own === undefined || !BLANK_DATE.test(own.key)) return false;
  return (
    own.key.length > 1 ||
    [atoms[number - 1], atoms[number + 1]].some((atom) => atom?.block === own.block && BLANK_DATE.test(atom.key))
  );
}

/** "附件 1" above the title, which is no cell and no heading of a column. */
function isCaption(atoms: readonly Atom[], number: number): boolean {
  const at = atoms[number]?.key === "附件" ? number : number - 1;
  const [words, figure] = [atoms[at], atoms[at + 1]];
  return words?.key === "附件" && figure?.line === words.line && /^\d{1,2}$/.test(figure.key);
}

/** Characters of the labels beside whole blocks, which stand one below the other: 绩 效 指 标. */
const TALL = /^[年度总体目标绩效指项资金情况]$/;

/** Whether a piece is one of several characters of such a label that was torn. */
function isOfTallLabel(atoms: readonly Atom[], number: number): boolean {
  const own = atoms[number];
  if (own === undefined || !TALL.test(own.key)) return false;
  return [atoms[number - 1], atoms[number + 1]].some((atom) => atom?.block === own.block && TALL.test(atom.key));
}

/** Brackets of points that no label took, where some label of the first level lacks one. */
export function lostBrackets({ atoms, labels, taken, indicators }: Anatomy): Atom[] {
  const isBare = labels.some(({ level, content }) => level === 1 && !/[(（]/.test(content.text));
  return isBare
    ? atoms.filter(({ key }, number) => number >= indicators && !taken.has(number) && BRACKET.test(key))
    : [];
}

/** Headings may be written behind cells: then the block begins at the first heading of a level. */
function startOf({ atoms, marks, taken, indicators, funds }: Anatomy, goals: ReadonlySet<number>): number {
  const level = marks.find(
    ({ role, first }) =>
      first > funds && role.kind === "indicator-heading" && (role.field === "level1" || role.field === "level2"),
  );
  if (level === undefined || level.first > indicators) return indicators;
  const between = atoms.filter(
    (_, number) => number > level.first && number < indicators && !taken.has(number) && !goals.has(number),
  );
  const names = between.filter(({ key }) => /^[\u4e00-\u9fff]{4,}/.test(key)).length;
  return names >= MANY ? level.first : indicators;
}

const MANY = 4;

/**
 * Numbers of the pieces that may be none of the table's: the grade beside the total, and the number of a page, which is a
 * whole figure at a page's end, or alone and the number of its page.
 */
export function loosePieces(anatomy: Anatomy): Set<number> {
  const { atoms } = anatomy;
  const foot = totalMark(anatomy)?.first ?? atoms.length;
  const loose = new Set<number>();
  atoms.forEach((atom, number) => {
    const after = atoms[number + NEAR_END];
    const isAtEnd = after === undefined || after.page !== atom.page;
    const isAlone = atoms[number - 1]?.block !== atom.block && atoms[number + 1]?.block !== atom.block;
    const isOfPage = isAlone && Number(atom.key.replace(/[-—–]/g, "")) === atom.page;
    const isGrade = number > foot && isAlone && /^[优良中差]$/.test(atom.key);
    if (isGrade || (/^[-—–]?\d{1,3}[-—–]?$/.test(atom.key) && (isAtEnd || isOfPage))) loose.add(number);
  });
  return loose;
}

const NEAR_END = 5;

/**
 * What is said beside the remarks under the table, where each has one run of sentences behind the first of them. Where
 * there are more, some may be reasons of rows, which are written late.
 */
function remarkPieces({ atoms, marks, taken, indicators }: Anatomy): number[] {
  const remarks = marks.filter(({ role, first }) => role.kind === "remark" && first > indicators);
  const [top] = remarks;
  if (top === undefined) return [];
  const sentences = new Set(
    atoms.flatMap(({ key, block }, number) =>
      number > top.first && !taken.has(number) && key.endsWith("。") ? [block] : [],
    ),
  );
  if (sentences.size > remarks.length) return [];
  return atoms.flatMap(({ block }, number) =>
    number > top.first && sentences.has(block) && !taken.has(number) ? [number] : [],
  );
}

/** Pieces of the goals' paragraphs: in a goal's run of lines, before the block's first heading in it. */
function goalPieces({ atoms, marks }: Anatomy): Set<number> {
  const pieces = new Set<number>();
  const goals = new Set(marks.flatMap((mark) => (mark.role.kind === "goal" ? [atoms[mark.first]?.block ?? -1] : [])));
  for (const block of goals) {
    // Words of the label beside the block, further down, may be those of a heading as well: 绩效 and 指标.
    const headings = new Map<string, number>();
    for (const { role, first } of marks) {
      const isHeading = role.kind === "indicator-heading" || role.kind === "points-heading";
      if (isHeading && atoms[first]?.block === block && !headings.has(role.field)) headings.set(role.field, first);
    }
    const end = headings.size === 0 ? Number.POSITIVE_INFINITY : Math.max(...headings.values());
    atoms.forEach((atom, number) => {
      if (atom.block === block && number < end) pieces.add(number);
    });
  }
  return pieces;
}
