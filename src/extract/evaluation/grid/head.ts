import type { Cell } from "../../../layout/block.js";
import type { PlacedText } from "../../../layout/placed-text.js";
import { placeOf, slicePlaced } from "../../../layout/placed-text.js";
import type { Leaf, Place } from "../../../model/index.js";
import { isBlankText, toHalfWidth, unitOf, withoutBlanks } from "../../../quantity/index.js";
import { amountLeaf, textLeaf } from "../../leaf.js";
import { HEAD_LABELS, SCORE_TOTAL_LABELS } from "../vocabulary.js";
import { type Grid, isBlank } from "./grid.js";
import { type Labelled, splitLabel } from "./label.js";
import { toldUnit } from "./money-unit.js";
import { valueBeside } from "./value-beside.js";

/** A label of the rows above the funds block, and what stands beside it. */
export interface HeadPair {
  readonly key: string;
  readonly label: string;
  readonly value: PlacedText;
  /** where the value's cell stands; null for a caption's */
  readonly place: Place | null;
}

const LABELS = new Set<string>([...Object.values(HEAD_LABELS).flat(), ...SCORE_TOTAL_LABELS]);

/** "县级预算单位名称" is 预算单位名称, whatever stands before it. */
function labelled(content: PlacedText): Labelled {
  const { key, value } = splitLabel(content);
  if (LABELS.has(key) || key.length > LONGEST_LABEL) return { key, value };
  const end = HEAD_LABELS.endings.find((ending) => key.endsWith(ending));
  return { key: end ?? key, value };
}

/** A longer text that ends like a label is a sentence. */
const LONGEST_LABEL = 14;

/** The pairs of label and value in the rows from `from` up to `to`. */
export function headPairs(grid: Grid, from: number, to: number): HeadPair[] {
  const pairs: HeadPair[] = [];
  for (let row = from; row < to; row += 1) {
    for (const cell of grid.starting(row)) {
      const { key, value } = labelled(cell.content);
      if (!LABELS.has(key)) continue;
      const label = cell.content.text;
      if (value !== null && value.text !== "") {
        pairs.push({ key, label, value, place: cell.place });
        continue;
      }
      const beside = valueBeside(grid, cell, isHeadLabel);
      if (beside === null || isHeadLabel(beside)) continue;
      pairs.push({ key, label, value: beside.content, place: beside.place });
    }
  }
  return pairs;
}

function isHeadLabel({ content }: Cell): boolean {
  return LABELS.has(labelled(content).key);
}

/** The pairs in a caption above the table: "填报单位：青禾县总工会　　单位：万元". */
export function captionPairs(caption: PlacedText): HeadPair[] {
  const plain = toHalfWidth(caption.text);
  const starts = [0, ...[...plain.matchAll(/\s{2,}/g)].map((gap) => gap.index + gap[0].length)];
  return starts.flatMap((start, index) => {
    const { key, value } = labelled(slicePlaced(caption, start, starts[index + 1] ?? caption.text.length));
    if (value === null || value.text === "" || !LABELS.has(key)) return [];
    return [{ key, label: key, value, place: placeOf(value) }];
  });
}

/** What the rows above the funds block tell. */
export interface Head {
  readonly projectName: Leaf | null;
  readonly department: Leaf | null;
  /** who carried the project out, where the form names a department beside it */
  readonly implementer: Leaf | null;
  readonly totalInvestment: Leaf | null;
  /** the years over which the project goes on */
  readonly period: Leaf | null;
  /** a total score that stands at the top of the form */
  readonly topScore: HeadPair | null;
}

/** Picks the head's fields out of the pairs of label and value; `unit` is the form's unit of money, null where it names none. */
export function headOf(pairs: readonly HeadPair[], unit: string | null): Head {
  const sensible = pairs.filter((pair) => unitOf(withoutBlanks(pair.value.text))?.dimension !== "money");
  const name = firstOf(sensible, [...HEAD_LABELS.projectName, ...HEAD_LABELS.subProject]);
  const department = firstOf(sensible, HEAD_LABELS.department);
  const implementer = firstOf(
    sensible.filter((pair) => pair !== department && !isBlankText(pair.value.text)),
    HEAD_LABELS.implementer,
  );
  const investment = firstOf(pairs, HEAD_LABELS.totalInvestment);
  const period = firstOf(pairs, HEAD_LABELS.period);
  return {
    projectName: name === null ? null : textLeaf(withoutCode(name.value), name.place ?? undefined),
    department: department === null ? null : textLeaf(department.value, department.place ?? undefined),
    implementer: implementer === null ? null : textLeaf(implementer.value, implementer.place ?? undefined),
    totalInvestment:
      investment === null
        ? null
        : amountLeaf(investment.value, toldUnit(investment.label) ?? unit, investment.place ?? undefined),
    period: period === null ? null : textLeaf(period.value, period.place ?? undefined),
    topScore: firstOf(pairs, SCORE_TOTAL_LABELS),
  };
}

/** The first filled pair in the order of the labels, or else the first blank one. */
function firstOf(pairs: readonly HeadPair[], labels: readonly string[]): HeadPair | null {
  const ranked = labels.flatMap((label) => pairs.filter((pair) => pair.key === label));
  return ranked.find((pair) => !isBlankText(pair.value.text)) ?? ranked[0] ?? null;
}

/** A project's name without the code of the budget system before it ("51000021R000000019951-…"). */
function withoutCode(name: PlacedText): PlacedText {
  const code = /^\s*[[(]?(?=[0-9A-Z]*\d{6})[0-9A-Z]{8,}[\])]?[\s\-—_:]*(?=\S)/.exec(toHalfWidth(name.text));
  return code === null ? name : slicePlaced(name, code[0].length);
}

const PROJECT_NAMES = new Set<string>(HEAD_LABELS.projectName);
const DEPARTMENTS = new Set<string>(HEAD_LABELS.department);

/** Whether a row begins with the label of a project's name, and a name beside it. */
export function namesProject(grid: Grid, row: number): boolean {
  return beginsWith(grid, row, PROJECT_NAMES);
}

/** Whether a row begins with the label of a department, and its name beside it. */
export function namesDepartment(grid: Grid, row: number): boolean {
  return beginsWith(grid, row, DEPARTMENTS);
}

function beginsWith(grid: Grid, row: number, labels: ReadonlySet<string>): boolean {
  const [first] = grid.starting(row);
  if (first === undefined || first.column > 0) return false;
  const { key, value } = labelled(first.content);
  if (!labels.has(key)) return false;
  const beside = grid.at(row, first.columnSpan);
  return (value ?? beside?.content ?? null) !== null;
}

/** Whether a grid names its project or department in its first rows: where another evaluation begins. */
export function namesSubject(grid: Grid): boolean {
  const names = new Set<string>([...HEAD_LABELS.projectName, ...HEAD_LABELS.department]);
  for (let row = 0; row < Math.min(4, grid.rowCount); row += 1) {
    if (grid.starting(row).some((cell) => !isBlank(cell) && names.has(labelled(cell.content).key))) return true;
  }
  return false;
}
