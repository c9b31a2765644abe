import { withoutBlanks } from "../../quantity/index.js";
import { isShortFor, likeness } from "../likeness.js";

/** A public body's name taken apart: where it is, and what it is. */
interface BodyName {
  /** 湖州省青禾县, as printed; empty where the name tells no place */
  readonly place: string;
  /** the last of the places without its level: 青禾 */
  readonly spot: string;
  /** 财政局 */
  readonly office: string;
}

/** Words that end like a place's level and are none. */
const NO_PLACES = new Set([
  "城市",
  "城区",
  "社区",
  "景区",
  "市区",
  "园区",
  "山区",
  "林区",
  "灾区",
  "库区",
  "牧区",
  "小区",
  "校区",
  "院区",
]);
const PLACE = /^[一-龥]{2,7}?(?:特别行政区|自治区|自治州|自治县|自治旗|省|市|州|盟|县|旗|区)/u;

/** A name as printed without what says nothing about who it is: blanks, quotes, codes, "（本级）", "（盖章）". */
export function plainBodyName(name: string): string {
  return withoutBlanks(name)
    .replace(/^[[(]?[0-9A-Z]{3,}[\])]?[-_—:.]*/u, "")
    .replace(/\([^()]*\)/gu, "")
    .replace(/[“”"'‘’《》〈〉「」『』【】[\]·、,.:-]/gu, "")
    .replace(/(?:本级|机关本级|汇总)$/u, "");
}

function takeApart(name: string): BodyName {
  let place = "";
  let last = "";
  for (;;) {
    const found = PLACE.exec(name.slice(place.length))?.[0];
    if (found === undefined || NO_PLACES.has(found.slice(-2))) break;
    place += found;
    last = found;
  }
  const rest = name.slice(place.length);
  // "县科协" tells a level and no place; 市场 and 市政 are no level.
  const office = place === "" ? rest.replace(/^(?:省|市(?![场政容民])|州|县|区)(?=[一-龥]{2})/u, "") : rest;
  return { place, spot: last.replace(/(?:特别行政区|自治区|自治州|自治县|自治旗|省|市|州|盟|县|旗|区)$/u, ""), office };
}

/** How two names stand to each other. */
export type Kinship =
  /** one body: the same name, a part of it, or its abbreviation */
  | "same"
  /** the same office in two places: 青禾县财政局, 白沙县财政局 */
  | "elsewhere"
  /** two different offices */
  | "different"
  /** it may be one body renamed, merged or misprinted */
  | "unsure";

/** A longer text is no name. */
const LONGEST = 60;

/** Offices this much alike may be one before and after a renaming. */
const ALIKE = 0.5;

/** Compares the names of two bodies; blank names are unsure. */
export function kinshipOf(first: string, second: string): Kinship {
  const [a, b] = [plainBodyName(first), plainBodyName(second)];
  if (Math.min(a.length, b.length) < 2 || Math.max(a.length, b.length) > LONGEST) return "unsure";
  if (isOneName(a, b)) return "same";
  const [x, y] = [takeApart(a), takeApart(b)];
  if (x.office === "" || y.office === "") return "unsure";
  const samePlace = x.place === "" || y.place === "" || isOneName(x.place, y.place);
  if (isOneName(x.office, y.office)) {
    if (samePlace) return "same";
    return x.spot === y.spot || x.office !== y.office ? "unsure" : "elsewhere";
  }
  const alike = x.office.slice(0, 2) === y.office.slice(0, 2) || likeness(x.office, y.office) >= ALIKE;
  return alike ? "unsure" : "different";
}

function isOneName(a: string, b: string): boolean {
  return a.length <= b.length ? isShortFor(a, b) : isShortFor(b, a);
}

/** Bodies that answer for themselves. Others (馆, 中心, 校 …) belong to one, and their tables may name it. */
const AUTHORITY =
  /(?:局|委|委员会|厅|部|办|办公室|政府|法院|检察院|政协|人大|常委会|总工会|工会|联合会|协会|侨联|文联|社联|科协|妇联|残联|工商联|纪委|街道|乡|镇)$/u;

/** Whether a name is that of a department of its own, not of a unit under one. */
export function isAuthority(name: string): boolean {
  return AUTHORITY.test(plainBodyName(name));
}
