import { describe, expect, it, test } from "vitest";
import { readFlatEvaluations } from "../../../../../src/extract/evaluation/flat/index.js";
import { readListed } from "../../../../../src/extract/evaluation/flat/listed/index.js";
import { withoutBars } from "../../../../../src/extract/evaluation/flat/listed/pipes.js";
import { findRegions } from "../../../../../src/extract/evaluation/flat/regions.js";

const linesOf = (text: string) => text.split("\n").map((line, at) => ({ number: at + 1, text: line, page: 1 }));

/** A table's cells row by row; a blank one is "". A paragraph's end inside a cell is "/". */
const HEAD = [
  ["项目名称", "街心花园养护", "主管部门", "青禾县园林局", "实施单位", "青禾县园林局"],
  ["项目资金（万元）", "", "年初/预算数", "全年/预算数", "全年/执行数", "分值", "执行率", "得分"],
  ["年度资金总额", "20", "30", "27", "10", "90%", "9"],
  ["其中：当年财政拨款", "20", "30", "27", "", "", ""],
  ["上年结转资金", "", "", "", "", "", ""],
  ["年度总体目标", "预期目标", "实际完成情况", "花木长势良好", "花木长势良好"],
];
const HEADINGS = ["绩效指标", "一级指标", "二级指标", "三级指标", "年度/指标值", "实际/完成值", "分值", "得分", "原因"];
const ROWS = [
  ["产出指标", "数量指标", "指标1补种乔木数量", "≥50株", "", "20", "20", ""],
  ["指标2", "", "", "", "", ""],
  ["质量指标", "苗木成活率", "95%", "96%", "20", "20", ""],
  ["效益指标", "社会效益/指标", "街区环境", "改善", "改善", "20", "20", ""],
  ["满意度/指标", "服务对象满意度", "服务对象满意度", "90%", "91%", "30", "29", "到访的人少"],
];
const FOOT = ["总分", "100", "98", ""];

const forms: Record<string, (cells: readonly string[]) => string> = {
  "a bar behind every cell": (cells) => cells.map((cell) => `${cell.replace("/", "")} |`.trim()).join("\n"),
  "an empty line between cells, paragraphs of one cell among them": (cells) =>
    cells.map((cell) => (cell === "" ? " " : cell.replace("/", "\n\n"))).join("\n\n"),
  "a line a cell, an empty one for a blank cell": (cells) => cells.map((cell) => cell.replace("/", "")).join("\n"),
};

function textOf(form: string, rows: readonly (readonly string[])[]): string {
  const cells = rows.flat();
  return `项目支出绩效自评表\n（2022年度）\n${forms[form]?.(cells) ?? ""}`;
}

const FIELDS = ["level1", "level2", "level3", "target", "actual", "weight", "score", "deviation"] as const;

describe.each(Object.keys(forms))("money whose points are merged over its rows, %s", (form) => {
  it("has a source's rate under its heading: the cells of the points are written once", () => {
    const money = [
      ["其中：中央财政资金", "20", "30", "27", "90%"],
      ["上年结转资金", "0", "0", "0"],
    ];
    const rows = [...HEAD.slice(0, 3), ...money, ...HEAD.slice(5), HEADINGS, ...ROWS, FOOT];
    const { evaluations } = readFlatEvaluations(linesOf(textOf(form, rows)));
    expect(
      evaluations[0]?.funds.map(({ executed, weight, rate }) => [executed?.text, weight?.text ?? "", rate?.text ?? ""]),
    ).toEqual([
      ["27", "10", "90%"],
      ["27", "", "90%"],
      ["0", "", ""],
    ]);
  });
});

describe.each(Object.keys(forms))("cells of a web page, %s", (form) => {
  const { evaluations, doubtful } = readFlatEvaluations(linesOf(textOf(form, [...HEAD, HEADINGS, ...ROWS, FOOT])));
  const [table] = evaluations;

  it("stand in the rows and columns that they were copied from, blank ones too; a blank row of the form is none", () => {
    expect(table?.indicators.map((row) => FIELDS.map((field) => row[field]?.text ?? null))).toEqual([
      ["产出指标", "数量指标", "指标1补种乔木数量", "≥50株", "", "20", "20", ""],
      ["产出指标", "质量指标", "苗木成活率", "95%", "96%", "20", "20", ""],
      ["效益指标", "社会效益指标", "街区环境", "改善", "改善", "20", "20", ""],
      ["满意度指标", "服务对象满意度", "服务对象满意度", "90%", "91%", "30", "29", "到访的人少"],
    ]);
    expect(doubtful.size).toBe(0);
  });

  it("tell the head, the money and the total", () => {
    expect([table?.name?.text, table?.department?.text, table?.year]).toEqual(["街心花园养护", "青禾县园林局", 2022]);
    expect(table?.funds.map(({ label, adjusted, rate }) => [label.text, adjusted?.text, rate?.text])).toEqual([
      ["年度资金总额", "30", "90%"],
      ["其中：当年财政拨款", "30", ""],
      ["上年结转资金", "", ""],
    ]);
    expect([table?.total.weight?.text, table?.total.score?.text]).toEqual(["100", "98"]);
  });
});

const listed = (rows: readonly (readonly string[])[]) => {
  const lines = linesOf(textOf("a line a cell, an empty one for a blank cell", rows));
  const [region] = findRegions(lines);
  return region === undefined ? undefined : readListed(region);
};

test("notes behind the grade are the table's notes: they may tell the scale of its grades", () => {
  const scale = "备注：优：95分（含）以上；良：85（含）—95分；中：70（含）—85分；差：70分以下。";
  const rows = [...HEAD, HEADINGS, ...ROWS, ["总分", "100", "98"], ["等级：优"], [scale]];
  const { evaluations } = readFlatEvaluations(linesOf(textOf("a line a cell, an empty one for a blank cell", rows)));
  expect(evaluations.map(({ grade, notes }) => [grade?.text, notes?.text])).toEqual([
    ["优", scale.slice("备注：".length)],
  ]);
});

test("a blank cell that was lost is not made up for by shifting the rest", () => {
  const torn = ROWS.map((row, at) => (at === 1 ? row.slice(0, -1) : row));
  expect(listed([...HEAD, HEADINGS, ...ROWS, FOOT])).not.toBeNull();
  expect(listed([...HEAD, HEADINGS, ...torn, FOOT])).toBeNull();
});

test("headings of money in two rows are left to readers that ask which belongs to which", () => {
  const twoRows = [
    ["项目资金", "内容", "预算安排情况", "全年实际支出", "执行率", "分值", "得分", "年初预算数", "全年预算数"],
    ["年度资金总额", "20", "30", "27", "90%", "10", "9"],
    ["其中：当年财政拨款", "20", "30", "27", "", "", ""],
  ];
  expect(listed([HEAD[0] ?? [], ...twoRows, HEADINGS, ...ROWS, FOOT])).toBeNull();
});

test("bars become tabs where many lines have them, and stay in a text that only mentions one", () => {
  const texts = (lines: readonly { text: string }[]) => lines.map(({ text }) => text);
  const rows = Array.from({ length: 10 }, () => "| 分值 | 10 |");
  expect(texts(withoutBars(linesOf([...rows, "项目名称 |", "|", "|---|---|"].join("\n")))).slice(9)).toEqual([
    "分值\t10",
    "项目名称\t",
    "\t",
    "",
  ]);
  expect(texts(withoutBars(linesOf("甲|乙\n丙")))).toEqual(["甲|乙", "丙"]);
});

describe("rows of Markdown that were wrapped", () => {
  it("go on up to the two blanks that end a row, and the rule under a first row of two cells is none", () => {
    const text = [
      "项目名称| 街心花园养护  ",
      "---|---  ",
      "主管部门| 青禾县园林局| 实施单位| 青禾县园林局  ",
      "项目资金（万元）| | 年初预算数| 全年预算数| 全年执行数| 分值| 执行率| 得分  ",
      "年度资金总额| 20| 30| 27| 10| 90%| 9  ",
      "绩效指标| 一级指标| 二级指标| 三级指标| 年度指标值| 实际完成值| 分值| 得分| 原因  ",
      "产出指标| 数量指标| 补种乔木数量| ≥50株| 40株| 45| 36|",
      "苗木到货晚，下一步提前采购  ",
      "质量指标| 苗木成活率| 养护规范，长势良好|",
      "养护规范，长势良好| 25| 25|  ",
      "满意度指标| 服务对象满意度指标| 游客满意度| 90%| 91%| 20| 20|  ",
      "总分| 100| 90|  ",
    ].join("\n");
    const { evaluations, doubtful } = readFlatEvaluations(linesOf(`项目支出绩效自评表\n\n${text}`));
    const [table] = evaluations;
    expect(table?.name?.text).toBe("街心花园养护");
    expect(
      table?.indicators.map(({ level3, score, deviation }) => [level3.text, score?.text, deviation?.text]),
    ).toEqual([
      ["补种乔木数量", "36", "苗木到货晚，下一步提前采购"],
      ["苗木成活率", "25", ""],
      ["游客满意度", "20", ""],
    ]);
    expect(doubtful.size).toBe(0);
  });
});

describe("rows of Markdown that were filled up with blanks", () => {
  it("end where their lines end, although some have no blank at their ends", () => {
    const text = [
      "项目名称 | 街心花园养护   ",
      "---------|--------------",
      "项目资金 |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分   ",
      "年度资金总额 | 20 | 30 | 27 | 10 | 90% | 9    ",
      "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因   ",
      "产出指标 | 数量指标 | 补种乔木数量 | ≥50株 | 40株 | 45 | 36 | 苗木到货晚",
      "质量指标 | 苗木成活率 | 95% | 96% | 25 | 25 |      ",
      "时效指标 | 完成时间 | 12月底前 | 10月 | 10 | 10 |      ",
      "满意度指标 | 服务对象满意度指标 | 游客满意度 | 90% | 91% | 10 | 10 |      ",
      "总分 | 100 | 90 |     ",
    ].join("\n");
    const { evaluations } = readFlatEvaluations(linesOf(`项目支出绩效自评表\n\n${text}`));
    expect(evaluations[0]?.indicators.map(({ level3, deviation }) => [level3.text, deviation?.text])).toEqual([
      ["补种乔木数量", "苗木到货晚"],
      ["苗木成活率", ""],
      ["完成时间", ""],
      ["游客满意度", ""],
    ]);
  });
});
