import type { Numbering } from "../../layout/text/numbering.js";
import type { BudgetPartStatement, Leaf, Project } from "../../model/index.js";
import { type Amount, amountLeafOf, wordedCarryover } from "./amounts.js";
import { figureLeaf, figuresOf, isMoney, narrativeFigure, wordsLeaf } from "./figures.js";
import { type InlineItem, inlineItems } from "./inline-items.js";
import { membership, type Outline } from "./outline.js";
import type { Passage } from "./passage.js";
import { otherMoney } from "./project-money.js";
import { readProjectNumbering } from "./project-numbering.js";
import { fieldOf, isOfWholeTerm, type ProjectField } from "./project-roles.js";
import {
  projectAmounts,
  projectParts,
  projectPieces,
  type Start,
  startIn,
  startOfItem,
  startOfProject,
} from "./project-start.js";

/** What a paragraph is told of: a project, and an item of it. */
export interface Told {
  readonly project: number;
  readonly item: number | null;
}

export interface ProjectsReading {
  readonly projects: Project[];
  /** what each paragraph of a project's story is about, by paragraph index */
  readonly told: ReadonlyMap<number, Told>;
  /** money that a project's balance must not forget: a second adjustment, what was carried over into the year */
  readonly parts: readonly BudgetPartStatement[];
  /** whether a paragraph tells of single projects, not of the whole */
  readonly inProjects: (index: number) => boolean;
}

/** A project while its paragraphs are read. */
interface Draft {
  readonly name: Leaf;
  readonly rank: Numbering["rank"] | null;
  readonly fields: Map<ProjectField | "carryover", Leaf>;
  readonly items: { readonly name: Leaf; amount: Leaf | null; readonly paragraphs: number[] }[];
  /** sub-projects told within the project's own paragraphs */
  readonly inline: InlineItem[];
  readonly paragraphs: number[];
  readonly further: Further[];
}

/** Money beside a project's fields; `instead` where it is told in place of its budget and adjustments. */
interface Further {
  readonly amount: Amount;
  readonly instead: boolean;
}

/** Reads the projects in order, each with its figures and its sub-projects. */
export function readProjects(outline: Outline, year: number | null): ProjectsReading {
  const inPart = membership(projectParts(outline));
  const headings = new Set(outline.headings.map((heading) => heading.index));
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  for (let index = 0; index < outline.end; index++) {
    const passage = outline.passages[index];
    if (passage === undefined) break;
    const numbering = readProjectNumbering(passage.plain);
    const deeper = current !== null && numbering !== null && (current.rank === null || numbering.rank > current.rank);
    const start = deeper ? null : startOfProject(outline, index, inPart(index));
    if (start !== null) {
      const opened = openedBy(passage, start, index, year);
      drafts.push(...opened);
      current = opened.at(-1) ?? null;
    } else if (headings.has(index) || (numbering !== null && !deeper)) {
      current = null;
    } else if (current !== null) {
      readParagraph(current, passage, index, deeper, year);
    }
  }
  const settled = drafts.map(settle);
  const told = toldBy(settled);
  const parts = settled.flatMap(({ further }, project) => further.map((one) => partOf(one, project)));
  return { projects: settled.map(projectOf), told, parts, inProjects: (index) => inPart(index) || told.has(index) };
}

/** The project that a paragraph opens; several where it tells one behind the other. */
function openedBy(passage: Passage, start: Start, index: number, year: number | null): Draft[] {
  return projectPieces(passage).map((piece, at) => {
    const draft = draftOf(piece, at === 0 ? start : (startIn(piece) ?? start));
    readParagraph(draft, piece, index, false, year);
    return draft;
  });
}

function draftOf(passage: Passage, { name, numbering }: Start): Draft {
  const leaf = wordsLeaf(passage, name.name);
  return {
    name: leaf,
    rank: numbering?.rank ?? null,
    fields: new Map(),
    items: [],
    inline: [],
    paragraphs: [],
    further: [],
  };
}

function readParagraph(draft: Draft, passage: Passage, index: number, deeper: boolean, year: number | null): void {
  const start = deeper ? startOfItem(passage) : null;
  if (start !== null) draft.items.push({ name: wordsLeaf(passage, start.name.name), amount: null, paragraphs: [] });
  const item = draft.items.at(-1);
  if (item === undefined) {
    draft.paragraphs.push(index);
    readFields(draft, passage, year);
    draft.inline.push(...inlineItems(passage));
    return;
  }
  item.paragraphs.push(index);
  item.amount ??= itemAmount(passage, start, year);
}

function readFields({ fields, further }: Draft, passage: Passage, year: number | null): void {
  for (const amount of projectAmounts(passage, year)) {
    if (isOfWholeTerm(amount.figure.label, passage.plain)) continue;
    const field = amount.role === "carryover" ? "carryover" : fieldOf(amount.role);
    if (field !== null && !fields.has(field)) fields.set(field, amountLeafOf(amount));
    else if (isFurther(amount, fields.get("adjustment"))) further.push({ amount, instead: false });
  }
  const sentence = { start: 0, end: passage.plain.length };
  for (const { figure, as } of otherMoney(passage)) {
    const role = as === "back" ? "lowered" : "adjusted";
    const amount = { role, of: "", grandTotal: false, actual: false, planned: false } as const;
    further.push({ amount: { ...amount, passage, figure, sentence }, instead: as === "instead" });
  }
  if (fields.has("carryover")) return;
  const worded = wordedCarryover(passage, { start: 0, end: passage.plain.length });
  if (worded !== null) fields.set("carryover", worded.leaf);
}

/** Whether an amount is an adjustment beside the first, or an opening balance. */
function isFurther(amount: Amount, adjustment: Leaf | undefined): boolean {
  if (amount.role === "opening") return true;
  const isAnother = amount.role === "raised" || amount.role === "lowered";
  return isAnother && amountLeafOf(amount).value !== adjustment?.value;
}

function partOf({ amount, instead }: Further, project: number): BudgetPartStatement {
  const { passage, figure, sentence } = amount;
  const { approximate } = narrativeFigure(passage, figure);
  return {
    kind: "budget-part",
    of: "project",
    name: figure.label.trim(),
    ...(instead ? { instead } : {}),
    figure: { leaf: amountLeafOf(amount), approximate },
    project,
    item: null,
    sentence: wordsLeaf(passage, sentence),
  };
}

/** What an item cost: what its text calls spent, else what it calls its budget, else the figure right behind its name. */
function itemAmount(passage: Passage, start: Start | null, year: number | null): Leaf | null {
  const from = start?.name.name.end ?? 0;
  const told = projectAmounts(passage, year).filter(({ figure }) => figure.start >= from);
  const amount =
    told.find(({ role }) => fieldOf(role) === "executed") ?? told.find(({ role }) => fieldOf(role) === "budget");
  if (amount !== undefined) return amountLeafOf(amount);
  if (start === null) return null;
  const next = figuresOf(passage).find((figure) => figure.start >= from);
  const between = next === undefined ? "" : passage.plain.slice(start.name.rest, next.start);
  return next !== undefined && isMoney(next) && /^[:,、]?(?:项目)?(?:支出|金额|经费|资金|共|为)*$/.test(between)
    ? figureLeaf(passage, next)
    : null;
}

/** Numbered points without money are no sub-projects: their paragraphs belong to the project itself. */
function settle(draft: Draft): Draft {
  const items = draft.items.filter((item) => item.amount !== null);
  const others = draft.items.filter((item) => item.amount === null).flatMap((item) => item.paragraphs);
  return { ...draft, items, paragraphs: [...draft.paragraphs, ...others] };
}

function projectOf({ name, fields, items, inline }: Draft): Project {
  return {
    name,
    budget: fields.get("budget") ?? null,
    adjustment: fields.get("adjustment") ?? null,
    executed: fields.get("executed") ?? null,
    carryover: fields.get("carryover") ?? null,
    items: items.length > 0 ? items.map((item) => ({ name: item.name, amount: item.amount })) : [...inline],
  };
}

function toldBy(drafts: readonly Draft[]): ReadonlyMap<number, Told> {
  const told = new Map<number, Told>();
  drafts.forEach((draft, project) => {
    for (const index of draft.paragraphs) told.set(index, { project, item: null });
    draft.items.forEach((one, item) => {
      for (const index of one.paragraphs) told.set(index, { project, item });
    });
  });
  return told;
}
