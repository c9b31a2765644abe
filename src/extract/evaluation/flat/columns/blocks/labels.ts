import type { PlacedText } from "../../../../../layout/placed-text.js";
import { withoutBlanks } from "../../../../../quantity/index.js";
import { LEVEL1_NAMES, LEVEL2_NAMES } from "../../../vocabulary.js";
import { type Atom, textOf } from "../atoms.js";
import { withOwnBrackets } from "../bracket-owners.js";
import type { TornWords } from "./torn.js";

/** A label of a level and the numbers of the atoms that it takes. */
export interface FoundLabel {
  readonly level: 1 | 2;
  readonly content: PlacedText;
  readonly atoms: readonly number[];
}

const SECOND = new Set(LEVEL2_NAMES.filter((name) => name.endsWith("指标") && name !== "满意度指标"));
const FIRST = new Set(LEVEL1_NAMES.filter((name) => !SECOND.has(name)));
/** Where one of these is printed, 成本指标 is a label of the first level over it. */
const UNDER_COST = /^(?:经济|社会|生态|生态环境)成本指标$/;
const BRACKET = /\(\d+(?:\.\d+)?分?\)$/;

/** Those of the torn words that are labels of levels, in the order in which they were written. */
export function labelsAmong(all: readonly TornWords[], atoms: readonly Atom[]): FoundLabel[] {
  const torn = withOwnBrackets(all, atoms, (name) => FIRST.has(name));
  const names = torn.map(({ words }) => words.replace(/\(.*$/, ""));
  const isCostFirst = names.some((name) => UNDER_COST.test(name));
  // 满意度指标 is a name of both levels: without the bracket that the first level has, it is the second's.
  const hasBrackets = torn.some(({ words }) => /^满意度(?:指标)?\(/.test(words) && BRACKET.test(words));
  const isPaired = !hasBrackets && arePaired(names);
  let bare = 0;
  const labels = torn.flatMap(({ words, pieces }, at): FoundLabel[] => {
    const name = names[at] ?? "";
    const isLabel = name.endsWith("指标")
      ? FIRST.has(name) || SECOND.has(name)
      : FIRST.has(name) && BRACKET.test(words);
    if (!isLabel || /^(?:一|二|三)级指标$|^绩效指标$/.test(name)) return [];
    if (name === SATISFACTION) bare += 1;
    const isLower = name === SATISFACTION && !BRACKET.test(words) && (hasBrackets || (isPaired && bare % 2 === 0));
    const isFirst = (FIRST.has(name) && !isLower) || BRACKET.test(words) || (name === "成本指标" && isCostFirst);
    const content = textOf(pieces.flatMap((piece) => atoms[piece] ?? []));
    return [{ level: isFirst ? 1 : 2, content, atoms: pieces }];
  });
  return [
    ...inFormOrder(labels.filter(({ level }) => level === 1)),
    ...inFormOrder(labels.filter(({ level }) => level === 2)),
  ];
}

/**
 * Whether the pieces of 满意度指标, a name of both levels, are all bare, of the other level's names nothing is printed, and
 * they come in pairs: then each second one is the second level's.
 */
function arePaired(names: readonly string[]): boolean {
  return (
    names.filter((name) => name === SATISFACTION).length % 2 === 0 &&
    !names.some((name) => name !== SATISFACTION && name.endsWith(SATISFACTION))
  );
}

const SATISFACTION = "满意度指标";

const FORM_ORDER: readonly RegExp[] = [
  /^产出|数量/,
  /质量/,
  /时效/,
  /成本/,
  /经济效益/,
  /社会效益/,
  /生态|环境/,
  /可持续/,
  /^效益/,
  /满意/,
];

/**
 * Labels in the order in which every form has them. Merged cells float beside their rows, so that a later label may be
 * written before an earlier one. Where one stands twice, or one is none of the usual, the order of writing holds.
 */
function inFormOrder(labels: readonly FoundLabel[]): FoundLabel[] {
  const places = labels.map(({ content }) => FORM_ORDER.findIndex((words) => words.test(bareName(content))));
  if (places.includes(-1) || new Set(places).size < places.length) return [...labels];
  // Cost stands before all others in some forms, as a level of its own.
  const place = (at: number): number => (at === 0 && places[at] === 3 ? -1 : (places[at] ?? 0));
  return labels
    .map((label, at) => ({ label, at: place(at) }))
    .sort((a, b) => a.at - b.at)
    .map(({ label }) => label);
}

/** Words without white space, half-width, and without their bracket. */
export function bareName(content: PlacedText): string {
  return withoutBlanks(content.text).replace(/\(.*$/, "");
}
