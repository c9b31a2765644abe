import { describe, expect, it } from "vitest";
import {
  arePointsBorneOut,
  arePointsMixed,
  areTotalsExchangeable,
  haveSameRows,
  isFull,
} from "../../../../../src/extract/evaluation/flat/columns/witness.js";
import { readFlow } from "../../../../../src/extract/evaluation/flat/flow/index.js";
import { regionOf } from "../region-of.js";

const evaluationOf = (rows: string) => {
  const reading = readFlow(
    regionOf(`项目支出绩效自评表
项目名称 山林管护补助
主管部门 青禾县林业局
资金来源 年初预算数 全年预算数 全年执行数 分值 执行率 得分
年度资金总额 50 60 60 10 100% 10
一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析
${rows}
总分 100 98`),
  );
  if (reading === null) throw new Error("the table was not read");
  return reading.evaluation;
};

const ROWS = `产出指标 数量指标 管护林地面积 300亩 290亩 40 38 连日暴雨影响进度
质量指标 苗木成活率 95% 96% 35 35
满意度指标 服务对象满意度指标 林农满意度 90% 91% 15 15`;

describe("rows that were counted out", () => {
  it("are sure only where every column has a cell for each of them", () => {
    expect(isFull(evaluationOf(ROWS))).toBe(true);
    expect(isFull(evaluationOf(ROWS.replace(" 96%", "")))).toBe(false);
  });

  it("are not sure where fewer reasons than lost points leave open whose they are", () => {
    const lost = ROWS.replace("96% 35 35", "94% 35 34");
    expect(isFull(evaluationOf(lost))).toBe(false);
    expect(isFull(evaluationOf(lost.replace(" 连日暴雨影响进度", "")))).toBe(true);
  });

  it("are the same in two readings only where each cell and each label is in the same row", () => {
    expect(haveSameRows(evaluationOf(ROWS), evaluationOf(ROWS))).toBe(true);
    expect(haveSameRows(evaluationOf(ROWS), evaluationOf(ROWS.replace("96%", "97%")))).toBe(false);
    expect(haveSameRows(evaluationOf(ROWS), evaluationOf(ROWS.replace("质量", "时效")))).toBe(false);
  });

  it("are likelier mixed up than wrong where weights and scores come out together alone, or a row has more than it can get", () => {
    expect(arePointsMixed(evaluationOf(ROWS))).toBe(false);
    expect(arePointsMixed(evaluationOf(ROWS.replace("96% 35 35", "96% 34 34")))).toBe(false);
    expect(arePointsMixed(evaluationOf(ROWS.replace("96% 35 35", "96% 36 34")))).toBe(true);
    expect(arePointsMixed(evaluationOf(ROWS.replace("96% 35 35", "96% 34 36")))).toBe(true);
  });

  it("do not tell which total is which where they come out in each other's places", () => {
    const right = evaluationOf(ROWS);
    const exchanged = { ...right, total: { ...right.total, weight: right.total.score, score: right.total.weight } };
    expect([arePointsBorneOut(right), areTotalsExchangeable(right)]).toEqual([true, false]);
    expect([arePointsBorneOut(exchanged), areTotalsExchangeable(exchanged)]).toEqual([false, true]);
  });
});
