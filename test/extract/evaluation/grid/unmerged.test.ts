import { describe, expect, test } from "vitest";
import { readGridEvaluations } from "../../../../src/extract/evaluation/grid/index.js";
import type { Block } from "../../../../src/layout/block.js";
import { unmerged } from "../../../../src/layout/unmerged.js";
import { paragraph, table, texts } from "../../../support/grid.js";
import { onlyEvaluation } from "../../../support/grid-evaluation.js";

const HEAD = ["项目名称 | | | 果园改造 | | 主管部门 | | 青禾县林业局", "项目负责人 | | | 周禾 | | 联系电话 | | 0000"];
const MONEY = [
  "项目资金（万元） | 资金来源 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分",
  " | 年度资金总额 | | 50 | 50 | 40 | 10 | 8",
  " | 其中：当年财政拨款 | | 50 | 50 | | |",
  " | 其他资金 | | 0 | 0 | | |",
  "年度总体目标 | 预期目标 | | | 实际完成情况 | | |",
  " | 更新果树，提高产量。 | | | 已经更新。 | | |",
];
const INDICATORS = [
  "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因",
  "产出指标（50分） | 数量指标 | 嫁接株数 | 90株 | 90株 | 20 | 20 | ",
  " | | 培训人次 | 30人次 | 30人次 | 10 | 10 | ",
  " | 质量指标 | 成活率 | 95% | 96% | 20 | 20 | ",
  "效益指标（40分） | 社会效益指标 | 带动就业人数 | 12人 | 12人 | 40 | 40 | ",
  "总分 | | | | | 100 | 98 | ",
  "自评等级 | | | | | 优 | | ",
];

/** A form none of whose cells are merged; `change` says what its rows are instead. */
function form(change: Readonly<Record<string, string>> = {}): Block[] {
  const rows = [...HEAD, ...MONEY, ...INDICATORS].map((row) => change[row] ?? row);
  const drawn = table(rows);
  return [paragraph("项目支出绩效自评表"), { ...drawn, ...unmerged(drawn.cells, drawn.columnCount) }];
}

describe("a form whose cells were not merged", () => {
  test("has its values behind blank cells", () => {
    const read = onlyEvaluation(form());
    expect(texts(read)).toMatchObject({ name: "果园改造", department: "青禾县林业局", grade: "优" });
    expect(texts(read.total)).toMatchObject({ weight: "100", score: "98" });
    expect(read.indicators.map((row) => row.level1?.text)).toEqual(["产出指标", "产出指标", "产出指标", "效益指标"]);
    expect(readGridEvaluations(form()).notes).toEqual([]);
  });

  test("takes no other label for a value that was left blank", () => {
    const read = onlyEvaluation(form({ [HEAD[0] ?? ""]: "项目名称 | 果园改造 | | 主管部门 | | 负责人 | | 周禾" }));
    expect(texts(read)).toMatchObject({ name: "果园改造", department: "" });
  });

  test("has no source of money in the rows of its goals", () => {
    expect(onlyEvaluation(form()).funds.map(({ source }) => source)).toEqual(["total", "current-year", "other"]);
  });

  test("has headings of money in two rows", () => {
    const { funds } = onlyEvaluation(
      form({
        [HEAD[1] ?? ""]: "项目资金（万元） | 资金来源 | | 预算安排情况 | | 全年执行数 | 分值 | 得分",
        [MONEY[0] ?? ""]: " | | | 年初数 | 调整后 | | |",
      }),
    );
    expect(funds.map(({ initial, adjusted }) => [initial?.text, adjusted?.text])).toEqual([
      ["50", "50"],
      ["50", "50"],
      ["0", "0"],
    ]);
  });

  test("has the label of its money in the row of the headings", () => {
    const { funds } = onlyEvaluation(
      form({
        [MONEY[0] ?? ""]: "部门支出预算数（万元） | | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分",
        [MONEY[1] ?? ""]: " | | | 50 | 50 | 40 | 10 | 8",
        [MONEY[2] ?? ""]: "部门职能 | | | 种树 | | | |",
        [MONEY[3] ?? ""]: "部门概况 | | | 一县之林 | | | |",
      }),
    );
    expect(funds.map((fund) => [fund.label.text, fund.executed?.text, fund.score?.text])).toEqual([
      ["部门支出预算数（万元）", "40", "8"],
    ]);
  });

  test("is told to have money unread where no label stands beside it", () => {
    const change = {
      [MONEY[0] ?? ""]: " | | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分",
      [MONEY[1] ?? ""]: " | | | 50 | 50 | 40 | 10 | 8",
      [MONEY[2] ?? ""]: "部门职能 | | | 种树 | | | |",
      [MONEY[3] ?? ""]: "部门概况 | | | 一县之林 | | | |",
    };
    expect(readGridEvaluations(form(change)).notes.map(({ code }) => code)).toEqual(["fund-row-unread"]);
  });

  test("has a figure that was written beside every source once, beside the total", () => {
    const { funds } = onlyEvaluation(
      form({
        [MONEY[2] ?? ""]: " | 其中：当年财政拨款 | | 50 | 50 | 40 | 10 | 8",
        [MONEY[3] ?? ""]: " | 其他资金 | | 0 | 0 | 40 | 10 | 8",
      }),
    );
    expect(funds.map(({ executed, score }) => [executed?.text, score?.text])).toEqual([
      ["40", "8"],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test.each([
    ["has no label in its first row", " | | 嫁接株数 | 90株 | 90株 | 20 | 20 | ", INDICATORS[1] ?? ""],
    [
      "begins a first level beside no second one",
      "效益指标（40分） | | 带动就业人数 | 12人 | 12人 | 40 | 40 | ",
      INDICATORS[4] ?? "",
    ],
    [
      "has a second level under a first one of another kind",
      "效益指标（40分） | 时效指标 | 带动就业人数 | 12人 | 12人 | 40 | 40 | ",
      INDICATORS[4] ?? "",
    ],
  ])("is doubted where it %s", (_, row, plain) => {
    const { notes, doubtful } = readGridEvaluations(form({ [plain]: row }));
    expect(notes.map(({ code }) => code)).toContain("row-uncertain");
    expect(doubtful.get(0)).toBe("rows");
  });
});

test("a table with several merged cells, or with few cells, is none whose cells were left unmerged", () => {
  const cells = table(Array.from({ length: 8 }, () => "甲 | 乙 | 丙 | 丁 | 戊 | 己")).cells;
  expect(unmerged(cells, 6)).toEqual({ isUnmerged: true });
  expect(unmerged([...cells.slice(1), ...table(["题 | < | < | < | < | <"]).cells], 6)).toEqual({ isUnmerged: true });
  expect(unmerged([...cells.slice(1), ...table(["甲 | <"]).cells], 6)).toEqual({ isUnmerged: true });
  expect(unmerged([...cells.slice(2), ...table(["甲 | <", "乙 | <"]).cells], 6)).toEqual({});
  expect(unmerged(cells.slice(0, 18), 6)).toEqual({});
});
