import stringWidth from "string-width";
import type { Phrases } from "../messages/interface.js";
import type { CheckCount } from "../model/index.js";
import { indented, padded, type Style } from "./style.js";

/** Room for a count and its heading, in columns. */
const COUNT_WIDTH = 8;

/**
 * The ledger of checks: how often each rule compared, failed, and could not for want of a figure. Rules that had nothing
 * to compare are counted under it, so that a rule that says nothing is not taken for one that found nothing.
 */
export function renderLedger(checks: readonly CheckCount[], words: Phrases, indent: number, style: Style): string[] {
  const told = checks.filter(({ passed, failed, notRun }) => passed + failed + notRun > 0);
  const width = Math.max(0, ...told.map(({ rule }) => rule.length), stringWidth(words.ledgerRule));
  const pad = " ".repeat(indent);
  const heads = [words.ledgerPassed, words.ledgerFailed, words.ledgerNotRun];
  const rows = told.map(({ rule, passed, failed, notRun }) => {
    const counts = [passed, failed, notRun].map((count) => flushRight(count === 0 ? "·" : String(count)));
    const line = row(rule, counts);
    return failed > 0 ? line : style.paint.dim(line);
  });
  function row(name: string, counts: readonly string[]): string {
    const fits = indent + width + counts.length * COUNT_WIDTH <= style.columns;
    return pad + (fits ? padded(name, width) : `${name}\n${pad}`) + counts.join("");
  }
  const silent = checks.length - told.length;
  return [
    indented(style.paint.dim(words.ledger), indent - 2, style),
    ...(told.length === 0 ? [] : [style.paint.dim(row(words.ledgerRule, heads.map(flushRight)))]),
    ...rows,
    ...(silent === 0 ? [] : [indented(style.paint.dim(words.ledgerSilent(silent)), indent, style)]),
  ];
}

function flushRight(text: string): string {
  return " ".repeat(Math.max(1, COUNT_WIDTH - stringWidth(text))) + text;
}
