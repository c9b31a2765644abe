import { expect, test } from "vitest";
import { readGridEvaluations } from "../../../../src/extract/evaluation/grid/index.js";
import type { Block } from "../../../../src/layout/block.js";
import { paragraph, table, textOf, texts } from "../../../support/grid.js";

const HEADINGS = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";
const title = paragraph("项目支出绩效自评表");

function names(blocks: readonly Block[]): (string | null)[][] {
  return readGridEvaluations(blocks).evaluations.map((one) => one.indicators.map(({ level3 }) => textOf(level3)));
}

test("head, funds and indicators drawn as grids of their own are one evaluation", () => {
  const { evaluations, consumed } = readGridEvaluations([
    title,
    table(["项目名称 | 果园改造", "实施单位 | 青禾县林业局"]),
    paragraph("单位：元"),
    table(["项目资金 | 年初预算数 | 全年预算数 | 全年执行数", "年度资金总额 | 5000 | 5000 | 4000"]),
    table([HEADINGS, "产出指标 | 数量指标 | 嫁接株数 | 90株 | 90株 | 90 | 90"]),
  ]);
  expect(evaluations).toHaveLength(1);
  expect(texts(evaluations[0] ?? {})).toMatchObject({ name: "果园改造", department: "青禾县林业局" });
  expect(evaluations[0]?.funds[0]?.executed).toMatchObject({ value: "4000", unit: "元" });
  expect(evaluations[0]?.indicators).toHaveLength(1);
  expect(consumed.size).toBe(5);
});

test("a table that goes on over the page keeps its columns and its levels, with headings or without", () => {
  const rest = ["| | 林木成活率 | 95% | 96% | 30 | 30", "总分 | < | < | < | < | 100 | 100"];
  const first = table([HEADINGS, "产出指标 | 数量指标 | 造林面积 | 9亩 | 9亩 | 70 | 70"]);
  for (const second of [table(rest, 2), table([HEADINGS, ...rest], 2)]) {
    const [evaluation, ...others] = readGridEvaluations([title, first, paragraph("- 7 -"), second]).evaluations;
    expect(others).toEqual([]);
    expect(evaluation?.indicators.map(texts)).toMatchObject([
      { level1: "产出指标", level2: "数量指标", level3: "造林面积" },
      { level1: "产出指标", level2: "数量指标", level3: "林木成活率", weight: "30" },
    ]);
    expect(texts(evaluation?.total ?? {})).toEqual({ weight: "100", score: "100" });
  }
});

test("a label that the page break cuts in two is whole on the rows of both parts", () => {
  const [evaluation] = readGridEvaluations([
    title,
    table([
      HEADINGS,
      "产出指 | 数量指标 | 造林面积 | 9亩 | 9亩 | 50 | 50",
      "标（90分） | 质量 | 成活率 | 95% | 95% | 40 | 40",
      "效益指标 | 指标 | 覆盖率 | 8% | 8% | 10 | 10",
    ]),
  ]).evaluations;
  expect(evaluation?.indicators.map(texts)).toMatchObject([
    { level1: "产出指标", level1Weight: "90分", level2: "数量指标" },
    { level1: "产出指标", level1Weight: "90分" },
    { level1: "效益指标", level1Weight: null },
  ]);
});

test("a bracket that the page break cuts off belongs to its label", () => {
  const cut = (upper: string, lower: string): unknown[] => {
    const [evaluation] = readGridEvaluations([
      title,
      table([
        HEADINGS,
        `${upper} | 数量指标 | 造林面积 | 9亩 | 9亩 | 50 | 50`,
        `${lower} | 质量指标 | 成活率 | 95% | 95% | 40 | 40`,
      ]),
    ]).evaluations;
    return (evaluation?.indicators ?? []).map(({ level1, level1Weight }) => [textOf(level1), textOf(level1Weight)]);
  };
  const whole = ["产出指标", "90分"];
  expect(cut("产出指标", "（90分）")).toEqual([whole, whole]);
  expect(cut("产出指标（90", "分）")).toEqual([whole, whole]);
  expect(cut("产出指标（90分）", "效益指标")).toEqual([whole, ["效益指标", null]]);
});

test("a row that a page break cuts under headings printed again is one row", () => {
  const upper = table([HEADINGS, "产出指标 | 数量指标 | 造林和 | 2023年11 | 9月 | 50 | 50"]);
  const part = (row: string) => table([HEADINGS, row, "^ | ^ | 成活率 | 95% | 95% | 40 | 40"], 2);
  const rows = (row: string) => {
    const [evaluation] = readGridEvaluations([title, upper, part(row)]).evaluations;
    return (evaluation?.indicators ?? []).map(({ level3, target }) => [textOf(level3), textOf(target)]);
  };
  expect(rows("| | 抚育面积 | | | |")).toEqual([
    ["造林和抚育面积", "2023年11"],
    ["成活率", "95%"],
  ]);
  expect(rows("| | | 月底前 | | |")).toEqual([
    ["造林和", "2023年11月底前"],
    ["成活率", "95%"],
  ]);
  expect(rows("| | 抚育面积 | 5亩 | 5亩 | | ")).toHaveLength(3);
});

test("a reason that sounds like a heading does not make its row one, even above headings printed again", () => {
  expect(
    names([
      title,
      table([
        `${HEADINGS} | 偏差原因分析`,
        "产出指标 | 数量指标 | 造林面积 | 9亩 | 9亩 | 50 | 50 | 原因是雨季较长",
        `${HEADINGS} | 偏差原因分析`,
        "产出指标 | 数量指标 | 抚育面积 | 9亩 | 9亩 | 50 | 50 | ",
      ]),
    ]),
  ).toEqual([["造林面积", "抚育面积"]]);
});

test("a second-level label is not carried into the next first level", () => {
  const [evaluation] = readGridEvaluations([
    title,
    table([
      HEADINGS,
      "产出指标 | 数量指标 | 造林面积 | 9亩 | 9亩 | 50 | 50",
      "效益指标 | | 覆盖率 | 8% | 8% | 50 | 50",
    ]),
  ]).evaluations;
  expect(evaluation?.indicators[1]).toMatchObject({ level2: { text: "" } });
});

test("subtotals, column numbers and lines that nobody filled in are no indicators; a scored filler is one", () => {
  expect(
    names([
      title,
      table([
        HEADINGS,
        "1 | 2 | 3 | 4 | 5 | 6 | 7",
        "产出指标 | 数量指标 | 造林面积 | 9亩 | 9亩 | 50 | 50",
        "^ | ^ | …… | | | |",
        "^ | 质量指标 | 指标2： | 好 | 好 | 30 | 30",
        "^ | 小计 | < | | | 80 | 80",
        "效益指标 | 社会效益指标 | | 提升 | 提升 | 20 | 20",
        "合计 | < | < | < | < | 100 | 100",
      ]),
    ]),
  ).toEqual([["造林面积", "指标2：", ""]]);
});

test("points merged over several rows count once", () => {
  const [evaluation] = readGridEvaluations([
    title,
    table([HEADINGS, "产出指标 | 数量指标 | 造林面积 | 9亩 | 9亩 | 50 | 50", "^ | ^ | 抚育面积 | 5亩 | 5亩 | ^ | ^"]),
  ]).evaluations;
  expect(evaluation?.indicators.map(({ weight, score }) => [textOf(weight), textOf(score)])).toEqual([
    ["50", "50"],
    [null, null],
  ]);
});

test("tables of several projects under one title, and tables that evaluate nothing", () => {
  const project = (name: string): Block =>
    table([
      `项目名称 | < | ${name} | < | < | < | <`,
      HEADINGS,
      "产出指标 | 数量指标 | 造林面积 | 9亩 | 9亩 | 100 | 100",
      "总分 | < | < | < | < | 100 | 100",
    ]);
  const blocks = [
    table(["科目 | 收入 | 支出", "基本支出 | 8 | 8"]),
    paragraph("部门整体支出绩效评价基础数据表"),
    table(["财政供养人员 | 编制数 | 实有数", "青禾县林业局 | 12 | 11"]),
    paragraph("2020年度项目支出绩效自评表"),
    project("护林"),
    project("防火"),
    paragraph("项目支出绩效目标申报表"),
    table([
      "项目名称 | < | 育苗 | < | <",
      "一级指标 | 二级指标 | 三级指标 | 指标值 | 分值",
      "产出指标 | 数量指标 | 株数 | 8 | 90",
    ]),
  ];
  const { evaluations, consumed, unread } = readGridEvaluations(blocks);
  expect(evaluations.map(({ name, year }) => [textOf(name), year])).toEqual([
    ["护林", 2020],
    ["防火", 2020],
  ]);
  expect([...consumed]).toEqual([3, 4, 5]);
  expect(unread).toBe(0);
});

test("a self-evaluation whose rows cannot be understood is told, not passed over", () => {
  const { evaluations, unread, notes } = readGridEvaluations([
    paragraph("2022年度部门整体支出绩效自评表"),
    table(["部门名称 | 青禾县林业局", "甲乙丙丁 | 戊己庚辛"]),
  ]);
  expect(evaluations).toEqual([]);
  expect(unread).toBe(1);
  expect(notes).toMatchObject([{ code: "evaluation-unread", params: { title: "2022年度部门整体支出绩效自评表" } }]);
});

test("a row with points that is neither an indicator nor a total is told", () => {
  const { notes } = readGridEvaluations([
    title,
    table([HEADINGS, "产出指标 | 数量指标 | 造林面积 | 9亩 | 9亩 | 50 | 50", "甲 | 附加项目加分 | < | < | < | 5 | 5"]),
  ]);
  expect(notes).toMatchObject([{ code: "evaluation-row-unread", params: { row: "甲" } }]);
});

test("a form whose words stand without any lines is told, and its title stays in the text", () => {
  const { unread, notes, consumed } = readGridEvaluations([
    paragraph("项目支出绩效自评表"),
    paragraph("项目名称 护林"),
    paragraph("一级指标 二级指标 三级指标 年度指标值"),
    paragraph("产出指标 数量指标 面积 9亩"),
  ]);
  expect([unread, consumed.size]).toEqual([1, 0]);
  expect(notes).toMatchObject([
    { code: "evaluation-unread", params: { title: "项目支出绩效自评表" }, place: { page: 1 } },
  ]);
});

test("a list of attachments above a table is no title", () => {
  const { consumed } = readGridEvaluations([
    paragraph("附件：1.2022年度部门整体支出绩效自评表"),
    paragraph("2.2022年度项目支出绩效自评表"),
    paragraph("附件1"),
    paragraph("2022年度项目支出绩效自评表"),
    table(["项目名称 | < | 护林 | < | < | < | <", HEADINGS, "产出指标 | 数量指标 | 面积 | 9亩 | 9亩 | 100 | 100"]),
    paragraph("备注：1.执行率=执行数/预算数"),
    paragraph("2.90分以上为优"),
    paragraph("填表人：甲  联系电话：0000"),
    paragraph("第二部分 其他说明"),
  ]);
  expect([...consumed].sort()).toEqual([2, 3, 4, 5, 6, 7]);
});

test.each([
  ["等级：良", "良"],
  ["自评等级：□优 ☑良 □中 □差", "良"],
  ["自评等级：优□ 良√ 中□ 差□", "良"],
  ["自评等级：□优 □良 □中 □差", ""],
  ["良", "良"],
  ["其他", null],
])("the grade in %j", (cell, grade) => {
  const [evaluation] = readGridEvaluations([
    title,
    table([
      HEADINGS,
      "产出指标 | 数量指标 | 造林面积 | 9亩 | 9亩 | 50 | 50",
      ["总分", "<", "<", cell, "<", "100", "85"],
    ]),
  ]).evaluations;
  expect(textOf(evaluation?.grade ?? null)).toBe(grade);
});

test("sources told in parts count once", () => {
  const [evaluation] = readGridEvaluations([
    title,
    table([
      "项目资金（万元） | < | 预算数 | 执行数 | 执行率 | < | <",
      "合计 | < | 30 | 30 | 100% | < | <",
      "其中：财政拨款 | < | 20 | 20 | | < | <",
      "其中：中央资金 | < | 15 | 15 | | < | <",
      "其他资金 | < | 10 | 10 | | < | <",
      HEADINGS,
      "产出指标 | 数量指标 | 造林面积 | 9亩 | 9亩 | 50 | 50",
    ]),
  ]).evaluations;
  expect(evaluation?.funds.map(({ source }) => source)).toEqual(["total", "current-year", "other"]);
});

test("a blank row of the funds block with words of its own does not end it", () => {
  const [evaluation] = readGridEvaluations([
    title,
    table([
      "项目资金（万元） | < | 预算数 | 执行数 | 执行率 | < | <",
      "合计 | < | 30 | 30 | 100% | < | <",
      "其中：乡村振兴补助 | < | | | | < | <",
      "其他资金 | < | 30 | 30 | | < | <",
      HEADINGS,
      "产出指标 | 数量指标 | 造林面积 | 9亩 | 9亩 | 50 | 50",
    ]),
  ]).evaluations;
  expect(evaluation?.funds.map(({ source, adjusted }) => [source, textOf(adjusted)])).toEqual([
    ["total", "30"],
    ["other:乡村振兴补助", ""],
    ["other", "30"],
  ]);
});

test("indicators that nothing says whose they are put the reading in doubt", () => {
  const rows = [HEADINGS, "产出指标 | 数量指标 | 嫁接株数 | 90株 | 90株 | 90 | 90"];
  const torn = readGridEvaluations([paragraph("下页续"), table(rows)]);
  expect([...torn.doubtful]).toEqual([[0, "table"]]);
  expect(torn.notes.map(({ code }) => code)).toContain("evaluation-torn");
  expect([...readGridEvaluations([title, table(rows)]).doubtful]).toEqual([]);
});

test("rows that were cut off and stand in a table of their own are told, and the table before them is in doubt", () => {
  const first = table([HEADINGS, "产出指标 | 数量指标 | 造林面积 | 9亩 | 9亩 | 70 | 70"]);
  const rest = table(["效益指标 | 生态效益指标 | 森林覆盖率 | 8% | 8% | 30 | 30"], 2);
  const { evaluations, unread, doubtful, notes } = readGridEvaluations([title, first, paragraph("又及。"), rest]);
  expect(evaluations).toHaveLength(1);
  expect(unread).toBe(1);
  expect(doubtful.get(0)).toBe("table");
  expect(notes.map(({ code }) => code)).toContain("evaluation-torn");
});

test("a table of another kind behind the form is no part of it", () => {
  const first = table([HEADINGS, "产出指标 | 数量指标 | 造林面积 | 9亩 | 9亩 | 70 | 70"]);
  const others = [table(["姓名 | 职务 | 电话", "周明岗 | 主任 | 1234567"], 2), table(["审核意见 | 同意"], 2)];
  const { unread, doubtful } = readGridEvaluations([title, first, paragraph("联系人如下。"), ...others]);
  expect([unread, doubtful.size]).toEqual([0, 0]);
});

test("text at a page break that is of no row puts the rows in doubt", () => {
  const row = "产出指标 | 数量指标 | 造林面积 | 9亩 | 9亩 | 70 | 70";
  const upper = table([HEADINGS, row]);
  const lower = table(["便捷的公共 | < | < | < | < | < | <", "效益指标 | 社会效益 | 公众知晓 | 8% | 8% | 30 | 30"], 2);
  const { doubtful, notes } = readGridEvaluations([title, upper, lower]);
  expect(notes.map(({ code }) => code)).toContain("row-uncertain");
  expect(doubtful.get(0)).toBe("rows");
});

test("headings of indicators in running text are a form of which no table could be made", () => {
  const words = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "产出指标", "9亩"];
  const lines = words.map((text) => paragraph(text));
  expect(readGridEvaluations([paragraph("附件"), ...lines]).unread).toBe(1);
  const prose = paragraph("共设置一级指标3个、二级指标8个、三级指标15个，年度指标值均已完成。");
  expect(readGridEvaluations([prose]).unread).toBe(0);
});

test("an indicator without a name puts the rows in doubt, for its values may be another's", () => {
  const { doubtful, notes } = readGridEvaluations([
    title,
    table([
      HEADINGS,
      "产出指标 | 数量指标 | 造林面积 | 9亩 | 9亩 | 70 | 70",
      "产出指标 | 质量指标 | | 95% | 95% | 30 | 30",
    ]),
  ]);
  expect(notes.map(({ code }) => code)).toContain("row-uncertain");
  expect(doubtful.get(0)).toBe("rows");
});

test("a form with one column for both levels has the first before the stroke and the second behind it", () => {
  const paired = (labels: readonly string[]): unknown[] => {
    const rows = labels.map((label, index) => `${label} | 第${index}项 | 9亩 | 9亩 | 10 | 10`);
    const heading = "指标类别 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";
    const [evaluation] = readGridEvaluations([title, table([heading, ...rows])]).evaluations;
    return evaluation?.indicators.map(({ level1, level2 }) => [textOf(level1), textOf(level2)]) ?? [];
  };
  expect(paired(["产出指标-数量指标", "产出指标－成本指标", "", "满意度指标—游客满意度指标"])).toEqual([
    ["产出指标", "数量指标"],
    ["产出指标", "成本指标"],
    ["产出指标", "成本指标"],
    ["满意度指标", "游客满意度指标"],
  ]);
  // A stroke in one that is no such pair may be part of a name: nothing is taken apart.
  expect(paired(["产出指标-数量指标", "产出-其他"])).toEqual([
    ["产出指标-数量指标", null],
    ["产出-其他", null],
  ]);
});

/** A form whose last row stands at the end of a page, and what stands on the next page under it. */
function overBreak(last: string, ...below: readonly string[]) {
  const first = table([HEADINGS, "产出指标 | 数量指标 | 造林面积 | 9亩 | 9亩 | 40 | 40", last]);
  const { evaluations, notes } = readGridEvaluations([title, first, table(below, 2)]);
  return { rows: evaluations[0]?.indicators.map(texts), codes: notes.map(({ code }) => code) };
}

test("a row that a page break cuts in two is one, whatever its lower half has of names, units and labels", () => {
  const total = "总分 | < | < | < | < | 100 | 100";
  const cost = overBreak("| 成本指标 | 补助发放 | ≤455.31 | 455.31 | 60 | 60", "| | 总额 | 万元 | 万元 | |", total);
  expect(cost.rows).toMatchObject([
    { level3: "造林面积" },
    { level3: "补助发放总额", target: "≤455.31万元", actual: "455.31万元", weight: "60" },
  ]);
  const labels = overBreak(
    "满意度指标（60 | 服务对象 | 受检妇女 | 94% | 95% | 60 | 60",
    "分） | 满意度 | 满意度 | | | |",
    total,
  );
  expect(labels.rows).toMatchObject([
    { level3: "造林面积" },
    { level1: "满意度指标", level1Weight: "60分", level2: "服务对象满意度", level3: "受检妇女满意度" },
  ]);
  expect([...cost.codes, ...labels.codes]).toEqual([]);
});

test("a row below a page break with a label of its own stays one, and one with values but no points is in doubt", () => {
  const last = "| 质量指标 | 成活率 | 94% | 95% | 60 | 60";
  const unfilled = overBreak(last, "满意度指标 | 满意度指标 | 群众满意情况 | | | |");
  expect(unfilled.rows).toMatchObject([{}, { level3: "成活率" }, { level3: "群众满意情况" }]);
  const scored = overBreak(last, "| | 保存率 | 90% | 92% | | 0");
  expect(scored).toMatchObject({ rows: [{}, { level3: "成活率" }, { level3: "保存率" }], codes: [] });
  expect(overBreak(last, "| | 保存率 | 90% | 92% | |").codes).toEqual(["row-uncertain"]);
});

test("remarks at the top of a page are no part of the row before the break", () => {
  const last = "| 质量指标 | 成活率 | 94% | 95% | 60 | 60";
  for (const remark of [
    "| | 备注：执行率为执行数除以预算数 | < | < | < | <",
    "备注 | | 执行率为执行数除以预算数 | | | |",
  ])
    expect(overBreak(last, remark).rows).toMatchObject([{}, { level3: "成活率" }]);
});

test("a subtotal at the top of a page is known, and casts no doubt on the rows before the break", () => {
  const last = "| 质量指标 | 成活率 | 94% | 95% | 50 | 50";
  const below = ["| | 小计 | | | 90 | 90", "效益指标 | 社会效益 | 群众受益 | 9户 | 9户 | 10 | 10"];
  expect(overBreak(last, ...below)).toMatchObject({ rows: [{}, {}, { level3: "群众受益" }], codes: [] });
});
