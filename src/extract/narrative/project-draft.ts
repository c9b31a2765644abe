import type { Numbering } from "../../layout/text/numbering.js";
import type { Leaf, Project } from "../../model/index.js";
import { convert, Decimal, printed } from "../../quantity/index.js";
import { type Amount, amountLeafOf, wordedCarryover } from "./amounts.js";
import { figureLeaf, figuresOf, isMoney, wordsLeaf } from "./figures.js";
import { type InlineItem, inlineItems } from "./inline-items.js";
import { type Passage, wholeOf } from "./passage.js";
import { leftOver, otherMoney } from "./project-money.js";
import { readName } from "./project-name.js";
import { fieldOf, isOfWholeTerm, type ProjectField } from "./project-roles.js";
import { itemPieces, projectAmounts, type Start, startOfItem } from "./project-start.js";

/** A project while its paragraphs are read. */
export interface Draft {
  readonly name: Leaf;
  readonly rank: Numbering["rank"] | null;
  readonly fields: Map<ProjectField | "carryover", Leaf>;
  /** the adjustment's words do not say which way it went: 年中调整 */
  isUndirected: boolean;
  readonly items: { readonly name: Leaf; amount: Leaf | null; readonly paragraphs: number[] }[];
  /** sub-projects told within the project's own paragraphs */
  readonly inline: InlineItem[];
  readonly paragraphs: number[];
  readonly further: Further[];
}

/** Money beside a project's fields; `instead` where it is told in place of its budget and adjustments. */
export interface Further {
  readonly amount: Amount;
  readonly instead: boolean;
}

/** A project of which only the name is known. */
export function draftOf(passage: Passage, { name, numbering }: Start): Draft {
  const leaf = wordsLeaf(passage, name.name);
  return {
    name: leaf,
    rank: numbering?.rank ?? null,
    fields: new Map(),
    isUndirected: false,
    items: [],
    inline: [],
    paragraphs: [],
    further: [],
  };
}

/**
 * Reads one paragraph of a project's story into its draft.
 *
 * @param deeper the paragraph has a number below the project's own: it may open sub-projects
 */
export function readParagraph(
  draft: Draft,
  passage: Passage,
  index: number,
  deeper: boolean,
  year: number | null,
): void {
  const pieces = deeper ? itemPieces(passage, (piece) => opensItem(piece, year)) : [passage];
  for (const piece of pieces) readPiece(draft, piece, index, deeper, year);
}

function opensItem(piece: Passage, year: number | null): boolean {
  const start = startOfItem(piece);
  return start !== null && itemAmount(piece, start, year) !== null;
}

function readPiece(draft: Draft, passage: Passage, index: number, deeper: boolean, year: number | null): void {
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

function readFields(draft: Draft, passage: Passage, year: number | null): void {
  const { fields, further, paragraphs } = draft;
  const name = paragraphs.length === 1 ? readName(passage.plain) : null;
  for (const amount of projectAmounts(passage, year, name)) {
    if (isOfWholeTerm(amount.figure.label, passage.plain) || takesAll(amount, fields.get("budget"))) continue;
    const field = amount.role === "carryover" ? "carryover" : fieldOf(amount.role);
    if (field !== null && !fields.has(field)) {
      fields.set(field, amountLeafOf(amount));
      if (field === "adjustment") draft.isUndirected = amount.role === "adjusted-by";
    } else if (isFurther(amount, fields.get("adjustment"))) further.push({ amount, instead: false });
  }
  const sentence = wholeOf(passage);
  for (const { figure, as } of otherMoney(passage)) {
    const role = as === "back" ? "lowered" : "adjusted";
    const amount = { role, of: "", grandTotal: false, actual: false, planned: false } as const;
    further.push({ amount: { ...amount, passage, figure, sentence }, instead: as === "instead" });
  }
  const left = fields.has("carryover") ? null : leftIn(passage);
  if (left !== null) fields.set("carryover", left);
}

/** What a paragraph says is left, by other words than those for a carryover, or by words alone. */
function leftIn(passage: Passage): Leaf | null {
  return leftOver(passage) ?? wordedCarryover(passage, wholeOf(passage))?.leaf ?? null;
}

/** More than a project's budget cannot be cut from it: "审核项目 120 个，核减 1500 万元" is told of other money. */
function takesAll(amount: Amount, budget: Leaf | undefined): boolean {
  const { unit, value } = amount.figure.quantity;
  const had = budget?.value == null ? null : printed(budget.value);
  if (amount.role !== "lowered" || unit === null || budget?.unit == null || had === null) return false;
  return convert(had, budget.unit, unit)?.value.lessThan(value) === true;
}

/** Whether an amount is an adjustment beside the first, or an opening balance. */
function isFurther(amount: Amount, adjustment: Leaf | undefined): boolean {
  if (amount.role === "opening") return true;
  const isAnother = amount.role === "raised" || amount.role === "lowered";
  return isAnother && amountLeafOf(amount).value !== adjustment?.value;
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
export function settle(draft: Draft): Draft {
  const items = draft.items.filter((item) => item.amount !== null);
  const others = draft.items.filter((item) => item.amount === null).flatMap((item) => item.paragraphs);
  return { ...draft, items, paragraphs: [...draft.paragraphs, ...others] };
}

/** What was read of a project. */
export function projectOf({ name, fields, isUndirected, items, inline }: Draft): Project {
  const adjustment = fields.get("adjustment") ?? null;
  return {
    name,
    budget: fields.get("budget") ?? null,
    adjustment: isUndirected ? directed(adjustment, fields) : adjustment,
    executed: fields.get("executed") ?? null,
    carryover: fields.get("carryover") ?? null,
    items: items.length > 0 ? items.map((item) => ({ name: item.name, amount: item.amount })) : [...inline],
  };
}

/** 调整 alone does not say which way: an expenditure below the budget by as much says that it was a cut. */
function directed(adjustment: Leaf | null, fields: Draft["fields"]): Leaf | null {
  const [budget, executed] = [fields.get("budget"), fields.get("executed")];
  if (adjustment?.value == null || budget?.value == null || executed?.value == null) return adjustment;
  if (budget.unit !== executed.unit || adjustment.value.startsWith("-")) return adjustment;
  return new Decimal(executed.value).lessThan(budget.value)
    ? { ...adjustment, value: `-${adjustment.value}` }
    : adjustment;
}
