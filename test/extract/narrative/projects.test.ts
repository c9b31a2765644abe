import { describe, expect, it } from "vitest";
import type { Project } from "../../../src/model/index.js";
import { meaning, only, read, withProjects } from "../../support/narrative.js";

/** A project in one line: name, budget, adjustment, executed, carryover. */
function line({ name, budget, adjustment, executed, carryover }: Project): (string | null)[] {
  return [name.text, ...[budget, adjustment, executed, carryover].map(meaning)];
}

const wordings: readonly (readonly [string, string, readonly (string | null)[]])[] = [
  [
    "a name in quotation marks before its amount",
    "1.年初预算项目“困难职工帮扶”金额562.98万元，年中执行调减13.29万元，实际支出549.69万元，无结余结转资金。",
    ["困难职工帮扶", "562.98万元", "-13.29万元", "549.69万元", "无=0"],
  ],
  [
    "a name in front of the word 项目",
    "1.“送温暖活动”项目，年初预算100万元，追加20.5万元，全年实际支出118万元，结转2.5万元。",
    ["送温暖活动", "100万元", "20.5万元", "118万元", "2.5万元"],
  ],
  [
    "a project that tells no carryover",
    "1．年初预算项目“劳模疗休养”，金额80万元，实际支出80万元。主要用于组织劳模疗休养。",
    ["劳模疗休养", "80万元", null, "80万元", null],
  ],
  [
    "a name without quotation marks",
    "1、职工书屋建设经费：年初预算30万元，当年追加5万元，实际使用35万元，无结余。",
    ["职工书屋建设经费", "30万元", "5万元", "35万元", "无=0"],
  ],
  [
    "a name that ends as an aspect does",
    "1.固废危废规范化管理。年初预算30万元，实际支出28万元，结余2万元。",
    ["固废危废规范化管理", "30万元", null, "28万元", "2万元"],
  ],
  [
    "a name that begins with a word in quotation marks",
    "1.“八五”普法宣传。年初预算30万元，实际支出28万元，结余2万元。",
    ["“八五”普法宣传", "30万元", null, "28万元", "2万元"],
  ],
  [
    "a short name in quotation marks before its budget",
    "1.“送温暖”年初预算30万元，实际支出28万元，结余2万元。",
    ["送温暖", "30万元", null, "28万元", "2万元"],
  ],
  [
    "a name that begins with a number",
    "1.12315投诉举报处置。年初预算30万元，实际支出28万元，结余2万元。",
    ["12315投诉举报处置", "30万元", null, "28万元", "2万元"],
  ],
  [
    "a word in quotation marks within a name",
    "1.适龄妇女“两癌”免费检查项目。年初预算30万元，实际支出28万元，结余2万元。",
    ["适龄妇女“两癌”免费检查项目", "30万元", null, "28万元", "2万元"],
  ],
  [
    "a name in quotation marks behind what is done with it",
    "1.实施“职工书屋建设”工程项目，年初预算30万元，实际支出28万元，结余2万元。",
    ["职工书屋建设", "30万元", null, "28万元", "2万元"],
  ],
  [
    "a number before half a bracket",
    "1）河道清淤项目。年初预算30万元，实际支出28万元，结余2万元。",
    ["河道清淤项目", "30万元", null, "28万元", "2万元"],
  ],
  [
    "a number that is its own bracket",
    "⑴河道清淤项目。年初预算30万元，实际支出28万元，结余2万元。",
    ["河道清淤项目", "30万元", null, "28万元", "2万元"],
  ],
  [
    "a mark in place of a number",
    "●河道清淤项目：年初预算30万元，实际支出28万元，结余2万元。",
    ["河道清淤项目", "30万元", null, "28万元", "2万元"],
  ],
  [
    "a name as a sentence of its own",
    "1.职工书屋建设经费。该项目年初预算30万元，实际支出28万元，结余2万元。",
    ["职工书屋建设经费", "30万元", null, "28万元", "2万元"],
  ],
  [
    "a name as a heading",
    "1.职工书屋建设经费\n该项目安排预算资金30万元，全年支出28万元，年末结转2万元。",
    ["职工书屋建设经费", "30万元", null, "28万元", "2万元"],
  ],
  [
    "a name behind a code",
    "1.年初预算项目“41000021R000000019951-职工书屋建设”金额300,000.00元，实际支出280,000.00元，结转20,000.00元。",
    ["职工书屋建设", "300000.00元", null, "280000.00元", "20000.00元"],
  ],
  [
    "full-width figures",
    "１．年初预算项目“职工书屋建设”金额３０万元，实际支出３０万元，无结转。",
    ["职工书屋建设", "30万元", null, "30万元", "无=0"],
  ],
  [
    "money cut from other people's projects",
    "1.“职工书屋建设”项目，年初预算30万元，实际支出30万元，无结余。全年审核项目120个，核减资金1500万元。",
    ["职工书屋建设", "30万元", null, "30万元", "无=0"],
  ],
  [
    "money moved in from another project",
    "1.“职工书屋建设”项目，年初预算30万元，从“劳模疗休养”项目调入3万元，实际支出33万元，无结余。",
    ["职工书屋建设", "30万元", "3万元", "33万元", "无=0"],
  ],
  [
    "money moved out to another project",
    "1.“职工书屋建设”项目，年初预算30万元，调出3万元用于“劳模疗休养”，实际支出27万元，无结余。",
    ["职工书屋建设", "30万元", "-3万元", "27万元", "无=0"],
  ],
  [
    "an adjustment whose words do not say which way it went",
    "1.“职工书屋建设”项目，年初预算30万元，年中调整3万元，实际支出27万元，无结余。",
    ["职工书屋建设", "30万元", "-3万元", "27万元", "无=0"],
  ],
  [
    "an adjustment upwards whose words do not say so",
    "1.“职工书屋建设”项目，年初预算30万元，年中调剂3万元，实际支出33万元，无结余。",
    ["职工书屋建设", "30万元", "3万元", "33万元", "无=0"],
  ],
  [
    "words of the budget behind the name",
    "1.职工书屋建设经费年初预算数30万元，全年执行数28万元，结转2万元。",
    ["职工书屋建设经费", "30万元", null, "28万元", "2万元"],
  ],
  [
    "the budget arranged",
    "1.职工书屋建设经费：预算安排30万元，实际使用28万元，结余2万元，资金使用率93.33%。",
    ["职工书屋建设经费", "30万元", null, "28万元", "2万元"],
  ],
  [
    "no number at all",
    "“职工书屋建设”项目年初预算30万元，调增3万元，实际支出33万元，无结余结转。",
    ["职工书屋建设", "30万元", "3万元", "33万元", "无=0"],
  ],
  [
    "a project of several years, its whole cost before the year's budget",
    "1.“河道治理”项目。总投资1200万元，实施期限2020-2022年，2021年安排360万元，已支付350万元，累计支付700万元。",
    ["河道治理", "360万元", null, "350万元", null],
  ],
  [
    "a story that puts the money last",
    "1.“职工书屋建设”项目，主要用于购置图书。年初预算30万元，年末实际支出28万元，结余结转2万元。",
    ["职工书屋建设", "30万元", null, "28万元", "2万元"],
  ],
  [
    "the last year's figure beside this year's",
    "1.“职工书屋建设”项目，2020年支出25万元，2021年年初预算30万元，实际支出28万元，结转2万元。",
    ["职工书屋建设", "30万元", null, "28万元", "2万元"],
  ],
];

describe("a project in the narrative", () => {
  it.each(wordings)("reads %s", (_, text, told) => {
    const { projects } = withProjects(text);
    expect(projects.map(line)).toEqual([told]);
  });

  it("reads sub-projects with a heading of their own, one told in its heading, and their amounts in yuan or 万元", () => {
    const { projects } = withProjects(
      [
        "1.年初预算项目“困难职工帮扶”金额90万元，实际支出90万元，无结余结转资金。",
        "（1）节日慰问项目",
        "项目支出30.5万元，主要用于春节慰问，发放慰问金20万元。",
        "（2）助学补助",
        "支出395,000元，资助学生79人。",
        "（3）大病救助项目支出20万元，救助职工10人。",
        "2.“职工书屋建设”项目，年初预算30万元，实际支出30万元。",
      ].join("\n"),
    );
    expect(projects.map(({ name }) => name.text)).toEqual(["困难职工帮扶", "职工书屋建设"]);
    expect(projects[0]?.items.map(({ name, amount }) => [name.text, meaning(amount)])).toEqual([
      ["节日慰问项目", "30.5万元"],
      ["助学补助", "395000元"],
      ["大病救助项目", "20万元"],
    ]);
    expect(projects[1]?.items).toEqual([]);
  });

  it("reads projects that count from （一） again under their own heading （二）, and nothing behind them", () => {
    const { projects } = withProjects(
      [
        "（一）河道治理项目。年初预算500万元，全年执行480万元，结转20万元。",
        "（二）“三馆一站”免费开放项目。年初预算200万元，全年执行200万元，无结余。",
        "（三）预算管理情况。年初预算700万元，全年执行680万元。",
      ].join("\n"),
    );
    expect(projects.map(line)).toEqual([
      ["河道治理项目", "500万元", null, "480万元", "20万元"],
      ["“三馆一站”免费开放项目", "200万元", null, "200万元", "无=0"],
    ]);
  });

  it.each([
    [
      "one behind the other in a paragraph",
      "（1）河道治理项目，年初预算数500万元，全年执行数480万元；（2）农村饮水项目，年初预算数200万元，全年执行数200万元。",
    ],
    ["by words", "一是河道治理项目。年初预算500万元，支出480万元。\n二是农村饮水项目。年初预算200万元，支出200万元。"],
    [
      "by labels",
      "项目一：河道治理项目\n项目预算500万元，其中中央资金300万元。全年支出480万元。\n项目二：农村饮水项目\n项目预算200万元，全年支出200万元。",
    ],
    [
      "with a colon behind the name",
      "1.河道治理项目：预算资金500万元，实际使用资金480万元。\n2.农村饮水项目：安排资金200万元，实际支出200万元。",
    ],
  ])("tells projects %s", (_, told) => {
    expect(withProjects(told).projects.map((project) => line(project).slice(0, 4))).toEqual([
      ["河道治理项目", "500万元", null, "480万元"],
      ["农村饮水项目", "200万元", null, "200万元"],
    ]);
  });

  it("knows of a project whose only amount stands right behind its name, and does not say what that amount is", () => {
    const { projects } = withProjects(
      "1.河道治理项目：年初预算500万元，实际支出480万元。\n2.山洪灾害防治经费100万元，已全部用完。",
    );
    expect(projects.map(line)).toEqual([
      ["河道治理项目", "500万元", null, "480万元", null],
      ["山洪灾害防治经费", null, null, null, null],
    ]);
  });

  it.each([
    ["brackets", "其中：（1）入户改造60万元；（2）公共设施改造50万元。"],
    ["circles", "其中：①入户改造支出60万元，②公共设施改造50万元。"],
    ["points", "包括：1、入户改造60万元；2、公共设施改造支出50万元。"],
  ])("reads sub-projects counted within the paragraph, by %s", (_, told) => {
    const { projects } = withProjects(`1.“无障碍改造”项目，年初预算110万元，实际支出110万元，无结余。${told}`);
    expect(projects[0]?.items.map(({ name, amount }) => [name.text, meaning(amount)])).toEqual([
      ["入户改造", "60万元"],
      ["公共设施改造", "50万元"],
    ]);
  });

  it.each([
    "（1）入户改造支出60万元，用于住房。（2）公共设施改造支出50万元，用于道路。",
    "①入户改造60万元；②公共设施改造50万元。",
    "一是入户改造支出60万元，二是公共设施改造支出50万元。",
  ])("reads every sub-project of a paragraph that counts them: %s", (told) => {
    const { projects } = withProjects(`1.“无障碍改造”项目，年初预算110万元，实际支出110万元，无结余。\n${told}`);
    expect(projects[0]?.items.map(({ name, amount }) => [name.text, meaning(amount)])).toEqual([
      ["入户改造", "60万元"],
      ["公共设施改造", "50万元"],
    ]);
  });

  it.each([
    "主要做法：（1）入户改造60户；（2）公共设施改造投入50万元。",
    "主要做法：（1）入户改造60万元，另有自筹20万元；（2）公共设施改造50万元。",
    "主要做法：（1）入户改造60万元。",
  ])("takes points of another kind for no sub-projects: %s", (told) => {
    const { projects } = withProjects(`1.“无障碍改造”项目，年初预算110万元，实际支出110万元，无结余。${told}`);
    expect(projects[0]?.items).toEqual([]);
  });

  it("takes aspects of a project's story for no sub-projects", () => {
    const { projects } = withProjects(
      "1.职工书屋建设\n（1）项目资金情况：年初预算30万元，实际支出28万元，结转2万元。\n（2）项目绩效情况：建成书屋6个，投入图书采购资金20万元。",
    );
    expect(projects.map(line)).toEqual([["职工书屋建设", "30万元", null, "28万元", "2万元"]]);
    expect(projects[0]?.items).toEqual([]);
  });

  it.each([
    "公交运营补贴",
    "河道清淤工程",
    "展厅改造",
  ])("finds a heading by what %s ends with, and the money some lines below", (name) => {
    const { projects } = withProjects(
      `1.${name}\n项目概况：由财政专项保障。\n预算执行情况：全年预算62万元，实际支出60万元。\n绩效目标完成情况：各项指标均已完成。`,
    );
    expect(projects.map((project) => [project.name.text, meaning(project.executed)])).toEqual([[name, "60万元"]]);
  });

  it("finds projects that are headings of the second level under a part of their own", () => {
    const { projects } = read(
      "2021年度部门整体支出绩效自评报告\n青禾县总工会\n一、部门基本情况\n本部门是群团机关。\n二、项目支出绩效情况\n（一）职工书屋建设项目\n该项目年初预算30万元，实际支出28万元，结余2万元。\n1.设备购置\n支出18万元，购置书架20组。\n2.图书采购\n支出10万元。\n（二）劳模疗休养\n项目年初预算12万元，实际支出12万元，无结余。\n三、存在的问题\n无",
    );
    expect(projects.map(line)).toEqual([
      ["职工书屋建设项目", "30万元", null, "28万元", "2万元"],
      ["劳模疗休养", "12万元", null, "12万元", "无=0"],
    ]);
    expect(projects[0]?.items.map(({ name, amount }) => [name.text, meaning(amount)])).toEqual([
      ["设备购置", "18万元"],
      ["图书采购", "10万元"],
    ]);
  });

  it("does not take duties, measures, aspects or several projects together for a project", () => {
    const { projects } = withProjects(
      "1.加强组织领导。\n2.规范资金使用，全年支出进度达到95%。\n3.组织培训3次，惠及职工200人。",
    );
    expect(projects).toEqual([]);
  });

  it("reads a name that its expenditure follows without a mark, and a count in words as part of it", () => {
    const { projects } = withProjects(
      "1.职工书屋建设。年初预算30万元，实际支出28万元。\n2.困难职工两项补贴配套支出100万元，未单独自评。",
    );
    expect(projects.map(line)).toEqual([
      ["职工书屋建设", "30万元", null, "28万元", null],
      ["困难职工两项补贴配套", null, null, "100万元", null],
    ]);
  });

  it("reads projects of one paragraph, of which one tells nothing but its amount", () => {
    const { projects } = withProjects(
      "（1）职工书屋建设，预算30万元，支出28万元；（2）困难职工帮扶，预算20万元，支出19万元；（3）上级转移支付项目40万元，不在本次自评范围。",
    );
    expect(projects.map(line)).toEqual([
      ["职工书屋建设", "30万元", null, "28万元", null],
      ["困难职工帮扶", "20万元", null, "19万元", null],
      ["上级转移支付项目", null, null, null, null],
    ]);
  });

  it("reads what was arranged and paid by a day, and no sum of several years for the year's", () => {
    const { projects } = withProjects(
      "1.职工书屋建设。2021年市级财政安排资金30万元，截至12月31日支付28万元，未支付2万元按规定收回。\n2.困难职工帮扶。2019—2021年累计安排资金60万元，累计支出58万元；其中2021年安排20万元，支出19万元。",
    );
    expect(projects.map(line)).toEqual([
      ["职工书屋建设", "30万元", null, "28万元", null],
      ["困难职工帮扶", null, null, "19万元", null],
    ]);
  });

  it("takes what was spent by another day than the year's last for no expenditure of the year", () => {
    const { projects } = withProjects("1.职工书屋建设。预算30万元，截至2021年11月底支出20万元，全年实际支出28万元。");
    expect(projects.map(line)).toEqual([["职工书屋建设", "30万元", null, "28万元", null]]);
  });

  it("counts a project's expenditure once, and takes a general cut for a cut", () => {
    const narrative = withProjects(
      "1.职工书屋建设。年初预算30万元，财政统一压缩一般性支出2万元，支出28万元，无结余。\n2.其余项目支出40万元，不在本次自评范围。",
    );
    expect(narrative.projects.map(line)).toEqual([
      ["职工书屋建设", "30万元", "-2万元", "28万元", "无=0"],
      ["其余项目", null, null, "40万元", null],
    ]);
    expect(only(narrative, "budget-part")).toEqual([]);
  });

  it("tells of money beside the projects, which their sum may hold", () => {
    const { statements } = withProjects(
      "1.职工书屋建设。年初预算30万元，实际支出28万元。\n困难职工两项补贴100万元由民政局代发，未单独自评。",
    );
    const asides = statements.flatMap((one) =>
      one.kind === "budget-part" ? [[one.of, meaning(one.figure.leaf)]] : [],
    );
    expect(asides).toEqual([["projects", "100万元"]]);
  });

  it("tells of points beside the projects whose own words for their money are not known, as of no exact part", () => {
    const { projects, statements } = withProjects(
      "1.燃油补贴：补贴520人，共计发放到户13.52万元。\n2.职工书屋建设。年初预算30万元，实际支出28万元。\n3.管理情况：专户管理资金10万元。",
    );
    expect(projects.map(({ name }) => name.text)).toEqual(["职工书屋建设"]);
    const asides = statements.flatMap((one) =>
      one.kind === "budget-part" ? [[one.of, meaning(one.figure.leaf), one.figure.approximate]] : [],
    );
    expect(asides).toEqual([["projects", "13.52万元", true]]);
  });

  it("ends a project's story where the next heading begins", () => {
    const { projects, statements } = withProjects(
      "1.“职工书屋建设”项目，年初预算30万元，实际支出28万元。\n（三）其他工作\n全年结转5万元，举办讲座12场。",
    );
    expect(projects.map(line)).toEqual([["职工书屋建设", "30万元", null, "28万元", null]]);
    expect(statements.find((one) => one.kind === "count")?.project).toBeNull();
  });
});

describe("money in place of a project's budget", () => {
  it("is what the treasury really sent", () => {
    const { statements } = withProjects(
      "1.“职工书屋建设”项目，年初预算60万元，财政实际下达55万元，实际支出55万元，结余0元。",
    );
    expect(
      statements.flatMap((one) => (one.kind === "budget-part" && one.instead ? [meaning(one.figure.leaf)] : [])),
    ).toEqual(["55万元"]);
  });
});
