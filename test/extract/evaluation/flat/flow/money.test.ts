import { describe, expect, it } from "vitest";
import { readFlatEvaluations } from "../../../../../src/extract/evaluation/flat/index.js";
import type { Leaf } from "../../../../../src/model/index.js";
import { bare, textLines } from "../../../../support/text-lines.js";

function read(text: string) {
  const { evaluations, notes, doubtful } = readFlatEvaluations(textLines(text.trim()));
  const [evaluation] = evaluations;
  if (evaluation === undefined) throw new Error("the table was not read");
  return { evaluation, codes: notes.map(({ code }) => code), doubt: doubtful.get(0) ?? null };
}

const textOf = (leaf: Leaf | null | undefined) => bare(leaf ?? null);

const ROWS = `一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分
成本（20分） 经济成本指标 人均管护成本 不超过600元 590元 20 20
产出（60分） 数量指标 管护林地面积 300亩 310亩 30 30
时效指标 资金拨付完成时间 2022 年 12 月 31 日前 2022 年 7 月 30 30
满意度（10分） 服务对象满意度指标 林农满意度 90% 91% 10 10
总分 90 90`;
const table = (money: string, rows = ROWS) =>
  `项目支出绩效自评表\n（2022年度）\n项目名称 山林管护补助\n${money}\n${rows}`;

describe("the amounts of running text", () => {
  it("stay blank where sources without money have too few dashes for them", () => {
    const { evaluation } = read(
      table(`资金投入情况（万元） 全年预算数（A） 全年执行数（B） 预算执行率（B/A）
年度资金总额 60.5 60.5 100.00%
中央财政资金 60.5 60.5 100.00%
地方财政资金 /
其他资金 /`),
    );
    const rows = evaluation.funds.map((row) => [row.adjusted, row.executed, row.rate].map(textOf));
    expect(rows[2]).toEqual(["", "", "/"]);
    expect(rows[1]).toEqual(["60.5", "60.5", "100.00%"]);
  });

  it("stay blank where a source without money has dashes for its rates and points", () => {
    const { evaluation } = read(
      table(`资金情况（万元） 行次 全年预算数（A） 资金到位数（D） 预算到位率（D/A） 全年执行数（E） 预算执行率（E/A） 分值 得分
年度资金总额 1 60.5 60.5 100% 60.5 100% 10 10
中央财政资金 2 60.5 60.5 100% 60.5 / / /
其他资金 3 / / / /`),
    );
    const rows = evaluation.funds.map((row) => [row.adjusted, row.executed, row.rate, row.score].map(textOf));
    expect(rows).toEqual([
      ["60.5", "60.5", "100%", "10"],
      ["60.5", "60.5", "/", "/"],
      ["", "", "/", "/"],
    ]);
  });

  it("stand under a heading whose halves could be two", () => {
    const { evaluation } = read(
      table(`单位名称 青禾县林业站
资金投入（万元）
资金构成 年初安排
预算数 全年预算数（A） 本年执行数 设定分值 执行率（%）实际得分
项目资金总额 60.5 62.5 61.5 10 98.4% 9.84`),
    );
    const [total] = evaluation.funds;
    expect([total?.initial, total?.adjusted, total?.executed, total?.weight].map(textOf)).toEqual([
      "60.5",
      "62.5",
      "61.5",
      "10",
    ]);
    expect(textOf(evaluation.department)).toBe("青禾县林业站");
  });

  it("keep a unit whose last character moved to the next line", () => {
    const { evaluation } = read(
      table(`资金情况 全年预算数（A） 全年执行数（B） 执行率（B/A） 佐证材料
年度资金总额 60.5 万
元
60.5 万
元
100%
中央财政资金 40.5 万
元
40.5 万
元`),
    );
    expect(evaluation.funds.map((row) => textOf(row.executed))).toEqual(["60.5万元", "40.5万元"]);
  });

  it("have dashes beside them that a font joined to one character", () => {
    const { evaluation, codes } = read(
      table(`资金投入情况（万元） 全年预算数（A） 全年执行数（B） 预算执行率（B/A）
年度资金总额 60.5 60.5 100.00%
中央财政资金 60.5 60.5 \u2E3A
地方财政资金 0 0 \u2E3A`),
    );
    expect(evaluation.funds.map((row) => textOf(row.rate))).toEqual(["100.00%", "——", "——"]);
    expect(codes).toEqual([]);
  });

  it("are told from a rate with more decimals than they have", () => {
    const { evaluation, codes } = read(
      table(`项目资金（万元） 年初预算数 全年预算数 全年执行数 执行率 分值 得分
资金合计 61.00 70.00 70.00 1.0000 10 10
其中：财政拨款 55.00 63.00 63.00
上年结转 6.00 7.00 7.00
其他资金 0 0 0`),
    );
    const rows = evaluation.funds.map((row) => [row.initial, row.adjusted, row.executed, row.rate].map(textOf));
    expect(rows[0]).toEqual(["61.00", "70.00", "70.00", "1.0000"]);
    expect(rows.slice(1, 3)).toEqual([
      ["55.00", "63.00", "63.00", null],
      ["6.00", "7.00", "7.00", null],
    ]);
    expect(codes).toEqual([]);
  });

  it("put their table in doubt where only their total is printed in it", () => {
    const { doubt } = read(`项目支出绩效自评表\n项目名称 山林管护补助 年度资金总额：60.5 60.5 10 100% 10\n${ROWS}`);
    expect(doubt).toBe("table");
  });

  it("keep a source's own rate where others have dashes for their amounts alone", () => {
    const { evaluation } = read(
      table(`项目资金 年初预算 调整后预算数 预算执行数 预算执行率 权重 得分 原因
总额 53.64 103.05 103.05 100% 10 10
其中：财政资金 53.64 103.05 103.05 100%
财政专户管理资金 — — —
单位资金 — — —
其他资金 — — —`),
    );
    expect(textOf(evaluation.funds[1]?.rate)).toBe("100%");
    expect(evaluation.funds.slice(2).map((row) => textOf(row.executed))).toEqual(["—", "—", "—"]);
  });
});

describe("headings of money in two rows", () => {
  it("have the lower row under the budget that is merged over it, although it is written last", () => {
    const { evaluation } = read(
      table(`资金来源 预算安排情况 到位数 执行数 执行进度
年初数 调整后
年度资金总额 40.5 60.5 60.5 54.45 90%
本年财政资金 40.5 60.5 60.5 54.45 —`),
    );
    const rows = evaluation.funds.map((row) => [row.initial, row.adjusted, row.executed, row.rate].map(textOf));
    expect(rows[0]).toEqual(["40.5", "60.5", "54.45", "90%"]);
  });
});

describe("amounts behind labels instead of under headings", () => {
  const money = `资金情况
预算数：
1528.54
执行数：
1527.29
其中:财政拨款资金
1500.54
其中:财政拨款资金
1499.29
其他
28
其他
28`;

  it("are those that their labels say, in the row of their source", () => {
    const rows = read(table(money)).evaluation.funds.map((row) => [row.label, row.adjusted, row.executed].map(textOf));
    expect(rows).toEqual([
      ["预算数：", "1528.54", "1527.29"],
      ["其中:财政拨款资金", "1500.54", "1499.29"],
      ["其他", "28", "28"],
    ]);
  });

  it("are left alone where two sources stand in one row", () => {
    const other = money.replace("其中:财政拨款资金\n1499.29", "上年结转资金\n1499.29");
    const rows = read(table(other)).evaluation.funds;
    expect(rows.map((row) => textOf(row.executed))).not.toContain("1499.29");
  });
});

describe("a row of running text", () => {
  const money = "资金来源 年初预算数 全年预算数 全年执行数 分值 执行率 得分\n年度资金总额 60.5 60.5 60.5 10 100% 10";

  it("takes no month of a date for points", () => {
    const row = read(table(money)).evaluation.indicators[2];
    expect([row?.actual, row?.weight, row?.score].map(textOf)).toEqual(["2022年7月", "30", "30"]);
    const weightFirst = `一级指标 二级指标 三级指标 分值 年度指标值 实际完成值 得分 佐证材料 扣分理由
产出指标 数量指标 管护林地面积 4 300亩 310亩 4 无
时效指标 任务按期完成率 5 100% 100% 5 无
资金拨付完成时间 6
2022 年 12 月 31 日
前
2022 年 7 月 6 无
总分 15 15`;
    const other = read(table(money, weightFirst)).evaluation.indicators[2];
    expect([other?.target, other?.actual, other?.weight, other?.score].map(textOf)).toEqual([
      "2022年12月31日前",
      "2022年7月",
      "6",
      "6",
    ]);
  });

  it("has a first level that only its points tell from a name", () => {
    const [row] = read(table(money)).evaluation.indicators;
    expect([row?.level1, row?.level1Weight, row?.level3].map(textOf)).toEqual(["成本", "20分", "人均管护成本"]);
  });

  it("is not made of a head that the next page repeats", () => {
    const repeated = ROWS.replace("满意度（10分）", "资金使用单位 青禾县林业站\n满意度（10分）");
    const { evaluation, codes } = read(table(`资金使用单位 青禾县林业站\n${money}`, repeated));
    expect(evaluation.indicators.map(({ level3 }) => textOf(level3))).toHaveLength(4);
    const other = read(table(money, repeated));
    expect(other.evaluation.indicators.map(({ level3 }) => textOf(level3)).join()).not.toContain("资金使用单位");
    expect([codes.includes("words-unplaced"), other.codes.includes("words-unplaced")]).toEqual([false, true]);
  });

  it("ends the head before the label at the side of the money", () => {
    const side = `主管部门 青禾县林业局\n资金投入情况\n（万元）\n${money}`;
    expect(textOf(read(table(side)).evaluation.department)).toBe("青禾县林业局");
  });
});
