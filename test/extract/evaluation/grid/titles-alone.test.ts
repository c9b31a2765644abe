import { expect, test } from "vitest";
import { readGridEvaluations } from "../../../../src/extract/evaluation/grid/index.js";
import type { Block } from "../../../../src/layout/block.js";
import { paragraph, table } from "../../../support/grid.js";

const line = (text: string, centred = true) => paragraph(text, { centred });

const form = table([
  "项目名称|河道巡查|<|<|<|<",
  "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值",
  "产出指标|数量指标|巡查次数|≥12次|12次|50",
  "效益指标|社会效益|群众知晓|提高|提高|50",
]);
const missing = (...blocks: Block[]) =>
  readGridEvaluations(blocks).notes.flatMap(({ code, params }) => (code === "table-missing" ? [params["title"]] : []));

test("a title that no table follows is told: the table may be a picture", () => {
  expect(missing(line("项目支出绩效自评表"), form, line("2022年度项目支出绩效自评表"), line("（2022年度）"))).toEqual([
    "2022年度项目支出绩效自评表",
  ]);
});

test("so it is where another table's title follows with its table", () => {
  const blocks = [line("部门整体支出绩效自评表"), line("各项工作均已完成。", false), line("项目支出绩效自评表"), form];
  expect(missing(...blocks)).toEqual(["部门整体支出绩效自评表"]);
});

test.each([
  [
    "a cover names the table that comes",
    [line("2022年度项目支出绩效自评表"), line("青禾县水务局"), line("项目支出绩效自评表"), form],
  ],
  [
    "titles are listed one under another",
    [line("部门整体支出绩效自评表"), line("项目支出绩效自评表"), line("项目支出绩效自评表"), form],
  ],
  ["annexes are listed", [line("项目支出绩效自评表"), form, line("附件：1.项目支出绩效自评表", false)]],
  ["a sentence mentions it", [line("项目支出绩效自评表"), form, line("本单位已填报项目支出绩效自评表", false)]],
  ["captions stand between it and its table", [line("项目支出绩效自评表"), line("（2022年度）"), form]],
])("nothing is told where %s", (_, blocks) => {
  expect(missing(...blocks)).toEqual([]);
});
