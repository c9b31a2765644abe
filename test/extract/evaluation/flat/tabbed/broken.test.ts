import { describe, expect, it } from "vitest";
import { cells, HEAD, HEADINGS, read } from "./support.js";

type Told = ReturnType<typeof read>;
const rows = ({ evaluation }: Told) =>
  evaluation?.indicators.map((row) =>
    cells(row, ["level1", "level2", "level3", "target", "actual", "weight", "score", "deviation"]),
  );
const funds = ({ evaluation }: Told) => evaluation?.funds.map((row) => cells(row, ["label", "adjusted", "executed"]));

/** A table in which cells that are merged downward are written once, as it is copied out of a text program. */
const merged = (money: string, indicators: string) => `${HEAD}
年度资金总额\t20\t30\t30\t10\t100%\t10
${money}
其他资金\t0\t0\t0\t-\t-\t-
${HEADINGS}
${indicators}
满意度指标\t服务对象满意度指标\t游客满意度\t90%\t91%\t30\t29\t到访的人少
总分\t100\t99\t`;
const MONEY = "其中：当年财政拨款\t20\t30\t30\t-\t-\t-";
const INDICATORS = `产出指标\t数量指标\t补种乔木数量\t≥50株\t52株\t30\t30\t
修剪绿篱长度\t≥8公里\t9公里\t20\t20\t无
质量指标\t苗木成活率\t95%\t96%\t10\t10\t`;
const expected = (money: string, indicators: string) => {
  const told = read(merged(money, indicators));
  return { rows: rows(told), funds: funds(told), doubtful: told.doubtful.size };
};
const WHOLE = expected(MONEY, INDICATORS);

describe("a row that a line break within a cell cut", () => {
  it("is read at all where nothing is broken", () => {
    expect(WHOLE.rows?.map(([, , name]) => name)).toEqual(["补种乔木数量", "修剪绿篱长度", "苗木成活率", "游客满意度"]);
    expect(WHOLE.funds?.map(([label]) => label)).toEqual(["年度资金总额", "其中：当年财政拨款", "其他资金"]);
  });

  it.each([
    ["in the name of a group's first row", "补种乔木数量", "补种乔\n木数量"],
    ["in a name of three lines", "补种乔木数量", "补种\n乔木\n数量"],
    ["in a target", "≥50株", "≥50\n株"],
    ["in an actual value of a later row", "9公里", "9\n公里"],
    ["in a label of the second level", "质量指标\t苗木", "质量\n指标\t苗木"],
    ["in a name that its row begins with", "修剪绿篱长度", "修剪绿\n篱长度"],
    ["in two cells of one row", "苗木成活率\t95%", "苗木成\n活率\t95\n%"],
  ])("is one row again: %s", (_, cell, broken) => {
    expect(INDICATORS).toContain(cell);
    expect(expected(MONEY, INDICATORS.replace(cell, broken))).toEqual(WHOLE);
  });

  it("is one row again in the label of a source of money", () => {
    expect(expected(MONEY.replace("财政拨款", "\n财政拨款"), INDICATORS)).toEqual(WHOLE);
  });

  it("is one row again where blank cells keep their places", () => {
    const text = (name: string, source: string) => `${HEAD}
\t年度资金总额\t20\t30\t30\t10\t100%\t10
\t${source}\t20\t30\t30\t-\t-\t-
\t其他资金\t0\t0\t0\t-\t-\t-
${HEADINGS}
\t产出指标\t数量指标\t补种乔木数量\t≥50株\t\t30\t30\t
\t\t质量指标\t${name}\t95%\t96%\t30\t30\t
\t满意度指标\t服务对象满意度指标\t游客满意度\t90%\t91%\t30\t29\t到访的人少
总分\t100\t99\t`;
    const broken = read(text("苗木\n成活率", "其中：当年\n财政拨款"));
    const whole = read(text("苗木成活率", "其中：当年财政拨款"));
    expect(rows(broken)).toEqual(rows(whole));
    expect(funds(broken)).toEqual(funds(whole));
    expect(rows(whole)?.[1]?.[2]).toBe("苗木成活率");
  });

  it("leaves a line between rows alone that goes on with a reason, or that is there again as heads of pages are", () => {
    const reason = read(merged(MONEY, INDICATORS.replace("20\t20\t无", "20\t18\t雨天较多\n影响施工")));
    expect(rows(reason)?.[1]?.[7]).toBe("雨天较多影响施工");
    expect(rows(reason)?.[2]?.[2]).toBe("苗木成活率");
    const finished = INDICATORS.replace(
      "20\\t20\\t无\\n质量指标",
      "20\\t18\\t雨天较多，明年调整\\n浇灌次数\\t5次\\t5次\\t0\\t0\\t\\n质量指标",
    );
    expect(rows(read(merged(MONEY, finished.replace("浇灌次数", "浇灌\\n次数"))))).toEqual(
      rows(read(merged(MONEY, finished))),
    );
    const heads = read(merged(MONEY, INDICATORS.replaceAll("\n", "\n青禾县园林局\n")));
    expect(rows(heads)?.map(([, , name]) => name)).toEqual(WHOLE.rows?.map(([, , name]) => name));
  });
});
