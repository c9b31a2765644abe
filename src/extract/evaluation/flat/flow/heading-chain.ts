import { headingKey, indicatorColumn } from "../../heading.js";
import { INDICATOR_COLUMNS, type IndicatorColumn } from "../../vocabulary.js";
import type { AtomText } from "./atoms.js";
import { levelLabel } from "./levels.js";

/** Headings that stand one straight behind the other, each of whole atoms. */
export interface HeadingChain {
  readonly columns: readonly ChainColumn[];
  readonly start: number;
  readonly end: number;
}

/** What a heading of a chain names, with its words. */
export interface ChainColumn {
  readonly column: IndicatorColumn;
  readonly key: string;
}

interface Chain extends HeadingChain {
  readonly score: number;
}

const MOST_ATOMS = 6;
const MOST_OF_LABEL = 4;
const LONGEST = 22;
/** Fewer headings in a row may be words of a sentence. */
const FEWEST = 5;
/** Of the ways to come to an atom so many are followed. */
const KEPT = 12;
/** What a heading is worth that a form is known to have, one that only holds such a word, one more of a kind, half of one. */
const WORTH = { whole: 3, part: 1, again: -4, lower: -1, torn: -3.5, joined: -0.04, longer: 0.05 } as const;
/** Columns that a form has several of. */
const REPEATED: ReadonlySet<IndicatorColumn> = new Set(["ignored", "weight", "deviation", "level3"] as const);

const WHOLE: ReadonlySet<string> = new Set(
  Object.values(INDICATOR_COLUMNS).flatMap(({ whole, drawn }) => [...whole, ...(drawn ?? [])]),
);

/** The first row of headings at or after atom `from` that are all known, or null where there is none. */
export function headingChain(text: AtomText, from: number): HeadingChain | null {
  const reached = new Map<number, Chain[]>();
  let best: Chain | null = null;
  for (let at = from; at < text.length; at++) {
    const chains = reached.get(at) ?? [];
    reached.delete(at);
    if (chains.length === 0 && reached.size === 0 && best !== null) break;
    for (const { column, key, end, worth } of headingsAt(text, at)) {
      for (const chain of [...chains, { columns: [], start: at, end: at, score: 0 }]) {
        const against = (isUnlikely(chain, column, key) ? againPrice(chain, column) : 0) + tornPrice(chain, key);
        const score = chain.score + worth + against;
        const next = { columns: [...chain.columns, { column, key }], start: chain.start, end, score };
        keep(reached, next);
        if (score > (best?.score ?? 0) && isHead(next)) best = next;
      }
    }
  }
  return best;
}

/** The label at the side of a block, before its headings; its last characters may stand behind them. */
const SIDES: ReadonlySet<string> = new Set(["指标", "绩效指标", "年度绩效指标", "年度指标"]);

/** A second column of a kind that forms have once, or a level behind the names: those were the label at the side, or this is. */
function isUnlikely({ columns }: Chain, column: IndicatorColumn, key: string): boolean {
  const has = (other: IndicatorColumn): boolean => columns.some((one) => one.column === other);
  const isBeside = SIDES.has(columns[0]?.key ?? "");
  if (column === "level1" || column === "level2") return has(column) || has("level3") || isBeside;
  if (column === "level3") return isBeside || (SIDES.has(key) && has("level3"));
  return !REPEATED.has(column) && has(column);
}

/** Under a heading of values that is merged over two columns, theirs are written behind all headings of the upper row. */
function againPrice({ columns }: Chain, column: IndicatorColumn): number {
  const isLower = (column === "target" || column === "actual") && columns.some((one) => one.column === "score");
  return isLower ? WORTH.lower : WORTH.again;
}

/** What it costs that two headings are one that forms are known to have: 二级 and 指标. */
function tornPrice({ columns }: Chain, key: string): number {
  const before = columns.at(-1)?.key;
  return before !== undefined && WHOLE.has(headingKey(before + key)) && !PAIRED.test(before + key) ? WORTH.torn : 0;
}

/** A value's column and one of its units beside it are as usual as one heading. */
const PAIRED = /值(?:计量|度量)?单位$/;

function keep(reached: Map<number, Chain[]>, chain: Chain): void {
  const others = [...(reached.get(chain.end) ?? []), chain].sort((a, b) => b.score - a.score);
  reached.set(chain.end, others.slice(0, KEPT));
}

/** The headings that begin at an atom; none where a label of the first row does. */
function headingsAt(text: AtomText, at: number) {
  const found: (ChainColumn & { end: number; worth: number })[] = [];
  for (let end = at + 1; end <= Math.min(text.length, at + MOST_ATOMS); end++) {
    const key = text.key(at, end);
    if (key.length > LONGEST || !HEADING.test(key) || isLabelAt(text, end - 1)) break;
    const bare = headingKey(key);
    const column = indicatorColumn(key, "cell");
    if (column === null) continue;
    const isWhole = WHOLE.has(bare);
    // Words that no list has whole go on over the next line only in words of a heading, not in the first row's name.
    if (!isWhole && end > at + 1 && !isRestOfHeading(text.key(at + 1, end)) && !isTorn(text, at, end)) continue;
    const worth = isWhole ? WORTH.whole : WORTH.part;
    found.push({ column, key, end, worth: worth + WORTH.joined * (end - at - 1) + WORTH.longer * bare.length });
  }
  return found;
}

/** Whether words are known as a heading only put together: 佐证 in "相关佐" and "证资料". */
function isTorn(text: AtomText, at: number, end: number): boolean {
  return (
    indicatorColumn(text.key(at, end - 1), "cell") === null && indicatorColumn(text.key(at + 1, end), "cell") === null
  );
}

/** Whether a label of the block's first row begins at an atom, which may be torn. */
function isLabelAt(text: AtomText, at: number): boolean {
  for (let end = at + 1; end <= Math.min(text.length, at + MOST_OF_LABEL); end++)
    if (levelLabel(text.key(at, end)) !== null) return true;
  return false;
}

/** What headings of levels, reasons, values and points go on with on their next line; no name of a first row is written with these alone. */
const REST =
  /^(?:[分析及改进措施原因说明情况和与、或未完成偏差主要整意见拟采取的年度值数绩效指标名称得系自评实际佐证资料材()%]|备注)+$/;

/** Whether words may be what a heading goes on with on its next line. */
export const isRestOfHeading = (words: string): boolean => REST.test(words);

/** Words without figures but those of a year or a formula in brackets. */
const HEADING = /^(?:(?:19|20)\d{2}年?)?[\u3400-\u9fff、/及和]*(?:[([【][^)\]】]*[)\]】]?)*[\u3400-\u9fff、/及和]*$/;

/** A name or its level, and two of the columns that say something of it. */
function isHead({ columns }: HeadingChain): boolean {
  const has = (column: IndicatorColumn): boolean => columns.some((one) => one.column === column);
  const values = (["target", "initialTarget", "actual", "weight", "score"] as const).filter(has).length;
  return columns.length >= FEWEST && (has("level3") || has("level2")) && values >= 2;
}
