import { describe, expect, it } from "vitest";
import { inStep } from "../../../../../src/extract/evaluation/flat/positional/fund-stairs.js";
import { linesOf } from "./lines-of.js";

const stepped = (text: string) => {
  const { lines, isGuessed } = inStep(linesOf(text), 2);
  return { rows: lines.map(({ tokens }) => tokens.map((token) => token.text).join(" ")), isGuessed };
};

describe("labels of money whose figures were printed below them", () => {
  it("have their own figures as soon as there are as many lines of them", () => {
    expect(
      stepped(`      合计
  其中：本年财政拨款    434.43     864.43
                 390.99     777.99   856.48
      上年结转       43.44      86.44
`),
    ).toEqual({
      rows: ["合计 434.43 864.43", "其中：本年财政拨款 390.99 777.99 856.48", "上年结转 43.44 86.44"],
      isGuessed: false,
    });
  });

  it("keep those of a line that stands beside them, and of cells merged over the rows", () => {
    const printed = `      合计       434.43     864.43
  其中：本年财政拨款    390.99     777.99
                                      856.48   10   99%
      上年结转       43.44      86.44
      其他资金
`;
    expect(stepped(printed).rows).toHaveLength(5);
    expect(stepped(printed).rows[2]).toBe("856.48 10 99%");
  });

  it("are told to be guessed where fewer lines than labels follow", () => {
    const { rows, isGuessed } = stepped(
      "   合计      101.95  184.83\n   其中：财政拨款\n   上年结转\n             101.95  184.83\n",
    );
    expect(rows[1]).toBe("其中：财政拨款 101.95 184.83");
    expect(isGuessed).toBe(true);
  });
});
