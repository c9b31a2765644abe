import { describe, expect, it } from "vitest";
import { cells, HEAD, HEADINGS, read } from "./support.js";

const FIELDS = ["level1", "level2", "level3", "target", "actual", "weight", "score", "deviation"];

describe("a table whose cells are parted by tabs", () => {
  it("keeps blank cells in their places: a blank actual value is no shifted one", () => {
    const { evaluation, doubtful } = read(`${HEAD}
\t年度资金总额\t20\t30\t30\t10\t100%\t10
\t其中：当年财政拨款\t20\t30\t30\t\t\t
${HEADINGS}
\t产出指标\t数量指标\t补种乔木数量\t≥50株\t\t30\t30\t
\t\t质量指标\t苗木成活率\t\t96%\t30\t30\t
\t满意度指标\t服务对象满意度指标\t游客满意度\t90%\t91%\t30\t29\t到访的人少
总分\t100\t99\t`);
    expect(evaluation?.indicators.map((row) => cells(row, FIELDS))).toEqual([
      ["产出指标", "数量指标", "补种乔木数量", "≥50株", "", "30", "30", ""],
      ["产出指标", "质量指标", "苗木成活率", "", "96%", "30", "30", ""],
      ["满意度指标", "服务对象满意度指标", "游客满意度", "90%", "91%", "30", "29", "到访的人少"],
    ]);
    expect(cells(evaluation?.total ?? {}, ["weight", "score"])).toEqual(["100", "99"]);
    expect(doubtful.size).toBe(0);
  });

  it("is read with its total where a tab begins every cell, as Tika writes web pages", () => {
    const text = `${HEAD}
年度资金总额\t20\t30\t30\t10\t100%\t10
其中：当年财政拨款\t20\t30\t30\t\t\t
${HEADINGS}
产出指标\t数量指标\t补种乔木数量\t≥50株\t52株\t50\t50\t
效益指标\t社会效益指标\t街道绿化面貌\t提升\t提升\t30\t30\t
满意度指标\t服务对象满意度指标\t游客满意度\t90%\t91%\t10\t10\t
总分\t100\t100\t等级：优`;
    const { evaluation, doubtful } = read(text.replace(/^.*\t/gm, "\t$&"));
    expect(evaluation?.indicators.map(({ actual }) => actual?.text)).toEqual(["52株", "提升", "91%"]);
    expect(cells(evaluation?.total ?? {}, ["weight", "score"])).toEqual(["100", "100"]);
    expect(doubtful.size).toBe(0);
  });

  it("leaves out what a browser leaves out: cells merged downward are written once", () => {
    const { evaluation } = read(`${HEAD}
年度资金总额\t20\t30\t30\t10\t100%\t10
其中：当年财政拨款\t20\t30\t30
${HEADINGS}
产出指标\t数量指标\t补种乔木数量\t≥50株\t52株\t20\t20\t
修剪绿篱长度\t8公里\t8公里\t20\t20\t
质量指标\t苗木成活率\t95%\t96%\t20\t20\t
满意度指标\t服务对象满意度指标\t游客满意度\t90%\t91%\t30\t29\t到访的人少
总分\t100\t99`);
    expect(evaluation?.indicators.map((row) => cells(row, FIELDS.slice(0, 5)))).toEqual([
      ["产出指标", "数量指标", "补种乔木数量", "≥50株", "52株"],
      ["产出指标", "数量指标", "修剪绿篱长度", "8公里", "8公里"],
      ["产出指标", "质量指标", "苗木成活率", "95%", "96%"],
      ["满意度指标", "服务对象满意度指标", "游客满意度", "90%", "91%"],
    ]);
    expect(evaluation?.funds.map((row) => cells(row, ["label", "initial", "adjusted", "executed", "rate"]))).toEqual([
      ["年度资金总额", "20", "30", "30", "100%"],
      ["其中：当年财政拨款", "20", "30", "30", null],
    ]);
  });

  it("joins a heading, a side label and a reason that hold line breaks", () => {
    const { evaluation } = read(`${HEAD}
\t年度资金总额\t20\t30\t30\t10\t100%\t10
绩效
指标\t一级
指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析
及改进措施
\t产出指标\t数量指标\t补种乔木数量\t50株\t40株\t45\t36\t苗木到货晚。
下一步提前采购
\t\t质量指标\t苗木成活率\t95%\t96%\t45\t45\t无
总分\t100\t91\t`);
    expect(evaluation?.indicators.map((row) => cells(row, ["level3", "score", "deviation"]))).toEqual([
      ["补种乔木数量", "36", "苗木到货晚。下一步提前采购"],
      ["苗木成活率", "45", "无"],
    ]);
  });

  it("joins headings that are broken within one that is known as a whole alone, before it asks which cells rows lack", () => {
    const { evaluation, doubtful } = read(`${HEAD}
\t年度资金总额\t20\t30\t30\t10\t100%\t10
绩效指标\t一级指标\t二级指标\t三级指标\t计划
数\t实际完成\t分值\t得分\t偏差原因分析及改进措施
产出指标\t数量指标\t补种乔木数量\t50株\t50株\t45\t45\t
质量指标\t苗木成活率\t95%\t96%\t45\t45\t
总分\t100\t100\t`);
    expect(evaluation?.indicators.map((row) => cells(row, ["level3", "target", "actual", "deviation"]))).toEqual([
      ["补种乔木数量", "50株", "50株", ""],
      ["苗木成活率", "95%", "96%", ""],
    ]);
    expect(doubtful.size).toBe(0);
  });

  it("puts amounts under their headings where the last cell was left away", () => {
    const { evaluation } = read(`项目支出绩效自评表
项目名称\t街心花园养护
预算执行情况\t资金来源\t年初预算\t调整后预算数\t预算执行数\t预算执行率\t权重\t得分\t原因
总额\t20\t30\t30\t100%\t10\t10
其中：财政资金\t20\t30\t30
${HEADINGS}
产出指标\t数量指标\t补种乔木数量\t50株\t50株\t45\t45\t无
质量指标\t苗木成活率\t95%\t96%\t45\t45\t无
总分\t100\t100`);
    expect(evaluation?.funds.map((row) => cells(row, ["label", "initial", "executed", "rate", "weight"]))).toEqual([
      ["总额", "20", "30", "100%", "10"],
      ["其中：财政资金", "20", "30", null, null],
    ]);
  });

  it("reads a total row below headings without points", () => {
    const { evaluation } = read(`${HEAD}
年度资金总额\t20\t30\t30\t10\t100%\t10
一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值
产出指标\t数量指标\t补种乔木数量\t50株\t52株
质量指标\t苗木成活率\t95%\t96%
时效指标\t完成时间\t2022年底前\t2022年10月
总分\t100`);
    expect(evaluation?.indicators.map(({ level3 }) => level3.text)).toEqual(["补种乔木数量", "苗木成活率", "完成时间"]);
  });

  it("joins 一级 and 指标 behind a label at the side", () => {
    const { evaluation } = read(`${HEAD}
\t年度资金总额\t20\t30\t30\t10\t100%\t10
年度绩效目标1\t一级
指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分
产出指标\t数量指标\t补种乔木数量\t50株\t50株\t45\t45
质量指标\t苗木成活率\t95%\t96%\t45\t45
总分\t100\t100`);
    expect(evaluation?.indicators.map((row) => cells(row, ["level1", "level2"]))).toEqual([
      ["产出指标", "数量指标"],
      ["产出指标", "质量指标"],
    ]);
  });

  it("reads one cell a line behind a tab, and a blank line behind the row", () => {
    const rows = [
      "项目名称\t街心花园养护\t主管部门\t青禾县园林局",
      "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分",
      "\t年度资金总额\t20\t30\t30\t10\t100%\t10",
      HEADINGS,
      "\t产出指标\t数量指标\t补种乔木数量\t≥50株\t\t45\t45\t",
      "\t\t质量指标\t苗木成活率\t95%\t96%\t45\t45\t",
      "总分\t100\t100\t",
    ];
    const text = rows
      .map((row) =>
        row
          .split("\t")
          .map((cell) => `\t${cell}`)
          .join("\n"),
      )
      .join("\n\n");
    const { evaluation } = read(`项目支出绩效自评表\n（2022年度）\n${text}`);
    expect(evaluation?.name?.text).toBe("街心花园养护");
    expect(evaluation?.indicators.map((row) => cells(row, ["level1", "level3", "actual", "score"]))).toEqual([
      ["产出指标", "补种乔木数量", "", "45"],
      ["产出指标", "苗木成活率", "96%", "45"],
    ]);
  });

  it("takes tabs that only widen gaps for no columns", () => {
    const { evaluation, doubtful } = read(`${HEAD}
\t年度资金总额\t20\t30\t30\t10\t100%\t10
${HEADINGS}
产出指标\t数量指标\t补种乔木数量\t50株 40株\t45 36
质量指标\t苗木成活率 95%\t96% 45\t45
满意度指标\t服务对象满意度指标 游客满意度\t90% 91%\t10 10
总分\t100\t91`);
    expect(evaluation?.indicators.map((row) => row.level3.text)).not.toContain("苗木成活率 95%");
    expect(evaluation === undefined || evaluation.indicators.length === 3 || doubtful.size === 1).toBe(true);
  });

  it("is read whatever else the text has below it", () => {
    const table = `${HEAD}
\t年度资金总额\t20\t30\t30\t10\t100%\t10
${HEADINGS}
产出指标\t数量指标\t补种乔木数量\t50株\t\t45\t36\t苗木供应不足
质量指标\t苗木成活率\t95%\t96%\t45\t45\t
合计\t100\t91\t`;
    const below = Array.from({ length: 20 }, (_, at) => `第${at}条 网站地图`).join("\n");
    const { evaluation, doubtful } = read(`${table}\n${below}`);
    expect(evaluation?.indicators.map((row) => cells(row, ["level3", "actual", "score"]))).toEqual([
      ["补种乔木数量", "", "36"],
      ["苗木成活率", "96%", "45"],
    ]);
    expect(doubtful.size).toBe(0);
  });
});
