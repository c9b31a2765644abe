import { fundSource } from "../../heading.js";
import { misfit } from "./misfit.js";
import type { PrintedLine, Token } from "./tokens.js";

/** The figures of a line behind its label. */
export interface Counted {
  readonly line: PrintedLine;
  /** the label's words on this line; null where there are none */
  readonly label: Token | null;
  readonly hasLabel: boolean;
  /** the label names a source of money as it stands: no line of it is missing */
  readonly isWhole: boolean;
  readonly figures: readonly Token[];
}

/** Parts a line into its label and its figures. `edge` is where the labels of rows begin. */
export function counted(line: PrintedLine, edge: number): Counted {
  const isFigure = (token: Token): boolean => misfit("initial", token.text) === 0 || misfit("rate", token.text) === 0;
  const at = line.tokens.findLastIndex((token) => !isFigure(token));
  const words = line.tokens[at];
  return {
    line,
    label: words !== undefined && words.end > edge && !isFigure(words) ? words : null,
    // The label beside the whole block stands on the lines of some rows too.
    hasLabel: words !== undefined && words.end > edge && /[\u4e00-\u9fff]{2}/u.test(words.text),
    isWhole: words !== undefined && fundSource(words.text) !== null,
    figures: line.tokens.slice(at + 1),
  };
}
