import { describe, expect, it } from "vitest";
import { readFlatEvaluations } from "../../../../../src/extract/evaluation/flat/index.js";
import { bare, textLines } from "../../../../support/text-lines.js";

function read(text: string) {
  const { evaluations, notes, doubtful, unread } = readFlatEvaluations(textLines(text));
  const [evaluation] = evaluations;
  if (evaluation === undefined) throw new Error("the table was not read");
  return { evaluation, codes: notes.map(({ code }) => code), doubt: doubtful.get(0) ?? null, unread };
}

const HEAD = ["项目支出绩效自评表", "（2022年度）", "项目名称", "河堤绿化", "实施单位", "青禾县水务站"];
const MONEY = ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"];
const TOTAL = ["年度资金总额", "50.50", "50.50", "40.40", "10", "80%", "8"];
const COLUMNS = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"];
const ROWS = [
  ["产出指标", "数量指标", "栽植护堤柳数量", "300株", "310株", "30", "30"],
  ["质量指标", "苗木成活率", "95%", "96%", "30", "30"],
  ["效益指标", "生态效益指标", "堤岸水土保持能力", "显著提高", "显著提高", "20", "20"],
  ["满意度指标", "服务对象满意度指标", "沿河居民满意度", "90%", "91%", "10", "10"],
];
interface Parts {
  readonly money?: readonly string[];
  readonly total?: readonly string[];
  readonly columns?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
  readonly foot?: readonly string[];
}
/** A cell a line. */
const lines = ({
  money = MONEY,
  total = TOTAL,
  columns = COLUMNS,
  rows = ROWS,
  foot = ["总分", "100", "98"],
}: Parts): string => [...HEAD, ...money, ...total, "绩效指标", ...columns, ...rows.flat(), ...foot].join("\n");
const NAMES = ["栽植护堤柳数量", "苗木成活率", "堤岸水土保持能力", "沿河居民满意度"];
const named = (text: string) => read(text).evaluation.indicators.map(({ level3 }) => bare(level3));

describe("headings of indicators, one a line", () => {
  it("are known by all of their words, short ones too", () => {
    const columns = ["序号", "一级", "二级", "指标内容", "预期值", "全年完成值", "基础分", "自评得分", "未达标原因"];
    const rows = ROWS.map((row, at) => [String(at + 1), ...row]);
    const { evaluation, doubt } = read(lines({ columns, rows }));
    expect(evaluation.indicators.map(({ level3, weight }) => [bare(level3), bare(weight)])).toEqual([
      ["栽植护堤柳数量", "30"],
      ["苗木成活率", "30"],
      ["堤岸水土保持能力", "20"],
      ["沿河居民满意度", "10"],
    ]);
    expect(doubt).toBeNull();
  });

  it("are all known before one that holds another heading's word is taken for that: 单位评分 is no unit", () => {
    const columns = [
      "一级指标名",
      "称",
      "二级指标名",
      "称",
      "三级指标",
      "计划",
      "数",
      "实际完成",
      "指标权",
      "重",
      "单位评分",
      "扣分说明",
    ];
    const rows = ROWS.map((row) => [...row, "无"]);
    const { evaluation, doubt } = read(lines({ columns, rows }));
    expect(
      evaluation.indicators.map(({ target, weight, score }) => [target, weight, score].map((leaf) => bare(leaf))),
    ).toEqual([
      ["300株", "30", "30"],
      ["95%", "30", "30"],
      ["显著提高", "20", "20"],
      ["90%", "10", "10"],
    ]);
    expect(evaluation.indicators.map(({ deviation }) => bare(deviation))).toEqual(["无", "无", "无", "无"]);
    expect(doubt).toBeNull();
  });

  it("are no scraps of the label at the side that a page break put behind them", () => {
    const rows = ["栽植护堤柳", "修剪护堤柳", "补种草皮"].map((what) => [
      "沿河村庄堤岸设施",
      what,
      "300株",
      "310株",
      "30",
      "30",
    ]);
    const { evaluation } = read(
      lines({ rows: [["指"], ["标"], ["产出指标"], ["数量指标"], ...rows] }).replace("绩效指标", "绩\n效"),
    );
    expect(evaluation.indicators.map(({ level3 }) => bare(level3))).toEqual([
      "沿河村庄堤岸设施栽植护堤柳",
      "沿河村庄堤岸设施修剪护堤柳",
      "沿河村庄堤岸设施补种草皮",
    ]);
  });

  it("begin behind the label at the side, though its end heads a column elsewhere", () => {
    const columns = [
      "完成情",
      "况",
      "一级",
      "指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "全年完成值",
      "未完成原因和改进措施",
    ];
    const rows = ROWS.map((row) => [...row.slice(0, -2), "—"]);
    const { evaluation } = read(lines({ columns, rows, foot: ["说明：无"] }).replace("绩效指标", "年度绩\n效指标"));
    expect(evaluation.indicators.map(({ actual, deviation }) => [bare(actual), bare(deviation)])).toEqual([
      ["310株", "—"],
      ["96%", "—"],
      ["显著提高", "—"],
      ["91%", "—"],
    ]);
  });

  it("are dropped where they are printed again behind the first line of the label at the side", () => {
    const goal = (at: number) => `年度绩效目标${at}（50分）`;
    const rows = ROWS.map((row) => row.join(" "));
    const heading = COLUMNS.slice(0, -1).join(" ");
    const block = [
      goal(1),
      heading,
      ...rows.slice(0, 2),
      `年度绩 ${heading}`,
      "效目标",
      "2（50",
      "分）",
      ...rows.slice(2),
    ];
    const { evaluation, codes } = read([...HEAD, ...MONEY, ...TOTAL, ...block, "总分 100 98"].join("\n"));
    expect(evaluation.indicators.map(({ level3, score }) => [bare(level3), bare(score)])).toEqual(
      ["30", "30", "20", "10"].map((score, at) => [NAMES[at], score]),
    );
    expect(codes).toEqual([]);
  });

  it("begin behind the label at the side, though that heads a column elsewhere", () => {
    const columns = ["一级指标", "二级指标", "指标名称", "扣分标准", "标准满分", "自评得分值", "未完成原因及改进措施"];
    const rows = ROWS.map((row) => [...row.slice(0, -4), "达到目标得满分，未达到酌情扣分", ...row.slice(-2)]);
    const { evaluation, codes } = read(lines({ columns, rows }).replace("\n绩效指标\n", "\n绩效指标完成情况\n"));
    expect(evaluation.indicators.map(({ level3, actual }) => [bare(level3), bare(actual)])).toEqual(
      NAMES.map((name) => [name, null]),
    );
    expect(codes).toEqual([]);
  });

  it("may be called 一级, 二级 and 绩效指标", () => {
    const columns = [
      "一级",
      "二级",
      "绩效指标",
      "设定目标值",
      "实际完成数",
      "应得分",
      "自评分数",
      "未完成原因及改进措施",
    ];
    const { evaluation } = read(lines({ columns }));
    expect(evaluation.indicators.map(({ level2, level3 }) => [bare(level2), bare(level3)])).toEqual(
      NAMES.map((name, at) => [ROWS[at]?.at(-6) ?? "", name]),
    );
  });

  it.each([
    ["未完成原因分", "析"],
    ["相关佐", "证资料"],
    ["相关佐证资", "料"],
  ])("take their last words from the next line: %s, %s", (...last) => {
    const columns = ["一级", "二级指标", "三级指标", "预算批复指标值", "实际达成值", "权重", "自评打分", ...last];
    const { evaluation, codes } = read(lines({ columns }));
    expect(evaluation.indicators.map(({ level3 }) => bare(level3))).toEqual(NAMES);
    expect(codes).toEqual([]);
  });

  it("may be torn where a column is narrow: 二级 above 指标 is one", () => {
    const columns = ["一级", "指标", "二级", "指标", "三级指标", "年度", "指标值", "实际完", "成值", "分值", "得分"];
    expect(named(lines({ columns }))).toEqual(NAMES);
  });

  it("may be torn within words that no list has whole: 一级绩 above 效指标, 调整后年 above 度指标值", () => {
    const levels = ["一级绩", "效指标", "二级指标", "指标内容"];
    const values = ["性", "质", "年初绩效", "指标值", "调整后年", "度指标值", "计量单", "位", "实际完成"];
    const columns = [
      ...levels,
      ...values,
      "分",
      "数",
      "得分系",
      "数",
      "自评分",
      "未完成原因",
      "及拟采取的",
      "改进措施",
    ];
    const rows = [
      ["产出指标", "数量指标", "栽植护堤柳数量", "≥", "309", "300", "株", "310", "30", "100%", "30"],
      ["质量指标", "苗木成活率", "≥", "95", "95", "%", "96", "30", "100%", "30"],
      ["效益指标", "生态效益指标", "水土流失面积", "≤", "12", "11", "亩", "10", "20", "100%", "20"],
      ["满意度指标", "服务对象满意度指标", "沿河居民满意度", "≥", "90", "90", "%", "91", "10", "100%", "10"],
    ];
    const { evaluation } = read(lines({ columns, rows }));
    expect(evaluation.indicators.map(({ level3, nature, target }) => [level3, nature, target].map(bare))).toEqual([
      ["栽植护堤柳数量", "≥", "300"],
      ["苗木成活率", "≥", "95"],
      ["水土流失面积", "≤", "11"],
      ["沿河居民满意度", "≥", "90"],
    ]);
  });

  it("tell a level above the names that merged cells hold", () => {
    const columns = COLUMNS.flatMap((word) => (word === "三级指标" ? [word, "四级指标名称"] : [word]));
    const rows = [["产出指标", "数量指标", "栽植情况", ...(ROWS[0]?.slice(2) ?? [])], ...ROWS.slice(1)];
    expect(named(lines({ columns, rows }))).toEqual(NAMES);
  });

  it("tell a third level above what 指标名称 names", () => {
    const columns = COLUMNS.flatMap((word) => (word === "三级指标" ? [word, "指标名称"] : [word]));
    const groups = ["数量情况", "质量情况", "生态情况", "满意度情况"];
    const rows = ROWS.map((row, at) => [...row.slice(0, -5), groups[at] ?? "", ...row.slice(-5)]);
    expect(named(lines({ columns, rows }))).toEqual(NAMES);
  });

  it("of two levels name the indicators by the second", () => {
    const columns = ["一级指标", "二级指标", "指标性质", "目标值", "完成值", "指标分数", "自评分数"];
    const rows = [
      ["产出", "栽植护堤柳数量", "≥", "300株", "310株", "50", "50"],
      ["苗木成活率", "≥", "95%", "96%", "50", "50"],
    ];
    expect(named(lines({ columns, rows }))).toEqual(["栽植护堤柳数量", "苗木成活率"]);
  });
});

describe("headings of two rows and what stands below them", () => {
  it("of which the lower row is written last stand under the upper heading", () => {
    const columns = [
      "一级指标",
      "二级指标",
      "三级指标",
      "指标完成情况",
      "分值",
      "得分",
      "偏差原因",
      "年度指标值",
      "实际完成值",
    ];
    const { indicators } = read(lines({ columns })).evaluation;
    expect(indicators.map(({ target, actual }) => [bare(target), bare(actual)])[0]).toEqual(["300株", "310株"]);
  });

  it("are no part of the first name, which may hold a heading's word", () => {
    const columns = ["指标名称", "计量单位", "目标值", "完成值", "分值", "得分", "是否核心指标"];
    const rows = [
      ["更换计量桩数量", "根", "3", "3", "50", "50", "是"],
      ["苗木成活率", "%", "95", "96", "50", "50", "否"],
    ];
    expect(named(lines({ columns, rows }))).toEqual(["更换计量桩数量", "苗木成活率"]);
  });

  it("may be numbered in circles", () => {
    const columns = [...COLUMNS, "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧"];
    const [first] = read(lines({ columns })).evaluation.indicators;
    expect(bare(first?.level1 ?? null)).toBe("产出指标");
  });
});

it.each([
  "年度资金总额（万元）",
  "项目资金总额（单位：元）",
])("%s at the side of the money ends the value before it", (side) => {
  const text = lines({ money: [side, ...MONEY] });
  expect(bare(read(text).evaluation.department)).toBe("青禾县水务站");
});

it("points before a body's name are another label's, and put their table in doubt", () => {
  const text = lines({}).replace("实施单位\n青禾县水务站", "自评总分\n主管部门\n98\n青禾县水务局");
  const { evaluation, codes, doubt } = read(text);
  expect(bare(evaluation.department)).toBe("青禾县水务局");
  expect(codes).toContain("points-misplaced");
  expect(doubt).toBe("table");
});

describe("what belongs to no row", () => {
  it("is a subtotal, with or without a running number", () => {
    const rows = [...ROWS.slice(0, 2), ["小计", "60", "60"], ...ROWS.slice(2)];
    const { evaluation, codes } = read(lines({ rows }));
    expect(evaluation.indicators.map(({ level3 }) => bare(level3))).toEqual(NAMES);
    expect(codes).not.toContain("words-unplaced");
  });

  it("is a row of the form that nobody filled in", () => {
    const rows = [ROWS[0] ?? [], ["指标2："], ROWS[1] ?? [], ["…"], ...ROWS.slice(2)];
    const { evaluation, codes } = read(lines({ rows }));
    expect(evaluation.indicators.map(({ level3, deviation }) => [bare(level3), bare(deviation)])).toEqual(
      NAMES.map((name) => [name, ""]),
    );
    expect(codes).toEqual([]);
  });

  it("is one that nobody filled in before the sums of its group", () => {
    const rows = [...ROWS.slice(0, 2), ["指标 3：", "小计 60 60"], ...ROWS.slice(2)];
    const { evaluation, codes } = read(lines({ rows }));
    expect(evaluation.indicators.map(({ level3, score }) => [bare(level3), bare(score)])).toEqual(
      NAMES.map((name, at) => [name, at < 2 ? "30" : at === 2 ? "20" : "10"]),
    );
    expect(codes).toEqual([]);
  });

  it("leaves the number of a wrapped name with it, where a column of evidence stands before", () => {
    const columns = [...COLUMNS, "佐证资料"];
    const rows = ["栽植护堤柳数量", "修剪护堤柳数量", "补种草皮数量"].map((name, at) => [
      ...(at === 0 ? ["产出指标", "数量指标"] : []),
      `指标 ${at + 1}：本单位`,
      name,
      "300株",
      "310株",
      "30",
      "30",
      "/",
    ]);
    const { evaluation } = read(lines({ columns, rows }));
    expect(evaluation.indicators.map(({ level3 }) => bare(level3))).toEqual([
      "指标1：本单位栽植护堤柳数量",
      "指标2：本单位修剪护堤柳数量",
      "指标3：本单位补种草皮数量",
    ]);
  });

  it("leaves a number that begins a name with its name", () => {
    const rows = ROWS.map((row, at) => (at === 1 ? row.toSpliced(1, 1, "指标1：", "苗木成活率") : row));
    expect(named(lines({ rows }))[1]).toBe("指标1：苗木成活率");
  });
});

describe("the total row", () => {
  it("is known where its label tells how many points there are", () => {
    const { total } = read(lines({ foot: ["总分（100分）", "100", "98"] })).evaluation;
    expect([bare(total.weight), bare(total.score)]).toEqual(["100", "98"]);
  });

  it("is known where the characters of its label stand apart", () => {
    const { total } = read(lines({ foot: ["合　计", "100", "98"] })).evaluation;
    expect([bare(total.weight), bare(total.score)]).toEqual(["100", "98"]);
  });

  it("is known in the middle of a line that holds the whole table", () => {
    const rows = Array.from({ length: 12 }, (_, at) => [`栽植第${at}段数量`, "30株", "31株", "10", "10", "无"]);
    const text = [...COLUMNS, "产出指标", "数量指标", ...rows.flat(), "总分", "100", "98"].join(" ");
    const { evaluation } = read([...HEAD, ...MONEY, ...TOTAL, text].join("\n"));
    expect(bare(evaluation.total.score)).toBe("98");
    expect(bare(evaluation.indicators.at(-1)?.score ?? null)).toBe("10");
  });
});

describe("headings of money", () => {
  it("mean what the whole word says, not its beginning", () => {
    const money = ["资金来源", "年初预算安排", "全年预算安排数", "全年预算支出金额", "设定分值", "全年执行率", "得分"];
    const [total] = read(lines({ money })).evaluation.funds;
    const amounts = [total?.initial, total?.adjusted, total?.executed, total?.weight, total?.rate];
    expect(amounts.map((leaf) => bare(leaf ?? null))).toEqual(["50.50", "50.50", "40.40", "10", "80%"]);
  });

  it("over the sources are no end of the value before them", () => {
    const { department } = read(lines({ money: ["内容", ...MONEY.slice(1)] })).evaluation;
    expect(bare(department)).toBe("青禾县水务站");
  });
});

describe("a reason that calls its second half 改进措施", () => {
  it("puts no table in doubt", () => {
    const reason = "补植期遇高温。改进措施：1.错开高温时段；2.增加浇水次数";
    const rows = ROWS.map((row) => (row.length === 6 ? [...row, reason] : row));
    expect(read(lines({ rows })).doubt).toBeNull();
  });
});

describe("points that were torn at their last decimal", () => {
  it("are no part of the words before them", () => {
    const rows = [
      ["产出指标", "数量指标", "栽植护堤柳数量", "300株", "310株", "25.00", "25.00"],
      ["质量指标", "苗木成活率", "95%", "96%", "35.00", "35.00"],
      ["效益指标", "生态效益指标", "堤岸水土保持能力", "长期发\n挥作用", "长期发挥\n作用", "15.0\n0", "15.0\n0"],
      ["满意度指标", "服务对象满意度指标", "沿河居民满意度", "90%", "91%", "10.00", "10.00"],
    ];
    const [, , torn] = read(lines({ rows })).evaluation.indicators;
    expect([torn?.actual, torn?.weight, torn?.score].map((leaf) => bare(leaf ?? null))).toEqual([
      "长期发挥作用",
      "15.00",
      "15.00",
    ]);
  });
});

describe("a total row that lost its rate or its executed amount to another column", () => {
  it("proves nothing", () => {
    const total = ["年度资金总额", "50.50", "50.50", "40.40", "10", "8"];
    expect(read(lines({ total })).doubt).toBe("table");
    expect(read(lines({})).doubt).toBeNull();
  });
});
