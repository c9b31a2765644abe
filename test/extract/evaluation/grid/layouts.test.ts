import { describe, expect, test } from "vitest";
import { readGridEvaluations } from "../../../../src/extract/evaluation/grid/index.js";
import { paragraph, table, texts } from "../../../support/grid.js";
import { onlyEvaluation } from "../../../support/grid-evaluation.js";

const ministry = table([
  "项目名称 | < | 河道清淤 | < | < | < | < | < | <",
  "主管部门 | < | 青禾县水务局 | < | < | 实施单位 | < | 青禾县河道所 | <",
  "项目资金（万元） | < | | 年初预算数 | 全年预算数(A) | 全年执行数(B) | 分值 | 执行率(B/A) | 得分",
  "^ | ^ | 年度资金总额： | 150.00 | 1,200.50 | １２００.５０ | 10 | 100% | 10",
  "^ | ^ | 其中：当年财政拨款 | 100 | 1000 | 1000 | — | 100% | —",
  "^ | ^ | 上年结转资金 | 50 | 200.50 | 200.50 | — | | —",
  "^ | ^ | 其他资金 | | | | — | | —",
  "年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | <",
  "^ | 清淤20公里 | < | < | < | 清淤21公里 | < | < | <",
  "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施",
  "^ | 产出指标（50分） | 数量指标 | 清淤长度 | ≥20公里 | 21公里 | 30 | 30 |",
  "^ | ^ | ^ | 指标2： | | | | |",
  "^ | ^ | 质量指标 | 验收合格率 | 100% | 98% | 20 | 19.6 | 一处返工",
  "^ | 效益指标 | 社会效益指标 | 防洪能力 | 提升 | 提升 | 30 | 30 |",
  "^ | 满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90% | 95% | 10 | 10 |",
  "总分 | < | < | < | < | < | 100 | 99.6 |",
]);

describe("the ministry's project form", () => {
  const blocks = [
    paragraph("三、存在的问题"),
    paragraph("附件2-1"),
    paragraph("项目支出绩效自评表", { centred: true }),
    paragraph("（2022年度）", { centred: true }),
    ministry,
    paragraph("以下是正文。"),
  ];
  const evaluation = onlyEvaluation(blocks);

  test("takes its heads by their labels", () => {
    expect(texts(evaluation)).toMatchObject({
      kind: "project",
      title: "项目支出绩效自评表",
      name: "河道清淤",
      department: "青禾县水务局",
      year: 2022,
      page: 1,
      grade: null,
      totalInvestment: null,
      profile: "mof-2020",
    });
  });

  test("reads amounts in the unit of the block's label, full-width figures included", () => {
    expect(evaluation.funds.map(texts)).toMatchObject([
      {
        source: "total",
        label: "年度资金总额：",
        initial: "150.00",
        executed: "１２００.５０",
        rate: "100%",
        reason: null,
      },
      { source: "current-year", initial: "100", weight: "—" },
      { source: "carried-over", rate: "" },
      { source: "other", initial: "" },
    ]);
    expect(evaluation.funds[0]?.adjusted).toMatchObject({ value: "1200.50", unit: "万元" });
    expect(evaluation.funds[0]?.executed).toMatchObject({ value: "1200.50", unit: "万元" });
    expect(evaluation.funds[1]?.weight).toMatchObject({ value: null });
  });

  test("repeats merged levels, takes the bracket apart and leaves out a line that nobody filled in", () => {
    expect(evaluation.indicators.map((row) => texts(row))).toMatchObject([
      { level1: "产出指标", level1Weight: "50分", level2: "数量指标", level3: "清淤长度", nature: null, deviation: "" },
      { level1: "产出指标", level1Weight: "50分", level2: "质量指标", deviation: "一处返工", score: "19.6" },
      { level1: "效益指标", level1Weight: null, target: "提升" },
      { level1: "满意度指标", level3: "村民满意度", weight: "10" },
    ]);
    expect(evaluation.indicators[0]?.level1Weight).toMatchObject({ value: "50" });
  });

  test("takes the sums by their columns, and no goal for an indicator", () => {
    expect(texts(evaluation.total)).toEqual({ weight: "100", score: "99.6" });
  });

  test("keeps title, caption and year out of the narrative, and nothing else", () => {
    expect([...readGridEvaluations(blocks).consumed].sort()).toEqual([1, 2, 3, 4]);
  });
});

test("a department's form whose execution is merged over the sources gives it to the total row alone", () => {
  const evaluation = onlyEvaluation([
    paragraph("附件1"),
    paragraph("2023年度部门整体支出绩效自评表"),
    table([
      "部门名称 | 青禾县总工会 | < | < | < | < | < | <",
      "资金情况（元） | 年度资金总额 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分（分值×执行率）",
      "^ | 合计 | 300,000.00 | 310,000.00 | 300,700.00 | 10 | 97% | 9.7",
      "^ | 其中：当年财政拨款 | 300,000.00 | 310,000.00 | ^ | ^ | ^ | ^",
      "^ | 其他资金 | — | — | ^ | ^ | ^ | ^",
      "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
      "^ | 产出指标(50分) | 数量指标 | 慰问职工 | 90人 | 95人 | 90 | 90",
      "总分 | < | < | < | < | < | 100 | 99.7",
      "自评等级： | < | < | < | < | < | < | <",
      "备注 | 1.得分=分值×执行率 2.90（含）-100为优 | < | < | < | < | < | <",
    ]),
  ]);
  expect(texts(evaluation)).toMatchObject({
    kind: "department",
    name: "青禾县总工会",
    department: "青禾县总工会",
    year: 2023,
    grade: "",
    notes: "1.得分=分值×执行率 2.90（含）-100为优",
  });
  expect(evaluation.funds.map(texts)).toMatchObject([
    { executed: "300,700.00", weight: "10", rate: "97%", score: "9.7" },
    { adjusted: "310,000.00", executed: null, weight: null, rate: null, score: null },
    { adjusted: "—", executed: null, weight: null, rate: null, score: null },
  ]);
  expect(evaluation.funds[0]?.adjusted).toMatchObject({ value: "310000.00", unit: "元" });
});

test("a project's form with a special fund's name reads its total investment", () => {
  const evaluation = onlyEvaluation([
    paragraph("2021年度项目支出绩效自评表"),
    table([
      "部门名称 | < | 青禾县总工会 | < | < | < | <",
      "项目支出名称 | 专项名称 | 困难职工帮扶 | < | 项目总投资（万元） | < | 83.50",
      "^ | 支出方向名称（子项目） | | < | 其中：财政拨款 | < | 83.50",
      "^ | 项目总实施期：2021年 | < | < | …… | < | <",
      "年度项目资金（万元） | 年度资金总额 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分",
      "^ | 合计 | 80 | 83.5 | 83.5 | 10 | 10",
      "^ | 其中：中央补助 | 80 | 83.5 | ^ | ^ | ^",
      "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
      "效益指标（90分） | 社会效益指标 | 职工生活 | 改善 | 改善 | 90 | 90",
      "总分 | < | < | < | < | 100 | 100",
      "等级：优 | < | < | < | < | < | <",
    ]),
  ]);
  expect(texts(evaluation)).toMatchObject({
    kind: "project",
    name: "困难职工帮扶",
    department: "青禾县总工会",
    grade: "优",
  });
  expect(evaluation.totalInvestment).toMatchObject({ text: "83.50", value: "83.50", unit: "万元" });
  expect(evaluation.funds.map(({ source }) => source)).toEqual(["total", "other:中央"]);
});

test("a form with a sign and a unit in columns of their own, a reason for the funds and a code before the name", () => {
  const evaluation = onlyEvaluation([
    paragraph("报表编号：620000_0027xz"),
    paragraph("部门预算项目支出绩效自评表（2023年度）"),
    table([
      "项目名称 | < | 62000023R000000012345-湿地巡护 | < | < | < | < | < | < | <",
      "预算执行情况（10分） | 年度预算数（万元） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因 | <",
      "^ | 总额 | 30 | 28.40 | 20.00 | 70.42% | 10 | 7 | 招标推迟 | <",
      "^ | 其中：财政资金 | 30 | 28.40 | 20.00 | 70.42% | / | / | | <",
      "^ | 单位资金 | | | | | / | / | | <",
      "一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析",
      "产出指标 | 数量指标 | 巡护里程 | ≥ | 300 | 公里 | 320 | 90 | 90 |",
      "合计 | < | < | < | < | < | < | 100 | 97 |",
      "评价结论 | 总体较好，按计划完成。 | < | < | < | < | < | < | < | <",
      "项目负责人：甲 | < | < | < | 财务负责人：乙 | < | < | < | < | <",
    ]),
  ]);
  expect(texts(evaluation)).toMatchObject({ name: "湿地巡护", year: 2023, kind: "project", grade: null });
  expect(evaluation.funds.map(texts)).toMatchObject([
    { source: "total", initial: "30", adjusted: "28.40", executed: "20.00", rate: "70.42%", reason: "招标推迟" },
    { source: "current-year", weight: "/", reason: "" },
    { source: "other:单位资金", adjusted: "" },
  ]);
  expect(evaluation.funds[0]?.adjusted).toMatchObject({ unit: "万元" });
  expect(evaluation.indicators.map(texts)).toMatchObject([
    { nature: "≥", target: "300", measureUnit: "公里", actual: "320", weight: "90", initialTarget: null },
  ]);
  expect(texts(evaluation.total)).toEqual({ weight: "100", score: "97" });
  expect(evaluation.profile).toBe("sichuan");
});

test("headings over two rows, with sign, value and unit under 年度指标值", () => {
  const evaluation = onlyEvaluation([
    table([
      "项目支出绩效自评表 | < | < | < | < | < | < | < | <",
      "（2022年度） | < | < | < | < | < | < | < | <",
      "项目名称 | < | 科普大篷车 | < | < | < | < | < | <",
      "绩效指标 | < | < | 年度指标值 | < | < | 实际完成值 | 分值 | 得分",
      "一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | ^ | ^ | ^",
      "产出指标 | 数量指标 | 巡展场次 | = | 12 | 场 | 12场 | 100 | 100",
      "其他需要说明事项 | < | 无 | < | < | < | < | < | <",
      "总分 | < | 总分值 | 100 | 总得分 | < | 99.14 | 自评等级：优 | <",
    ]),
  ]);
  expect(texts(evaluation)).toMatchObject({ title: "项目支出绩效自评表", year: 2022, grade: "优" });
  expect(evaluation.indicators.map(texts)).toMatchObject([
    { level3: "巡展场次", nature: "=", target: "12", measureUnit: "场", actual: "12场", weight: "100" },
  ]);
  expect(texts(evaluation.total)).toEqual({ weight: "100", score: "99.14" });
});

test("a weight that stands before the target", () => {
  const evaluation = onlyEvaluation([
    paragraph("衔接资金项目绩效自评表"),
    table([
      "项目名称 | 村道硬化 | < | < | < | < | <",
      "资金（万元） | 全年预算数(A) | 全年执行数(B) | 分值 | 执行率(B/A) | 得分 | ",
      "年度资金总额 | 10 | 10 | 10 | 100% | 10 | ",
      "一级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 未完成原因及拟采取的改进措施",
      "产出指标 | 硬化里程 | 90 | 3公里 | 2公里 | 60 | 雨季停工",
    ]),
  ]);
  expect(evaluation.indicators.map(texts)).toMatchObject([
    {
      level2: null,
      level3: "硬化里程",
      weight: "90",
      target: "3公里",
      actual: "2公里",
      score: "60",
      deviation: "雨季停工",
    },
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([{ initial: null, adjusted: "10", executed: "10" }]);
  expect(texts(evaluation.total)).toEqual({ weight: null, score: null });
});

test("a flat form with coefficients and its total score at the top", () => {
  const evaluation = onlyEvaluation([
    paragraph("2024年度部门整体绩效自评表"),
    table([
      "部门名称 | 青禾区科协 | < | 自评总分(分) | 96.5 | < | < | < | < | <",
      "预算（万元） | 年初预算数 | 全年(调整)预算数 | 全年执行数 | 执行率(%) | 执行率权重 | 执行率得分(分) | < | < | <",
      "总额 | 100 | 110 | 104.5 | 95 | 10 | 9.5 | < | < | <",
      "指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 得分系数(%) | 指标权重(分) | 指标得分(分) | 是否核心指标",
      "讲座场次 | 场 | ≥ | 20 | 24 | 23 | 96.7 | 90 | 87 | 是",
    ]),
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([
    { adjusted: "110", executed: "104.5", rate: "95", weight: "10", score: "9.5" },
  ]);
  expect(evaluation.indicators.map(texts)).toMatchObject([
    {
      level1: null,
      level1Weight: null,
      level2: null,
      level3: "讲座场次",
      initialTarget: "20",
      target: "24",
      actual: "23",
      coefficient: "96.7",
      weight: "90",
      score: "87",
      deviation: null,
    },
  ]);
  expect(texts(evaluation.total)).toEqual({ weight: null, score: "96.5" });
  expect([evaluation.kind, evaluation.profile]).toEqual(["department", "chongqing"]);
});

test("several goals with a block of indicators each, no weight a row, and the execution's weight in a heading", () => {
  const evaluation = onlyEvaluation([
    paragraph("2022年度项目自评表"),
    table([
      "项目名称 | < | 防汛物资 | < | < | <",
      "预算执行情况(万元)(20分) | < | 预算数(A) | 执行数(B) | 执行率(B/A) | 得分(20分*执行率)",
      "^ | 年度财政资金总额 | 60 | 54 | 90% | 18",
      "年度绩效目标1(40分) | < | 储备物资 | < | < | <",
      "一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分",
      "产出指标 | 数量指标 | 沙袋数量 | 5000个 | 5000个 | 40",
      "年度绩效目标2(40分) | < | 保障安全 | < | < | <",
      "一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分",
      "效益指标 | 社会效益指标 | 险情处置率 | 100% | 100% | 40",
      "总分 | < | < | < | < | 98",
      "偏差大或目标未完成原因分析 | < | 执行率偏低 | < | < | <",
    ]),
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([{ source: "total", adjusted: "60", weight: "20", score: "18" }]);
  expect(evaluation.funds[0]?.adjusted).toMatchObject({ unit: "万元" });
  expect(evaluation.indicators.map(texts)).toMatchObject([
    { level3: "沙袋数量", target: "5000个", initialTarget: null, weight: null, score: "40" },
    { level3: "险情处置率", level1: "效益指标", score: "40" },
  ]);
  expect(texts(evaluation.total)).toEqual({ weight: null, score: "98" });
  expect(evaluation.profile).toBe("hubei");
});

test("a form in which the execution rate is an indicator among others", () => {
  const evaluation = onlyEvaluation([
    paragraph("项目支出绩效自评表（2021年）"),
    table([
      "项目名称 | 绿化管护 | < | 自评得分 | 95 | 财政审核评分 | | <",
      "资金（万元） | 年初预算数 | < | 调整预算数(A) | 全年执行数(B) | 执行率(B/A) | < | <",
      "合计 | 8 | < | 8 | 8 | 100% | < | <",
      "一级指标 | 二级指标 | 三级指标 | 参考分值 | 指标值(A) | 全年实际值(B) | 得分 | 未完成原因分析及改进措施",
      "决策 | 项目立项 | 立项规范性 | 10 | 一 | 规范 | 10 |",
      "管理 | 资金管理 | 预算执行率 | 25 | 100% | 100% | 25 |",
      "产出 | 产出数量 | 管护面积 | 65 | 30亩 | 28亩 | 60 | 移交",
    ]),
  ]);
  expect(evaluation.indicators.map(texts)).toMatchObject([
    { level1: "决策", target: "一", weight: "10" },
    { level3: "预算执行率", weight: "25" },
    { level3: "管护面积", deviation: "移交" },
  ]);
  expect(texts(evaluation.total)).toEqual({ weight: null, score: "95" });
});

test("a form that weighs every level takes the row's own weight and the first level's", () => {
  const evaluation = onlyEvaluation([
    paragraph("财政支出项目绩效自评表"),
    table([
      "项目名称 | 农田水利 | < | < | < | < | < | < | <",
      "资金来源 | 计划投资额 | < | 实际到位 | < | 实际使用 | < | < | <",
      "合计 | 100 | < | 100 | < | 90 | < | < | <",
      "中央 | 60 | < | 60 | < | 60 | < | < | <",
      "市县 | 40 | < | 40 | < | 30 | < | < | <",
      "一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 目标值 | 完成值 | 得分",
      "产出 | 60 | 产出数量 | 40 | 渠道长度 | 40 | 9公里 | 9公里 | 40",
      "^ | ^ | 产出质量 | 20 | 合格率 | 20 | 100% | 100% | 20",
      "合计 | 100 | < | 100 | | 100 | | | 96",
    ]),
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([
    { source: "total", adjusted: "100", executed: "90" },
    { source: "other:中央", executed: "60" },
    { source: "other:市、县", executed: "30" },
  ]);
  expect(evaluation.indicators.map(texts)).toMatchObject([
    { level1: "产出", level1Weight: "60", level2: "产出数量", weight: "40" },
    { level1: "产出", level1Weight: "60", level2: "产出质量", weight: "20" },
  ]);
  expect(texts(evaluation.total)).toEqual({ weight: "100", score: "96" });
});

test("a form whose sources have weights and scores of their own", () => {
  const evaluation = onlyEvaluation([
    paragraph("信息中心项目支出绩效自评表"),
    table([
      "项目名称 | 机房改造 | < | < | < | <",
      "项目资金（万元） | 预算数 | 全年执行数 | 分值 | 执行率 | 得分",
      "年度资金总额 | 20 | 19 | 10 | 95% | 9.5",
      "财政拨款 | 20 | 19 | 10 | 95% | 9.5",
      "其他资金 | 0 | 0 | 0 | 0 | 0",
      "年度总体目标完成情况 | 预期目标 | < | 目标实际完成情况 | < | <",
      "一级指标 | 三级指标 | 预期实现值 | 实际完成值 | 分值 | 得分",
      "产出指标 | 设备数量 | 4台 | 4台 | 90 | 90",
    ]),
  ]);
  expect(evaluation.funds.map(texts)).toMatchObject([
    { source: "total", score: "9.5" },
    { source: "current-year", weight: "10", score: "9.5" },
    { source: "other", weight: "0" },
  ]);
  expect(evaluation.indicators.map(texts)).toMatchObject([{ target: "4台", actual: "4台" }]);
});

test("an older scorecard without targets reads its scores", () => {
  const evaluation = onlyEvaluation([
    paragraph("部门整体支出绩效自评表"),
    table([
      "一级指标 | 二级指标 | 三级指标 | 评分标准 | 分值 | 自评得分 | 扣分原因和其他说明",
      "投入（15分） | 预算配置 | 在职人员控制率 | 不超编制得满分 | 15 | 15 | ",
      "过程（85分） | 预算执行 | 预算完成率 | 达到95%得满分 | 85 | 80 | 结转较多",
    ]),
  ]);
  expect(evaluation.indicators.map(texts)).toMatchObject([
    { level1: "投入", level1Weight: "15分", target: null, actual: null, weight: "15", score: "15", deviation: "" },
    { level1: "过程", level1Weight: "85分", deviation: "结转较多" },
  ]);
  expect(evaluation.funds).toEqual([]);
});
