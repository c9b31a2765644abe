import { edgesOf, isAcross, isBar, isDown } from "./canvas.js";

/** A cell on the canvas: its rows and columns of the grid, and the pieces of its text from top to bottom. */
export interface Area extends Rectangle {
  readonly pieces: readonly { readonly text: string; readonly line: number }[];
}

type Canvas = readonly (readonly string[])[];

/** Lines between two borders, which one row of the grid takes; end exclusive. */
interface Band {
  readonly from: number;
  readonly to: number;
}

/** More places than these, in rows by columns, are no form. */
const MOST_PLACES = 20_000;

/**
 * The cells of a drawn table: places of its grid that no border parts are one cell.
 *
 * @returns null where a cell is no rectangle, or a border goes through it
 */
export function areasOf(canvas: Canvas): Area[] | null {
  const edges = edgesOf(canvas);
  const columns = edges.length - 1;
  const rules = canvas.map((line) => {
    const border = borderOf(line);
    return edges.slice(0, -1).map((edge, at) => isRule(line, border, edge, edges[at + 1] ?? 0));
  });
  const bands = bandsOf(rules);
  if (columns < 2 || bands.length < 2 || bands.length * columns > MOST_PLACES) return null;
  const places = new Places(bands.length, columns);
  bands.forEach((band, row) => {
    const next = bands[row + 1];
    for (let column = 0; column < columns; column++) {
      const right = edges[column + 1] ?? 0;
      const isOpen = canvas.slice(band.from, band.to).some((line) => !isDown(line[right] ?? ""));
      if (column + 1 < columns && isOpen) places.join(row, column, row, column + 1);
      const isParted = next === undefined || rules.slice(band.to, next.from).some((line) => line[column] === true);
      if (!isParted) places.join(row, column, row + 1, column);
    }
  });
  const cells = places.rectangles();
  if (cells === null) return null;
  const areas = cells.map((cell): Area | null => {
    const [from, to] = [bands[cell.row]?.from ?? 0, bands[cell.row + cell.rowSpan - 1]?.to ?? 0];
    const own = rules.slice(from, to).map((line) => line.slice(cell.column, cell.column + cell.columnSpan));
    if (own.some((line) => line.includes(true))) return null;
    const [left, right] = [(edges[cell.column] ?? 0) + 1, edges[cell.column + cell.columnSpan] ?? 0];
    const lines = canvas.slice(from, to).map((line) => line.slice(left, right));
    // A border that is open in another line of its row was drawn out of its place.
    if (lines.some((line) => line.some(isBar))) return null;
    return { ...cell, pieces: lines.map((line, at) => ({ text: line.join(""), line: from + at })) };
  });
  const whole = areas.filter((area) => area !== null);
  return whole.length === areas.length ? whole : null;
}

/**
 * Which places of a line a border across takes: it begins and ends at borders that go down. Dashes in a cell do not, and
 * a dash between two bars is a value.
 */
function borderOf(line: readonly string[]): boolean[] {
  const isPart = (at: number) => {
    const char = line[at] ?? "";
    // Markdown tells by colons how a column is aligned.
    return isAcross(char) || (char === ":" && (isAcross(line[at - 1] ?? "") || isAcross(line[at + 1] ?? "")));
  };
  const border = line.map(() => false);
  for (let from = 0; from < line.length; from++) {
    let to = from;
    while (to < line.length && isPart(to)) to++;
    const begins = isDown(line[from] ?? "") || isDown(line[from - 1] ?? "");
    const ends = isDown(line[to - 1] ?? "") || isDown(line[to] ?? "");
    if (to - from > 1 && begins && ends) border.fill(true, from, to);
    from = Math.max(from, to);
  }
  return border;
}

/** Whether a border goes across from one edge to the next. Where edges of other rows lie side by side, it goes on behind them. */
function isRule(line: readonly string[], border: readonly boolean[], left: number, right: number): boolean {
  if (right === left + 1) return border[isDown(line[left] ?? "") ? right : left] === true;
  return border.slice(left + 1, right).every(Boolean);
}

function bandsOf(rules: readonly (readonly boolean[])[]): Band[] {
  const bands: Band[] = [];
  let from = -1;
  rules.forEach((line, at) => {
    const isBorder = line.some(Boolean);
    if (!isBorder && from < 0) from = at;
    if (isBorder && from >= 0) {
      bands.push({ from, to: at });
      from = -1;
    }
  });
  return from < 0 ? bands : [...bands, { from, to: rules.length }];
}

interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The places of a grid, joined to cells. */
class Places {
  private readonly above: number[];

  constructor(
    private readonly rows: number,
    private readonly columns: number,
  ) {
    this.above = Array.from({ length: rows * columns }, (_, at) => at);
  }

  join(row: number, column: number, otherRow: number, otherColumn: number): void {
    const [one, other] = [this.root(row * this.columns + column), this.root(otherRow * this.columns + otherColumn)];
    this.above[Math.max(one, other)] = Math.min(one, other);
  }

  /** The cells from top to bottom and from left to right; null where one is no rectangle. */
  rectangles(): Rectangle[] | null {
    const cells = new Map<number, { top: number; bottom: number; left: number; right: number; count: number }>();
    for (let place = 0; place < this.rows * this.columns; place++) {
      const [row, column] = [Math.floor(place / this.columns), place % this.columns];
      const root = this.root(place);
      const cell = cells.get(root) ?? { top: row, bottom: row, left: column, right: column, count: 0 };
      cells.set(root, {
        top: cell.top,
        bottom: row,
        left: Math.min(cell.left, column),
        right: Math.max(cell.right, column),
        count: cell.count + 1,
      });
    }
    const found = [...cells.values()].map(({ top, bottom, left, right, count }) => {
      const cell = { row: top, column: left, rowSpan: bottom - top + 1, columnSpan: right - left + 1 };
      return cell.rowSpan * cell.columnSpan === count ? cell : null;
    });
    const whole = found.filter((cell) => cell !== null);
    return whole.length === found.length ? whole : null;
  }

  private root(place: number): number {
    let at = place;
    while (this.above[at] !== at) {
      const next = this.above[at] ?? at;
      this.above[at] = this.above[next] ?? next;
      at = this.above[at] ?? at;
    }
    return at;
  }
}
