import { slicePlaced } from "../../../../layout/placed-text.js";
import { toHalfWidth } from "../../../../quantity/index.js";
import { LEVEL1_NAMES, LEVEL2_NAMES } from "../../vocabulary.js";
import type { PrintedLine, Token } from "./tokens.js";

const FIRST = LEVEL1_NAMES.filter((name) => name.endsWith("指标"));
const SECOND = LEVEL2_NAMES.filter((name) => name.endsWith("指标"));
/** So many letters of a name tell it from a value's words. */
const FEWEST = 3;

/** Parts the labels of both levels where full columns left no blank between them: "效益指标可持续影响指". */
export function apartLevels(line: PrintedLine): PrintedLine {
  return { ...line, tokens: line.tokens.flatMap(parted) };
}

function parted(token: Token): Token[] {
  const plain = toHalfWidth(token.text);
  const first = FIRST.find((name) => plain.startsWith(name) && isSecond(plain.slice(name.length)));
  if (first === undefined || plain.length !== token.text.length) return [token];
  const at = token.start + ((token.end - token.start) * first.length) / plain.length;
  const part = (from: number, to: number, start: number, end: number): Token => {
    const content = slicePlaced(token.content, from, to);
    return { ...token, content, text: content.text, start, end };
  };
  return [part(0, first.length, token.start, at), part(first.length, plain.length, at, token.end)];
}

/** Whether words are the name of a second level, or the first line of one. */
function isSecond(words: string): boolean {
  return words.length >= FEWEST && SECOND.some((name) => name.startsWith(words));
}
