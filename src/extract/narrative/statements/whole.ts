import type { NarrativeFigure } from "../../../model/index.js";
import { type Figure, isMoney, narrativeFigure } from "../figures.js";
import { between, type Telling } from "./telling.js";

/** The amount that the sentence before is about, of which this one goes on to tell. */
export function wholeBefore({ before }: Telling): NarrativeFigure | null {
  const whole = before === null ? undefined : wholeOf(before);
  return whole === undefined || before === null ? null : narrativeFigure(before.passage, whole);
}

/** What a sentence is about that tells one amount, or one amount and behind 其中 its parts. */
function wholeOf(telling: Telling): Figure | undefined {
  const [whole, part, ...others] = telling.figures.filter(isMoney);
  if (whole === undefined || part === undefined) return whole;
  const isDivided = /^[,(:]?(?:其中|包括|含)/.test(between(telling, whole.end, part.start));
  return isDivided && others.every((one) => !/收入|支出总|总支出|预算/.test(one.label)) ? whole : undefined;
}
