import { shapeOf } from "../kinds.js";
import type { Grid, Piece } from "./grid.js";

/** A run of lines that holds many rows has so many pieces, */
const TALL = 24;
/** and goes from words to figures or back so often; the cells of one column mostly say the same kind of thing. */
const TURNS = 0.2;

/** What is asked of runs of lines: how wide their widest line is, and whether one holds many rows. */
export function lineRunsOf(pieces: readonly Piece[]): Required<Pick<Grid, "roomOf" | "isTall">> {
  const runs = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const run = runs.get(piece.block);
    if (run === undefined) runs.set(piece.block, [piece]);
    else run.push(piece);
  }
  const rooms = new Map([...runs].map(([block, run]) => [block, Math.max(...run.map(({ width }) => width))]));
  const tall = new Set([...runs].flatMap(([block, run]) => (holdsRows(run) ? [block] : [])));
  return { roomOf: (block) => rooms.get(block) ?? 0, isTall: (block) => tall.has(block) };
}

function holdsRows(run: readonly Piece[]): boolean {
  if (run.length < TALL) return false;
  const words = run.map(({ text }) => ["words", "sentence", "dash"].includes(shapeOf(text)));
  const turns = words.filter((isWords, at) => at > 0 && isWords !== words[at - 1]).length;
  return turns >= TURNS * run.length;
}
