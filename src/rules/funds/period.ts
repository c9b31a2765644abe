import type { Evaluation } from "../../model/index.js";
import { withoutBlanks } from "../../quantity/index.js";

/** Words that name a time without an end, or of years that are not counted. */
const openEnded = /长期|持续|经常|延续|以后|至今|多年|跨年/u;

/** "3年", "三年": a stretch of years, and none but a single one is one year. */
const stretch = /(?<!\d)(\d{1,2}|[一二两三四五六七八九十])(?:个)?年(?!度|初|中|末|底)/u;

/**
 * Whether a project goes on over several years, by the period that its table tells or by the years in its name. Null
 * where neither tells it.
 */
export function spansYears({ period, name }: Evaluation): boolean | null {
  const told = readPeriod(period?.text ?? "");
  // A name tells of several years, or of nothing: one year in it may be that of a plan or a decree.
  return told ?? (readPeriod(name?.text ?? "") === true ? true : null);
}

function readPeriod(text: string): boolean | null {
  const plain = withoutBlanks(text);
  const years = new Set([...plain.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].map(([year]) => year));
  if (years.size > 1 || openEnded.test(plain)) return true;
  if (years.size === 1) return false;
  const found = stretch.exec(plain)?.[1];
  return found === undefined ? null : !["1", "一"].includes(found);
}
