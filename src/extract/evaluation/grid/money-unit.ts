import type { PlacedText } from "../../../layout/placed-text.js";
import { withoutBlanks } from "../../../quantity/index.js";
import type { Grid } from "./grid.js";

const IN_BRACKET = /[([](?:[^()[\]]*[^()[\]万亿千百])?(万元|亿元|千元|元)[^()[\]]*[)\]]/;
/** A unit that a narrow label broke in two, with neighbouring cells' words between its halves in a text that was flattened. */
const TORN_IN_BRACKET = /[([](万|亿|千)[^()[\]元]*元[)\]]/;
const AFTER_UNIT = /单位[:为]?(?:人民币)?(万元|亿元|千元|元)/;

/** The unit of money that a heading or a caption tells: "项目资金（万元）", "金额单位：元"; null where it tells none. */
export function toldUnit(text: string): string | null {
  const plain = withoutBlanks(text);
  if (plain.length > 60) return null;
  const told = AFTER_UNIT.exec(plain)?.[1];
  if (told !== undefined) return told;
  const torn = TORN_IN_BRACKET.exec(plain)?.[1];
  return torn === undefined ? (IN_BRACKET.exec(plain)?.[1] ?? null) : `${torn}元`;
}

/** The unit that holds for the amounts of a funds block: told beside its rows, else above in the grid, else in a caption. */
export function fundsUnit(grid: Grid, from: number, to: number, captions: readonly PlacedText[]): string | null {
  for (let row = from; row < to; row += 1) {
    for (const cell of grid.crossing(row)) {
      const unit = toldUnit(cell.content.text);
      if (unit !== null) return unit;
    }
  }
  for (let row = from - 1; row >= 0; row -= 1) {
    for (const cell of grid.starting(row)) {
      const unit = AFTER_UNIT.exec(withoutBlanks(cell.content.text))?.[1];
      if (unit !== undefined) return unit;
    }
  }
  for (const caption of captions) {
    const unit = toldUnit(caption.text);
    if (unit !== null) return unit;
  }
  return null;
}
