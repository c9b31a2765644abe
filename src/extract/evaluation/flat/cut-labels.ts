import { LEVEL1_NAMES, LEVEL2_NAMES } from "../vocabulary.js";

/** The forms' own labels of levels that no indicator is named by: "质量指标", "经济效益指标". */
const LEVELS: readonly string[] = [
  ...new Set([...LEVEL1_NAMES, ...LEVEL2_NAMES].filter((name) => name.length >= 4 && name.endsWith("指标"))),
];

/** A shorter beginning of a label may be any word: "质量", "经济". */
const SHORTEST = 3;
/** Beginnings that are words of their own, as names of indicators have them: "经济效益", "社会公众", "生态环境". */
const WORDS = /(?:益|公众|环境|成本|对象|满意度|影响|发展|持续|经济成|社会成|生态成)$/;

/** What stands in the first line of a narrow cell whose label goes on in the next: "质量指" above 标, "经济效" above 益指标. */
const BEGINNINGS: ReadonlyMap<string, string> = new Map(
  LEVELS.flatMap((name) =>
    Array.from({ length: name.length - SHORTEST }, (_, index) => name.slice(0, SHORTEST + index))
      .filter((beginning) => !WORDS.test(beginning))
      .map((beginning): [string, string] => [beginning, name]),
  ),
);

/** The labels of levels that a text has a cut beginning of, apart from all other words: 质量指标 for "质量指 98%". */
export function cutLabels(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).flatMap((piece) => BEGINNINGS.get(piece) ?? []));
}
