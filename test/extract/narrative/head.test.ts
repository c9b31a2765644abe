import { describe, expect, it } from "vitest";
import { read } from "../../support/narrative.js";

const body =
  "一、部门基本情况\n青禾县总工会是负责全县工会工作的群团机关。\n二、收支情况\n2021年预算收入900万元，支出900万元。";

function head(cover: string): [string | undefined, string | undefined, number | null] {
  const { title, department, year } = read(`${cover}\n${body}`);
  return [title?.text, department?.text, year];
}

const TITLE = "2021年度部门整体支出绩效自评报告";

describe("the head of a report", () => {
  it.each([
    ["title, then name", `${TITLE}\n青禾县总工会`, [TITLE, "青禾县总工会", 2021]],
    ["name, then title", `青禾县总工会\n${TITLE}`, [TITLE, "青禾县总工会", 2021]],
    ["a cover with a date", `${TITLE}\n\n青禾县总工会\n2022年3月13日`, [TITLE, "青禾县总工会", 2021]],
    [
      "spaces in the title",
      "2021 年度部门整体支出绩效自评报告\n青禾县总工会",
      ["2021 年度部门整体支出绩效自评报告", "青禾县总工会", 2021],
    ],
    ["a title on two lines", "2021年度部门整体支出\n绩效自评报告\n青禾县总工会", [TITLE, "青禾县总工会", 2021]],
    [
      "a name in the title behind the year",
      "2021年度青禾县文化馆部门整体支出绩效自评报告",
      ["2021年度青禾县文化馆部门整体支出绩效自评报告", "青禾县文化馆", 2021],
    ],
    ["a name in the title", `青禾县总工会${TITLE}`, [`青禾县总工会${TITLE}`, "青禾县总工会", 2021]],
    [
      "a name behind its label",
      `${TITLE}\n单位名称（盖章）：青禾县文物管理所\n填报日期：2022年3月1日`,
      [TITLE, "青禾县文物管理所", 2021],
    ],
    [
      "a name behind a label with a bracket, among other lines of a cover",
      `2021年度\n部门整体支出绩效自评报告\n\n部门（单位）名称：青禾县残疾人联合会\n\n预算编码：301\n评价方式：部门（单位）绩效自评\n评价机构：部门（单位）评价组\n报告日期：2022年6月20日`,
      [TITLE, "青禾县残疾人联合会", 2021],
    ],
    [
      "a name behind the label of who evaluates",
      "部门整体支出绩效自评报告\n（2021年度）\n评价单位：青禾县民政局\n2022年4月10日",
      ["部门整体支出绩效自评报告", "青禾县民政局", 2021],
    ],
    ["a school", `青禾县第一中学${TITLE}`, [`青禾县第一中学${TITLE}`, "青禾县第一中学", 2021]],
    [
      "a report about its work",
      "青禾县民政局2021年度部门决算绩效自评工作报告",
      ["青禾县民政局2021年度部门决算绩效自评工作报告", "青禾县民政局", 2021],
    ],
    [
      "a letter that hands the report in",
      "青民〔2022〕15号\n青禾县民政局关于报送2021年度部门整体支出绩效自评报告的报告\n青禾县财政局：",
      ["青禾县民政局关于报送2021年度部门整体支出绩效自评报告的报告", "青禾县民政局", 2021],
    ],
    [
      "a title of other words",
      "关于2021年度预算绩效自评情况的报告\n青禾县总工会",
      ["关于2021年度预算绩效自评情况的报告", "青禾县总工会", 2021],
    ],
    ["no name but in the text", TITLE, [TITLE, "青禾县总工会", 2021]],
    [
      "an opening sentence below the name",
      `${TITLE}\n青禾县总工会\n根据财政部门的通知，我单位认真组织自评，现报告如下。`,
      [TITLE, "青禾县总工会", 2021],
    ],
    [
      "a year in ideographs",
      "二〇二一年度部门整体支出绩效自评报告\n青禾县总工会",
      ["二〇二一年度部门整体支出绩效自评报告", "青禾县总工会", 2021],
    ],
    [
      "no year but in the text",
      "部门整体支出绩效自评报告\n青禾县总工会",
      ["部门整体支出绩效自评报告", "青禾县总工会", 2021],
    ],
  ])("is read with %s", (_, cover, told) => {
    expect(head(cover)).toEqual(told);
  });
});

describe("the outline", () => {
  it("holds headings of two levels, and neither lists nor a table of contents", () => {
    const { sections } = read(
      [
        TITLE,
        "青禾县总工会",
        "目录",
        "一、部门基本情况…………………1",
        "一、部门基本情况",
        "主要职责是：",
        "1、维护职工权益；",
        "一、组织职工；",
        "二、收支情况。2021年支出900万元。",
        "三、绩效情况",
        "（一）整体支出绩效情况",
        "全年工作有序。",
      ].join("\n"),
    );
    expect(sections.map(({ heading, level }) => [level, heading.text])).toEqual([
      [1, "一、部门基本情况"],
      [1, "二、收支情况"],
      [1, "三、绩效情况"],
      [2, "（一）整体支出绩效情况"],
    ]);
  });
});

describe("the list of attachments", () => {
  it.each([
    [
      "lines below 附件",
      "附件：1-1.2021年度部门整体支出绩效自评表\n1-2.2021年度项目支出绩效自评表",
      ["1-1.2021年度部门整体支出绩效自评表", "1-2.2021年度项目支出绩效自评表"],
    ],
    [
      "one line for all",
      "附件：1.2021年度部门整体支出绩效自评表 2.佐证材料清单",
      ["1.2021年度部门整体支出绩效自评表", "2.佐证材料清单"],
    ],
    ["an attachment without a number", "附：2021年度项目支出绩效自评表", ["2021年度项目支出绩效自评表"]],
    [
      "附件 with its number on each line",
      "附件1：部门整体支出绩效自评表\n附件2：项目支出绩效自评表",
      ["附件1：部门整体支出绩效自评表", "附件2：项目支出绩效自评表"],
    ],
    [
      "the list below the word",
      "附件：\n1、部门整体支出绩效自评表\n2、项目支出绩效自评表",
      ["1、部门整体支出绩效自评表", "2、项目支出绩效自评表"],
    ],
  ])("is read with %s", (_, list, told) => {
    expect(read(`${TITLE}\n青禾县总工会\n${body}\n${list}`).attachments.map(({ text }) => text)).toEqual(told);
  });

  it("ends where a caption has the number of an entry", () => {
    const list = "附件：1.项目支出绩效自评表\n2.佐证材料清单\n附件2：会议记录\n1.三月会议";
    const { attachments } = read(`${TITLE}\n青禾县总工会\n${body}\n${list}`);
    expect(attachments.map(({ text }) => text)).toEqual(["1.项目支出绩效自评表", "2.佐证材料清单"]);
  });

  it("does not end up in the outline or in the projects", () => {
    const { sections, projects } = read(
      `${TITLE}\n${body}\n附件：1.项目支出绩效自评表\n附件1\n项目支出绩效自评表\n一、其他`,
    );
    expect(sections).toHaveLength(2);
    expect(projects).toEqual([]);
  });
});

describe("a text that is no report", () => {
  it("gives nothing, and no error", () => {
    const { title, department, year, sections, budget, projects, attachments, statements } =
      read("今天天气很好\n出门走走");
    expect([title, department, year, sections, projects, attachments, statements]).toEqual([
      null,
      null,
      null,
      [],
      [],
      [],
      [],
    ]);
    expect(Object.values(budget)).toEqual(Array(7).fill(null));
    expect(read("").title).toBeNull();
  });
});
