import { isAuthority, kinshipOf } from "../consistency/body-name.js";
import type { Submission } from "./submission.js";

/**
 * Whether two reports are certainly those of two departments that have nothing to do with each other: the same office of two
 * places, or two departments of their own, neither of which the other's tables name.
 */
export function areStrangers(a: Submission, b: Submission): boolean {
  const [one, two] = [a.department?.text ?? "", b.department?.text ?? ""];
  const kinship = kinshipOf(one, two);
  if (kinship !== "elsewhere" && !(kinship === "different" && isAuthority(one) && isAuthority(two))) return false;
  return !names(a, two) && !names(b, one);
}

/** Whether one of a report's tables names a body that may be the other department. */
function names({ tables }: Submission, other: string): boolean {
  return tables.some(({ department, implementer = null }) =>
    [department, implementer].some((leaf) => leaf !== null && kinshipOf(leaf.text, other) === "same"),
  );
}
