import type { Note } from "../../../model/index.js";
import { withoutBlanks } from "../../../quantity/index.js";
import type { Anatomy } from "./anatomy.js";

/** A note for each column whose heading no vocabulary knows: nothing under it was read. A heading printed again tells nothing new. */
export function unknownHeadings({ funds, indicators }: Anatomy): Note[] {
  const cells = [...(funds?.unknown ?? []), ...indicators.flatMap(({ unknown }) => unknown)];
  const told = new Set<string>();
  return cells.flatMap((cell) => {
    const heading = withoutBlanks(cell.content.text).slice(0, 40);
    if (heading === "" || told.has(heading)) return [];
    told.add(heading);
    return [{ code: "heading-unknown", params: { heading }, place: cell.place }];
  });
}
