import { type BlockKind, fieldOf } from "./heading-words.js";
import type { PrintedLine, Token } from "./tokens.js";

/** "(%)", "（分）": says nothing of which heading it belongs to. */
export function isBracket({ text }: Token): boolean {
  return /^[(（][^()（）]*[)）]$/u.test(text);
}

/** Whether a word stands below another heading that it may end, "值" below 年度计划目标, and not below the chain's words. */
export function isBelowAnother(
  kind: BlockKind,
  chain: readonly Token[],
  token: Token,
  above: readonly PrintedLine[],
): boolean {
  if (chain.some((one) => isBelow(one, token))) return false;
  return above.some(({ tokens }) =>
    tokens.some((other) => isBelow(other, token) && isHeadingEnd(kind, other.text, token.text)),
  );
}

/** Whether a bracket stands below a word of another heading, and below none of the chain that it would be of. */
export function isAside(chain: readonly Token[], bracket: Token, lines: readonly PrintedLine[]): boolean {
  const above = lines.flatMap(({ tokens }) => tokens.filter((other) => other.y < bracket.y && isBelow(other, bracket)));
  return above.length > 0 && !above.some((other) => chain.includes(other));
}

/** Letters with which headings end. */
const ENDS = "值数率额";

/** Whether words are a heading that lacks its last letter. */
function isHeadingEnd(kind: BlockKind, words: string, end: string): boolean {
  const field = fieldOf(kind, words);
  return (
    field !== null && ENDS.includes(end) && !ENDS.includes(words.slice(-1)) && fieldOf(kind, words + end) === field
  );
}

/** Whether each letter that is alone stands below a word before it: those of reasons may be any heading's. */
export function isStraight(chain: readonly Token[]): boolean {
  return chain.every(
    (token, at) => at === 0 || token.text.length > 1 || chain.slice(0, at).some((above) => isBelow(above, token)),
  );
}

/** Whether two words share a position. */
export function isBelow(above: Token, token: Token): boolean {
  return Math.min(above.end, token.end) > Math.max(above.start, token.start);
}

/** How far the middles of a chain's words are apart. */
export function slant(chain: readonly Token[]): number {
  const middles = chain.map(({ start, end }) => (start + end) / 2);
  return Math.max(...middles) - Math.min(...middles);
}
