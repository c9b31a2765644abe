import type { RulingLine } from "../../document/document.js";
import type { Box } from "../../model/index.js";
import { type Line, linesOf } from "./ruling-lines.js";

/** So many pieces in a row are dashes of one line; fewer may be frames of words that stand side by side. */
const least = 5;

/** A dash and the gap behind it are no longer than this, in points; and no gap is longer than so many dashes. */
const longest = { dash: 7, gap: 7, dashes: 2 } as const;

/** Dashes of one line, their gaps and their places differ by no more than this, in points. */
const even = 0.3;

/** The sides of neighbouring cells end and begin with a whole dash each; these two touch as near as this, in points. */
const touching = 0.1;

/** A row of dashes as far as it has been followed. */
interface Row {
  readonly pieces: Line[];
  readonly last: Line;
  /** between the last two; null where the last one begins the side of a cell */
  readonly gap: number | null;
}

/**
 * Ruling lines with those that were drawn dash by dash as one line each, from the first dash to the last. Where a page has
 * such lines, the shorter ones of the same dashes are lines too.
 */
export function withoutDashes(rulings: readonly RulingLine[]): readonly RulingLine[] {
  if (rulings.length < least) return rulings;
  const all = (["horizontal", "vertical"] as const).flatMap((way) => rowsOf(linesOf(rulings, way)));
  const kinds = new Set(all.filter(({ pieces }) => pieces.length >= least).map(kindOf));
  if (kinds.size === 0) return rulings;
  const rows = all.filter((row) => row.pieces.length > 1 && kinds.has(kindOf(row)));
  const dashes = new Set(rows.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.rulings)));
  const whole = rows.flatMap(({ pieces }) => wholeOf(pieces));
  return [...rulings.filter((ruling) => !dashes.has(ruling)), ...whole];
}

/** How long and how thick dashes are, in words. */
function kindOf({ last }: Row): string {
  return `${Math.round((last.to - last.from) / even)} ${Math.round(thicknessOf(last) / even)}`;
}

function thicknessOf({ rulings: [ruling] }: Line): number {
  if (ruling === undefined) return 0;
  const [x0, y0, x1, y1] = ruling.box;
  return ruling.orientation === "horizontal" ? y1 - y0 : x1 - x0;
}

function rowsOf(lines: readonly Line[]): Row[] {
  const short = lines.filter(({ from, to }) => to - from > 0 && to - from <= longest.dash);
  const open = new Map<number, Row>();
  const done: Row[] = [];
  for (const piece of short.sort((a, b) => a.from - b.from)) {
    const place = Math.round(piece.at / even);
    const near = [place, place - 1, place + 1].find((one) => {
      const row = open.get(one);
      return row !== undefined && goesOn(row, piece);
    });
    const row = near === undefined ? undefined : open.get(near);
    if (near === undefined || row === undefined) {
      const over = open.get(place);
      if (over !== undefined) done.push(over);
      open.set(place, { pieces: [piece], last: piece, gap: null });
    } else {
      const step = piece.from - row.last.to;
      row.pieces.push(piece);
      open.set(near, { pieces: row.pieces, last: piece, gap: step <= touching ? null : step });
    }
  }
  return [...done, ...open.values()];
}

/** Whether a piece is the next dash of a row: as long as the last one, and as far behind it as that behind the one before. */
function goesOn({ last, gap }: Row, piece: Line): boolean {
  const length = last.to - last.from;
  const step = piece.from - last.to;
  if (Math.abs(piece.at - last.at) > even || Math.abs(piece.to - piece.from - length) > even) return false;
  if (Math.abs(thicknessOf(piece) - thicknessOf(last)) > even) return false;
  if (Math.abs(step) <= touching) return true;
  if (step <= 0 || step > Math.min(longest.gap, Math.max(longest.dashes * length, 3))) return false;
  return gap === null || Math.abs(step - gap) <= even;
}

function wholeOf(pieces: readonly Line[]): RulingLine[] {
  const [first] = pieces.flatMap(({ rulings }) => rulings);
  const last = pieces.flatMap(({ rulings }) => rulings).at(-1);
  if (first === undefined || last === undefined) return [];
  const box: Box = [first.box[0], first.box[1], last.box[2], last.box[3]];
  return [{ orientation: first.orientation, box }];
}
