import { describe, expect, it } from "vitest";
import { cells, HEAD, HEADINGS, read } from "./support.js";

const INDICATORS = `${HEADINGS}
产出指标\t数量指标\t补种乔木数量\t≥50株\t52株\t60\t60\t
满意度指标\t服务对象满意度指标\t游客满意度\t90%\t91%\t30\t30\t
总分\t100\t100\t`;
const form = (head: string) => `${HEAD.split("\n").slice(0, 4).join("\n")}
${head}
年度资金合计\t20\t30\t27\t10\t90%\t9
其中：财政资金\t20\t30
${INDICATORS}`;
const FIELDS = ["label", "initial", "adjusted", "executed", "weight", "rate", "score"];

describe("a heading that is merged over two columns of the budget", () => {
  it("has them told where a sheet keeps its blank cells", () => {
    const head = "资金情况\t\t预算情况\t\t累计支出金额\t设定分值\t执行率（%）\t执行率得分\n\t\t年初\t全年\t\t\t\t";
    const text = form(head).replaceAll(/^(年度资金合计|其中)/gm, "\t$1");
    expect(read(text).evaluation?.funds.map((row) => cells(row, FIELDS))[0]).toEqual([
      "年度资金合计",
      ...["20", "30", "27", "10", "90%", "9"],
    ]);
  });

  it("has its columns told by the row below it", () => {
    const { evaluation } = read(
      form("资金情况\t\t预算情况\t累计支出金额\t设定分值\t执行率（%）\t执行率得分\n年初\t全年"),
    );
    expect(evaluation?.funds.map((row) => cells(row, FIELDS))[0]).toEqual([
      "年度资金合计",
      ...["20", "30", "27", "10", "90%", "9"],
    ]);
  });
});
