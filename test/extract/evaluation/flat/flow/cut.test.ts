import { describe, expect, it } from "vitest";
import { readFlatEvaluations } from "../../../../../src/extract/evaluation/flat/index.js";
import { indicatorCells, textLines } from "../../../../support/text-lines.js";

const form = (rows: string) => `项目支出绩效自评表
（2022年度）
项目名称 行道树补植
主管部门 青禾县园林局 实施单位 青禾县园林局
项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分
年度资金总额 60 60 60 10 100% 10
其中：当年财政拨款 60 60 60 - - -
一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施
${rows}
总分 100 100`;

function read(rows: string) {
  const { evaluations, doubtful } = readFlatEvaluations(textLines(form(rows)));
  return { rows: evaluations[0]?.indicators.map(indicatorCells) ?? [], doubts: doubtful.size };
}

const FIRST = ["产出指标", "50分", "数量指标", "补种乔木数量", "≥50株", "52株", "50", "50", "无"];
const LAST = ["满意度指标", "10分", "服务对象满意度指标", "居民满意度", "≥90%", "91%", "10", "10", "无"];
const aim = "让沿街住户出行更加舒适、更有绿荫，城市面貌整洁";
const done = "全年补植按季完成，沿街住户反映良好，城市面貌整洁";

describe("a row that a page break cuts", () => {
  it("is read with each cell's rest behind its first lines, as where it is not cut", () => {
    const uncut = `产出指标
(50分)
数量指标 补种乔木数量 ≥50株 52株 50 50 无
效益指标
(30分)
可持续影响
指标
街道绿化面貌改
善情况
让沿街住户出
行更加舒适、
更有绿荫，城
市面貌整洁
全年补植按季完
成，沿街住户反
映良好，城市面
貌整洁
30 30 无
满意度指标
(10分)
服务对象满意度
指标
居民满意度 ≥90% 91% 10 10 无`;
    const cut = uncut
      .replace("指标\n街道绿化面貌改\n善情况", "街道绿化面貌改")
      .replace("\n更有绿荫，城\n市面貌整洁\n全年补植按季完\n成，沿街住户反\n映良好，城市面\n貌整洁", "\n全年补植按季完")
      .replace(
        "30 30 无\n",
        "30 30 无\n\f指标\n善情况\n更有绿荫，城\n市面貌整洁\n成，沿街住户反\n映良好，城市面\n貌整洁\n",
      );
    const rows = [
      FIRST,
      ["效益指标", "30分", "可持续影响指标", "街道绿化面貌改善情况", aim, done, "30", "30", "无"],
      LAST,
    ];
    expect(read(uncut)).toEqual({ rows, doubts: 0 });
    expect(read(cut)).toEqual({ rows, doubts: 0 });
  });

  it("is whole where only one cell goes on", () => {
    const { rows, doubts } = read(`产出指标(50分) 数量指标 补种乔木数量 ≥50株 52株 50 50 无
效益指标(30分) 社会效益指标 沿街绿化面貌改 明显改善 明显改善 30 30 无
\f善情况
满意度指标(10分) 服务对象满意度指标 居民满意度 ≥90% 91% 10 10 无`);
    expect(rows[1]?.slice(3, 6)).toEqual(["沿街绿化面貌改善情况", "明显改善", "明显改善"]);
    expect(doubts).toBe(0);
  });

  it("leaves rows alone between which the page breaks", () => {
    const { rows, doubts } = read(`产出指标(50分) 数量指标 补种乔木数量 ≥50株 52株 50 50 无
\f满意度指标(10分) 服务对象满意度指标 居民满意度 ≥90% 91% 10 10 无`);
    expect(rows).toEqual([FIRST, LAST]);
    expect(doubts).toBe(0);
  });
});

describe("a label that a page break cuts", () => {
  it("is whole behind a first level without its points", () => {
    const { rows } = read(`产出指标 数量指标 补种乔木数量 ≥50株 52株 50 50 无
满意度指标 服务对象满意度 居民满意度 ≥90% 91% 5 5 无
\f指标 商户满意度 ≥90% 91% 5 5 无`);
    expect(rows.slice(1).map((row) => row.slice(2, 4))).toEqual([
      ["服务对象满意度指标", "居民满意度"],
      ["服务对象满意度指标", "商户满意度"],
    ]);
  });

  it("is the level's, not a name's that says the same", () => {
    const { rows } = read(`产出指标(50分) 数量指标 补种乔木数量 ≥50株 52株 50 50 无
满意度指标(10分) 服务对象满意度
服务对象满意度 ≥90% 91% 5 5 无
\f指标
商户满意度 ≥90% 91% 5 5 无`);
    expect(rows.slice(1).map((row) => row.slice(2, 4))).toEqual([
      ["服务对象满意度指标", "服务对象满意度"],
      ["服务对象满意度指标", "商户满意度"],
    ]);
  });

  it("has its points behind the first level, where the level beside it says the same, and no row's number", () => {
    const { rows, doubts } = read(`产出指标(50分) 数量指标 补种乔木数量 ≥50株 52株 50 50 无
满意度 满意度指标 居民满意度 ≥90% 91% 10 10 无
\f（10分） 指标 2：`);
    expect(rows[1]?.slice(0, 4)).toEqual(["满意度", "10分", "满意度指标", "居民满意度"]);
    expect(doubts).toBe(0);
  });

  it("is whole, however many rows stand between its halves", () => {
    const { rows, doubts } = read(`产出指标
(50
数量指标 补种乔木数量 ≥50株 52株 30 30 无
修剪行道树次数 ≥4次 4次 10 10 无
\f分)
质量指标 苗木成活率 95% 96% 10 10 无
满意度指标(10分) 服务对象满意度 居民满意度 ≥90% 91% 5 5 无
\f指标
商户满意度 ≥90% 91% 5 5 无`);
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ["产出指标", "50分", "数量指标", "补种乔木数量"],
      ["产出指标", "50分", "数量指标", "修剪行道树次数"],
      ["产出指标", "50分", "质量指标", "苗木成活率"],
      ["满意度指标", "10分", "服务对象满意度指标", "居民满意度"],
      ["满意度指标", "10分", "服务对象满意度指标", "商户满意度"],
    ]);
    expect(doubts).toBe(0);
  });
});
