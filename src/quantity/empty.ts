import { unitOf } from "./unit.js";
import { withoutBlanks } from "./width.js";

const dashes = /^(?:[-‐‑‒–—―─━⸺⸻﹣ー﹘_~]+|[一]+|\/+|\\+|…+|\.{2,}|·+)$/u;
const nothing = new Set(["无", "空", "暂无", "N/A", "n/a", "NA", "null", "无。"]);

/**
 * Whether a cell in which a figure belongs holds none: nothing at all, a dash of any kind, "/", 无, or a unit or a sign
 * without its figure. 无 is empty only where a figure belongs; the caller knows that.
 */
export function isEmptyFigure(text: string): boolean {
  const plain = withoutBlanks(text);
  return (
    plain === "" ||
    dashes.test(plain) ||
    nothing.has(plain) ||
    unitOf(withoutSign(plain)) !== null ||
    withoutSign(plain) === ""
  );
}

/** Whether a cell holds nothing but blanks, a dash or a slash: no figure, no word, no unit. */
export function isBlankText(text: string): boolean {
  const plain = withoutBlanks(text);
  return plain === "" || dashes.test(plain);
}

function withoutSign(plain: string): string {
  return plain.replace(/^[≥≧≤≦><=》《]{1,2}/u, "");
}
