import { describe, expect, it } from "vitest";
import { readFlow } from "../../../../../src/extract/evaluation/flat/flow/index.js";
import { findRegions } from "../../../../../src/extract/evaluation/flat/regions.js";
import { bare, fundCells, indicatorCells, rowValues, textLines } from "../../../../support/text-lines.js";

function read(text: string) {
  const [region] = findRegions(textLines(text.trim()));
  const reading = region === undefined ? null : readFlow(region);
  if (reading === null) throw new Error("the table was not read");
  return reading;
}

const HEAD = `
2021 年度部门整体支出绩效自评表
部门名
称
青禾县图书馆
资金情
况（万
元）
年度资金总额 年初预算数 全年预算数 全年执行数 分值
执行
率
得分（分
值×执行
率）`;
const MONEY = "合计 310.5 298 298 10 100% 10\n其中：当年财政拨款 310.5 298\n上年结转资金\n其他资金";
const GOALS = "年度总\n体目标\n预期目标 实际完成情况\n办好图书馆，服务全县读者。\n全年服务读者 6 万人次。";
const COLUMNS =
  "绩\n效\n指\n标\n一级指\n标\n二级指\n标\n三级指标\n年度\n指标值\n实际\n完成值\n分值 得分\n偏差原因\n分析及\n改进措施";
const FOOT = "总分 100 98.5 等级：优\n备注：1.执行率＝全年执行数/全年预算数；\n2.90分（含）以上为优。";

const table = (rows: string, money = MONEY) => [HEAD, money, GOALS, COLUMNS, rows.trim(), FOOT].join("\n");

describe("a table written row by row: its head, its money and its foot", () => {
  it("reads labels that were torn in a narrow column", () => {
    const { evaluation } = read(table("产出指标 数量指标 新书册数 900册 950册 90 90"));
    expect([bare(evaluation.name), bare(evaluation.department)]).toEqual(["青禾县图书馆", "青禾县图书馆"]);
    expect([evaluation.kind, evaluation.year]).toEqual(["department", 2021]);
    expect([bare(evaluation.total.weight), bare(evaluation.total.score), bare(evaluation.grade)]).toEqual([
      "100",
      "98.5",
      "优",
    ]);
    expect(evaluation.notes?.text).toContain("2.90分（含）以上为优。");
  });

  it("says on which line every value stands", () => {
    const text = table("产出指标 数量指标 新书册数 900册 950册 90 90");
    const { evaluation } = read(text);
    const line =
      text
        .trim()
        .split("\n")
        .findIndex((one) => one.includes("950册")) + 1;
    expect(evaluation.indicators[0]?.actual).toMatchObject({ text: "950册", line });
  });

  it("gives cells merged over the money block to the total row, wherever they float", () => {
    const floating = [
      "合计 310.5 298\n298 10 100% 10其中：当年财政拨\n款\n310.5 298\n上年结转资\n金\n其他资金",
      "合计 310.5 298\n其中：当年财政拨款 310.5 298\n298 10\n100%\n10\n上年结转资金\n其他资金",
    ];
    for (const money of floating) {
      const { evaluation } = read(table("产出指标 数量指标 新书册数 900册 950册 90 90", money));
      expect(evaluation.funds.map(fundCells)).toEqual([
        ["合计", "310.5", "298", "298", "10", "100%", "10"],
        ["其中：当年财政拨款", "310.5", "298", null, null, null, null],
        ["上年结转资金", "", "", null, null, null, null],
        ["其他资金", "", "", null, null, null, null],
      ]);
    }
  });

  it("joins figures that were torn in a narrow column", () => {
    const money =
      "合计 2,310,518.0\n5\n2,298,000.4\n7\n2,298,000.4\n7\n10 100% 10\n其中：当年财政拨款 2,310,518.0\n5\n2,298,000.4\n7";
    const { evaluation } = read(table("产出指标 数量指标 新书册数 900册 950册 90 90", money));
    expect(evaluation.funds.map(fundCells)).toEqual([
      ["合计", "2,310,518.05", "2,298,000.47", "2,298,000.47", "10", "100%", "10"],
      ["其中：当年财政拨款", "2,310,518.05", "2,298,000.47", null, null, null, null],
    ]);
  });

  it("keeps the dashes of each source in their columns", () => {
    const money =
      "年度资金总额 30 42.5 40.12 10 94.4% 9.44\n其中：当年财政拨款 30 42.5 40.12 — 94.4% —\n上年结转资金 — — —";
    const { evaluation } = read(table("产出指标 数量指标 新书册数 900册 950册 90 90", money));
    expect(evaluation.funds.map(fundCells)).toEqual([
      ["年度资金总额", "30", "42.5", "40.12", "10", "94.4%", "9.44"],
      ["其中：当年财政拨款", "30", "42.5", "40.12", "—", "94.4%", "—"],
      ["上年结转资金", "", "", "", "—", "—", "—"],
    ]);
  });
});

describe("a table written row by row: its indicators", () => {
  it("joins names and values that were wrapped, and parts cells that follow each other", () => {
    const { evaluation } = read(
      table(`
产出
指标
(50分)
数量指
标
新增馆藏图
书册数
900册 950册 10 10
阅读推广活
动场次
40 场
次
46 场
次
20 20
时效指标 新馆开放时
间
2021 年 9
月底前
2021 年 8 月 20 20
效益指
标（40
分）
社会效
益指标
读者喜爱的，常
来常往的文化空
间
建成温馨舒适
的阅读空间，
读者愿意常来
读者明显增多，
好评不断，成
为城市客厅
40 40`),
    );
    expect(evaluation.indicators.map(indicatorCells)).toEqual([
      ["产出指标", "50分", "数量指标", "新增馆藏图书册数", "900册", "950册", "10", "10", ""],
      ["产出指标", "50分", "数量指标", "阅读推广活动场次", "40场次", "46场次", "20", "20", ""],
      ["产出指标", "50分", "时效指标", "新馆开放时间", "2021年9月底前", "2021年8月", "20", "20", ""],
      [
        "效益指标",
        "40分",
        "社会效益指标",
        "读者喜爱的，常来常往的文化空间",
        "建成温馨舒适的阅读空间，读者愿意常来",
        "读者明显增多，好评不断，成为城市客厅",
        "40",
        "40",
        "",
      ],
    ]);
  });

  it("keeps a unit without its figure as the actual value", () => {
    const { evaluation } = read(
      table("产出指标 数量指标 服务读者人次 60000 人次 人次 10 10\n质量指标 图书完好率 99% 100% 10 10"),
    );
    expect(rowValues(evaluation)).toEqual([
      ["服务读者人次", "60000人次", "人次"],
      ["图书完好率", "99%", "100%"],
    ]);
  });

  it("leaves the actual value blank where a row has one value only, and says that it is not certain", () => {
    const { evaluation, notes } = read(
      table("产出指标 数量指标 新书册数 900册 10 10\n质量指标 图书完好率 99% 100% 10 10"),
    );
    expect(rowValues(evaluation)).toEqual([
      ["新书册数", "900册", ""],
      ["图书完好率", "99%", "100%"],
    ]);
    expect(notes.map((note) => [note.code, note.params["row"]])).toEqual([["value-uncertain", "新书册数"]]);
  });

  it("takes reasons that wrap behind the score, and the next row's name after them", () => {
    const { evaluation } = read(
      table(`
产出指标 数量指标 新书册数 900册 630册 10 7
采购进度滞后，
下一步加快招标
进度
质量指标
新书编目上架
及时率
98% 99% 10 10`),
    );
    expect(evaluation.indicators.map((row) => bare(row.deviation))).toEqual(["采购进度滞后，下一步加快招标进度", ""]);
    expect(evaluation.indicators.map((row) => bare(row.level3))).toEqual(["新书册数", "新书编目上架及时率"]);
  });

  it("skips head rows and headings that were printed again on the next page", () => {
    const again = `部门名\n称\n青禾县图书馆\n${COLUMNS.slice(COLUMNS.indexOf("一级指"))}`;
    const { evaluation, notes } = read(
      table(`产出指标 数量指标 新书册数 900册 950册 10 10\n${again}\n阅读活动场次 40场 46场 10 10`),
    );
    expect(rowValues(evaluation)).toEqual([
      ["新书册数", "900册", "950册"],
      ["阅读活动场次", "40场", "46场"],
    ]);
    expect(notes).toEqual([]);
  });

  it("reads one cell a line", () => {
    const rows =
      "产出指标\n数量指标\n新书册数\n900册\n950册\n10\n9\n质量指标\n图书完好率\n99%\n100%\n10\n10\n效益指标\n社会效益指标\n读者获得感\n提升\n提升\n20\n20";
    const { evaluation } = read(table(rows));
    expect(evaluation.indicators.map(indicatorCells)).toEqual([
      ["产出指标", null, "数量指标", "新书册数", "900册", "950册", "10", "9", ""],
      ["产出指标", null, "质量指标", "图书完好率", "99%", "100%", "10", "10", ""],
      ["效益指标", null, "社会效益指标", "读者获得感", "提升", "提升", "20", "20", ""],
    ]);
  });
});

describe("a table written row by row: other forms", () => {
  const project = (columns: string, rows: string) =>
    `项目支出绩效自评表\n项目名称 流动图书车\n主管部门 青禾县文旅局 实施单位 青禾县图书馆\n${columns}\n${rows}\n总分 100 97`;

  it("reads the weight before the target where the headings say so", () => {
    const { evaluation } = read(
      project(
        "一级指标 二级指标 三级指标 分值 年度指标值 全年实际值 得分",
        "产出指标 数量指标 出车次数 20 ≥200次 210次 20\n质量指标 车辆完好率 30 100% 97% 27",
      ),
    );
    expect(evaluation.indicators.map(indicatorCells)).toEqual([
      ["产出指标", null, "数量指标", "出车次数", "≥200次", "210次", "20", "20", null],
      ["产出指标", null, "质量指标", "车辆完好率", "100%", "97%", "30", "27", null],
    ]);
  });

  it("reads signs and units in columns of their own under a heading of two rows", () => {
    const { evaluation } = read(
      project(
        "绩效指标 年度指标值 实际完成\n值 分值 得分 偏差原因分析\n及改进措施\n一级指标 二级指标 三级指标 指标性\n质 指标值 度量单\n位",
        "产出指标\n数量指标\n出车次数 ≥ 200 次 210 20 20\n时效指标 发车时间 定性 2021年\n底前\n2021年6\n月 10 10\n满意度指标\n读者满意\n度 ≥ 90 % 95% 10 10",
      ),
    );
    const cells = evaluation.indicators.map((row) => [row.nature, row.target, row.measureUnit, row.actual].map(bare));
    expect(cells).toEqual([
      ["≥", "200", "次", "210"],
      ["定性", "2021年底前", "", "2021年6月"],
      ["≥", "90", "%", "95%"],
    ]);
  });

  it("reads a form without weights and scores", () => {
    const { evaluation } = read(
      project(
        "一级指标 二级指标 三级指标 年度指标值 全年完成值 未完成原因和改进措施",
        "产出指标 数量指标 出车次数 200次 186次\n车辆检修停驶\n质量指标 车辆完好率 100% 100%",
      ),
    );
    expect(evaluation.indicators.map((row) => [bare(row.weight), bare(row.score), bare(row.deviation)])).toEqual([
      [null, null, "车辆检修停驶"],
      [null, null, ""],
    ]);
  });

  it("reads initial targets, coefficients and a total score at the top", () => {
    const { evaluation } = read(
      `部门整体绩效自评表\n主管部门 青禾县档案馆 自评总分（分） 96.5\n年初预算数 全年预算数 全年执行数 执行率 执行率权重 执行率得分\n年度资金总额 80 85 84.15 99 10 9.9\n指标名称 计量单位 指标性质 年初指标值 调整指标值 全年完成值 得分系数（%） 指标权重（分） 指标得分（分）\n接收档案数量 卷 ≥ 20000 21000 21560 100 20 20\n档案数字化\n率 % ≥ 80 80 76.8 96 20 19.2`,
    );
    const [first, second] = evaluation.indicators;
    expect(
      [first?.initialTarget, first?.target, first?.actual, first?.coefficient].map((leaf) => bare(leaf ?? null)),
    ).toEqual(["20000", "21000", "21560", "100"]);
    expect([bare(second?.level3 ?? null), bare(second?.score ?? null)]).toEqual(["档案数字化率", "19.2"]);
    expect(bare(evaluation.total.score)).toBe("96.5");
  });
});
