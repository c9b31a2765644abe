import type { Column } from "./grid.js";

/** What words cost as a cell of a column, as far as it was asked before. */
export interface KnownCosts {
  readonly column: number;
  readonly text: string;
  /** what the words cost by themselves */
  readonly alone: number;
  /** what they cost beside the words of another column, by that column's place */
  readonly pairs: (Map<string, number> | undefined)[];
}

/** Costs that were worked out before; a search asks for the same ones over and over. */
export interface Memory {
  readonly of: (column: number, text: string) => KnownCosts;
  readonly beside: (costs: KnownCosts, other: number, text: string) => number;
}

/**
 * @param unlike what it costs that two cells stand in one row, by the columns' places
 */
export function memoryOf(
  columns: readonly Pick<Column, "unfit">[],
  unlike: (column: number, text: string, other: number, otherText: string) => number,
): Memory {
  const known = columns.map(() => new Map<string, KnownCosts>());
  return {
    of: (column, text) => {
      const costs = known[column]?.get(text);
      if (costs !== undefined) return costs;
      const alone = columns[column]?.unfit(text) ?? 0;
      const fresh: KnownCosts = { column, text, alone, pairs: [] };
      known[column]?.set(text, fresh);
      return fresh;
    },
    beside: ({ column, text, pairs }, other, otherText) => {
      let row = pairs[other];
      if (row === undefined) {
        row = new Map();
        pairs[other] = row;
      }
      const cost = row.get(otherText);
      if (cost !== undefined) return cost;
      const fresh = unlike(column, text, other, otherText) + unlike(other, otherText, column, text);
      row.set(otherText, fresh);
      return fresh;
    },
  };
}
