import type { Fund } from "../../../model/index.js";
import { isBlankText } from "../../../quantity/index.js";

/** What stands in the middle of a merged cell over all rows of money. */
const SHARED = ["executed", "weight", "rate", "score"] as const;
type Shared = (typeof SHARED)[number];

/**
 * Funds of a table without lines: a figure in the middle of all rows stands beside one of them and is the total row's, as
 * that of any merged cell is. Where several rows have a figure of their own, each keeps it.
 */
export function withCentred(funds: readonly Fund[]): Fund[] {
  const total = funds.find(({ source }) => source === "total");
  if (total === undefined) return [...funds];
  const isBlank = (fund: Fund, field: Shared): boolean => isBlankText(fund[field]?.text ?? "");
  const owners = new Map<Shared, Fund>();
  for (const field of SHARED) {
    const [owner, ...others] = funds.filter((fund) => !isBlank(fund, field));
    if (owner !== undefined && owner !== total && others.length === 0) owners.set(field, owner);
  }
  // A weight or a rate belongs to the total alone; money of one source only does not.
  if (!owners.has("weight") && !owners.has("rate")) return [...funds];
  return funds.map((fund) => {
    const changed: Partial<Record<Shared, Fund[Shared]>> = {};
    for (const [field, owner] of owners) {
      if (fund === total) changed[field] = owner[field];
      else if (fund === owner) changed[field] = total[field];
    }
    return { ...fund, ...changed };
  });
}

/** Rows of money in which one figure is printed before it can be one that was written for each of them. */
const LEAST_REPEATED = 3;

/**
 * Funds of a table whose merged cells were written once for every field they take: what is the same in all rows is the
 * total row's alone. A rate may be the same for every source by itself.
 */
export function withoutRepeated(funds: readonly Fund[]): readonly Fund[] {
  const [first] = funds;
  if (first?.source !== "total" || funds.length < LEAST_REPEATED) return funds;
  const repeated = SHARED.filter((field) => {
    const told = first[field]?.value ?? null;
    return told !== null && !/^0(?:\.0+)?$/.test(told) && funds.every((fund) => fund[field]?.value === told);
  });
  if (!repeated.some((field) => field !== "rate")) return funds;
  const none = Object.fromEntries(repeated.map((field) => [field, null]));
  return funds.map((fund) => (fund === first ? fund : { ...fund, ...none }));
}
