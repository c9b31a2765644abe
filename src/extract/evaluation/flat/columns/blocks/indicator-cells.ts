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
  const told = new Set(toldTotals(anatomy).map(({ number }) => number));
  const start = startOf(anatomy, goals);
  const hasDepartment = [...heads].some((words) => ORGANISATION.test(words));
  const remark = marks.find((mark) => mark.role.kind === "remark" && mark.first > foot)?.first;
  return atoms.flatMap((atom, number) => {
    if (
      number < start ||
      anatomy.zones[number] === "funds" ||
      told.has(number) ||
      taken.has(number) ||
      goals.has(number)
    )
      return [];
    if (BRACKET.test(atom.key) || PAGE_NUMBER.test(atom.key) || (number > foot && SIGNATURE.test(atom.key))) return [];
    if (remark !== undefined && number > remark && atom.key.length > 3) return [];
    const isAlone = atoms[number - 1]?.block !== atom.block && atoms[number + 1]?.block !== atom.block;
    if (!hasDepartment && isAlone && ORGANISATION.test(atom.key)) return [];
    if (atom.key.length > LONGEST || (heads.has(atom.key) && (isHeadAgain || !/^[\d,.]/.test(atom.key)))) return [];
    return [number];
  });
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

/** Numbers of the pieces that may be the number of a page: whole figures at a page's end. */
export function loosePieces(atoms: readonly Atom[]): Set<number> {
  const loose = new Set<number>();
  atoms.forEach((atom, number) => {
    const after = atoms[number + NEAR_END];
    if (/^[-—–]?\d{1,3}[-—–]?$/.test(atom.key) && (after === undefined || after.page !== atom.page)) loose.add(number);
  });
  return loose;
}

const NEAR_END = 5;

/** Pieces of the goals' paragraphs: in a goal's run of lines, before the block's first heading in it. */
function goalPieces({ atoms, marks }: Anatomy): Set<number> {
  const pieces = new Set<number>();
  const goals = new Set(marks.flatMap((mark) => (mark.role.kind === "goal" ? [atoms[mark.first]?.block ?? -1] : [])));
  for (const block of goals) {
    const headings = marks.filter(
      ({ role, first }) =>
        atoms[first]?.block === block && (role.kind === "indicator-heading" || role.kind === "points-heading"),
    );
    const end = headings.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...headings.map(({ first }) => first));
    atoms.forEach((atom, number) => {
      if (atom.block === block && number < end) pieces.add(number);
    });
  }
  return pieces;
}
