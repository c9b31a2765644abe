import { addressOf } from "../../model/index.js";
import { ReadError } from "../errors.js";
import { legible } from "../office/legible.js";
import { streamXml, type XmlListener } from "../office/xml.js";
import { isOnSheet, MOST_COLUMNS, rangeOf } from "./address.js";
import { displayed, type OpenCell, type Workbook } from "./display.js";
import type { CellRange, XlsxCell } from "./document.js";
import { isOn } from "./flag.js";
import { withMergedInReach } from "./merged.js";
import { arePlaceholders, type Result, withoutResults } from "./results.js";
import type { Run } from "./shared-strings.js";
import { plainStyle } from "./styles.js";

/** What a sheet's part tells. */
export interface SheetContent {
  readonly cells: XlsxCell[];
  readonly merged: CellRange[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  unseen: number;
  struck: number;
}

/** No report has more: such a sheet is data, or made to do harm. */
const MOST_TEXTS = 400_000;
/** Blank cells are only kept for their borders. */
const MOST_BLANKS = 200_000;
const MOST_MERGED = 20_000;
/** Stretches of columns that are set alike. */
const MOST_STRETCHES = 1000;

/**
 * Reads a sheet (ECMA-376 part 1, 18.3) as a stream, so that a sheet with a million styled blank cells costs no memory.
 *
 * @throws ReadError damaged-office, zip-bomb
 */
export function readSheet(bytes: Uint8Array, workbook: Workbook): SheetContent {
  const reader = new SheetReader(workbook);
  streamXml(bytes, reader);
  const { content, results } = reader;
  if (workbook.isToCalculate && arePlaceholders(results)) withoutResults(content.cells, results);
  return withMergedInReach(content);
}

class SheetReader implements XmlListener {
  readonly content: SheetContent = {
    cells: [],
    merged: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    unseen: 0,
    struck: 0,
  };
  /** what the file carries of formulas */
  readonly results: Result[] = [];
  readonly #workbook: Workbook;
  #row = 0;
  #column = 0;
  #cell: OpenCell | null = null;
  /** where text belongs that comes now */
  #into: "value" | "inline" | null = null;
  #run: Run = { words: "", isStruck: false, isRaised: false };
  #inRun = false;
  #phonetic = 0;
  #showsZeros = true;
  #texts = 0;
  #blanks = 0;
  #stretches = 0;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case "s:c":
        this.#openCell(attributes);
        break;
      case "s:v":
        this.#into = "value";
        break;
      case "s:r":
        this.#openRun();
        this.#inRun = true;
        break;
      case "s:t":
        if (!this.#inRun) this.#openRun();
        this.#into = this.#phonetic === 0 ? "inline" : null;
        break;
      case "s:rPh":
        this.#phonetic += 1;
        break;
      case "s:f":
        if (this.#cell !== null) this.#cell.isFormula = true;
        break;
      default:
        this.#openAround(name, attributes);
    }
  }

  /** What stands around the cells. */
  #openAround(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "s:row") {
      this.#row = Number(attributes["r"] ?? this.#row + 1);
      this.#column = 0;
      if (isOn(attributes["hidden"]) || attributes["ht"] === "0") this.content.hiddenRows.add(this.#row);
    } else if (name === "s:col" && (isOn(attributes["hidden"]) || attributes["width"] === "0")) {
      this.#hideColumns(Number(attributes["min"]), Number(attributes["max"]));
    } else if (name === "s:mergeCell" && this.content.merged.length < MOST_MERGED) {
      const range = rangeOf(attributes["ref"] ?? "");
      if (range !== null) this.content.merged.push(range);
    } else if (this.#inRun && name === "s:vertAlign") {
      this.#run.isRaised = attributes["val"] === "superscript";
    } else if (this.#inRun && name === "s:strike") {
      this.#run.isStruck = isOn(attributes["val"] ?? "1");
    } else if (name === "s:sheetView" && attributes["showZeros"] !== undefined) {
      this.#showsZeros = isOn(attributes["showZeros"]);
    }
  }

  #hideColumns(first: number, last: number): void {
    this.#stretches += 1;
    if (this.#stretches > MOST_STRETCHES) return;
    for (let column = Math.max(1, first); column <= Math.min(MOST_COLUMNS, last); column++) {
      this.content.hiddenColumns.add(column);
    }
  }

  text(text: string): void {
    if (this.#cell === null || this.#into === null) return;
    if (this.#into === "value") this.#cell.value = (this.#cell.value ?? "") + text;
    else this.#run.words += text;
  }

  close(name: string): void {
    if (name === "s:v" || name === "s:t") this.#into = null;
    else if (name === "s:r") this.#inRun = false;
    else if (name === "s:rPh") this.#phonetic -= 1;
    else if (name === "s:c") this.#closeCell();
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const told = addressOf(attributes["r"] ?? "");
    if (told.row > 0) this.#row = told.row;
    this.#column = told.column > 0 ? told.column : this.#column + 1;
    this.#cell = {
      row: this.#row,
      column: this.#column,
      type: attributes["t"] ?? "n",
      style: this.#workbook.styles[Number(attributes["s"] ?? 0)] ?? plainStyle,
      value: null,
      runs: [],
      isFormula: false,
    };
  }

  #openRun(): void {
    this.#run = { words: "", isStruck: false, isRaised: false };
    this.#cell?.runs.push(this.#run);
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null || !isOnSheet(cell.row, cell.column)) return;
    const { row, column, style } = cell;
    const text = this.#seen(legible(displayed(cell, this.#workbook, this.#showsZeros)), cell);
    const isUnknown = cell.isFormula && cell.value === null && text === "";
    if (text.trim() === "" && !isUnknown) {
      if (!(style.look.isRuled || style.look.isAcross) || this.#blanks >= MOST_BLANKS) return;
      this.#blanks += 1;
    } else {
      this.#texts += 1;
      const limit = this.#workbook.mostTexts ?? MOST_TEXTS;
      if (this.#texts > limit) throw new ReadError("zip-bomb", { limit });
    }
    if (cell.isFormula && cell.value !== null) this.results.push({ at: this.content.cells.length, value: cell.value });
    this.content.cells.push({ row, column, text, look: style.look, isUnknown });
  }

  /** A text as it is seen: none in white on white, none that was struck through. */
  #seen(text: string, { style }: OpenCell): string {
    if (!(style.isUnseen || style.isStruck) || text.trim() === "") return text;
    if (style.isUnseen) this.content.unseen += text.trim().length;
    else this.content.struck += 1;
    return "";
  }
}
