import { describe, expect, it } from "vitest";
import { columnOf } from "../../../../../src/extract/evaluation/flat/columns/blocks/columns.js";
import { searchCounted } from "../../../../../src/extract/evaluation/flat/columns/blocks/count-search.js";
import type { Grid, Piece } from "../../../../../src/extract/evaluation/flat/columns/blocks/grid.js";
import { memoryOf } from "../../../../../src/extract/evaluation/flat/columns/blocks/grid-memory.js";
import { crookedRows } from "../../../../../src/extract/evaluation/flat/columns/blocks/sureness.js";
import { readColumns } from "../../../../../src/extract/evaluation/flat/columns/index.js";
import { unlike } from "../../../../../src/extract/evaluation/flat/columns/likeness.js";
import { regionOf } from "../region-of.js";

const STREAMS = ["level3", "target", "actual", "weight", "score"] as const;

/** Pieces of runs of lines: each string a run, its lines apart by "/". */
function divided(...runs: string[]): string[] | null {
  const columns = STREAMS.map((stream) => columnOf(stream, false));
  const grid: Grid = {
    columns,
    mostRows: 40,
    memory: memoryOf(columns, (a, text, b, other) =>
      unlike(STREAMS[a] ?? "ignored", text, STREAMS[b] ?? "ignored", other),
    ),
  };
  let line = 0;
  const pieces = runs.flatMap((run, block) =>
    run.split("/").map((text) => ({ text, block, line: line++, page: 1, width: 2 * text.length, isLoose: false })),
  );
  const numbered = pieces.map((piece, number): Piece => ({ ...piece, number }));
  const isEven = (cells: readonly (readonly unknown[])[]): boolean =>
    cells.every((own) => own.length === cells[0]?.length && !own.includes(undefined));
  const found = searchCounted(numbered, grid, (cells) => (isEven(cells) ? crookedRows(cells, grid) : null));
  if (found === null) return null;
  return (found.cells[0] ?? []).map((_, row) => found.cells.map((own) => own[row]?.text ?? "").join(" "));
}

const FIRST = ["征订图书册数", "≥300册", "312册", "8", "8"];
const LAST = ["读者满意度", "≥90%", "93%", "10", "10"];

describe("rows that are counted out", () => {
  it("are whole though values of one were written behind all others", () => {
    const late = ["2021年9月前", "2021年10月"];
    expect(divided(...FIRST, "6", "5", "书屋建成时间", ...LAST, ...late)).toEqual([
      "征订图书册数 ≥300册 312册 8 8",
      "书屋建成时间 2021年9月前 2021年10月 6 5",
      "读者满意度 ≥90% 93% 10 10",
    ]);
  });

  it("are none where one column has a cell too few", () => {
    expect(divided(...FIRST, "6", "5", "书屋建成时间", ...LAST, "2021年9月前")).toBeNull();
  });
});

const TABLE = `项目支出绩效自评表

项目名称

职工书屋建设

项目资金（万元）

年初预算数

全年预算数

全年执行数

分值

执行率

得分

年度资金总额

30.60

30.60

20.40

10

66.67%

6.67

上年结转资金

其他资金

20.00

20.00

15.40

—

—

—

10.00

10.00

5.00

—

—

—

0.60

0.60

0

—

—

—

其中：财政拨款

一级指标

二级指标

三级指标

年度指标值

实际完成值

分值

得分

产出指标
（60 分）

数量指标

征订图书册数

≥300 册

312 册

40

40

时效指标

20

20

书屋建成时间

效益指标
（30 分）

社会效益指标

职工阅读人次

≥900 人次

950 人次

30

30

2021 年 9 月前

2021 年 8 月

总分

100

96.67
`;

describe("a table whose rows float", () => {
  it("has the first source above the others, wherever its label was written, and its late cells in their row", () => {
    const reading = readColumns(regionOf(TABLE));
    const funds = reading?.evaluation.funds.map(({ label }) => label.text);
    expect(funds).toEqual(["年度资金总额", "其中：财政拨款", "上年结转资金", "其他资金"]);
    const rows = reading?.evaluation.indicators.map((row) => [
      row.level3,
      row.target,
      row.actual,
      row.weight,
      row.score,
    ]);
    expect(rows?.map((row) => row.map((leaf) => leaf?.text).join(" "))).toEqual([
      "征订图书册数 ≥300 册 312 册 40 40",
      "书屋建成时间 2021 年 9 月前 2021 年 8 月 20 20",
      "职工阅读人次 ≥900 人次 950 人次 30 30",
    ]);
  });

  it("is sure of its rows where one alone was not written cell behind cell", () => {
    expect(readColumns(regionOf(TABLE))?.hasSureRows).toBe(true);
    const [values, points] = ["≥300 册\n\n312 册\n\n", "40\n\n40\n\n"];
    const mixed = TABLE.replace(values + points, points + values);
    expect(mixed).not.toBe(TABLE);
    expect(readColumns(regionOf(mixed))?.hasSureRows ?? false).toBe(false);
  });
});
