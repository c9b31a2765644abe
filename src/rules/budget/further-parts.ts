import type { Leaf, Statement } from "../../model/index.js";
import { type Decimal, printed } from "../../quantity/index.js";

/**
 * Amounts that the narrative lists under a whole beside the parts that the report's fields hold: 上年结转 under the
 * income, 经营支出 under the expenditure. They belong to the identity. Empty where no sentence lists the known parts.
 */
export function furtherParts(
  statements: readonly Statement[],
  whole: Leaf | null,
  known: readonly (Leaf | null)[],
): Leaf[] {
  const total = figureOf(whole);
  const magnitudes = known.map((leaf) => figureOf(leaf)?.abs());
  if (total === null) return [];
  for (const statement of statements) {
    if (statement.kind !== "breakdown" || statement.project !== null) continue;
    if (figureOf(statement.whole.leaf)?.equals(total) !== true || statement.whole.leaf.unit !== whole?.unit) continue;
    const rest = statement.parts.map((part) => part.leaf);
    for (const magnitude of magnitudes) {
      const at = rest.findIndex((leaf) => magnitude !== undefined && figureOf(leaf)?.abs().equals(magnitude) === true);
      if (at >= 0) rest.splice(at, 1);
    }
    if (rest.length === statement.parts.length - known.length) return rest;
  }
  return [];
}

function figureOf(leaf: Leaf | null): Decimal | null {
  return leaf?.value == null ? null : (printed(leaf.value)?.value ?? null);
}
