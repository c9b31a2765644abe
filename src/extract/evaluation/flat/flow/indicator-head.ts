import type { AtomText } from "./atoms.js";
import { chainColumns } from "./chain-columns.js";
import { type FlowColumn, findWritten, type IndicatorHead, inWritingOrder, isComplete } from "./columns.js";
import { headingChain, isRestOfHeading } from "./heading-chain.js";
import { numberingEnd } from "./numbering.js";

/**
 * The heading row at or after atom `from`, or null. Headings are looked for in the words run together, since any of them
 * may be torn; where that finds no whole row, or fewer columns than whole words tell, those are taken.
 */
export function findIndicatorHead(text: AtomText, from: number): IndicatorHead | null {
  const written = findWritten(text, from);
  const chain = chainHead(text, from);
  if (chain === null || written === null) return written ?? chain;
  if (written.isGuess || chain.columns.length > written.columns.length) return chain;
  if (written.hasUnknown && goesOnFrom(chain, written) && chain.columns.length === written.columns.length) return chain;
  // A value's column behind all others is one of the lower row, whose place is under a heading of the upper one.
  if (isValue(written.columns.at(-1)) && chain.columns.length === written.columns.length) return chain;
  return written.start === chain.start && chain.columns.join() === written.columns.join()
    ? withLastOf(text, written, chain)
    : written;
}

/**
 * Words run together end where no heading is known any more. The last word of a heading may stand on the next line
 * ("未完成原因分", "析"), and the first name below may hold a heading's word ("更换计量水表数量").
 */
function withLastOf(text: AtomText, written: IndicatorHead, { last }: IndicatorHead): IndicatorHead {
  const isName = last < written.last && !isRestOfHeading(text.key(last, written.last));
  if (last <= written.last && !isName) return written;
  return { ...written, last, end: numberingEnd(text, last, written.columns.length) };
}

/** Whether two rows of headings begin alike and the first goes on as far: what stands before them may be the label at the side. */
function goesOnFrom(chain: IndicatorHead, written: IndicatorHead): boolean {
  return chain.start === written.start && chain.last >= written.last;
}

function isValue(column: FlowColumn | undefined): boolean {
  return column === "target" || column === "actual";
}

function chainHead(text: AtomText, from: number): IndicatorHead | null {
  const chain = headingChain(text, from);
  if (chain === null) return null;
  const found = chainColumns(chain.columns);
  const isNumbered = found[0] === "ordinal";
  const columns = inWritingOrder(isNumbered ? found.slice(1) : found);
  if (!isComplete(columns)) return null;
  const all: FlowColumn[] = isNumbered ? ["ordinal", ...columns] : columns;
  const end = numberingEnd(text, chain.end, all.length);
  return { columns: all, start: chain.start, end, last: chain.end, isGuess: false, hasUnknown: false };
}
