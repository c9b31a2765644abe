import { describe, expect, it } from "vitest";
import { findRegions } from "../../../../src/extract/evaluation/flat/regions.js";
import { textLines } from "../../../support/text-lines.js";

const HEAD = ["资金（项目）名称 乡村书屋更新", "项目主管部门 青禾县文化馆"];
const MONEY = ["年初预算数 全年预算数 全年执行数 分值 执行率 得分", "年度资金总额 20 20 20 10 100% 10"];
const COLUMNS = "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分";
const ROWS = ["产出指标 数量指标 更新书屋个数 8个 8个 60 60", "质量指标 图书完好比率 95% 96% 30 30", "总分 100 100"];
const first = ["项目支出绩效自评表", ...HEAD, ...MONEY, COLUMNS, ...ROWS];
const second = (name: string, ...between: string[]) => [
  "项目支出绩效自评表",
  `资金（项目）名称 ${name}`,
  HEAD[1],
  ...MONEY,
  COLUMNS,
  ROWS[0],
  ...between,
  ...ROWS.slice(1),
];

/** The lines of the last table that count as its cells. */
function cellsOfLast(lines: readonly (string | undefined)[]): string[] {
  const region = findRegions(textLines(lines.join("\n"))).at(-1);
  return (region?.lines ?? []).filter((_, at) => region?.captions.has(at) === false).map(({ text }) => text);
}

describe("rows of another table's head at the top of a page", () => {
  it("are no cells of the table that the page goes on with", () => {
    const cells = cellsOfLast([...first, ...second("书屋夜读灯补助", `\f${HEAD[0]}`, HEAD[1] ?? "")]);
    expect(cells).toEqual(second("书屋夜读灯补助").slice(1));
  });

  it("are none either behind a page's number, where nothing tells pages", () => {
    const cells = cellsOfLast([...first, ...second("书屋夜读灯补助", "第3页", HEAD[0] ?? "")]);
    expect(cells).not.toContain(HEAD[0]);
  });

  it("are none where each cell has a line", () => {
    const apart = (lines: readonly (string | undefined)[]) => lines.flatMap((line) => (line ?? "").split(" "));
    const table = second("书屋夜读灯补助", "第3页", ...HEAD);
    expect(cellsOfLast(apart([...first, ...table]))).toEqual(apart(second("书屋夜读灯补助")).slice(1));
  });

  it("are none above the table's own, where its title ended the page before", () => {
    const own = second("书屋夜读灯补助");
    const [title, ...rest] = own;
    const cells = cellsOfLast([...first, title, `\f${HEAD[0]}`, HEAD[1], "（2021年度）", ...rest]);
    expect(cells.join("\n")).not.toContain(HEAD[0]);
    expect(cells).toContain("资金（项目）名称 书屋夜读灯补助");
  });

  it("name the table where nothing else does", () => {
    const [title, , ...rest] = second("书屋夜读灯补助");
    expect(cellsOfLast([...first, title, `\f${HEAD[0]}`, ...rest])).toContain(HEAD[0]);
  });

  it("stay where they stand in the middle of a page", () => {
    const cells = cellsOfLast([...first, ...second("书屋夜读灯补助", HEAD[0] ?? "")]);
    expect(cells).toContain(HEAD[0]);
  });

  it("stay where they are in other words than any table's before", () => {
    const cells = cellsOfLast([...first, ...second("书屋夜读灯补助", "\f资金（项目）名称 乡村书屋改造")]);
    expect(cells).toContain("资金（项目）名称 乡村书屋改造");
  });

  it("name a table that is the first to have them", () => {
    const cells = cellsOfLast([
      ...first,
      ...second("书屋夜读灯补助").map((line, at) => (at === 0 ? `\f${line}` : line)),
    ]);
    expect(cells).toContain("资金（项目）名称 书屋夜读灯补助");
  });
});
