import type { Leaf } from "../../model/index.js";

/** Whether the report tells anything of what a comparison needs: without it the comparison is not even invited. */
export function hasAny(...leaves: readonly (Leaf | null)[]): boolean {
  return leaves.some((leaf) => leaf !== null);
}
