import { describe, expect, it } from "vitest";
import { readFlatEvaluations } from "../../../../../src/extract/evaluation/flat/index.js";

const read = (text: string) => {
  const lines = text.split("\n").map((line, at) => ({ number: at + 1, text: line, page: 1 }));
  return readFlatEvaluations(lines).evaluations[0];
};
const cells = (row: object, fields: readonly string[]) =>
  fields.map((field) => (row as Record<string, { text: string } | null>)[field]?.text ?? null);

const HEAD = "项目支出绩效自评表\n（2022年度）";
const LABELS: readonly (readonly [string, number])[] = [
  ["绩效指标", 1],
  ["一级指标", 2],
  ["二级指标", 1],
  ["三级指标", 2],
  ["年度指标值", 2],
  ["实际完成值", 2],
  ["分值", 2],
  ["得分", 1],
  ["偏差原因分析及改进措施", 1],
];
const SPANS = LABELS.map(([, span]) => span);
/** A row as a program writes it that gives a merged cell's words to every column that it takes. */
const across = (spans: readonly number[], ...texts: string[]): string =>
  texts.flatMap((text, at) => Array.from({ length: spans[at] ?? 1 }, () => text)).join("\t");
const MONEY = [1, 3, 2, 2, 2, 1, 2, 1];
const money = (...texts: string[]) => across(MONEY, "项目资金（万元）", ...texts);
const row = (...texts: string[]) => across(SPANS, "绩效指标", ...texts);

const REPEATED = [
  HEAD,
  across([3, 11], "项目名称", "街心花园养护"),
  money("资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"),
  money("年度资金总额", "200", "200", "196", "10", "98%", "9.8"),
  money("其中：当年财政拨款", "150", "150", "196", "10", "98%", "9.8"),
  money("上年结转资金", "50", "50", "196", "10", "98%", "9.8"),
  money("其他资金", "0", "0", "196", "10", "98%", "9.8"),
  across(SPANS, ...LABELS.map(([label]) => label)),
  row("产出指标（50分）", "数量指标", "补种乔木数量", "50株", "50株", "25", "25", "无"),
  row("产出指标（50分）", "数量指标", "修剪绿篱长度", "8公里", "8公里", "25", "25", "无"),
  row("效益指标（30分）", "社会效益指标", "街区环境面貌", "显著提高", "显著提高", "30", "30", "无"),
  row("满意度指标（10分）", "满意度指标", "游客满意度", "90%", "91%", "10", "10", "无"),
  across([10, 2, 1, 1], "总分", "100", "99.8", ""),
];

describe("a table in which merged cells were written once for every cell they take", () => {
  it("accuses nobody of the executed amount that the form merges over its sources", () => {
    const read1 = read(REPEATED.join("\n"));
    const fields = ["label", "initial", "adjusted", "executed", "weight", "rate", "score"];
    expect(read1?.funds.map((fund) => cells(fund, fields).map((text) => text || null))).toEqual([
      ["年度资金总额", "200", "200", "196", "10", "98%", "9.8"],
      ["其中：当年财政拨款", "150", "150", null, null, null, null],
      ["上年结转资金", "50", "50", null, null, null, null],
      ["其他资金", "0", "0", null, null, null, null],
    ]);
  });

  it("takes equal values under different headings for what they are", () => {
    const rows = read(REPEATED.join("\n"))?.indicators ?? [];
    const fields = ["level1", "level1Weight", "level2", "level3", "target", "actual", "weight", "score"];
    expect(rows.map((one) => cells(one, fields))).toEqual([
      ["产出指标", "50分", "数量指标", "补种乔木数量", "50株", "50株", "25", "25"],
      ["产出指标", "50分", "数量指标", "修剪绿篱长度", "8公里", "8公里", "25", "25"],
      ["效益指标", "30分", "社会效益指标", "街区环境面貌", "显著提高", "显著提高", "30", "30"],
      ["满意度指标", "10分", "满意度指标", "游客满意度", "90%", "91%", "10", "10"],
    ]);
  });

  it("reads the total row by its headings, whose figures are repeated too", () => {
    expect(cells(read(REPEATED.join("\n"))?.total ?? {}, ["weight", "score"])).toEqual(["100", "99.8"]);
  });

  it("reads the same with bars between the cells, the last of them blank", () => {
    const bars = REPEATED.map((line) => line.replaceAll("\t", " | ")).join("\n");
    expect(cells(read(bars)?.total ?? {}, ["weight", "score"])).toEqual(["100", "99.8"]);
    expect(read(bars)?.indicators).toHaveLength(4);
  });

  it("leaves a source's own amounts alone where it is the only one", () => {
    const two = REPEATED.filter((line) => !/上年结转|其他资金/.test(line)).join("\n");
    expect(read(two)?.funds.map((fund) => cells(fund, ["executed"]))).toEqual([["196"], ["196"]]);
  });
});

describe("a table that repeats the names of its levels alone", () => {
  it("keeps amounts that are the same before and after adjustment", () => {
    const one = read(`${HEAD}
项目名称\t街心花园养护
资金来源\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
合计\t200\t200\t200\t10\t100%\t10
其中：财政拨款\t150\t150\t150\t-\t-\t-
上年结转资金\t50\t50\t50\t-\t-\t-
一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t未完成原因
产出指标\t数量指标\t补种乔木数量\t50株\t50株\t25\t25\t无
产出指标\t数量指标\t修剪绿篱长度\t8公里\t8公里\t25\t25\t无
产出指标\t质量指标\t苗木成活率\t95%\t96%\t20\t20\t无
产出指标\t成本指标\t每株养护成本\t9元\t9元\t20\t20\t无
总分\t100\t100\t`);
    expect(one?.funds.map((fund) => cells(fund, ["initial", "adjusted", "executed", "weight", "score"]))).toEqual([
      ["200", "200", "200", "10", "10"],
      ["150", "150", "150", "-", "-"],
      ["50", "50", "50", "-", "-"],
    ]);
  });
});

describe("a form that numbers its rows, with cells by tabs", () => {
  it("keeps the running number in its column where the levels behind it are merged downward", () => {
    const one = read(`${HEAD}
项目名称\t街心花园养护
资金来源\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
年度资金总额\t20\t30\t30\t10\t100%\t10
绩效指标\t序号\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t基础分\t得分\t未完成原因
1\t产出指标\t数量指标\t补种乔木数量\t50株\t50株\t25\t25\t
2\t修剪绿篱长度\t8公里\t8公里\t25\t25\t
3\t质量指标\t苗木成活率\t95%\t96%\t30\t30\t
4\t满意度指标\t满意度指标\t游客满意度\t90%\t91%\t10\t10\t
总分\t100\t100\t`);
    expect(one?.indicators.map((row) => cells(row, ["level1", "level2", "level3", "weight"]))).toEqual([
      ["产出指标", "数量指标", "补种乔木数量", "25"],
      ["产出指标", "数量指标", "修剪绿篱长度", "25"],
      ["产出指标", "质量指标", "苗木成活率", "30"],
      ["满意度指标", "满意度指标", "游客满意度", "10"],
    ]);
    expect(cells(one?.total ?? {}, ["weight", "score"])).toEqual(["100", "100"]);
  });

  it("is read where blank cells end the rows above a label at the side that is there again", () => {
    const text = REPEATED.map((line) => line.replaceAll("项目资金（万元）", "预算执行情况（万元）"));
    const blank = (source: string) => across(MONEY, "预算执行情况（万元）", source, "", "", "", "", "", "");
    const rows = text.map((line) => {
      const source = /上年结转资金|其他资金/.exec(line)?.[0];
      return source === undefined ? line : blank(source);
    });
    expect(read(rows.join("\n"))?.funds.map(({ label }) => label.text)).toEqual([
      "年度资金总额",
      "其中：当年财政拨款",
      "上年结转资金",
      "其他资金",
    ]);
  });
});
