import { describe, expect, it } from "vitest";
import { readFlatEvaluations } from "../../../../src/extract/evaluation/flat/index.js";
import { textLines } from "../../../support/text-lines.js";

const TARGETS = `项目支出绩效目标申报表
（2022年度）
项目名称\t办案业务
主管部门\t青禾县法院\t实施单位\t青禾县法院
项目资金（万元）\t年度资金总额：\t98.36
\t其中：财政拨款\t98.36
绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t权重
\t产出指标\t数量指标\t办理案件数\t≥4000件\t50
\t效益指标\t社会效益指标\t司法公信力\t提升\t30
\t满意度指标\t服务对象满意度\t当事人满意度\t≥90%\t10
`;
const OWN = `项目支出绩效自评表
（2022年度）
项目名称\t办案业务
主管部门\t青禾县法院\t实施单位\t青禾县法院
项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t98.36\t98.36\t98.36\t10\t100%\t10
绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t完成值\t分值\t得分
\t产出指标\t数量指标\t办理案件数\t≥4000件\t4321件\t50\t50
\t效益指标\t社会效益指标\t司法公信力\t提升\t提升\t30\t30
\t满意度指标\t服务对象满意度\t当事人满意度\t≥90%\t95%\t10\t10
总分\t\t\t\t\t\t100\t100`;
/** The same with a cell a line, as pages are copied. */
const aLine = (text: string) => text.replaceAll(/\t+/g, "\n").replaceAll(/\n{2,}/g, "\n");

const read = (text: string) => {
  const { evaluations, unread, consumed } = readFlatEvaluations(textLines(text));
  return { names: evaluations.map(({ indicators }) => indicators.map(({ actual }) => actual?.text)), unread, consumed };
};

describe("a form of targets in a text", () => {
  it.each([
    ["rows", TARGETS],
    ["a cell a line", aLine(TARGETS)],
  ])("is no self-evaluation that could not be read: %s", (_, text) => {
    const { names, unread, consumed } = read(`${text}\n二、其他情况\n全年办理案件4321件。`);
    expect({ names, unread }).toEqual({ names: [], unread: 0 });
    // Nor is it part of the narrative.
    expect(consumed.has(5)).toBe(true);
    expect(consumed.has(text.split("\n").length)).toBe(false);
  });

  it.each([
    ["rows", `${TARGETS}\n${OWN}`],
    ["a cell a line", aLine(`${TARGETS}\n${OWN}`)],
  ])("hides no self-evaluation behind it: %s", (_, text) => {
    expect(read(text)).toMatchObject({ names: [["4321件", "提升", "95%"]], unread: 0 });
  });

  it("is one of what was achieved where it tells that, whatever its title", () => {
    const { names } = read(OWN.replace("绩效自评表", "绩效目标申报表"));
    expect(names).toEqual([["4321件", "提升", "95%"]]);
  });
});
