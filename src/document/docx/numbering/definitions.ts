import { childOf, childrenOf, type XmlElement } from "../../office/xml.js";
import { numberOf, settingOf, toggleOf } from "../attributes.js";
import type { Styles } from "../styles.js";

/** One level of a list. */
export interface Level {
  readonly start: number;
  /** a name of ST_NumberFormat */
  readonly format: string;
  /** "%1." or "（%2）": the figures stand for the numbers of the levels */
  readonly text: string;
  /** whether nothing stands between the number and the words */
  readonly isTight: boolean;
  /** all numbers Arabic, whatever their levels' formats */
  readonly isLegal: boolean;
  /** the level (from 1) whose numbers make this one start again; 0 for none; null for any above */
  readonly restart: number | null;
  /** the paragraph style that stands for this level */
  readonly style: string | null;
}

/** A list: which levels it has, and what it counts together with. */
export interface List {
  /** lists of one definition count on together */
  readonly family: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** levels that begin anew with this list, and with which number */
  readonly starts: ReadonlyMap<number, number>;
}

/** Reads the lists of the numbering part, by their number. */
export function readLists(part: XmlElement | null, styles: Styles): ReadonlyMap<string, List> {
  const definitions = new Map(
    childrenOf(part ?? undefined, "w:abstractNum").map((element) => [
      element.attributes["abstractNumId"] ?? "",
      element,
    ]),
  );
  const nums = new Map(
    childrenOf(part ?? undefined, "w:num").map((element) => [element.attributes["numId"] ?? "", element]),
  );
  const lists = new Map<string, List>();
  for (const [id, num] of nums) {
    const family = familyOf(num, nums, definitions, styles);
    const overrides = childrenOf(num, "w:lvlOverride");
    const levels = new Map([
      ...levelsIn(childrenOf(definitions.get(family), "w:lvl")),
      ...levelsIn(overrides.flatMap((override) => childrenOf(override, "w:lvl"))),
    ]);
    const starts = overrides.flatMap((override): [number, number][] => {
      const start = numberOf(override, "w:startOverride");
      return start === null ? [] : [[Number(override.attributes["ilvl"] ?? 0), start]];
    });
    lists.set(id, { family, levels, starts: new Map(starts) });
  }
  return lists;
}

/** The definition of a list; one that only names a list style has it where that style's list has it. */
function familyOf(
  num: XmlElement,
  nums: ReadonlyMap<string, XmlElement>,
  definitions: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): string {
  const family = settingOf(num, "w:abstractNumId") ?? "";
  const style = settingOf(definitions.get(family), "w:numStyleLink");
  const other = style === null ? undefined : nums.get(styles.numberingOf(style) ?? "");
  return other === undefined ? family : (settingOf(other, "w:abstractNumId") ?? family);
}

function levelsIn(elements: readonly XmlElement[]): [number, Level][] {
  return elements.map((element) => [Number(element.attributes["ilvl"] ?? 0), levelOf(element)]);
}

function levelOf(element: XmlElement): Level {
  const text = childOf(element, "w:lvlText");
  return {
    start: numberOf(element, "w:start") ?? 0,
    format: formatOf(element),
    text: text?.attributes["val"] ?? "",
    isTight: settingOf(element, "w:suff") === "nothing",
    isLegal: toggleOf(element, "w:isLgl") === true,
    restart: numberOf(element, "w:lvlRestart"),
    style: settingOf(element, "w:pStyle"),
  };
}

/** A newer format stands in an alternative, beside a fallback. */
function formatOf(element: XmlElement): string {
  const alternatives = childOf(element, "mc:AlternateContent");
  return (
    settingOf(element, "w:numFmt") ??
    settingOf(childOf(alternatives, "mc:Choice"), "w:numFmt") ??
    settingOf(childOf(alternatives, "mc:Fallback"), "w:numFmt") ??
    "decimal"
  );
}
