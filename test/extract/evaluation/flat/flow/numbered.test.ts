import { describe, expect, it } from "vitest";
import { readFlow } from "../../../../../src/extract/evaluation/flat/flow/index.js";
import { findRegions } from "../../../../../src/extract/evaluation/flat/regions.js";
import { bare, textLines } from "../../../../support/text-lines.js";

function read(text: string) {
  const [region] = findRegions(textLines(text.trim()));
  const reading = region === undefined ? null : readFlow(region);
  if (reading === null) throw new Error("the table was not read");
  return reading;
}

const HEAD = `项目支出绩效自评表
（2022年度）
项目名称 山林管护补助
主管部门 青禾县林业局
资金情况（万元）`;
const MONEY = `资金来源 行次 全年预算数（A） 统筹整合资金数（B） 扣除后资金数（C） 资金到位数（D） 预算到位率（D/C×100%） 全年执行数（E） 预算执行率（E/C×100%） 分值 得分 佐证材料
栏次 1 2 3 4 5 6 7 8 9 10 11
合计 1 60.500000 10.500000 50.000000 50.000000 100% 40.000000 80% 10 8
其中：中央补助 2 60.500000 10.500000 50.000000 50.000000 100% 40.000000 80% / /
省级财政资金 3 — — — — — — — / /
其他资金 4 — — — — — — — / /`;
const COLUMNS = "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析 佐证材料";
const ROWS = `1 产出指标 数量指标 管护林地面积 300亩 310亩 20 20
2 巡山次数 12次 12次 25 25
3 质量指标 苗木成活率 95% 96% 35 35
4 满意度指标 服务对象满意度指标 林农满意度 90% 91% 10 10`;
const table = (money: string, columns: string, rows: string) => [HEAD, money, columns, rows, "合计 100 98"].join("\n");

describe("numbered rows and columns in running text", () => {
  it("takes the numbers for neither money nor points", () => {
    const { evaluation } = read(
      table(MONEY, `行次 ${COLUMNS}\n（1） （2） （3） （4） （5） （6） （7） （8） （9） （10）`, ROWS),
    );
    const [total, central] = evaluation.funds;
    expect([total, central].map((fund) => [bare(fund?.adjusted ?? null), bare(fund?.executed ?? null)])).toEqual([
      ["50.000000", "40.000000"],
      ["50.000000", "40.000000"],
    ]);
    expect([bare(total?.weight ?? null), bare(total?.rate ?? null), bare(total?.score ?? null)]).toEqual([
      "10",
      "80%",
      "8",
    ]);
    expect(evaluation.indicators.map((row) => [bare(row.level3), bare(row.weight), bare(row.score)])).toEqual([
      ["管护林地面积", "20", "20"],
      ["巡山次数", "25", "25"],
      ["苗木成活率", "35", "35"],
      ["林农满意度", "10", "10"],
    ]);
  });

  it("leaves out a row that only numbers the columns, with brackets or without", () => {
    for (const numbers of ["1 2 3 4 5 6 7 8 9", "（1） （2） （3） （4） （5） （6） （7） （8） （9）"]) {
      const { evaluation } = read(table(MONEY, `${COLUMNS}\n${numbers}`, ROWS.replaceAll(/^\d /gm, "")));
      expect(evaluation.indicators.map((row) => bare(row.level3))).toEqual([
        "管护林地面积",
        "巡山次数",
        "苗木成活率",
        "林农满意度",
      ]);
    }
  });

  it("keeps the first of two budgets where no rate tells by which it divides", () => {
    const { evaluation } = read(
      table(
        "年度预算数（万元） 年初预算 调整后预算数 预算执行数 分值 执行率 得分\n年度资金总额 20 30 30 10 100% 10\n其他资金 20 30 30",
        COLUMNS,
        ROWS.replaceAll(/^\d /gm, ""),
      ),
    );
    const [total] = evaluation.funds;
    expect([total?.initial, total?.adjusted, total?.executed].map((leaf) => bare(leaf ?? null))).toEqual([
      "20",
      "30",
      "30",
    ]);
  });

  it("ends the money where a form tells how it was managed", () => {
    const { evaluation } = read(
      table(
        `全年预算数 全年执行数 分值 执行率 得分
年度资金总额 30 30 10 100% 10
其他资金 30 30
资金管理情况 情况说明 存在问题和改进措施
下达及时性 收到上级文件后 30 日内下达。 无`,
        COLUMNS,
        ROWS.replaceAll(/^\d /gm, ""),
      ),
    );
    expect(evaluation.funds.map((fund) => fund.label.text)).toEqual(["年度资金总额", "其他资金"]);
  });
});
