import { expect, test } from "vitest";
import { readFlatEvaluations } from "../../../../src/extract/evaluation/flat/index.js";

const linesOf = (cells: string) =>
  cells.split(" ").flatMap((text, at) => [
    { number: 2 * at + 1, text, page: 1 },
    { number: 2 * at + 2, text: "", page: 1 },
  ]);

const HEAD = "项目支出绩效自评表 项目名称 村道养护 三级指标 年度指标值 实际完成值 分值 得分";

test("columns that fit badly are given as a guess: in doubt as a whole, and still counted as not understood", () => {
  const cells =
    "养护里程 绿化株数 数量指标 质量指标 巡查次数 路面完好率 ≥30公里 ≥500株 30公里 500株 12次 10 20 完成时间 时效指标 满意度指标 20 15 ≥95% 96% 10 ≥12次 15 群众满意度 总分 100 98";
  const read = readFlatEvaluations(linesOf(`${HEAD} ${cells}`));
  expect(read.evaluations).toHaveLength(1);
  expect(read.unread).toBe(1);
  expect(read.doubtful.get(0)).toBe("table");
  expect(read.notes.map(({ code }) => code)).toContain("evaluation-doubtful");
});

test("headings without rows that anything can be made of are unread", () => {
  const read = readFlatEvaluations(linesOf(`${HEAD} 100 98 7 3 5 1 2 9 12 4`));
  expect(read.evaluations).toHaveLength(0);
  expect(read.unread).toBe(1);
});
