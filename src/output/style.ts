import { Chalk, type ChalkInstance } from "chalk";
import stringWidth from "string-width";
import { wrapped } from "./wrap.js";

/** How text looks on this terminal: its colours and its width in columns (a full-width character takes two). */
export interface Style {
  readonly paint: ChalkInstance;
  readonly columns: number;
}

/** @param level chalk's colour level: 0 for none */
export function createStyle(level: 0 | 1 | 2 | 3, columns: number): Style {
  return { paint: new Chalk({ level }), columns: Math.max(40, Math.min(columns, 120)) };
}

/** Wraps a text to the terminal, every line indented. */
export function indented(text: string, indent: number, style: Style): string {
  const pad = " ".repeat(indent);
  return text
    .split("\n")
    .flatMap((line) => wrapped(line, style.columns - indent))
    .map((line) => `${pad}${line}`.trimEnd())
    .join("\n");
}

/** A text behind a label: its further lines begin under its first, not under the label. */
export function labelled(label: string, text: string, indent: number, labelWidth: number, style: Style): string {
  const body = indented(text, indent + labelWidth, style);
  return `${" ".repeat(indent)}${padded(label, labelWidth)}${body.slice(indent + labelWidth)}`;
}

/** Fills a text up with spaces to a width in columns. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}
