import type { PlacedText } from "../../../../../layout/placed-text.js";
import type { FundColumn } from "../../../vocabulary.js";
import { endOfRun, marksAlong } from "../along.js";
import { type Atom, textOf } from "../atoms.js";
import { isBalanced, isNote, type Role, range } from "../roles.js";
import { withGrade } from "./grade.js";
import { type FoundLabel, labelsAmong } from "./labels.js";
import { numberingPieces } from "./numbering.js";
import { roleOf } from "./roles.js";
import { findTorn } from "./torn.js";
import { FORM_WORDS } from "./words.js";
import { type Zone, zonesOf } from "./zones.js";

/** Pieces with a role. */
export interface Mark {
  readonly role: Role;
  readonly content: PlacedText;
  /** numbers of its pieces, ascending */
  readonly pieces: readonly number[];
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
  /** the part of the form that each piece was written in */
  readonly zones: readonly Zone[];
  /** number of the first piece of the funds block, or -1 */
  readonly funds: number;
  /** number of the first piece of the indicator block */
  readonly indicators: number;
}

const MOST_PIECES = 8;
const LONGEST = 24;
const MONEY: readonly FundColumn[] = ["initial", "adjusted", "executed"];
/** Fields that the funds block has no heading of. */
const INDICATORS_OWN: readonly string[] = ["level3", "target", "actual", "nature", "measureUnit"];

/** Finds what the pieces of a region are for; null where it has no headings of an indicator block. */
export function anatomyOf(atoms: readonly Atom[]): Anatomy | null {
  const torn = findTorn(atoms, FORM_WORDS);
  const labels = labelsAmong(torn, atoms);
  const inLabel = new Set(labels.flatMap((label) => label.atoms));
  const found: Mark[] = [];
  const used = new Set(inLabel);
  for (const { words, pieces } of torn) {
    const role = pieces.some((piece) => used.has(piece)) ? null : roleOf(words);
    if (role === null) continue;
    found.push(markOf(atoms, pieces, role));
    for (const piece of pieces) used.add(piece);
  }
  const numbers = numberingPieces(atoms, used);
  for (const piece of numbers) used.add(piece);
  // Words that no list holds whole are found only where they stand together.
  found.push(
    ...marksAlong(atoms, used, (at) => longestMark(atoms, at, used)).map((mark) => asTotal(mark, atoms, inLabel)),
  );
  found.sort((a, b) => a.first - b.first);
  const marks = withGrade(found, atoms);
  const first = (test: (role: Role) => boolean, from = 0): number =>
    marks.find((mark) => mark.first >= from && test(mark.role))?.first ?? -1;
  const funds = first((role) => role.kind === "fund-heading" && MONEY.includes(role.field));
  const isOwn = (role: Role): boolean => role.kind === "indicator-heading" && INDICATORS_OWN.includes(role.field);
  const indicators = first(isOwn, Math.max(0, funds));
  if (indicators < 0) return null;
  const taken = new Set([...inLabel, ...numbers, ...marks.flatMap((mark) => mark.pieces)]);
  return { atoms, marks, labels, taken, zones: zonesOf(atoms.length, marks, inLabel), funds, indicators };
}

/**
 * Whether a heading of points is the funds block's: it was written within the block, or behind it among the goals, where
 * the same heading is printed again further down.
 */
export function isOfFunds({ role, first }: Mark, { marks, zones, funds }: Anatomy): boolean {
  if (role.kind !== "points-heading") return false;
  if (zones[first] !== "goals" || funds < 0) return zones[first] === "funds";
  return marks.some((mark) => mark.first > first && mark.role.kind === role.kind && mark.role.field === role.field);
}

/** 合计 or 总计 right below a level's label is the last of the rows, wherever the column of labels was written. */
function asTotal(mark: Mark, atoms: readonly Atom[], labels: ReadonlySet<number>): Mark {
  const { role, first, content } = mark;
  const isBelow = labels.has(first - 1) && atoms[first - 1]?.block === atoms[first]?.block;
  const isSum = role.kind === "fund-label" && /^(?:合计|总计)$/.test(content.text.trim());
  return isSum && isBelow ? { ...mark, role: { kind: "total" } } : mark;
}

function markOf(atoms: readonly Atom[], pieces: readonly number[], role: Role): Mark {
  const content = textOf(pieces.flatMap((piece) => atoms[piece] ?? []));
  return { role, content, pieces, first: pieces[0] ?? 0, end: (pieces.at(-1) ?? 0) + 1 };
}

/**
 * The longest run of pieces that begins here and has a role. It stays within one run of lines, unless words that are none
 * of the form's yet go on in the next.
 */
function longestMark(atoms: readonly Atom[], at: number, used: ReadonlySet<number>): Mark | null {
  const start = atoms[at];
  if (start === undefined) return null;
  if (isNote(start.key)) return noteFrom(atoms, at);
  let best: Mark | null = null;
  let words = "";
  for (let end = at + 1; end <= Math.min(atoms.length, at + MOST_PIECES); end++) {
    const atom = atoms[end - 1];
    if (atom === undefined || used.has(end - 1) || atom.page !== start.page) break;
    if (
      atom.block !== atoms[end - 2]?.block &&
      end - 1 > at &&
      (best !== null || !FORM_WORDS.isBeginning(words + atom.key))
    )
      break;
    // Pieces of one cell stand one below the other.
    if (end - 1 > at && atoms[end - 2]?.line === atom.line) break;
    words += atom.key;
    if (words.length > LONGEST) break;
    const role = isBalanced(words) ? roleOf(words) : null;
    if (role !== null) best = markOf(atoms, range(at, end), role);
  }
  return best;
}

/** Notes go on to the end of their run of lines. */
function noteFrom(atoms: readonly Atom[], at: number): Mark {
  return markOf(atoms, range(at, endOfRun(atoms, at)), { kind: "note" });
}
