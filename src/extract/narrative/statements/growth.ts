import type { GrowthStatement, NarrativeFigure } from "../../../model/index.js";
import { type Figure, isMoney, narrativeFigure } from "../figures.js";
import { bareLabel } from "../roles.js";
import { figureByWords } from "./referent.js";
import { between, type Story, type Telling } from "./telling.js";

const UP = ["增加", "增长", "上升", "提高", "上涨", "增幅", "增长率", "多"];
const DOWN = ["减少", "下降", "降低", "降幅", "压减", "减幅", "下降率", "少"];
const COMPARED =
  /(?:与|较|比|同)(?:(?:上|去|前)一?年|(?:19|20)\d\d年)度?(?:同期)?(?:的)?(?:决算|预算|支出|收入)?(?:数)?(?:相比|比较|相较)?|同比|环比/g;

/** "较上年增加 A 万元，增长 p%". Only what names its subject, or follows it at once, is given. */
export function readGrowth(telling: Telling, story: Story): GrowthStatement[] {
  const { passage, figures, sentence } = telling;
  const text = between(telling, sentence.start, sentence.end);
  const compared = [...text.matchAll(COMPARED)].map((match) => sentence.start + match.index + match[0].length);
  if (compared.length === 0) return [];
  const found: GrowthStatement[] = [];
  figures.forEach((percent, index) => {
    if (percent.quantity.unit !== "%") return;
    const word = lastOf(compared.filter((at) => at <= percent.start));
    const direction = directionOf(percent.label);
    if (word === undefined || direction === null) return;
    const from = Math.max(word, figures.slice(0, index).findLast((one) => one.dimension === "percent")?.end ?? 0);
    const region = figures.filter((one) => one.start >= from && one.end <= percent.start);
    const delta = region.find((one) => isMoney(one) && directionOf(one.label) === direction);
    const previous = region.find((one) => isMoney(one) && /上年|去年|上一年/.test(one.label) && one !== delta);
    if (delta === undefined || region.length > (previous === undefined ? 1 : 2)) return;
    const behind = Math.max(from, previous !== undefined && previous.end <= delta.start ? previous.end : 0);
    const current = currentOf(telling, story, { from, behind, word, told: delta });
    if (current === null) return;
    found.push({
      ...telling.place,
      kind: "growth",
      current,
      previous: previous === undefined ? null : narrativeFigure(passage, previous),
      delta: narrativeFigure(passage, delta),
      percent: narrativeFigure(passage, percent),
      direction,
    });
  });
  return found;
}

function directionOf(label: string): "up" | "down" | null {
  const bare = bareLabel(label);
  if (DOWN.some((word) => bare.endsWith(word))) return "down";
  return UP.some((word) => bare.endsWith(word)) ? "up" : null;
}

interface Where {
  /** where the comparison's own clause begins */
  readonly from: number;
  /** the same, or the end of last year's amount where it stands before the change */
  readonly behind: number;
  /** end of 与上年相比 */
  readonly word: number;
  /** the change: its label holds the subject, if the clause names one */
  readonly told: Figure;
}

/** What grew: the subject of the clause, or the amount right before the comparison. */
function currentOf(telling: Telling, story: Story, { from, behind, word, told }: Where): NarrativeFigure | null {
  const verbs = [...UP, ...DOWN].join("|");
  const subject = bareLabel(between(telling, behind, told.start))
    .replace(new RegExp(`(?:${verbs})(?:了)?$`), "")
    .replace(/^[,、:(]+/, "");
  if (subject !== "") return telling.place.project === null ? figureByWords(story, subject) : null;
  if (from !== word) return null;
  const open = withoutBrackets(between(telling, telling.sentence.start, word));
  const inFront = telling.figures.filter(
    (figure) => figure.end <= word && isMoney(figure) && open.charAt(figure.start - telling.sentence.start) !== " ",
  );
  const last = lastOf(inFront);
  // Behind a list of parts, the comparison may speak of the last part or of the whole.
  if (last !== undefined) return /其中|包括|分别/.test(open) ? null : narrativeFigure(telling.passage, last);
  const whole = telling.before === null ? undefined : wholeOf(telling.before);
  return whole === undefined ? null : narrativeFigure(telling.passage, whole);
}

/** What a sentence is about that tells one amount, or one amount and behind 其中 its parts. */
function wholeOf(telling: Telling): Figure | undefined {
  const [whole, part, ...others] = telling.figures.filter(isMoney);
  if (whole === undefined || part === undefined) return whole;
  const isDivided = /^[,(:]?(?:其中|包括|含)/.test(between(telling, whole.end, part.start));
  return isDivided && others.every((one) => !/收入|支出总|总支出|预算/.test(one.label)) ? whole : undefined;
}

/** The text with what stands in brackets blanked out: parts and explanations, which no comparison outside speaks of. */
function withoutBrackets(text: string): string {
  let depth = 0;
  let open = "";
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === "(") depth++;
    open += depth > 0 ? " " : letter;
    if (letter === ")" && depth > 0) depth--;
  }
  return open;
}

function lastOf<T>(list: readonly T[]): T | undefined {
  return list.at(-1);
}
