/** A cell that the search placed: `column` of the model, atoms from `start` up to `end`. */
export interface Placement {
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/**
 * What a search has to know of a table. All figures are scores: the larger the likelier, additive. Columns are in the
 * order in which a row is written.
 */
export interface Model {
  readonly atoms: number;
  readonly columns: number;
  /** true where rows follow each other; false for one row */
  readonly cyclic: boolean;
  /** how many atoms a cell of the column that starts at `start` may take at most */
  reach(column: number, start: number): number;
  /** the score of a cell, -Infinity where it cannot be one */
  cell(column: number, start: number, end: number): number;
  /** the score of columns between two cells that stay blank: the columns from `from` up to `to` */
  blanks(from: number, to: number): number;
  /** the score of a row that begins at this atom */
  rowStart(start: number): number;
  /** a stretch that belongs to no row, such as a floating label: its end and score, or null */
  loose(start: number): readonly { readonly end: number; readonly score: number }[];
  /** the columns at the left that hold labels: words are passed over rather before a row than behind its labels */
  readonly labels: number;
  /** column whose cell is judged with the cell of `column - 1` right before it, or null */
  readonly paired: number | null;
  pair(before: number, start: number, end: number): number;
}

interface PairedCell {
  readonly start: number;
  readonly total: number;
  readonly state: number;
}

/** Cells of the paired column that are kept for each place; the best ones by far suffice. */
const KEPT_PAIRS = 8;
/** What it costs more to pass over words between a row's labels and its name. */
const BEHIND_LABEL = 0.2;
/** Marks a stretch that was passed over. */
const PASSED = -2;

/** State 0 is "no cell yet", state c + 1 "the last cell was in column c". */
class Lattice {
  private readonly states: number;
  private readonly total: Float64Array;
  private readonly from: Int32Array;
  private readonly state: Int32Array;
  private readonly pairStart: Int32Array;
  private readonly pairs: PairedCell[][];

  constructor(private readonly model: Model) {
    this.states = model.columns + 1;
    const size = (model.atoms + 1) * this.states;
    this.total = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
    this.from = new Int32Array(size).fill(-1);
    this.state = new Int32Array(size).fill(-1);
    this.pairStart = new Int32Array(size).fill(-1);
    this.pairs = Array.from({ length: model.atoms + 1 }, () => []);
    this.total[0] = 0;
  }

  run(): Found {
    for (let at = 0; at < this.model.atoms; at++) {
      this.skip(at);
      for (let column = 0; column < this.model.columns; column++) this.extend(at, column);
    }
    return this.trace();
  }

  private get(at: number, state: number): number {
    return this.total[at * this.states + state] ?? Number.NEGATIVE_INFINITY;
  }

  private offer(at: number, state: number, total: number, from: number, before: number, pairStart = -1): void {
    const index = at * this.states + state;
    if (total <= (this.total[index] ?? 0)) return;
    this.total[index] = total;
    this.from[index] = from;
    this.state[index] = before;
    this.pairStart[index] = pairStart;
  }

  /** Stretches that belong to no row leave the state as it is. */
  private skip(at: number): void {
    for (const { end, score } of this.model.loose(at)) {
      for (let state = 0; state < this.states; state++) {
        const total = this.get(at, state) + score - (state > 0 && state <= this.model.labels ? BEHIND_LABEL : 0);
        if (total > Number.NEGATIVE_INFINITY) this.offer(end, state, total, at, state, PASSED);
      }
    }
  }

  private step(state: number, column: number, at: number): number {
    const { model } = this;
    if (state === 0) return model.blanks(0, column);
    if (column >= state) return model.blanks(state, column);
    if (!model.cyclic) return Number.NEGATIVE_INFINITY;
    return model.blanks(state, model.columns) + model.blanks(0, column) + model.rowStart(at);
  }

  private extend(at: number, column: number): void {
    const { model } = this;
    const entry = this.bestEntry(at, column);
    const paired = column === model.paired ? (this.pairs[at] ?? []) : [];
    if (entry === null && paired.length === 0) return;
    const reach = Math.min(model.atoms, at + model.reach(column, at));
    for (let end = at + 1; end <= reach; end++) {
      const score = model.cell(column, at, end);
      if (score === Number.NEGATIVE_INFINITY) continue;
      if (entry !== null) {
        this.offer(end, column + 1, entry.total + score, at, entry.state);
        if (column + 1 === model.paired)
          this.remember(end, { start: at, total: entry.total + score, state: entry.state });
      }
      for (const cell of paired) {
        const total = cell.total + score + model.pair(cell.start, at, end);
        this.offer(end, column + 1, total, at, cell.state, cell.start);
      }
    }
  }

  /** The best way to come to a cell of a column that starts here; null where there is none. */
  private bestEntry(at: number, column: number): { readonly total: number; readonly state: number } | null {
    let best: { total: number; state: number } | null = null;
    for (let state = 0; state < this.states; state++) {
      // Behind the cell that it is paired with, a cell is judged together with it.
      if (column === this.model.paired && state === column) continue;
      const reached = this.get(at, state);
      if (reached === Number.NEGATIVE_INFINITY) continue;
      const total = reached + this.step(state, column, at);
      if (total > (best?.total ?? Number.NEGATIVE_INFINITY)) best = { total, state };
    }
    return best;
  }

  private remember(end: number, cell: PairedCell): void {
    const kept = this.pairs[end] ?? [];
    kept.push(cell);
    if (kept.length > KEPT_PAIRS * 2) {
      kept.sort((a, b) => b.total - a.total);
      kept.length = KEPT_PAIRS;
    }
  }

  private trace(): Found {
    const { model } = this;
    let state = 0;
    let best = Number.NEGATIVE_INFINITY;
    for (let candidate = 0; candidate < this.states; candidate++) {
      const total = this.get(model.atoms, candidate) + model.blanks(candidate, model.columns);
      if (total > best) [best, state] = [total, candidate];
    }
    const placements: Placement[] = [];
    let at = model.atoms;
    while (at > 0) {
      const index = at * this.states + state;
      const from = this.from[index] ?? -1;
      if (from < 0) break;
      const before = this.state[index] ?? 0;
      const pairStart = this.pairStart[index] ?? -1;
      if (pairStart !== PASSED) placements.push({ column: state - 1, start: from, end: at });
      if (pairStart >= 0) {
        placements.push({ column: state - 2, start: pairStart, end: from });
        at = pairStart;
      } else at = from;
      state = before;
    }
    return { placements: placements.reverse(), score: best };
  }
}

/** The cells of the best way to cut a stream, and what it scores. */
export interface Found {
  readonly placements: readonly Placement[];
  readonly score: number;
}

/**
 * Cuts a stream of atoms into cells and assigns them to columns, so that the whole scores best. Every atom is in a
 * cell or passed over. The time is linear in the atoms: cells have a limited reach.
 */
export function search(model: Model): Found {
  return new Lattice(model).run();
}
