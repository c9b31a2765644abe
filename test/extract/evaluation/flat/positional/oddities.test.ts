import { describe, expect, it } from "vitest";
import { foreignLines } from "../../../../../src/extract/evaluation/flat/positional/foreign-lines.js";
import { readPositional } from "../../../../../src/extract/evaluation/flat/positional/index.js";
import { misfits } from "../../../../../src/extract/evaluation/flat/positional/misfit.js";
import { repeated } from "../../../../../src/extract/evaluation/flat/positional/torn-words.js";
import { placed } from "../../../../../src/layout/placed-text.js";
import { regionOf } from "../region-of.js";

describe("points that came into the column of a value", () => {
  const table = (weight: string, target: string) => `                    项目支出绩效自评表
                      （2022年度）
 项目名称              职工书屋建设          实施单位         青禾县总工会
 一级指标    二级指标      三级指标      分值    年度指标值     实际完成值    得分    未完成原因
 产出指标    数量指标    建设职工书屋数量    45.00    ≥12家      12家     45.00   无
          质量指标    书屋验收合格率    ${weight}    ${target}     100%    45.00   无
 效益指标    社会效益指标     职工归属感     10.00     提升        提升     10.00   无
 总分                             100                     100
`;
  const worth = (text: string) => readPositional(regionOf(text))?.coherence ?? 0;

  it("put the reading in doubt where the row has no points of its own", () => {
    expect(worth(table("45.00", " 100%"))).toBe(1);
    expect(worth(table("     ", "45.00"))).toBeLessThan(0.9);
  });

  it("fit a value less well than other figures do", () => {
    const [points = 0, figure = 0] = ["45.00", "45"].map((text) => misfits(["target"], text)[0]);
    expect(points).toBeGreaterThan(figure);
    expect(misfits(["initialTarget"], "45.00")).toEqual([points]);
  });
});

describe("a dash in the column of units", () => {
  it("says that words have none", () => {
    const reading = readPositional(
      regionOf(`                    项目支出绩效自评表
                      （2022年度）
 项目名称              职工书屋建设          实施单位         青禾县总工会
  指标名称      计量单位   指标性质    年初指标值    全年完成值    指标权重    指标得分
 建设职工书屋数量     家      ≥       12       12       40      40
 书屋验收合格率      %      ≥       90       95       30      30
 职工归属感        /      定性      提升       提升       20      20
 读书氛围         /      定性      浓厚       浓厚       10      10
`),
    );
    expect(reading?.coherence).toBe(1);
    expect(reading?.evaluation.indicators.map(({ measureUnit }) => measureUnit?.text)).toEqual(["家", "%", "/", "/"]);
  });
});

describe("a cell that goes on over the height of the next row", () => {
  it("may have a line of that row", () => {
    const cell = (top: number, bottom: number) => ({ content: placed("职工归属感", { line: top }), top, bottom });
    const names = { field: "level3" as const, pieces: [], cells: [cell(1, 1), cell(3, 4)], close: [] };
    expect(foreignLines([names], [1, 3])).toEqual([]);
    expect(foreignLines([names], [1, 2, 4])).toEqual([{ row: 1, field: "level3", why: "slipped" }]);
  });
});

describe("words that stand twice on a line", () => {
  it("are a result that repeats its target, and no reason that repeats its result", () => {
    expect(repeated("deviation", "有所提升", "有所提升")).toBeGreaterThan(0);
    expect(repeated("actual", "有所提升", "有所提升")).toBe(0);
    expect(repeated("deviation", "无", "无")).toBe(0);
  });
});
