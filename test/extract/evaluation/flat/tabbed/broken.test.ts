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

  it("is one row again where no reason stands behind the points, below the headings too", () => {
    const text = (first: string, second: string) => `${HEAD}
年度资金总额\t20\t30\t30\t10\t100%\t10
绩效指标\t指标名称\t计量单位\t指标性质\t年度指标值\t实际完成值\t分值\t得分\t是否核心指标
${first}\t株\t≥\t50\t52\t30\t30\t是
${second}\t公里\t≥\t8\t9\t30\t30\t否
苗木成活率\t%\t≥\t95\t96\t30\t30\t否
总分\t100\t100\t`;
    const names = rows(read(text("补种乔木\n数量", "修剪绿篱\n长度")))?.map(([, , name]) => name);
    expect(names).toEqual(["补种乔木数量", "修剪绿篱长度", "苗木成活率"]);
  });

  it("is one row again where two breaks cut the headings", () => {
    const cut = (head: string) => merged(MONEY, INDICATORS).replace(HEADINGS, head);
    const headings = HEADINGS.replace("年度指标", "年度指\n标").replace("改进措施", "改进\n措施");
    const told = read(cut(headings).replace("补种乔木", "补种\n乔木"));
    expect(rows(told)).toEqual(WHOLE.rows);
  });
});

describe("a name above the money that a line break cut", () => {
  const names = (text: string) => {
    const { evaluation } = read(text);
    return [evaluation?.name?.text, evaluation?.department?.text];
  };
  const WHOLE_TEXT = merged(MONEY, INDICATORS);
  const cut = (from: string, to: string) => names(WHOLE_TEXT.replace(from, to));

  it("is whole again, alone in its row or before another label", () => {
    expect(names(WHOLE_TEXT)).toEqual(["街心花园养护", "青禾县园林局"]);
    expect(cut("街心花园养护", "街心花\n园养护")).toEqual(["街心花园养护", "青禾县园林局"]);
    expect(cut("青禾县园林局", "青禾县\n园林局")).toEqual(["街心花园养护", "青禾县园林局"]);
  });

  it("takes nothing of a label at the side that is broken as well", () => {
    const text = WHOLE_TEXT.replace("主管部门\t青禾县园林局\t实施单位", "项目负责人\t方圆\t主管部门");
    const broken = text.replace("项目资金（万元）", "年度项目\n资金（万元）");
    expect(names(broken)).toEqual(["街心花园养护", "青禾县园林局"]);
  });

  it.each(["项目概况", "项目资金", "项目类别\t经常性"])("takes nothing of the row %s", (line) => {
    expect(cut("街心花园养护", `街心花园养护\n${line}`)[0]).toBe("街心花园养护");
  });
});
