import { describe, expect, it } from "vitest";
import { readFlatEvaluations } from "../../../../../src/extract/evaluation/flat/index.js";
import { bare, textLines } from "../../../../support/text-lines.js";

function read(text: string) {
  const { evaluations, notes, doubtful } = readFlatEvaluations(textLines(text.trim()));
  const [evaluation] = evaluations;
  if (evaluation === undefined) throw new Error("the table was not read");
  return { evaluation, codes: notes.map(({ code }) => code), doubt: doubtful.get(0) ?? null };
}

const HEAD = `项目支出绩效自评表
（2022年度）
项目名称 山林管护补助
主管部门 青禾县林业局
资金情况（万元）
资金来源 年初预算数 全年预算数 全年执行数 分值 执行率 得分`;
const MONEY = `年度资金总额 50.000000 60.500000 60.500000 10 100% 10
其中：当年财政拨款 40.000000 40.000000 40.000000 / / /
上年结转资金 10.000000 20.500000 20.500000 / / /`;
const COLUMNS = "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析 佐证材料";
const ROWS = `产出指标 数量指标 管护林地面积 300亩 310亩 20 20
巡山次数 12次 12次 25 25
质量指标 苗木成活率 95% 96% 35 35
满意度指标 服务对象满意度指标 林农满意度 90% 91% 10 10`;
const table = ({ money = MONEY, columns = COLUMNS, rows = ROWS }) =>
  [HEAD, money, columns, rows, "总分 100 100"].join("\n");

describe("sources of money in running text", () => {
  it("are rows of their own where they have numbers before them", () => {
    const money = MONEY.replace("其中：当年", "其中：1.当年").replace("上年结转资金", "2.上年结转资金");
    const { evaluation } = read(table({ money }));
    expect(evaluation.funds.map((row) => [bare(row.label), bare(row.executed)])).toEqual([
      ["年度资金总额", "60.500000"],
      ["其中：1.当年财政拨款", "40.000000"],
      ["2.上年结转资金", "20.500000"],
    ]);
  });

  it("prove nothing where pieces of figures stand apart from them", () => {
    const torn = MONEY.replace("20.500000 20.500000 / / /", "20.50000 20.50000 / / /\n0 0");
    expect(read(table({ money: torn })).doubt).toBe("table");
    expect(read(table({})).doubt).toBeNull();
  });

  it("prove nothing where one has points and another dashes", () => {
    const money = MONEY.replace("20.500000 20.500000 / / /", "20.500000 20.500000 6 / 6");
    expect(read(table({ money })).codes).toContain("points-misplaced");
  });
});

describe("the column of evidence in running text", () => {
  const behind = (reason: string) => ROWS.replace("12次 12次 25 25", `12次 11次 25 23\n${reason}`);

  it("holds no last line of a reason where it is blank", () => {
    const { evaluation } = read(table({ rows: behind("受连日暴雨影响，\n山路中断，采购时\n间较长") }));
    expect(bare(evaluation.indicators[1]?.deviation ?? null)).toBe("受连日暴雨影响，山路中断，采购时间较长");
  });

  it("may hold a last line where other rows have evidence: then rows are not compared", () => {
    const rows = behind("受连日暴雨影响，\n山路中断，采购时\n间较长").replace("310亩 20 20", "310亩 20 20 —— 台账");
    expect(read(table({ rows })).doubt).not.toBeNull();
  });
});

describe("headings in running text", () => {
  it("绩效指标 behind the levels heads the names, and 扣分标准 sentences", () => {
    const columns = "一级指标 二级指标 绩效指标 扣分标准 标准分 自评得分 差异原因";
    const rows = `产出指标 数量指标 管护林地面积
达到目标得满分，未达到按比例
扣分，扣完 45 分为止
45 45
质量指标 苗木成活率
达到目标得满分，未达到按比例
扣分，扣完 35 分为止
35 35
满意度指标 服务对象满意度指标 林农满意度
达到目标得满分，未达到按比例
扣分，扣完 10 分为止
10 10`;
    const { evaluation, doubt } = read(table({ columns, rows }));
    expect(evaluation.indicators.map((row) => [bare(row.level3), row.target, bare(row.weight)])).toEqual([
      ["管护林地面积", null, "45"],
      ["苗木成活率", null, "35"],
      ["林农满意度", null, "10"],
    ]);
    expect(doubt).toBeNull();
  });

  it("that tell a level below the third name the indicators by it", () => {
    const columns = COLUMNS.replace("三级指标", "三级指标 四级指标").replace(" 佐证材料", "");
    const rows = ROWS.replace("管护林地", "数量情况 管护林地").replace("苗木", "质量情况 苗木");
    const { evaluation } = read(table({ columns, rows }));
    expect(evaluation.indicators.map(({ level3 }) => bare(level3))).toEqual([
      "管护林地面积",
      "巡山次数",
      "苗木成活率",
      "林农满意度",
    ]);
  });
});

describe("points in running text", () => {
  it("take no page number that stands below them for their last digit", () => {
    const { evaluation } = read(table({ rows: ROWS.replace("12次 12次 25 25", "12次 12次 25 9\n4") }));
    expect(bare(evaluation.indicators[1]?.score ?? null)).toBe("9");
  });
});

describe("a name's last line in running text", () => {
  it("is no unit where a quality is told, which has none", () => {
    const { evaluation } = read(
      table({
        columns: "指标名称 计量单位 指标性质 年度指标值 实际完成值 分值 得分",
        rows: "管护林地面积 亩 ≥ 300 310 50 50\n节约管护费用额\n度\n定性\n逐步增加 逐步增加 30 30\n林农满意度 % ≥ 90 91 10 10",
      }),
    );
    expect(evaluation.indicators.map((row) => [bare(row.level3), bare(row.measureUnit)])).toEqual([
      ["管护林地面积", "亩"],
      ["节约管护费用额度", ""],
      ["林农满意度", "%"],
    ]);
  });
});

describe("cells that touch in running text", () => {
  it("are two where the name of a source of money stands behind a figure", () => {
    const money = `年度资金总额 1950.000000 2060.500000
2060.500000 10 100% 10其中：当年财政拨款 1940.000000 2040.000000上年结转资金 10.000000 20.500000
其他资金 0.000000 0.000000`;
    const { evaluation } = read(table({ money }));
    expect(evaluation.funds.map((row) => [bare(row.label), bare(row.initial), bare(row.adjusted)])).toEqual([
      ["年度资金总额", "1950.000000", "2060.500000"],
      ["其中：当年财政拨款", "1940.000000", "2040.000000"],
      ["上年结转资金", "10.000000", "20.500000"],
      ["其他资金", "0.000000", "0.000000"],
    ]);
  });
});

describe("a nought where a reason stands", () => {
  const columns = COLUMNS.replace(" 佐证材料", "");
  const aLine = (rows: string) => rows.replaceAll(" ", "\n");

  it("is no last digit of the points before it where each cell has a line of its own", () => {
    const rows = ROWS.replaceAll("20 20", "20 20 0").replace("10 10", "10 10 0");
    const { evaluation, codes } = read(table({ columns, rows: aLine(rows) }));
    expect(evaluation.indicators.map((row) => [bare(row.weight), bare(row.score)])).toEqual([
      ["20", "20"],
      ["25", "25"],
      ["35", "35"],
      ["10", "10"],
    ]);
    expect(codes).toEqual([]);
  });
});

describe("a figure that a line breaks behind its decimal point", () => {
  const torn = (values: string) => read(table({ rows: ROWS.replace("95% 96%", values) })).evaluation.indicators[2];

  it.each([
    ["95.35 96.47", "95.\n35 96.\n47"],
    ["95.3 96.4", "95.\n3\n96.\n4"],
  ])("is one figure: %s", (whole, broken) => {
    const row = torn(broken);
    expect([row?.level3, row?.target, row?.actual].map((leaf) => bare(leaf ?? null))).toEqual([
      "苗木成活率",
      ...whole.split(" "),
    ]);
  });
});
