import { toHalfWidth } from "../../quantity/index.js";
import { plainBodyName } from "../consistency/body-name.js";

/** Letters, ideographs and figures alone, in half width: what two programs that write one document agree on. */
export function letters(text: string): string {
  return toHalfWidth(text.normalize("NFKC")).replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A figure as it is written, with its separators. */
const FIGURE = /\d+(?:[.,]\d+)*/gu;

/** What a unit calls itself: 我局, 本单位. */
const OURSELVES = /[我本](?:局|会|院|校|馆|站|所|委|办|中心|单位|部门|乡|镇|街道|县|市|区)/gu;

/**
 * A text as it is compared with another unit's: every figure alike, and the unit's own name, so that a text that was
 * taken over and given other figures is still the same.
 */
export function maskedText(text: string, ownName: string | null): string {
  const figureless = toHalfWidth(text.normalize("NFKC")).replace(FIGURE, "0");
  const nameless = ownName === null || ownName.length < 2 ? figureless : figureless.replaceAll(ownName, "我单位");
  return letters(nameless.replace(OURSELVES, "我单位"));
}

/** How many figures a text tells, years, days and numbers of documents apart. */
export function figuresIn(text: string): number {
  const half = toHalfWidth(text.normalize("NFKC")).replace(/\s+/gu, "");
  return [...half.matchAll(FIGURE)].filter(({ 0: figure, index }) => {
    const next = half.charAt(index + figure.length);
    return next !== "" && !"年月日号、)".includes(next);
  }).length;
}

/** A department's name as it is compared; null where it is blank or no name. */
export function departmentName(text: string | undefined): string | null {
  const name = plainBodyName(text ?? "");
  return name.length >= 2 && name.length <= LONGEST_NAME ? name : null;
}

/** A longer text is no name. */
const LONGEST_NAME = 60;
