import type { Box } from "../../model/index.js";

/** What a colour leaves on white paper. Of a pattern it is not known how much it covers. */
export type Paint = "ink" | "white" | "pattern" | "none";

/** How something is painted: what decides whether it is seen. */
export interface Painting {
  readonly stroke: Paint;
  readonly fill: Paint;
  /** 1 for paint that hides what is below it */
  readonly fillAlpha: number;
  /** the box of what is not cut away; null for the whole page */
  readonly clip: Box | null;
  /** how text is painted: 0 filled, 1 stroked, 2 both, 3 not at all; 4 to 7 the same, and cutting away (table 106) */
  readonly textMode: number;
}

/** Whether paint can be seen on white paper. */
export function isInk(paint: Paint): boolean {
  return paint === "ink" || paint === "pattern";
}

/** What a colour leaves on white paper, by its red, green and blue from 0 to 255. */
export function paintOfColour(...colour: readonly [red: number, green: number, blue: number]): Paint {
  return colour.some((part) => part < 0xfa) ? "ink" : "white";
}
