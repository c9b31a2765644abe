import { describe, expect, it } from "vitest";
import { readFlow } from "../../../../../src/extract/evaluation/flat/flow/index.js";
import { readFlatEvaluations } from "../../../../../src/extract/evaluation/flat/index.js";
import { findRegions } from "../../../../../src/extract/evaluation/flat/regions.js";
import { bare, fundCells, textLines } from "../../../../support/text-lines.js";

function read(text: string) {
  const [region] = findRegions(textLines(text.trim()));
  const reading = region === undefined ? null : readFlow(region);
  if (reading === null) throw new Error("the table was not read");
  return reading;
}

const HEAD = `项目支出绩效自评表
（2022年度）
项目名称 街心花园养护
主管部门 青禾县园林局
资金情况（万元）
年初预算数 全年预算数 全年执行数 分值 执行率 得分`;
const MONEY = "年度资金总额 20 30 30 10 100% 10\n当年财政拨款 20 30 30";
const COLUMNS = "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析";
const ROWS = `产出指标 数量指标 补种乔木数量 50株 52株 45 45
质量指标 苗木成活率 95% 96% 35 35
满意度指标 服务对象满意度 游客满意度 90% 91% 10 10`;
const form = (columns: string, rows: string, money = MONEY) => [HEAD, money, columns, rows, "总分 100 100"].join("\n");

describe("forms in running text", () => {
  it("reads a form that weighs every level: the row's own points stand behind its name", () => {
    const { evaluation } = read(
      form(
        "一级指标 分值 二级指标 分值 三级指标 分值 年度指标值 实际完成值 得分",
        `产出指标 80 数量指标 45 补种乔木数量 20 50株 52株 20
修剪绿篱长度 25 8公里 8公里 25
质量指标 35 苗木成活率 35 95% 96% 35
满意度指标 10 服务对象满意度指标 10 游客满意度 10 90% 91% 10`,
      ),
    );
    const rows = evaluation.indicators.map((row) => [
      bare(row.level1),
      bare(row.level3),
      bare(row.weight),
      bare(row.score),
    ]);
    expect(rows).toEqual([
      ["产出指标", "补种乔木数量", "20", "20"],
      ["产出指标", "修剪绿篱长度", "25", "25"],
      ["产出指标", "苗木成活率", "35", "35"],
      ["满意度指标", "游客满意度", "10", "10"],
    ]);
    expect(evaluation.indicators.map((row) => bare(row.level1Weight))).toEqual(["80", "80", "80", "10"]);
  });

  it("reads sign and unit in columns of their own under a heading that spans them with the value", () => {
    const { evaluation } = read(
      form(
        "绩效指标 年度指标值\n实际完成值\n分值 得分\n偏差原因分析\n一级指标 二级指标 三级指标\n指标\n性质\n指标值\n度量\n单位",
        `产出指标 数量指标 补种乔木数量 ≥ 50 株 52 45 45
质量指标 苗木成活率 ≥ 95 % 96 35 35
满意度指标 服务对象满意度 游客满意度 ≥ 90 % 91 10 10`,
      ),
    );
    expect(
      evaluation.indicators.map(({ nature, target, measureUnit, actual }) =>
        [nature, target, measureUnit, actual].map(bare),
      ),
    ).toEqual([
      ["≥", "50", "株", "52"],
      ["≥", "95", "%", "96"],
      ["≥", "90", "%", "91"],
    ]);
  });

  it("reads a form that scores by criteria and has no values", () => {
    const { evaluation } = read(
      form(
        "一级指标 二级指标 三级指标 评分标准 分值 自评得分 扣分原因",
        `产出指标 数量指标 补种乔木数量 补种满五十株得满分，少一株扣一分 50 50
质量指标 苗木成活率 成活率每低一个百分点扣两分 40 38 到货晚，影响成活`,
      ),
    );
    expect(
      evaluation.indicators.map((row) => [bare(row.level3), bare(row.weight), bare(row.score), row.target]),
    ).toEqual([
      ["补种乔木数量", "50", "50", null],
      ["苗木成活率", "40", "38", null],
    ]);
  });

  it("takes a row of dashes for money where sources have no dashes for points", () => {
    const { evaluation } = read(form(COLUMNS, ROWS, `${MONEY} 100%\n上年结转 — — —`));
    expect(evaluation.funds.map(fundCells).at(-1)?.slice(0, 4)).toEqual(["上年结转", "—", "—", "—"]);
  });

  it("keeps a unit's name apart from the label on the next line", () => {
    const text = form(COLUMNS, ROWS).replace("青禾县园林局", "青禾县园林局\n填报日期\n2023年2月1日");
    expect(bare(read(text).evaluation.department)).toBe("青禾县园林局");
  });
});

describe("what is not sure is told", () => {
  it("doubts the rows where one was cut by a page break, and words behind it may be of any cell", () => {
    const cut = ROWS.replace("质量指标 苗木成活率 95% 96% 35 35", "质量指标 苗木长势 全面见好 总体见好 35 35\n\f转佳");
    const { doubtful } = readFlatEvaluations(textLines(form(COLUMNS, cut)));
    expect(doubtful.size).toBe(1);
  });

  it("doubts nothing where a page breaks between rows", () => {
    const { doubtful } = readFlatEvaluations(textLines(form(COLUMNS, ROWS.replace("\n质量", "\n\f质量"))));
    expect(doubtful.size).toBe(0);
  });

  it("doubts a single value that no sign tells, and none that says at least", () => {
    const one = (value: string) =>
      readFlatEvaluations(textLines(form(COLUMNS, ROWS.replace("50株 52株", value)))).doubtful.size;
    expect([one("50株"), one("≥50株")]).toEqual([1, 0]);
  });
});

describe("labels around the block in running text", () => {
  it("names a department whose label says of which level it is", () => {
    const { evaluation } = read(
      form(COLUMNS, ROWS).replace("项目名称 街心花园养护\n主管部门 青禾县园林局", "县级预算单位名称 青禾县园林局"),
    );
    expect(bare(evaluation.department)).toBe("青禾县园林局");
  });

  it("takes a lone total of 100 for the score where the rows have no weights", () => {
    const columns = "一级指标 二级指标 三级指标 年度指标值 实际完成值 得分";
    const { evaluation } = read(
      form(columns, ROWS.replaceAll(/ (\d+) \1$/gm, " $1")).replace("总分 100 100", "总分 100"),
    );
    expect(bare(evaluation.total?.score ?? null)).toBe("100");
  });
});
