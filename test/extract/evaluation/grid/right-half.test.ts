import { expect, test } from "vitest";
import { readGridEvaluations } from "../../../../src/extract/evaluation/grid/index.js";
import { paragraph, table } from "../../../support/grid.js";

const title = paragraph("项目支出绩效自评表", { centred: true });
const left = table([
  "项目名称|河道巡查|<|<|<",
  "一级指标|二级指标|三级指标|分值|年度指标值",
  "产出指标|数量指标|巡查次数|50|≥12次",
  "效益指标|社会效益|群众知晓|50|提高",
]);
const whole = table([
  "项目名称|河道巡查|<|<|<|<",
  "一级指标|二级指标|三级指标|年度指标值|实际完成值|得分",
  "产出指标|数量指标|巡查次数|≥12次|12次|50",
  "效益指标|社会效益|群众知晓|提高|提高|50",
]);
const right = table(["县水务局|<|<", "实际完成值|得分|偏差原因分析", "12次|50|", "提高|50|"], 2);

test("the right half of a form that went on over the edge of its page puts the form in doubt, wherever it comes", () => {
  const { doubtful, notes, evaluations } = readGridEvaluations([title, left, title, whole, right]);
  expect(evaluations).toHaveLength(2);
  expect([...doubtful]).toEqual([[0, "table"]]);
  expect(notes.map(({ code }) => code)).toContain("evaluation-torn");
});

test("two forms have two right halves", () => {
  const { doubtful } = readGridEvaluations([title, left, title, left, right, right]);
  expect([...doubtful.keys()].sort()).toEqual([0, 1]);
});

test.each([
  ["a form that has all its columns", [title, whole, right]],
  ["a list of scores that names what they are of", [title, left, table(["序号|项目|得分", "1|河道巡查|98"], 2)]],
  ["a table with a title of its own", [title, left, paragraph("项目绩效目标申报表", { centred: true }), right]],
])("%s is in no doubt", (_, blocks) => {
  expect(readGridEvaluations(blocks).doubtful.size).toBe(0);
});
