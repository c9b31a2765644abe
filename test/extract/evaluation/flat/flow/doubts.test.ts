import { describe, expect, it } from "vitest";
import { NEVER, wordsScore } from "../../../../../src/extract/evaluation/flat/flow/money-words.js";
import { nameScore } from "../../../../../src/extract/evaluation/flat/flow/score-labels.js";
import { valueScore } from "../../../../../src/extract/evaluation/flat/flow/score-values.js";
import { ValueShapes } from "../../../../../src/extract/evaluation/flat/flow/value.js";
import { readFlatEvaluations } from "../../../../../src/extract/evaluation/flat/index.js";
import { bare, textLines } from "../../../../support/text-lines.js";

function read(text: string) {
  const { evaluations, notes, doubtful } = readFlatEvaluations(textLines(text.trim()));
  const [evaluation] = evaluations;
  if (evaluation === undefined) throw new Error("the table was not read");
  return {
    evaluation,
    notes: notes.map(({ code, params }) => `${code} ${params["row"] ?? ""}`),
    doubt: doubtful.get(0) ?? null,
  };
}

const HEAD = `转移支付区域绩效目标自评表
（2022年度）
项目名称 山林管护补助
全年预算数（A） 全年执行数（B） 执行率（B/A）
年度资金总额 60.5 60.5 100%
其中：中央财政资金 60.5 60.5 100%
一级指标 二级指标 三级指标 年度指标值 全年完成值 未完成原因和改进措施`;
/** Rows and points, and another form's title where an indicator's name belongs. */
const TITLED = `项目支出绩效自评表
项目名称 山林管护补助
一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分
产出（60分） 数量指标 管护林地面积 300亩 310亩 30 30
部门整体支出绩效自评得分表 90% 92% 30 30
满意度（10分） 服务对象满意度指标 林农满意度 90% 91% 10 10
总分 70 70`;

it("a form's title in the place of an indicator's name puts its row in doubt", () => {
  expect(read(TITLED).notes).toContain("row-uncertain 部门整体支出绩效自评得分表");
});

it("a name ends before the sign of its target, where a line ends in its figure", () => {
  const shapes = new ValueShapes();
  expect(nameScore(shapes, "苗木成活率不少于10")).toBeLessThan(nameScore(shapes, "苗木成活率") - 2);
  expect(nameScore(shapes, "不少于三次的巡护次数")).toBeGreaterThan(0);
});

it("a value that says the same twice over puts its row in doubt", () => {
  const table = (target: string) =>
    TITLED.replace("部门整体支出绩效自评得分表 90% 92%", `效益（30分） 社会效益指标 林农护林意识 ${target} 逐步增强`);
  expect(read(table("逐步增强逐步增强")).notes).toContain("row-uncertain 林农护林意识");
  expect(read(table("逐步增强")).notes).toEqual([]);
});

const ROWS = `产出指标 数量指标 管护林地面积 300亩 310亩
质量指标 苗木成活率 95% 92% 受旱情影响，下一步加强补植
效益指标 社会效益指标 林区环境面貌 显著改善 显著改善
满意度指标 服务对象满意度指标 林农满意度 90% 91%`;

describe("a row without points between its values and its reason", () => {
  it("is not doubted for a reason that says why", () => {
    expect(read(`${HEAD}\n${ROWS}`)).toMatchObject({ notes: [], doubt: null });
  });

  it("is doubted where what stands as the reason gives none and may be the value", () => {
    const torn = ROWS.replace("显著改善 显著改善", "显著改善 显著改善 全年巡护道路整洁群众出行方便");
    const { notes, doubt } = read(`${HEAD}\n${torn}`);
    expect(notes).toEqual(["row-uncertain 林区环境面貌"]);
    expect(doubt).toBe("rows");
  });

  it("has no number of a row that nobody filled in behind its value", () => {
    const numbered = ROWS.replace("管护林地面积 300亩 310亩\n", "指标1：管护林地面积 300亩 310亩 指标2： ");
    const [row] = read(`${HEAD}\n${numbered}`).evaluation.indicators;
    expect([bare(row?.level3 ?? null), bare(row?.actual ?? null)]).toEqual(["指标1：管护林地面积", "310亩"]);
  });
});

describe("words that are scored", () => {
  const block = { decimals: 6, dashed: null } as const;

  it("are no rate with the end of the amount before it", () => {
    expect(wordsScore(block, "rate", "44090100.00%", true)).toBe(NEVER);
    expect(wordsScore(block, "rate", "1500.00%", true)).toBeGreaterThan(0);
  });

  it("are hardly a value with the number of the next row behind it", () => {
    const values = { shapes: new ValueShapes(), hasUnits: false, decimals: null };
    expect(valueScore(values, "97.8%指标2:", false)).toBeLessThan(0);
    expect(valueScore(values, "97.8%—", false)).toBeLessThan(0);
    expect(valueScore(values, "村民出行更方便——", false)).toBeLessThan(0);
    expect(valueScore(values, "——", false)).toBeGreaterThan(0);
    expect(valueScore(values, "5—10人", false)).toBeGreaterThan(0);
    expect(valueScore(values, "97.8%", false)).toBeGreaterThan(0);
  });
});
