import { describe, expect, test } from "vitest";
import { readGridEvaluations } from "../../../../src/extract/evaluation/grid/index.js";
import { paragraph, table, texts } from "../../../support/grid.js";
import { onlyEvaluation } from "../../../support/grid-evaluation.js";

test("a table of basic figures before the form is no evaluation", () => {
  const evaluation = onlyEvaluation([
    paragraph("2022年度部门整体支出绩效评价基础数据表"),
    table([
      "财政供养人员情况（人） | 编制数 | 2022年实际在职人数 | 控制率",
      "| 42 | 42 | 100%",
      "经费控制情况（万元） | 2021年决算数 | 2022年预算数 | 2022年决算数",
      "支出总额 | 300 | 310 | 310",
    ]),
    paragraph("2022年度部门整体支出绩效自评表"),
    table([
      "部门名称 | 青禾县总工会 | < | < | <",
      "一级指标 | 三级指标 | 年度指标值 | 分值 | 得分",
      "产出指标 | 慰问职工 | 90人 | 100 | 100",
    ]),
  ]);
  expect(evaluation.indicators.map(texts)).toMatchObject([{ level3: "慰问职工" }]);
  expect(evaluation.funds).toEqual([]);
});

describe("a table of basic figures that was drawn in one with the form", () => {
  const basic = [
    "财政供养人员情况（人） | 编制数 | < | 2022年实际在职人数 | 控制率",
    "| 42 | < | 42 | 100%",
    "经费控制情况（万元） | 2021年决算数 | < | 2022年预算数 | 2022年决算数",
    "三公经费 | 0.00 | < | 0.00 | 0.00",
    "支出总额 | 300 | < | 310 | 310",
  ];
  const form = [
    "部门名称 | 青禾县总工会 | < | < | <",
    "资金情况 | 年度资金总额 | 全年预算数 | 全年执行数 | 执行率",
    "^ | 合计 | 320 | 310 | 96.88%",
    "一级指标 | 三级指标 | 年度指标值 | 分值 | 得分",
    "产出指标 | 慰问职工 | 90人 | 100 | 100",
  ];

  test.each([
    ["its title between them", ["2022年度部门整体支出绩效自评表 | < | < | < | <"]],
    ["nothing between them", []],
  ])("tells nothing of the form's money, with %s", (_, between) => {
    const evaluation = onlyEvaluation([
      paragraph("2022年度部门整体支出绩效评价基础数据表"),
      table([...basic, ...between, ...form]),
    ]);
    expect(texts(evaluation)).toMatchObject({ kind: "department", name: "青禾县总工会" });
    expect(evaluation.funds.map(texts)).toMatchObject([{ label: "合计", adjusted: "320", executed: "310" }]);
    expect(evaluation.indicators.map(texts)).toMatchObject([{ level3: "慰问职工" }]);
  });

  test("leaves the form the title that stands above both", () => {
    const evaluation = onlyEvaluation([paragraph("2022年度部门整体支出绩效自评表"), table([...basic, ...form])]);
    expect(texts(evaluation)).toMatchObject({ title: "2022年度部门整体支出绩效自评表", year: 2022 });
    expect(evaluation.funds.map(texts)).toMatchObject([{ label: "合计", adjusted: "320" }]);
  });
});

test("a form in one table with another begins with its department where that is named above the project", () => {
  const form = (department: string, project: string) => [
    `主管部门 | ${department} | < | < | <`,
    `项目名称 | ${project} | < | < | <`,
    "一级指标 | 三级指标 | 年度指标值 | 分值 | 得分",
    "产出指标 | 清淤长度 | 20公里 | 100 | 100",
    "总分 | < | < | 100 | 100",
  ];
  const { evaluations } = readGridEvaluations([
    paragraph("项目支出绩效自评表"),
    table([...form("青禾县水务局", "河道清淤"), ...form("青禾县林业局", "湿地巡护")]),
  ]);
  expect(evaluations.map(texts)).toMatchObject([
    { name: "河道清淤", department: "青禾县水务局" },
    { name: "湿地巡护", department: "青禾县林业局" },
  ]);
});

test("questions on how money was managed are neither sources nor indicators", () => {
  const evaluation = onlyEvaluation([
    paragraph("转移支付区域（项目）绩效目标自评表"),
    paragraph("（2021年度）"),
    table([
      "转移支付（项目）名称 | < | 湿地保护补助 | < | <",
      "地方主管部门 | < | 青禾县林业局 | 资金使用单位 | 青禾县湿地所",
      "资金投入情况（万元） | | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A×100%）",
      "^ | 年度资金总额： | 100 | 100 | 100%",
      "^ | 其中：中央财政资金 | 80 | 80 | 100%",
      "^ | 地方资金 | 20 | 20 | 100%",
      "资金管理情况 | | 情况说明 | < | 存在问题和改进措施",
      "^ | 分配科学性 | 按因素法分配 | < | 无",
      "^ | 执行准确性 | 按照下达的预算执行 | < | 无",
      "一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值",
      "产出指标 | 数量指标 | 巡护里程 | ≥300公里 | 320公里",
      "说明 | 无 | < | < | <",
    ]),
  ]);
  expect(texts(evaluation)).toMatchObject({
    name: "湿地保护补助",
    department: "青禾县林业局",
    year: 2021,
    notes: "无",
  });
  expect(evaluation.funds.map(({ source }) => source)).toEqual(["total", "other:中央", "other:地方"]);
  expect(evaluation.indicators.map(texts)).toMatchObject([{ level3: "巡护里程", score: null }]);
});

test("several forms in one table are told apart by their titles, or by the rows that name their projects", () => {
  const form = (project: string) => [
    `项目名称 | ${project} | < | < | <`,
    "一级指标 | 三级指标 | 年度指标值 | 分值 | 得分",
    "产出指标 | 清淤长度 | 20公里 | 100 | 100",
    "总分 | < | < | 100 | 100",
  ];
  const { evaluations } = readGridEvaluations([
    paragraph("项目支出绩效自评表（2022年度）"),
    table([...form("甲"), ...form("乙"), "项目支出绩效自评表（2021年度） | < | < | < | <", ...form("丙")]),
  ]);
  expect(evaluations.map(({ name, year }) => [name?.text, year])).toEqual([
    ["甲", 2022],
    ["乙", 2022],
    ["丙", 2021],
  ]);
  expect(evaluations.every(({ indicators }) => indicators.length === 1)).toBe(true);
});

describe("headings under a common one", () => {
  test("say what they are themselves, where both sides stand under 目标完成情况", () => {
    const evaluation = onlyEvaluation([
      paragraph("项目支出绩效自评表"),
      table([
        "资金来源 | 预算数 | < | 全年执行数 | 执行率 | 备注",
        "^ | 年初 | 全年 | ^ | ^ | ^",
        "资金总额 | 90 | 100 | 100 | 100% |",
        "一级指标 | 三级指标 | 目标完成情况 | < | 自评情况 | <",
        "^ | ^ | 目标值 | 实际值 | 权重 | 得分",
        "产出指标 | 清淤长度 | 20公里 | 21公里 | 100 | 99",
      ]),
    ]);
    expect(evaluation.funds.map(texts)).toMatchObject([{ source: "total", initial: "90", adjusted: "100" }]);
    expect(evaluation.indicators.map(texts)).toMatchObject([
      { target: "20公里", actual: "21公里", weight: "100", score: "99" },
    ]);
  });
});

test("of two columns of names the finer one names the row", () => {
  const evaluation = onlyEvaluation([
    paragraph("项目支出绩效自评表"),
    table([
      "一级指标 | 二级指标 | 三级指标 | 指标名称 | 指标值 | 完成值",
      "产出指标 | 数量指标 | 工程数量 | 清淤长度 | 20公里 | 21公里",
      "^ | ^ | ^ | 加固堤岸 | 3公里 | 3公里",
    ]),
  ]);
  expect(evaluation.indicators.map(({ level3 }) => level3.text)).toEqual(["清淤长度", "加固堤岸"]);
});

describe("a heading that nobody knows", () => {
  const rows = (heading: string) => [
    paragraph("项目支出绩效自评表"),
    table([
      "资金来源 | 全年预算数 | 全年执行数 | 执行率 | 下达批次",
      "资金总额 | 100 | 100 | 100% | 2",
      `一级指标 | 三级指标 | 年度指标值 | 实际完成值 | ${heading}`,
      "产出指标 | 清淤长度 | 20公里 | 21公里 | 甲",
    ]),
  ];

  test("is told with its place, and its column holds nothing", () => {
    const { evaluations, notes } = readGridEvaluations(rows("巡查天气"));
    expect(evaluations[0]?.indicators[0]).toMatchObject({ weight: null, score: null, deviation: null });
    expect(notes.map(({ code, params }) => [code, params])).toEqual([
      ["heading-unknown", { heading: "下达批次" }],
      ["heading-unknown", { heading: "巡查天气" }],
    ]);
    expect(notes[1]?.place).toMatchObject({ page: 1, bbox: [160, 40, 200, 60] });
  });

  test("is not one that is known to matter to nobody", () => {
    const { notes } = readGridEvaluations(rows("佐证材料"));
    expect(notes.map(({ params }) => params)).toEqual([{ heading: "下达批次" }]);
  });
});

test("a head that is printed again on the next page begins no other form", () => {
  const head = "项目名称 | < | 河道清淤 | < | 实施单位 | 青禾县河道所";
  const evaluation = onlyEvaluation([
    paragraph("项目支出绩效自评表（2022年度）"),
    table([
      head,
      "资金（元） | 资金来源 | 全年预算数 | 全年执行数 | 执行率 | 得分",
      "^ | 合计 | 100 | 100 | 100% | 10",
    ]),
    table(
      [
        head,
        "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 | 得分",
        "产出指标 | 数量指标 | 清淤长度 | 20公里 | 90 | 90",
      ],
      2,
    ),
  ]);
  expect(evaluation.funds).toHaveLength(1);
  expect(evaluation.indicators).toHaveLength(1);
});

describe("the norm that a form's headings tell", () => {
  const profileOf = (headings: string, values: string, funds: readonly string[] = []) => {
    const width = headings.split("|").length;
    const row = (text: string) =>
      [...text.split("|"), ...Array.from({ length: width }, () => "")].slice(0, width).join("|");
    const evaluation = onlyEvaluation([
      paragraph("项目支出绩效自评表（2022年度）"),
      table([row("项目名称 | 河道清淤"), ...funds.map(row), headings, values]),
    ]);
    return [evaluation.profile, evaluation.profileBy];
  };
  const signed = "一级指标 | 三级指标 | 计算符号 | 指标值 | 计量单位 | 完成值 | 分值 | 得分";
  const values = "产出指标 | 清淤长度 | ≥ | 20 | 公里 | 20 | 90 | 90";

  test("is the ministry's, where nothing in them tells another", () => {
    expect(profileOf(signed, values)).toEqual(["mof-2020", "default"]);
    expect(profileOf(`${signed} | 扣分原因`, `${values} | 无`)).toEqual(["mof-2020", "default"]);
  });

  test("is Guangxi's, where points taken off have a column beside signs and units", () => {
    expect(profileOf(`${signed} | 扣分`, `${values} | 0`)).toEqual(["guangxi", "headings"]);
  });

  test("is Chongqing's, where a flat list has coefficients; a form with levels may have them anywhere", () => {
    const flat = "指标名称 | 指标值 | 完成值 | 得分系数（%） | 指标权重 | 指标得分";
    expect(profileOf(flat, "清淤长度 | 20公里 | 20公里 | 100% | 90 | 90")).toEqual(["chongqing", "headings"]);
    expect(profileOf(`${signed} | 得分系数`, `${values} | 100%`)).toEqual(["mof-2020", "default"]);
  });

  test("is Hubei's, where the rate has 20 points in a heading alone", () => {
    const funds = [
      "| 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率）",
      "年度财政资金总额 | 10 | 10 | 100% | 20",
    ];
    expect(profileOf(signed, values, funds)).toEqual(["hubei", "headings"]);
  });
});

test("points may be told in percent or without a bracket, and sums of one level are no indicators", () => {
  const evaluation = onlyEvaluation([
    paragraph("项目支出绩效自评表（2022年度）"),
    table([
      "项目名称 | 河道清淤 | < | < | <",
      "一级指标 | 三级指标 | 年度指标值 | 权重（%） | 得分",
      "产出指标60分 | 清淤长度 | 20公里 | 60% | 60",
      "产出指标合计 | | | 60% | 60",
      "效益指标（权重40%） | 防洪能力 | 提升 | 40% | 40",
      "总分 | < | < | 100% | 100",
    ]),
  ]);
  expect(evaluation.indicators).toMatchObject([
    { level1: { text: "产出指标" }, level1Weight: { value: "60" }, weight: { text: "60%", value: "60" } },
    { level1: { text: "效益指标" }, level1Weight: { value: "40" }, weight: { value: "40" } },
  ]);
  expect(evaluation.total.weight).toMatchObject({ text: "100%", value: "100" });
});

test("headings that are printed again mean what they meant, though fewer rows stand under them", () => {
  const head = "一级指标 | 三级指标 | 指标名称 | 指标值 | 完成值";
  const evaluation = onlyEvaluation([
    paragraph("项目支出绩效自评表"),
    table([
      head,
      "产出指标 | 工程数量 | 清淤长度 | 20公里 | 21公里",
      "^ | ^ | 加固堤岸 | 3公里 | 3公里",
      head,
      "效益指标 | 防洪情况 | 防洪能力 | 提升 | 提升",
    ]),
  ]);
  expect(evaluation.indicators.map(({ level3 }) => level3.text)).toEqual(["清淤长度", "加固堤岸", "防洪能力"]);
});

test("a heading that is divided tells what its columns hold: the initial target, the points that a row may have", () => {
  const evaluation = onlyEvaluation([
    paragraph("2023年度单位整体支出绩效自评表"),
    table([
      "单位名称 | 青禾县气象站 | < | < | < | <",
      "三级指标 | 指标值 | < | 完成值 | 得分 | <",
      "^ | 年初 | 调整后 | ^ | 满分 | 自评",
      "预警次数 | ≥40次 | ≥45次 | 47次 | 100 | 100",
    ]),
  ]);
  expect(evaluation.indicators.map(texts)).toMatchObject([
    { initialTarget: "≥40次", target: "≥45次", actual: "47次", weight: "100", score: "100" },
  ]);
});

test("columns that divide a heading in words unknown are left unread, and told", () => {
  const { evaluations, notes } = readGridEvaluations([
    paragraph("2023年度单位整体支出绩效自评表"),
    table([
      "单位名称 | 青禾县气象站 | < | < | < | <",
      "三级指标 | 年度指标值 | 完成值 | < | 分值 | 得分",
      "^ | ^ | 甲口径 | 乙口径 | ^ | ^",
      "预警次数 | ≥40次 | 47次 | 35次 | 100 | 100",
    ]),
  ]);
  expect(evaluations[0]?.indicators.map(texts)).toMatchObject([{ target: "≥40次", actual: null, score: "100" }]);
  expect(notes.map(({ code, params }) => [code, params["heading"]])).toEqual([
    ["heading-unknown", "甲口径"],
    ["heading-unknown", "乙口径"],
  ]);
});

test("where only the levels above are weighed, the level nearest to the names is meant", () => {
  const evaluation = onlyEvaluation([
    paragraph("2023年度单位整体支出绩效自评表"),
    table([
      "单位名称 | 青禾县气象站 | < | < | < | < | <",
      "一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 完成值 | 得分",
      "履职产出 | 60 | 数量指标 | 40 | 预警次数 | 47次 | 40",
      "^ | ^ | 时效指标 | 20 | 预警提前量 | 62分钟 | 20",
    ]),
  ]);
  expect(evaluation.indicators.map(texts)).toMatchObject([
    { level1: "履职产出", level1Weight: "60", weight: "40" },
    { level1: "履职产出", level1Weight: "60", weight: "20" },
  ]);
});

test("the department is who is over the project, however its label goes on", () => {
  const evaluation = onlyEvaluation([
    paragraph("2023年度项目支出绩效自评表"),
    table([
      "项目名称 | 技能培训 | < | <",
      "主管部门及代码 | 青禾县人社局 | 实施单位 | 青禾县就业中心",
      "三级指标 | 年度指标值 | 分值 | 得分",
      "培训期数 | 30期 | 100 | 100",
    ]),
  ]);
  expect(texts(evaluation)).toMatchObject({ department: "青禾县人社局", implementer: "青禾县就业中心" });
});

test("a level's points in a column of their own hold for the rows that its label holds for", () => {
  const evaluation = onlyEvaluation([
    paragraph("2023年度单位整体支出绩效自评表"),
    table([
      "单位名称 | 青禾县气象站 | < | < | < | <",
      "一级指标 | 分值 | 二级指标 | 三级指标 | 分值 | 得分",
      "产出 | 60 | 数量指标 | 预警次数 | 40 | 40",
      " |  | 时效指标 | 预警提前量 | 20 | 20",
      "效益 | 40 | 社会效益 | 防灾能力 | 40 | 40",
    ]),
  ]);
  expect(evaluation.indicators.map(texts)).toMatchObject([
    { level1: "产出", level1Weight: "60" },
    { level1: "产出", level1Weight: "60" },
    { level1: "效益", level1Weight: "40" },
  ]);
});

test("a second level over the first label tells that labels stand in the middle of their rows, which nothing ends", () => {
  const { doubtful, notes } = readGridEvaluations([
    paragraph("2023年度项目支出绩效自评表"),
    table([
      "项目名称 | 河道清淤 | < | < | <",
      "一级指标 | 二级指标 | 三级指标 | 分值 | 得分",
      " | 数量指标 | 清淤长度 | 30 | 30",
      "产出指标 | 质量指标 | 合格率 | 30 | 30",
      " | 时效指标 | 按期率 | 40 | 40",
    ]),
  ]);
  expect(notes).toMatchObject([{ code: "row-uncertain", params: { row: "清淤长度" } }]);
  expect(doubtful.get(0)).toBe("rows");
});

test("a first level in a row of its own holds for the rows under it", () => {
  const evaluation = onlyEvaluation([
    paragraph("2023年度部门整体支出绩效自评表"),
    table([
      "部门名称 | 青禾县司法局 | < | < | <",
      "二级指标 | 三级指标 | 目标值 | 权重 | 得分",
      "一、产出指标（60分） | < | < | < | <",
      "数量指标 | 援助案件 | ≥300件 | 60 | 60",
      "二、效益指标（40分） | < | < | < | <",
      "社会效益指标 | 法治意识 | 提升 | 40 | 38",
      "合计 | < | < | 100 | 98",
    ]),
  ]);
  expect(evaluation.indicators.map(texts)).toMatchObject([
    { level1: "产出指标", level1Weight: "60分", level2: "数量指标" },
    { level1: "效益指标", level1Weight: "40分", level2: "社会效益指标" },
  ]);
});

test("a label of the whole block before its levels is no target", () => {
  const evaluation = onlyEvaluation([
    paragraph("2023年度部门整体支出绩效自评表"),
    table([
      "部门名称 | 青禾县司法局 | < | < | < | <",
      "年度绩效指标 | 一级指标 | 三级指标 | 年度绩效指标 | 实际完成指标 | 得分",
      "^ | 产出指标 | 援助案件 | ≥300件 | 312件 | 60",
    ]),
  ]);
  expect(evaluation.indicators.map(texts)).toMatchObject([{ level1: "产出指标", target: "≥300件", actual: "312件" }]);
});

test("指标类型 over the names of a level is that level, and not the sign beside it", () => {
  const evaluation = onlyEvaluation([
    paragraph("2023年度项目支出绩效自评表"),
    table([
      "项目名称 | 水质监测 | < | < | <",
      "指标类型 | 指标名称 | 指标性质 | 指标值 | 得分",
      "数量指标 | 监测断面 | ≥ | 24个 | 100",
    ]),
  ]);
  expect(evaluation.indicators.map(texts)).toMatchObject([{ level2: "数量指标", nature: "≥", target: "24个" }]);
});
