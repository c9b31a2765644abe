import { harmlessCell } from "../cell.js";
import { xmlText } from "../xml.js";
import { styleIds } from "./styles.js";

/** A cell's content: text, or a figure that is to be counted with. */
export type Cell = string | { readonly figure: string } | { readonly count: number };

/** What Excel keeps of a text. */
const MOST_TEXT = 32_767;

/** A decimal that a spreadsheet keeps to the last digit; it counts in binary floating point, with 15 digits. */
const FIGURE = /^-?\d{1,12}(?:\.\d{1,3})?$/;

/** A decimal as a figure where it stays what it is, else as text. */
export function figure(text: string | null): Cell {
  return text !== null && FIGURE.test(text) ? { figure: text } : (text ?? "");
}

/** "A", "B", … "AA" of a column counted from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** A cell's XML (ECMA-376 part 1 §18.3.1.4); nothing for a blank one. Text is never a formula: see `styleIds.quoted`. */
export function cellXml(cell: Cell, address: string, style: number): string {
  if (typeof cell !== "string") {
    const value = "figure" in cell ? cell.figure : String(cell.count);
    return `<c r="${address}" s="${styleIds.number}"><v>${value}</v></c>`;
  }
  if (cell === "") return `<c r="${address}" s="${style}"/>`;
  // An escape of this kind would be read as the character that it names (§22.9.2.19).
  const text = xmlText(cell.slice(0, MOST_TEXT)).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  const own = harmlessCell(cell) === cell ? style : styleIds.quoted;
  return `<c r="${address}" s="${own}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
