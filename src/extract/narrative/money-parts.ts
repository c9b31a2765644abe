import { figuresOf } from "./figures.js";
import type { Role } from "./roles.js";
import type { ScopedAmount } from "./scoped-amounts.js";

/** A part of a department's money by where it comes from, as final accounts tell it behind the whole. */
const PART_OF_MONEY = /财政拨款|一般公共预算|政府性基金|国有资本经营/;
/** Whether words name a part of a department's money by where it comes from. */
export function namePartOfMoney(words: string): boolean {
  return PART_OF_MONEY.test(words);
}

/** Amounts that are told of the whole as well as of such a part. */
const TOLD_OF_BOTH: ReadonlySet<Role> = new Set<Role>([
  "income",
  "expenditure",
  "income-and-expenditure",
  "basic",
  "project",
]);

/**
 * Without what is told of a part of the money where the same is told of the whole: "本年支出合计 1485 万元" and, under the next
 * heading, "一般公共预算财政拨款支出年初预算 1401 万元，支出决算 1428 万元，其中基本支出…". What else such a sentence tells, its budget
 * and its kinds of spending, is the part's too.
 */
export function ofAllMoney(all: readonly ScopedAmount[]): readonly ScopedAmount[] {
  const ofWhole = all.filter((one) => one.scope === "whole" && !isOfPart(one));
  const exceeded = all.filter(
    (one) =>
      TOLD_OF_BOTH.has(one.role) &&
      isOfPart(one) &&
      ofWhole.some((other) => other.role === one.role && isNoLess(other, one)),
  );
  if (exceeded.length === 0) return all;
  const sentences = new Set(exceeded.map(({ sentence }) => sentence));
  return all.filter((one) => !(sentences.has(one.sentence) && isOfPart(one)));
}

/** Whether the words of an amount, or those that its sentence begins with, name a part of the money. */
function isOfPart({ figure, passage, sentence }: ScopedAmount): boolean {
  const [first = figure] = figuresOf(passage, sentence).filter(({ quantity }) => quantity.unit !== null);
  const subject = passage.plain.slice(sentence.start, first.start);
  return PART_OF_MONEY.test(figure.label) || PART_OF_MONEY.test(subject);
}

function isNoLess({ figure: whole }: ScopedAmount, { figure: part }: ScopedAmount): boolean {
  const [most, own] = [whole.quantity, part.quantity];
  return most.unit === own.unit && most.value.greaterThanOrEqualTo(own.value);
}
