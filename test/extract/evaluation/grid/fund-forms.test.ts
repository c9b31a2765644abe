import { describe, expect, test } from "vitest";
import { readGridEvaluations } from "../../../../src/extract/evaluation/grid/index.js";
import { paragraph, table, texts } from "../../../support/grid.js";
import { onlyEvaluation } from "../../../support/grid-evaluation.js";

describe("money told on two sides", () => {
  const evaluation = onlyEvaluation([
    paragraph("2021年度部门整体支出绩效自评表"),
    table([
      "县级预算部门名称 | < | 青禾县总工会 | < | < | < | < | <",
      "年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分",
      "^ | 年度资金总额 | 300万元 | 310万元 | 310万元 | 10 | 100% | 10",
      "^ | 按收入性质分： | < | < | 按支出性质分： | < | < | <",
      "^ | 其中：一般公共预算：310万元 | < | < | 其中：基本支出：110万元 | < | < | <",
      "^ | 政府性基金拨款： | < | < | 项目支出：200万元 | < | < | <",
      "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
      "^ | 产出指标 | 数量指标 | 慰问职工 | 90人 | 95人 | 90 | 90",
      "总分 | < | < | < | < | < | 100 | 100",
    ]),
  ]);

  test("is the total's alone: the sides have no column that says which budget they are", () => {
    expect(evaluation.funds.map(texts)).toMatchObject([{ source: "total", initial: "300万元", adjusted: "310万元" }]);
    expect(evaluation.funds[0]?.adjusted).toMatchObject({ value: "310", unit: "万元" });
  });

  test("takes the department under whatever stands before 预算部门名称", () => {
    expect(texts(evaluation)).toMatchObject({ kind: "department", name: "青禾县总工会" });
  });
});

test("a rate that tells its formula divides by the column of that letter, and numbers of rows and columns are nothing", () => {
  const evaluation = onlyEvaluation([
    paragraph("2024年转移支付资金绩效自评表"),
    table([
      "项目名称 | 湿地巡护 | < | < | < | < | < | <",
      "资金来源 | 行次 | 全年预算数（A） | 统筹整合资金数（B） | 扣除后（C） | 执行数（E） | 预算执行率（E/C×100%） | 佐证材料",
      "栏次 | 1 | 2 | 3 | 4 | 5 | 6 | 7",
      "年度资金总额 | 1 | 120.000000 | 20.000000 | 100.000000 | 99.000000 | 99% |",
      "其中：中央补助 | 2 | 120.000000 | 20.000000 | 100.000000 | 99.000000 | 99% |",
      "行次 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | < | 佐证材料",
      "（1） | （2） | （3） | （4） | （5） | （6） | < | （7）",
      "1 | 产出指标 | 数量指标 | 巡护里程 | ≥300公里 | 320公里 | < |",
    ]),
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([
    { source: "total", label: "年度资金总额", initial: null, adjusted: "100.000000", executed: "99.000000" },
    { source: "other:中央", adjusted: "100.000000" },
  ]);
  expect(evaluation.indicators.map(texts)).toMatchObject([{ level3: "巡护里程", actual: "320公里", weight: null }]);
});

test("money under the indicators is read, and the row of points below it stays the total", () => {
  const evaluation = onlyEvaluation([
    paragraph("项目支出绩效自评表（2022年度）"),
    table([
      "项目名称 | 河道清淤 | < | < | < | <",
      "一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
      "产出指标 | 清淤长度 | 20公里 | 20公里 | 90 | 90",
      "资金（元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分",
      "合计 | 100 | 100 | 10 | 100% | 10",
      "其他资金 | | | | |",
      "合计 | < | < | < | 100 | 100",
    ]),
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([{ source: "total", weight: "10" }, { source: "other" }]);
  expect(texts(evaluation.total)).toEqual({ weight: "100", score: "100" });
});

test("the money of single tasks is no block of sources", () => {
  const evaluation = onlyEvaluation([
    paragraph("部门整体支出绩效自评表（2022年度）"),
    table([
      "部门名称 | 青禾县总工会 | < | < | <",
      "年度主要任务 | 任务名称 | 主要内容 | 预算数（万元） | 执行数（万元）",
      "^ | 任务一 | 慰问职工 | 30 | 30",
      "资金情况（万元） | 资金来源 | 全年预算数 | 全年执行数 | 执行率",
      "^ | 合计 | 100 | 99 | 99%",
      "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值",
      "产出指标 | 数量指标 | 慰问职工 | 90人 | 90人",
    ]),
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([{ source: "total", adjusted: "100", executed: "99" }]);
});

test("budget and execution side by side, each amount beside its own label, are read without any headings", () => {
  const evaluation = onlyEvaluation([
    paragraph("项目支出绩效自评表（2018年度）"),
    table([
      "项目名称 | < | 河道清淤 | < | <",
      "预算执行情况（万元） | 预算数： | 100 | 执行数： | 98.5",
      "^ | 其中：财政拨款 | 80 | 其中：财政拨款 | 78.5",
      "^ | 其他资金 | 20 | 其他资金 | 20",
      "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值",
      "产出指标 | 数量指标 | 清淤长度 | 20公里 | 20公里",
    ]),
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([
    { source: "total", label: "预算数：", initial: null, adjusted: "100", executed: "98.5", rate: null },
    { source: "current-year", label: "其中：财政拨款", adjusted: "80", executed: "78.5" },
    { source: "other", adjusted: "20", executed: "20" },
  ]);
  expect(evaluation.funds[0]?.executed).toMatchObject({ value: "98.5", unit: "万元" });
});

test("a budget beside its own label is the initial one where the adjusted one stands in the same row", () => {
  const evaluation = onlyEvaluation([
    paragraph("项目支出绩效自评表（2023年度）"),
    table([
      "项目名称 | 老旧小区改造 | < | < | < | < | < | <",
      "预算金额（万元） | 1,860.00 | 调整后预算（万元） | 1,900.00 | 实际支出（万元） | 1,710.00 | 支出率 | 90%",
      "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因",
      "产出指标 | 数量指标 | 改造小区数 | 12个 | 12个 | 90 | 90 | ",
    ]),
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([
    { source: "total", initial: "1,860.00", adjusted: "1,900.00", executed: "1,710.00", rate: "90%" },
  ]);
});

test("the headings of money under the indicators begin no other form, though 资金名称 is among them", () => {
  const evaluation = onlyEvaluation([
    paragraph("部门整体支出绩效自评表（2022年度）"),
    table([
      "单位名称 | 青禾县总工会 | < | <",
      "一级指标 | 三级指标 | 年度指标值 | 实际完成值",
      "产出指标 | 慰问职工 | 90人 | 90人",
      "资金名称 | 全年预算数 | 全年执行数 | 执行率",
      "合计 | 100 | 100 | 100%",
    ]),
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([{ source: "total", adjusted: "100" }]);
});

test("the points of money told in pairs stand in a row below, the total's", () => {
  const evaluation = onlyEvaluation([
    paragraph("项目支出绩效自评表（2022年度）"),
    table([
      "项目名称 | 河道清淤 | < | < | < | <",
      "年初预算数 | 100 | 全年预算数 | 110 | 全年执行数 | 108",
      "分值 | 10 | 执行率 | 98.2% | 得分 | 9.82",
      "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分",
      "产出指标 | 数量指标 | 清淤长度 | 20公里 | 20公里 | 90",
    ]),
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([
    { initial: "100", adjusted: "110", executed: "108", weight: "10", rate: "98.2%", score: "9.82" },
  ]);
});

test("money that lies on its side may tell its points behind their names in the row of the rate", () => {
  const { funds } = onlyEvaluation([
    paragraph("2021年度项目支出绩效自评表"),
    table([
      "项目名称 | 劳模慰问 | < | < | < | <",
      "资金（万元） | 合计 | 财政拨款 | 上年结转 | 其他资金 | <",
      "全年预算数 | 100 | 80 | 10 | 10 | <",
      "全年执行数 | 90 | 70 | 10 | 10 | <",
      "预算执行率 | 90% | 分值 | 10 | 得分：9 | <",
      "一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
      "产出指标 | 慰问人数 | 9人 | 9人 | 90 | 90",
    ]),
  ]);
  expect(funds.map(texts)).toMatchObject([
    { executed: "90", weight: "10", rate: "90%", score: "9" },
    { executed: "70", weight: null, rate: null, score: null },
    { executed: "10", weight: null, rate: null, score: null },
    { executed: "10", weight: null, rate: null, score: null },
  ]);
});

test("money that lies on its side has a column for each source", () => {
  const evaluation = onlyEvaluation([
    paragraph("项目支出绩效自评表（2022年度）"),
    table([
      "项目名称 | 河道清淤 | < | < | <",
      "项目资金（万元） | 合计 | 中央补助 | 市级资金 | 其他资金",
      "年初预算数 | 100 | 50 | 50 | 0",
      "全年预算数 | 110 | 60 | 50 | 0",
      "全年执行数 | 108 | 58 | 50 | 0",
      "执行率 | 98.18% | < | < | <",
      "一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分",
      "产出指标 | 清淤长度 | 20公里 | 20公里 | 90",
    ]),
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([
    { source: "total", label: "合计", initial: "100", adjusted: "110", executed: "108", rate: "98.18%" },
    { source: "other:中央", adjusted: "60", executed: "58", rate: null },
    { source: "other:市", adjusted: "50" },
    { source: "other", adjusted: "0" },
  ]);
  expect(evaluation.funds[1]?.adjusted).toMatchObject({ value: "60", unit: "万元" });
});

test("a heading of money may stand over words of its own, and a source may be one letter", () => {
  const evaluation = onlyEvaluation([
    paragraph("项目支出绩效自评表（2022年度）"),
    table([
      "项目资金（万元） | 资金来源 | 预算数 | < | 执行数 | < | 执行率",
      "^ | ^ | 年初 | 调整后 | 金额 | 占比 | ^",
      "^ | 合计 | 100 | 110 | 100 | 100% | 90.9%",
      "^ | 省 | 60 | 60 | 60 | 60% | 100%",
      "^ | 市县 | 40 | 50 | 40 | 40% | 80%",
      "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
      "产出指标 | 数量指标 | 清淤长度 | 20公里 | 20公里 | 90 | 90",
      "合计得分 | < | < | < | < | 99.1 | <",
    ]),
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([
    { source: "total", initial: "100", adjusted: "110", executed: "100", rate: "90.9%" },
    { source: "other:省", adjusted: "60" },
    { source: "other:市、县", executed: "40" },
  ]);
  expect(texts(evaluation.total)).toEqual({ weight: null, score: "99.1" });
});

test("money in one row of labels and figures is the total, points behind their own label included", () => {
  const evaluation = onlyEvaluation([
    paragraph("2023年度项目支出绩效自评表"),
    table([
      "项目名称 | 河道清淤 | < | < | < | < | < | <",
      "预算资金（万元） | 125.00 | 执行资金（万元） | 123.75 | 预算执行率 | 99% | 分值：10 | 得分：9.9",
      "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注",
      "产出指标 | 数量指标 | 清淤长度 | 20公里 | 20公里 | 90 | 90 |",
      "总分 | < | < | < | < | 100 | 99.9 |",
    ]),
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([
    { source: "total", adjusted: "125.00", executed: "123.75", rate: "99%", weight: "10", score: "9.9" },
  ]);
  expect(evaluation.funds[0]?.adjusted).toMatchObject({ unit: "万元" });
});

test("a budget beside the adjusted one is the initial one, unless it heads the labels", () => {
  const form = (header: string, row: string) =>
    onlyEvaluation([
      paragraph("2023年度项目支出绩效自评表"),
      table([
        "项目名称 | 河道清淤 | < | <",
        header,
        row,
        "三级指标 | 年度指标值 | 分值 | 得分",
        "清淤长度 | 20公里 | 100 | 100",
      ]),
    ]).funds.map(texts);
  expect(form("资金来源 | 预算数 | 调整预算数 | 支出数", "资金总额 | 55 | 60 | 57")).toMatchObject([
    { initial: "55", adjusted: "60", executed: "57" },
  ]);
  expect(form("年度预算数（万元） | 调整后预算数 | 支出数 | 执行率", "资金总额 | 60 | 57 | 95%")).toMatchObject([
    { initial: null, adjusted: "60", executed: "57" },
  ]);
});

test("money goes on in the next table without headings, and only as long as its rows name sources", () => {
  const evaluation = onlyEvaluation([
    paragraph("2023年度项目支出绩效自评表"),
    table([
      "项目名称 | 河道清淤 | < | < | < | <",
      "资金来源 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分",
      "年度资金总额 | 300 | 294 | 10 | 98% | 9.8",
    ]),
    table([
      "其中：财政拨款 | 280 | 274 | — | 97.86% | —",
      "其他资金 | 20 | 20 | — | 100% | —",
      "年度目标 | 清淤20公里 | < | < | < | <",
      "二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
      "数量指标 | 清淤长度 | 20公里 | 20公里 | 90 | 90",
    ]),
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([
    { source: "total", executed: "294" },
    { source: "current-year", adjusted: "280", executed: "274", weight: "—" },
    { source: "other", adjusted: "20", score: "—" },
  ]);
});

test("points over the indicators that no block of money has put the table in doubt", () => {
  const { doubtful, notes } = readGridEvaluations([
    paragraph("2023年度项目支出绩效自评表"),
    table([
      "项目名称 | 河道清淤 | < | <",
      "预算执行情况 | 良好 | 得分 | 9.9",
      "三级指标 | 年度指标值 | 分值 | 得分",
      "清淤长度 | 20公里 | 90 | 90",
      "总分 | < | 100 | 99.9",
    ]),
  ]);
  expect(notes).toMatchObject([{ code: "evaluation-row-unread", params: { row: "得分" } }]);
  expect(doubtful.get(0)).toBe("table");
});

test("points beside sources that head columns are the total's, and the project's name may stand beside its money", () => {
  const evaluation = onlyEvaluation([
    paragraph("2023年度项目支出绩效自评表"),
    table([
      "预算执行情况（万元） | 年度资金总额 | 其中：财政拨款 | 分值 | 执行率 | 得分",
      "全年预算数 | 72 | 70 | 10 | 97.5% | 9.75",
      "全年执行数 | 70.2 | 68.2 | ^ | ^ | ^",
      "二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
      "数量指标 | 维护路灯 | 2600盏 | 2650盏 | 90 | 90",
    ]),
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([
    { source: "total", adjusted: "72", executed: "70.2", weight: "10", rate: "97.5%", score: "9.75" },
    { source: "current-year", adjusted: "70", weight: null, score: null },
  ]);
  const named = onlyEvaluation([
    paragraph("2023年度项目支出绩效自评表"),
    table([
      "项目名称：档案数字化 | 项目预算：60万元 | 实际支出：58.8万元 | <",
      "三级指标 | 年度指标值 | 分值 | 得分",
      "数字化页数 | 60万页 | 100 | 100",
    ]),
  ]);
  expect(texts(named)).toMatchObject({ name: "档案数字化" });
  expect(named.funds.map(texts)).toMatchObject([{ adjusted: "60万元", executed: "58.8万元" }]);
});

/** The sources of a form whose 财政拨款 of 600 has two rows under it, the first of them behind a second 其中. */
const sourcesAround = (...parts: readonly string[]) =>
  onlyEvaluation([
    paragraph("2023年度项目支出绩效自评表"),
    table([
      "资金来源 | 全年预算数 | 全年执行数 | 执行率",
      "年度资金总额 | 620 | 607 | 97.9%",
      "其中：财政拨款 | 600 | 587 | 97.8%",
      ...parts,
      "其他资金 | 20 | 20 | 100%",
      "三级指标 | 年度指标值 | 分值 | 得分",
      "清运垃圾 | 3.6万吨 | 100 | 100",
    ]),
  ]).funds.map(({ source }) => source);

test("levels of government under a second 其中 are parts of the source above, and count no second time", () => {
  const sources = sourcesAround("其中：中央 | 500 | 490 | 98%", "省级 | 100 | 97 | 97%");
  expect(sources).toEqual(["total", "current-year", "other"]);
});

test.each([
  ["as long as it holds them", "政府性基金预算 | 100 | 97 | 97%", ["total", "current-year", "other"]],
  ["but not what is more than it", "自筹资金 | 150 | 147 | 98%", ["total", "current-year", "other:自筹资金", "other"]],
])("other sources under a second 其中 are parts of the source above, %s", (_, row, sources) => {
  expect(sourcesAround("其中：一般公共预算 | 500 | 490 | 98%", row)).toEqual(sources);
});

test("a row of labels and figures of which one label is unknown heads no money, and its points are told as lost", () => {
  const { evaluations, doubtful } = readGridEvaluations([
    paragraph("2023年度项目支出绩效自评表"),
    table([
      "项目名称 | 智慧交通 | < | < | < | <",
      "预算（元） | 1850000 | 预算执行率 | 98.00% | 得分 | 9.80",
      "一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
      "产出指标 | 信号灯 | 30处 | 31处 | 90 | 90",
      "总分 | < | < | < | 100 | 99.8",
    ]),
  ]);
  expect(evaluations[0]?.funds).toEqual([]);
  expect(doubtful.get(0)).toBe("table");
});

test("headings that end together end where they do, though rows of a table beside them end elsewhere", () => {
  const evaluation = onlyEvaluation([
    paragraph("2021年度项目支出绩效自评表"),
    table([
      "项目名称 | 灌区清淤 | < | < | < | < | 审核意见",
      "资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 | 同意",
      "^ | ^ | ^ | ^ | ^ | ^ | 备查 12",
      "年度资金总额 | 300 | 310 | 310 | 10 | 10 | ",
      "三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |",
      "^ | ^ | ^ | ^ | ^ | ^ | 已阅",
      "清淤长度 | 20公里 | 20公里 | 90 | 90 | |",
    ]),
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([
    { source: "total", initial: "300", executed: "310", score: "10" },
  ]);
  expect(evaluation.indicators.map(texts)).toMatchObject([{ level3: "清淤长度", score: "90" }]);
});
