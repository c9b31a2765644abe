import { AtomText } from "../atoms.js";
import type { Stretch } from "../rows.js";
import { cellScore, type Sheet } from "../scoring.js";
import { likeness } from "../value.js";

/** A cell on both sides of a page break: its first lines and its rest, either of which may be empty. */
export interface CutCell {
  readonly head: Stretch;
  readonly rest: Stretch;
}

/** A row that a page break cuts: what its cells score, wherever they are parted. */
export class CutRow {
  private readonly known = new Map<number, number>();

  constructor(
    readonly sheet: Sheet,
    /** the row's words before the break */
    readonly head: Stretch,
    /** the words behind the break that may be its rest */
    readonly rest: Stretch,
  ) {}

  /** The words of a cell. */
  key({ head, rest }: CutCell): string {
    return this.sheet.text.key(head.start, head.end) + this.sheet.text.key(rest.start, rest.end);
  }

  /** Whether a cell has no words on either side. */
  isBlank({ head, rest }: CutCell): boolean {
    return head.start === head.end && rest.start === rest.end;
  }

  /** How well the lines of a cell on both sides fit the column. */
  cell(column: number, cell: CutCell): number {
    const { head, rest } = cell;
    const name = this.sheet.columns[column] ?? "ignored";
    if (rest.start === rest.end) return cellScore(this.sheet, name, head.start, head.end);
    const id = this.idOf(column, cell);
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const { text } = this.sheet;
    const atoms = [...text.atoms.slice(head.start, head.end), ...text.atoms.slice(rest.start, rest.end)];
    const joined = new AtomText(
      atoms.map((atom, at) => (at === head.end - head.start ? { ...atom, gap: "line" } : atom)),
    );
    const score = cellScore({ ...this.sheet, text: joined, known: new Map() }, name, 0, joined.length);
    this.known.set(id, score);
    return score;
  }

  private idOf(column: number, { head, rest }: CutCell): number {
    const [heads, rests] = [this.head.end - this.head.start + 1, this.rest.end - this.rest.start + 1];
    const before = (head.start - this.head.start) * heads + head.end - this.head.start;
    const behind = (rest.start - this.rest.start) * rests + rest.end - this.rest.start;
    return (column * heads * heads + before) * rests * rests + behind;
  }

  /** How much the cells of two columns look like two values of one indicator. */
  pair(target: CutCell, actual: CutCell): number {
    return likeness(this.key(target), this.key(actual), this.sheet.values.shapes);
  }
}
