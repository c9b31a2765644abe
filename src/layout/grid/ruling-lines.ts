import type { RulingLine } from "../../document/document.js";

/** Pieces of one line lie in it, and end where the next begins, as near as this. */
export const sameLine = 0.5;

/** A line by where it stands across its direction, and from where to where along it. */
export interface Line {
  /** what draws it: a line may be drawn in pieces */
  readonly rulings: readonly RulingLine[];
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Pieces of one line that were drawn end to end, as one. */
export function joined(lines: readonly Line[]): Line[] {
  const open = new Map<number, Line>();
  const done: Line[] = [];
  for (const line of [...lines].sort((a, b) => a.from - b.from)) {
    const place = Math.round(line.at / sameLine);
    const before = [place, place - 1, place + 1].flatMap((one) => {
      const last = open.get(one);
      return last !== undefined && line.from <= last.to + sameLine ? [{ one, last }] : [];
    })[0];
    if (before === undefined) {
      const over = open.get(place);
      if (over !== undefined) done.push(over);
      open.set(place, line);
      continue;
    }
    const { one, last } = before;
    open.set(one, { ...last, to: Math.max(last.to, line.to), rulings: [...last.rulings, ...line.rulings] });
  }
  return [...done, ...open.values()];
}

/** The lines of one direction. */
export function linesOf(rulings: readonly RulingLine[], orientation: RulingLine["orientation"]): Line[] {
  return rulings.flatMap((ruling) => {
    if (ruling.orientation !== orientation) return [];
    const [x0, y0, x1, y1] = ruling.box;
    return orientation === "horizontal"
      ? [{ rulings: [ruling], at: (y0 + y1) / 2, from: x0, to: x1 }]
      : [{ rulings: [ruling], at: (x0 + x1) / 2, from: y0, to: y1 }];
  });
}
