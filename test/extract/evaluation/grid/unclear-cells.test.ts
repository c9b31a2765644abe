import { describe, expect, test } from "vitest";
import { readGridEvaluations } from "../../../../src/extract/evaluation/grid/index.js";
import { describeNote, isNoteCode } from "../../../../src/messages/diagnostics.js";
import { paragraph, table } from "../../../support/grid.js";

const HEAD = ["项目名称 | 灌区清淤 | < | < | < | <", "| 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分"];
const MONEY = "年度资金总额 | 300 | 310 | 310 | 10 | 10";
const INDICATORS = ["三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因"];
const ROW = "清淤长度 | 20公里 | 20公里 | 90 | 90 |";

/** What is told of a form of these rows, and what of it is in doubt. */
function told(rows: readonly string[]) {
  const { notes, doubtful, evaluations } = readGridEvaluations([paragraph("2021年度项目支出绩效自评表"), table(rows)]);
  expect(evaluations).toHaveLength(1);
  for (const { code } of notes) expect(isNoteCode(code)).toBe(true);
  return { notes, codes: notes.map(({ code }) => code), doubt: doubtful.get(0) ?? null };
}

test("of a form that is read whole nothing is told", () => {
  expect(told([...HEAD, MONEY, ...INDICATORS, ROW])).toMatchObject({ codes: [], doubt: null });
});

describe("nothing is read two ways in silence:", () => {
  test("one cell over weight and score puts the table in doubt", () => {
    const { codes, doubt, notes } = told([...HEAD, MONEY, ...INDICATORS, ROW, "护坡长度 | 3公里 | 3公里 | 10 | < |"]);
    expect({ codes, doubt }).toEqual({ codes: ["points-misplaced"], doubt: "table" });
    expect(notes[0]).toMatchObject({ params: { row: "护坡长度", text: "10" }, place: { page: 1 } });
  });

  test("one cell over target and actual puts the rows in doubt", () => {
    expect(told([...HEAD, MONEY, ...INDICATORS, ROW, "护坡 | 完好 | < | 10 | 10 |"])).toMatchObject({
      codes: ["value-misplaced"],
      doubt: "rows",
    });
  });

  test("two figures under one heading are never read as one", () => {
    const rows = [
      "项目名称 | 灌区清淤 | < | < | < | < | <",
      "三级指标 | 年度指标值 | 实际完成值 | 分值 | < | 得分 | 偏差原因",
      "清淤长度 | 20公里 | 20公里 | 40 | 50 | 90 |",
    ];
    expect(told(rows)).toMatchObject({ codes: ["points-misplaced"], doubt: "table" });
  });

  test("a sign and its figure under one heading are one value", () => {
    const rows = [
      "项目名称 | 灌区清淤 | < | < | < | < | <",
      "三级指标 | 年度指标值 | < | 实际完成值 | 分值 | 得分 | 偏差原因",
      "清淤长度 | ≥ | 20公里 | 20公里 | 90 | 90 |",
    ];
    expect(told(rows)).toMatchObject({ codes: [], doubt: null });
  });
});

describe("nothing is left out in silence:", () => {
  test("money under headings that nobody knows is told, and sums prove nothing", () => {
    const rows = ["项目名称 | 灌区清淤 | < | < | < | <", "款项 | 甲 | 乙 | 丙 | 丁 | 戊"];
    const money = [...rows, "合计 | 300 | 310 | 310 | 10 | 10", "其中：财政资金 | 300 | 310 | 310 | / | /"];
    expect(told([...money, ...INDICATORS, ROW])).toMatchObject({
      codes: ["fund-row-unread", "fund-row-unread"],
      doubt: "table",
    });
  });

  test("a label with one figure beside it is no row of money, and 合计 alone may sum up anything", () => {
    const head = ["项目名称 | 灌区清淤 | 其中：财政拨款 | 300 | 项目总投资 | 500", "科室 | 甲 | 乙 | 丙 | 丁 | 戊"];
    expect(told([...head, "合计 | 3 | 3 | 3 | 1 | 1", ...INDICATORS, ROW])).toMatchObject({ codes: [], doubt: null });
  });

  test("a source of money behind a row of words is told, and sums prove nothing", () => {
    const rows = [...HEAD, MONEY, "资金管理情况 | 按办法管理 | < | < | < | <", "上年结转资金 | 0 | 10 | 10 | |"];
    expect(told([...rows, ...INDICATORS, ROW])).toMatchObject({ codes: ["fund-row-unread"], doubt: "table" });
  });

  test("words where a figure belongs are told, a dash or a blank is not", () => {
    const rows = ["护坡长度 | 3公里 | 3公里 | 10 | 见附件 |", "养护 | 及时 | 及时 | — | |"];
    const { codes, doubt, notes } = told([...HEAD, MONEY, ...INDICATORS, ROW, ...rows]);
    expect({ codes, doubt }).toEqual({ codes: ["figure-unread"], doubt: null });
    expect(describeNote("figure-unread", notes[0]?.params ?? {}).zh).toContain("“护坡长度”一行");
  });

  test("what a sheet prints for a figure that has no room in its column is told, in the total and the rate too", () => {
    const money = ["| 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分", "年度资金总额 | 310 | 310 | 10 | ### | 10"];
    const { codes, notes } = told([HEAD[0] ?? "", ...money, ...INDICATORS, ROW, "总分 | < | < | 100 | #### |"]);
    expect(codes).toEqual(["figure-unread", "figure-unread"]);
    expect(describeNote("figure-unread", notes[1]?.params ?? {}).zh).toContain("“总分”一行");
  });

  test("a total that a hand broke in two lines is told", () => {
    const rows = [...HEAD, MONEY, ...INDICATORS, ROW, "总分 | < | < | 10 0 | 100 |"];
    expect(told(rows)).toMatchObject({ codes: ["figure-unread"], doubt: null });
  });

  test("a row whose cells no line parts carries points that no sum may leave out, a remark does not", () => {
    const lost = "质量指标 合格率 100% 100% 10 10 | < | < | < | <  |";
    expect(told([...HEAD, MONEY, ...INDICATORS, ROW, lost])).toMatchObject({
      codes: ["evaluation-row-unread"],
      doubt: "table",
    });
    const remark = "本表各项指标按 2021 年年初批复的口径填报，超过100分的按100分计 | < | < | < | < | <";
    expect(told([...HEAD, MONEY, ...INDICATORS, ROW, remark])).toMatchObject({ codes: [], doubt: null });
  });

  test("a row with points that is neither indicator nor total puts the table in doubt", () => {
    const { codes, doubt } = told([...HEAD, MONEY, ...INDICATORS, ROW, "加分项 | < | < | 5 | 5 |"]);
    expect({ codes, doubt }).toEqual({ codes: ["evaluation-row-unread"], doubt: "table" });
  });
});

describe("a cell in which words of another time were printed", () => {
  const over = (text: string) => {
    const form = table([...HEAD, MONEY, "年度目标 | 完成清淤 | < | < | < | <", ...INDICATORS, ROW]);
    const cells = form.cells.map((cell) =>
      cell.content.text === text ? { ...cell, isPrintedOver: true as const } : cell,
    );
    const { notes, doubtful } = readGridEvaluations([paragraph("2021年度项目支出绩效自评表"), { ...form, cells }]);
    return { codes: notes.map(({ code }) => code), doubt: doubtful.get(0) ?? null };
  };

  test("puts the rows in doubt where it holds words, and the table where it holds a figure", () => {
    expect(over("清淤长度")).toEqual({ codes: ["row-uncertain"], doubt: "rows" });
    expect(over("310").doubt).toBe("table");
  });

  test("matters nothing among goals", () => {
    expect(over("完成清淤")).toEqual({ codes: [], doubt: null });
  });
});

test("a form that goes on beyond the edge of its page proves nothing", () => {
  const form = { ...table([...HEAD, MONEY, ...INDICATORS, ROW]), isOffPage: true as const };
  const { notes, doubtful } = readGridEvaluations([paragraph("2021年度项目支出绩效自评表"), form]);
  expect(notes.map(({ code }) => code)).toEqual(["table-off-page"]);
  expect(doubtful.get(0)).toBe("table");
});

describe("labels without lines around their rows", () => {
  const headings = "一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";
  const form = (labels: readonly string[], points = ["20", "20", "20", "30"]) => [
    "项目名称 | 灌区清淤 | < | < | < | <",
    headings,
    ...labels.map((label, at) => `${label} | 名称${at} | 90% | 91% | ${points[at]} | ${points[at]}`),
  ];

  test("are told where one group has as many points too many as the next one lacks", () => {
    expect(told(form(["过程（20分）", "", "产出（70分）", ""]))).toMatchObject({
      codes: ["points-misplaced"],
      doubt: "table",
    });
  });

  test("are nothing to tell where they agree, or where one of them is merged over its rows", () => {
    expect(told(form(["过程（40分）", "", "产出（50分）", ""])).codes).toEqual([]);
    expect(told(form(["过程（20分）", "^", "产出（70分）", "^"])).codes).toEqual([]);
  });

  test("are left to the rules where only one of them is wrong", () => {
    expect(told(form(["过程（20分）", "", "产出（50分）", ""])).codes).toEqual([]);
  });
});
