import type { NarrativeFigure } from "../../../model/index.js";
import { convert, Decimal, printed } from "../../../quantity/index.js";

/** The amount in 元. */
export function yuanOf({ leaf }: NarrativeFigure): Decimal | null {
  const figure = leaf.value === null ? null : printed(leaf.value);
  return figure === null || leaf.unit === null ? null : (convert(figure, leaf.unit, "元")?.value ?? null);
}

/** What rounding alone can make of a sum, in 元: one in the last place of the coarsest figure. */
export function roundingOf(figures: readonly NarrativeFigure[]): Decimal {
  const steps = figures.flatMap(({ leaf }) => {
    const figure = leaf.value === null ? null : printed(leaf.value);
    const step = figure === null ? null : { value: new Decimal(10).pow(-figure.decimals), decimals: figure.decimals };
    const inYuan = step === null || leaf.unit === null ? null : convert(step, leaf.unit, "元");
    return inYuan === null ? [] : [inYuan.value];
  });
  return Decimal.max(0, ...steps);
}

/** The sum of amounts in 元, or null where one cannot be read. */
export function sumInYuan(figures: readonly NarrativeFigure[]): Decimal | null {
  return figures.reduce<Decimal | null>((sum, figure) => {
    const value = yuanOf(figure);
    return sum === null || value === null ? null : sum.plus(value);
  }, new Decimal(0));
}

/** Whether amounts sum to another, but for rounding. */
export function makesUp(parts: readonly NarrativeFigure[], whole: NarrativeFigure): boolean {
  const [sum, value] = [sumInYuan(parts), yuanOf(whole)];
  return (
    sum !== null &&
    value !== null &&
    sum
      .minus(value)
      .abs()
      .lessThanOrEqualTo(roundingOf([whole, ...parts]))
  );
}
