import { expect, test } from "vitest";
import { readGridEvaluations } from "../../../../src/extract/evaluation/grid/index.js";
import type { Evaluation } from "../../../../src/model/index.js";
import { paragraph, table, texts } from "../../../support/grid.js";

/** The totals of a form whose last row is this, under its weights in the sixth and its scores in the seventh column. */
function totalsOf(row: string): unknown {
  return texts(evaluationOf(row)?.total ?? {});
}

function evaluationOf(row: string): Evaluation | undefined {
  const { evaluations } = readGridEvaluations([
    paragraph("项目支出绩效自评表"),
    table([
      "项目名称 | 果园改造 | < | < | < | < | < | <",
      "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因",
      "产出指标 | 数量指标 | 嫁接株数 | 90株 | 90株 | 60 | 60 |",
      "效益指标 | 社会效益指标 | 惠及农户 | 30户 | 30户 | 40 | 38.5 | 两户迁出",
      row,
    ]),
  ]);
  return evaluations[0];
}

test.each([
  ["under their columns", "总分 | < | < | < | < | 100 | 98.5 |"],
  ["before their columns", "总分 | < | < | 100 | 98.5 | < | < | 等级：优"],
  ["the score under the weights", "总分 | < | < | < | 100 | 98.5 | 等级：优 | <"],
  ["moved on by a label that was merged too far down", " | 总分 | < | < | < | < | 100 | 98.5"],
  ["both behind a label for the score", "自评总得分 | < | < | < | < | 100 | 98.5 |"],
  ["by their labels, the score first", "总得分 | < | 98.5 | < | 总分值 | 100 | < |"],
])("the total row's figures are read: %s", (_, row) => {
  expect(totalsOf(row)).toEqual({ weight: "100", score: "98.5" });
});

test("the weight in the total row is read from its cell, and not from the label's bracket", () => {
  expect(totalsOf("总分（100分） | < | < | < | < | 110 | 98.5 |")).toEqual({ weight: "110", score: "98.5" });
  expect(totalsOf("总分（100分） | < | < | < | < | | 98.5 |")).toEqual({ weight: "100", score: "98.5" });
});

test("a total score is read before the grade that stands behind it in its cell", () => {
  expect(totalsOf("自评总分：98.5分    自评等级：优 | < | < | < | < | < | < | <")).toEqual({
    weight: null,
    score: "98.5分",
  });
});

test("a total score in the head is kept beside the one in the total row", () => {
  const withTop = (head: string, row: string) =>
    readGridEvaluations([
      paragraph("项目支出绩效自评表"),
      table([
        "项目名称 | 果园改造 | < | < | < | < | < | <",
        head,
        "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因",
        "产出指标 | 数量指标 | 嫁接株数 | 90株 | 90株 | 100 | 98.5 |",
        row,
      ]),
    ]).evaluations[0];
  const total = "总分 | < | < | < | < | 100 | 98.5 |";
  const both = withTop("自评总分 | 89.5 | < | < | < | < | < | <", total);
  expect([both?.total.score?.text, both?.topScore?.text]).toEqual(["98.5", "89.5"]);
  const atTop = withTop(
    "自评总分 | 89.5 | < | < | < | < | < | <",
    "产出指标 | 数量指标 | 修枝株数 | 90株 | 90株 | 0 | 0 |",
  );
  expect([atTop?.total.score?.text, atTop?.topScore]).toEqual(["89.5", undefined]);
});

test("a single figure under the weights is theirs", () => {
  expect(totalsOf("总分 | < | < | < | < | 100 | |")).toEqual({ weight: "100", score: "" });
});

test.each([
  ["☑优 □良 □中 □差", "优"],
  ["优□ 良☑ 中□ 差□", "良"],
  ["□优 □良 □中 □差", ""],
])("a choice of grades without a label is read: %s", (choice, grade) => {
  expect(evaluationOf(`总分 | < | < | < | < | 100 | 98.5 | ${choice}`)?.grade?.text).toBe(grade);
});
