import { describe, expect, it } from "vitest";
import { joinWrappedMoney } from "../../../../../src/extract/evaluation/flat/positional/wrapped-money.js";
import { linesOf } from "./lines-of.js";

const joined = (text: string, most = 8) =>
  joinWrappedMoney(linesOf(text), most).map(({ tokens }) => tokens.map((token) => token.text).join(" "));

describe("amounts that narrow columns wrap", () => {
  it("are whole again on one line of their row, in the order of their columns", () => {
    const rows = joined(`            1532.400 154.96 1377.440
    合计  1                           100%    10
              000     0000    000
  其他资金 2   60.0000  0.000  60.0000
               00      000     00
`);
    expect(rows).toEqual([
      "合计 1 1532.400000 154.960000 1377.440000 100% 10",
      "其他资金 2 60.000000 0.000000 60.000000",
    ]);
  });

  it("are told where each piece stands a line off those of its neighbours", () => {
    expect(
      joined(`               105.
        953.29      847.37 98.2
  合计           9213         9.82
         1732        0429    5%
                03
`),
    ).toEqual(["合计 953.291732 105.921303 847.370429 98.25% 9.82"]);
  });

  it("have their thousands, their units and their signs put together too", () => {
    expect(joined("  合计   36,234,46  43,443,38   100\n           3.93      8.93     %\n")).toEqual([
      "合计 36,234,463.93 43,443,388.93 100%",
    ]);
    expect(
      joined("         880.15万   856.64万\n  合计                          9.73\n            元        元\n"),
    ).toEqual(["合计 880.15万元 856.64万元 9.73"]);
  });

  it("are left as they are where a piece has no rest, or nothing was wrapped", () => {
    const lacking = "  合计   1532.400   154.960000\n  其他   60.000000    1.000000\n";
    expect(joined(lacking)).toHaveLength(2);
    expect(joined("  合计   12.34  56.78\n  其他    5       6\n")).toEqual(["合计 12.34 56.78", "其他 5 6"]);
    expect(joined("  合计   12.3  56.7\n  其他    5       6\n")).toEqual(["合计 12.3 56.7", "其他 5 6"]);
  });

  it("do not go on below the amount of another row", () => {
    const rows = [
      "  总额           778.44  778.44",
      "  其中:财政资金   700.6   700.6",
      "  财政专户管理资金   77.84   77.84",
      "  单位资金           0       0",
    ];
    expect(joined(rows.join("\n"))).toEqual(rows.map((row) => row.trim().replace(/ +/g, " ")));
  });

  it("never make a row of more figures than there are columns", () => {
    expect(joined("  合计   1532.400 154.96 1377.440\n          000    0000    000\n", 2)).toHaveLength(2);
  });
});
