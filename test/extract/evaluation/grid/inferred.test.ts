import { expect, test } from "vitest";
import { readGridEvaluations } from "../../../../src/extract/evaluation/grid/index.js";
import type { Block } from "../../../../src/layout/block.js";
import { paragraph, table, texts } from "../../../support/grid.js";

const title = paragraph("项目支出绩效自评表");

/** A form whose borders were concluded; `change` says what other words stand in it. */
function form(change: Readonly<Record<string, string>> = {}): Block[] {
  const rows = [
    "项目名称 | < | < | 果园改造 | < | 实施单位 | 青禾县林业局",
    "项目资金（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分",
    "年度资金总额 | < | 50 | 50 | 40 | 10 | 8",
    "其中：当年财政拨款 | < | 50 | 50 | 40 | |",
    "绩效指标 | < | < | < | < | < | <",
    "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
    "产出指标（50分） | 数量指标 | 嫁接株数 | 90株 | 90株 | 30 | 30",
    "产出指标（50分） | 质量指标 | 成活率 | 95% | 96% | 20 | 20",
    "效益指标 | 社会效益指标 | 带动就业人数 | 12人 | 12人 | 40 | 40",
    "总分 | < | < | < | < | 100 | 98",
  ];
  const drawn = table(rows.map((row) => row.split("|").map((cell) => change[cell.trim()] ?? cell.trim())));
  return [title, { ...drawn, inferred: "cells" }];
}

const codesOf = (blocks: readonly Block[]) => readGridEvaluations(blocks).notes.map(({ code }) => code);

test("a form without lines in which everything agrees is checked as any other, and says how it was read", () => {
  const { doubtful, notes } = readGridEvaluations(form());
  expect(notes.map(({ code }) => code)).toEqual(["borders-concluded"]);
  expect(doubtful.size).toBe(0);
});

test.each([
  ["a total that is not the rows' sum", { "98": "97" }],
  ["a bracket that its rows do not fill", { "产出指标（50分）": "产出指标（60分）" }],
  ["a score of the money that its rate does not give", { "8": "10", "98": "100" }],
  ["a row without an actual value", { "96%": "" }],
  ["a label among the values", { "96%": "96%效益指标" }],
  ["a name that was not found", { 果园改造: "" }],
])("a form without lines with %s is doubted", (_, change) => {
  expect(codesOf(form(change))).toContain("borders-undrawn");
  expect(readGridEvaluations(form(change)).doubtful.get(0)).toBe("table");
});

test("without lines, what stands in the middle of all rows of money is the total row's", () => {
  const blocks: Block[] = [
    title,
    {
      ...table([
        "项目名称 | | 果园改造 | | |",
        "项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率",
        "年度资金总额 | 50 | 50 | | |",
        "其中：当年财政拨款 | 50 | 50 | 40 | 10 | 80%",
        "其他资金 | 0 | 0 | | |",
        "三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因",
        "嫁接株数 | 90株 | 90株 | 90 | 90 | 无",
      ]),
      inferred: "cells",
    },
  ];
  const [evaluation] = readGridEvaluations(blocks).evaluations;
  expect(texts(evaluation?.funds[0] ?? {})).toMatchObject({ executed: "40", weight: "10", rate: "80%" });
  expect(texts(evaluation?.funds[1] ?? {})).toMatchObject({ executed: "", weight: "", rate: "" });
  expect(evaluation?.name?.text).toBe("果园改造");
});
