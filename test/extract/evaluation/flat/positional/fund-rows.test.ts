import { describe, expect, it } from "vitest";
import type { Band } from "../../../../../src/extract/evaluation/flat/positional/band.js";
import { countRows } from "../../../../../src/extract/evaluation/flat/positional/fund-rows.js";
import { linesOf } from "./lines-of.js";

const BANDS: Band[] = [
  { field: "label", lo: 2, hi: 12 },
  { field: "initial", lo: 16, hi: 22 },
  { field: "adjusted", lo: 26, hi: 32 },
  { field: "executed", lo: 36, hi: 42 },
  { field: "rate", lo: 46, hi: 50 },
];

const printed = (text: string) =>
  countRows(linesOf(text), BANDS).lines.map(({ tokens }) => tokens.map((token) => token.text).join(" "));

describe("a row of money whose figures go down the lines below its label", () => {
  it("is one row where they come to one for each column", () => {
    const rows = printed(`  年度资金总额    60.00     63.20     60.04     95%
   其他资金
                5.00 5.00
                           5.00
                              —
`);
    expect(rows).toEqual(["年度资金总额 60.00 63.20 60.04 95%", "其他资金 5.00 5.00 5.00 —"]);
  });

  it("is left as it is where they do not, or do not go to the right", () => {
    expect(printed("   其他资金\n      5.00 5.00\n           5.00\n")).toHaveLength(3);
    expect(printed("   其他资金\n            5.00 5.00\n   5.00  —\n")).toHaveLength(3);
  });
});
