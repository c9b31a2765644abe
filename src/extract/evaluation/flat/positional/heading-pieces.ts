import { joinPlaced, slicePlaced } from "../../../../layout/placed-text.js";
import { isBelow } from "./chain-shape.js";
import { type BlockKind, type Field, isHeading, isOpen, wholeField } from "./heading-words.js";
import type { Token } from "./tokens.js";

/** Blanks that part the words within a bracket. */
const BLANK = 1;
/** Two headings have so many characters at least. */
const SHORTEST_TWO = 5;

/**
 * The words of a line as headings have them: joined within brackets, and parted where two headings touch.
 *
 * @param below the words of the next lines, on which a heading may go on
 */
export function headingPieces(kind: BlockKind, tokens: readonly Token[], below: readonly Token[] = []): Token[] {
  return withoutBlanks(kind, tokens, below).flatMap((one) => unglued(kind, one));
}

/** Words that blanks part within a bracket are one, up to the next heading: "得分（20 分*执" above "行率）". */
function withoutBlanks(kind: BlockKind, tokens: readonly Token[], below: readonly Token[]): Token[] {
  const beginsHeading = (token: Token): boolean =>
    isHeading(kind, token.text) ||
    below.some((rest) => isBelow(token, rest) && isHeading(kind, token.text + rest.text));
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last === undefined || !isOpen(last.text) || token.start - last.end > BLANK || beginsHeading(token)) {
      joined.push(token);
      continue;
    }
    const content = joinPlaced([last.content, token.content]);
    joined[joined.length - 1] = { ...last, content, text: content.text, end: token.end };
  }
  return joined;
}

/** Columns of values, and those that may touch them on their right. */
const VALUES: readonly (Field | null)[] = ["initial", "adjusted", "executed", "target", "actual"];
const BESIDE: readonly (Field | null)[] = ["weight", "rate", "score", "measureUnit"];

/** Whether two headings may touch each other: a bracket parts any two. */
function mayTouch(left: Field | null, right: Field | null, words: string): boolean {
  if (left === null || right === null || left === right) return false;
  return /[)）]$/.test(words) || (VALUES.includes(left) && BESIDE.includes(right));
}

/** Two headings that touch each other are two words: "全年执行数分值", "全年预算数（A）全年执行数（B）". */
function unglued(kind: BlockKind, token: Token): Token[] {
  const { text, content, start, end } = token;
  if (text.length < SHORTEST_TWO || isHeading(kind, text)) return [token];
  for (let at = 2; at <= text.length - 2; at++) {
    const [before, behind] = [text.slice(0, at), text.slice(at)];
    if (!mayTouch(wholeField(kind, before), wholeField(kind, behind), before)) continue;
    const border = start + Math.round(((end - start) * at) / text.length);
    const [left, right] = [slicePlaced(content, 0, at), slicePlaced(content, at, text.length)];
    return [
      { ...token, content: left, text: left.text, end: border },
      { ...token, content: right, text: right.text, start: border },
    ];
  }
  return [token];
}
