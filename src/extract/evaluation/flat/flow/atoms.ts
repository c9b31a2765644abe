import { joinPlaced, type PlacedText, placed, slicePlaced } from "../../../../layout/placed-text.js";
import { withoutBlanks } from "../../../../quantity/index.js";
import { fundSource } from "../../heading.js";
import type { FlatRegion } from "../region.js";

/** What stands before an atom: nothing, one space, a tab or several spaces, the end of a line. */
export type Gap = "none" | "space" | "wide" | "line";

/** The smallest piece of a line that a cell boundary does not cut. */
export interface Atom {
  readonly content: PlacedText;
  /** half-width, without white space */
  readonly key: string;
  readonly gap: Gap;
  /** the last of its line */
  readonly last: boolean;
  /** printed width in ideographs: a Latin letter or digit is half as wide */
  readonly width: number;
  /** page that it stands on, from 1; every atom's is 1 where a text tells no pages */
  readonly page: number;
}

/** A plain number in front of words that are no unit: "10其中", as extractors write two cells that touch. */
const TOUCHING = /^([\d０-９]{1,3}(?:[.．][\d０-９]+)?)(?=[\u3400-\u9fff（(])/;
const UNIT_START =
  /^[年月日时分秒人个件次户项台套份场家所处条座块名期篇册部辆种批米吨斤元万亿千百公平立亩天周岁倍级位只头株]/;

/** The cells' text of a region in reading order, cut at white space. */
export function atomsOf(region: FlatRegion): Atom[] {
  const atoms: Atom[] = [];
  region.lines.forEach((line, index) => {
    if (region.captions.has(index)) return;
    const source = placed(line.text, { line: line.number });
    const start = atoms.length;
    let end = 0;
    for (const piece of line.text.matchAll(/\S+/g)) {
      const between = line.text.slice(end, piece.index);
      const gap: Gap = atoms.length === start ? "line" : /\t|\s{2}|\u3000/.test(between) ? "wide" : "space";
      end = piece.index + piece[0].length;
      pushPiece(atoms, slicePlaced(source, piece.index, end), gap, line.page);
    }
    const final = atoms.at(-1);
    if (final !== undefined && atoms.length > start) atoms[atoms.length - 1] = { ...final, last: true };
  });
  return atoms;
}

/** An amount or a rate in front of words. */
const AMOUNT_BEFORE = /^-?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[%％]?(?=[\u3400-\u9fff])/;

/** The figure that words begin with, where it is another cell's: no name of a source of money begins with an amount. */
function touchingFigure(words: string): string | undefined {
  const amount = AMOUNT_BEFORE.exec(words)?.[0];
  if (amount !== undefined && fundSource(words.slice(amount.length)) !== null) return amount;
  const figure = TOUCHING.exec(words)?.[1];
  return figure === undefined || UNIT_START.test(words.slice(figure.length)) ? undefined : figure;
}

function pushPiece(atoms: Atom[], content: PlacedText, gap: Gap, page: number): void {
  const touching = touchingFigure(content.text);
  if (touching !== undefined) {
    atoms.push(atomOf(slicePlaced(content, 0, touching.length), gap, page));
    atoms.push(atomOf(slicePlaced(content, touching.length), "none", page));
  } else {
    atoms.push(atomOf(content, gap, page));
  }
}

function atomOf(content: PlacedText, gap: Gap, page: number): Atom {
  return { content, key: withoutBlanks(content.text), gap, last: false, width: widthOf(content.text), page };
}

/** Printed width in ideographs. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
  return width;
}

/** Atoms with what questions about stretches of them need. A stretch is from `start` up to `end`. */
export class AtomText {
  /** the keys of all atoms, one after the other */
  readonly all: string;
  private readonly offsets: number[] = [0];

  constructor(readonly atoms: readonly Atom[]) {
    let all = "";
    for (const atom of atoms) {
      all += atom.key;
      this.offsets.push(all.length);
    }
    this.all = all;
  }

  get length(): number {
    return this.atoms.length;
  }

  /** The atoms from `start` up to `end` alone. */
  slice(start: number, end: number): AtomText {
    return new AtomText(this.atoms.slice(start, end));
  }

  /** The text with others atoms in place of as many from `start` on. */
  with(part: AtomText, start: number): AtomText {
    return new AtomText([...this.atoms.slice(0, start), ...part.atoms, ...this.atoms.slice(start + part.length)]);
  }

  /** The words of a stretch, for comparison. */
  key(start: number, end: number): string {
    return this.all.slice(this.offsets[start] ?? 0, this.offsets[end] ?? 0);
  }

  /** Length of `key(start, end)`. */
  size(start: number, end: number): number {
    return (this.offsets[end] ?? 0) - (this.offsets[start] ?? 0);
  }

  /** Whether an atom is the first of its line. */
  opensLine(index: number): boolean {
    return this.atoms[index]?.gap === "line";
  }

  /** The words of a stretch as printed: wraps removed, spaces inside a line kept. */
  content(start: number, end: number): PlacedText {
    let result: PlacedText = { text: "", runs: [] };
    for (const atom of this.atoms.slice(start, end)) {
      const spaced = result.text !== "" && (atom.gap === "space" || atom.gap === "wide");
      result = result.text === "" ? atom.content : joinPlaced([result, atom.content], spaced ? " " : "");
    }
    return result;
  }

  /** The atom that holds the character at `offset` of `all`. */
  atomAt(offset: number): number {
    let low = 0;
    let high = this.atoms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.offsets[middle + 1] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The atom at which `word` begins, looked for from atom `from` on; -1 where it begins at no atom's start. */
  find(word: string, from = 0): number {
    let offset = this.all.indexOf(word, this.offsets[from] ?? 0);
    while (offset >= 0) {
      const atom = this.atomAt(offset);
      if (this.offsets[atom] === offset) return atom;
      offset = this.all.indexOf(word, offset + 1);
    }
    return -1;
  }
}
