import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/check.js";

/** A report of 2021 in text: its section on money, and the paragraphs on its projects. */
function reportOf(money: string, projects: string): Uint8Array {
  const text = [
    "2021年度部门整体支出绩效自评报告",
    "青禾县总工会",
    "一、部门基本情况",
    "本部门是群团机关。",
    "二、收支情况",
    money,
    "三、绩效情况",
    "（一）整体支出绩效情况",
    "全年工作有序。",
    "（二）项目支出绩效情况",
    projects,
    "四、存在的问题",
    "预算编制不够精细。",
    "五、改进措施",
    "加强预算管理。",
  ];
  return new TextEncoder().encode(text.join("\n"));
}

/** What the narrative is accused of: rule and arithmetic. */
async function accused(money: string, projects = ""): Promise<string[]> {
  const { findings, verdict } = await checkDocument(reportOf(money, projects), "report.txt");
  expect(verdict).not.toBe("undetermined");
  return findings.filter(({ rule }) => rule.startsWith("budget/")).map(({ rule, formula }) => `${rule}: ${formula}`);
}

const inStory = (story: string) => accused("2021年预算收入620.00万元，支出598.00万元。", story);

describe("sentences on the whole budget that hold are accused of nothing", () => {
  it.each([
    ["parts before their whole", "2021年基本支出400.00万元，项目支出198.00万元，全年支出合计598.00万元。"],
    [
      "the balance after everything else",
      "年初预算600.00万元，年中追加20.00万元，全年预算收入620.00万元，全年支出598.00万元，年末结转结余22.00万元。",
    ],
    [
      "parts of parts in brackets",
      "2021年支出598.00万元，其中：基本支出400.00万元（其中：人员经费350.00万元，公用经费50.00万元），项目支出198.00万元（其中：上年结转项目支出8.00万元）。",
    ],
    [
      "元 with separators",
      "2021年全年预算收入6,200,000.00元，其中年初预算6,000,000.00元，追加预算200,000.00元。全年支出5,980,000.00元，其中基本支出4,000,000.00元，项目支出1,980,000.00元。结余220,000.00元。",
    ],
    ["亿元 beside 万元", "2021年预算收入1.25亿元，其中年初预算12000万元，追加500万元。"],
    ["亿元 printed coarsely", "2021年预算收入1.25亿元，支出1.2亿元，其中基本支出4000万元，项目支出8000.35万元。"],
    ["万元 beside 元", "2021年预算收入620万元，其中年初预算6000000元，追加200000元。支出598.00万元，结余22万元。"],
    [
      "about amounts",
      "2021年预算收入约620万元，其中年初预算590余万元，追加近20万元。支出600万元左右，其中基本支出410万元，项目支出190多万元。",
    ],
    ["a balance below nothing", "2021年预算收入600.00万元，支出620.00万元，结余-20.00万元。"],
    ["a balance of nothing", "2021年预算收入600.00万元，支出600.00万元，结转结余0万元。"],
    [
      "an opening balance",
      "2021年收入合计600.00万元，年初结转结余30.00万元，支出合计610.00万元，年末结转结余20.00万元。",
    ],
    [
      "raised after it was lowered",
      "年初预算批复600.00万元，年中因机构改革调减30.00万元，追加50.00万元，调整后全年预算620.00万元，实际支出598.00万元，年末结转22.00万元。",
    ],
    ["next year's budget", "2021年预算收入620.00万元，支出598.00万元，结余22.00万元。2022年预算收入650.00万元。"],
    [
      "growth of what a sentence with parts tells",
      "2021年预算收入620.00万元。2021年支出598.00万元，其中基本支出400.00万元，项目支出198.00万元。较上年增加48.00万元，增长8.73%。",
    ],
    ["growth behind last year's amount", "2021年支出598.00万元，比上年决算数550.00万元增加48.00万元，增幅8.73%。"],
    ["percentage points", "2021年支出598.00万元，预算执行率96.45%，较上年提高2.05个百分点。"],
    [
      "growth of one kind of cost",
      "2021年支出598.00万元。“三公”经费支出2.74万元，其中：公务接待费1.24万元，公务用车运行维护费1.50万元，较上年减少0.26万元，下降8.67%。",
    ],
    [
      "an adjustment called 调整预算",
      "2021年年初预算600.00万元，占全年预算的96.77%，调整预算20.00万元，占3.23%，全年预算620.00万元。",
    ],
    [
      "grand totals that hold what was carried over",
      "2021年度收入总计620.00万元，其中：财政拨款收入590.00万元；使用非财政拨款结余0万元；年初结转结余30.00万元。支出总计620.00万元，其中：基本支出400.00万元，项目支出198.00万元，年末结转结余22.00万元。",
    ],
    [
      "kinds of expenditure beside basic and project",
      "2021年支出598.00万元，其中基本支出400.00万元，项目支出150.00万元，政府性基金支出20.00万元，资本性支出28.00万元。",
    ],
    [
      "the plan before what came of it",
      "2021年年初预算收入600.00万元，支出600.00万元。决算收入620.00万元，支出598.00万元，其中基本支出400.00万元、项目支出198.00万元，结余22.00万元。",
    ],
    [
      "two bodies and their sum",
      "2021年局机关收入400.00万元，支出390.00万元；下属中心收入220.00万元，支出208.00万元。全年收入合计620.00万元，支出合计598.00万元，结余22.00万元。",
    ],
    ["what went back to the treasury", "2021年预算收入600.00万元，支出590.00万元，年末上缴财政10.00万元，无结余结转。"],
    ["full-width figures", "２０２１年预算收入６２０．００ 万元，支出 ５９８．００ 万元，结余２２．００万元。"],
    ["figures in words", "2021年预算收入六百二十万元，支出五百九十八万元，结余二十二万元。"],
    ["people beside the list", "2021年支出598.00万元。实有人数40人，其中行政19人，事业21人，另有临聘人员5人。"],
    ["what became of all of them", "2021年支出598.00万元。培训1200人次，其中线上800人次，线下400人次，合格1150人次。"],
  ])("%s", async (_, money) => {
    expect(await accused(money)).toEqual([]);
  });
});

describe("sentences on the whole budget that do not hold are told", () => {
  it.each([
    [
      "2021年基本支出410.00万元，项目支出198.00万元，全年支出合计598.00万元。",
      "budget/expenditure: 410.00 + 198.00 = 608.00 ≠ 598.00",
    ],
    [
      "2021年收入合计600.00万元，年初结转结余30.00万元，支出合计610.00万元，年末结转结余25.00万元。",
      "budget/carryover: 600.00 − 610.00 + 30.00 = 20.00 ≠ 25.00",
    ],
    [
      "2021年支出598.00万元，其中基本支出400.00万元，项目支出198.00万元。较上年增加48.00万元，增长9.73%。",
      "budget/growth: 48.00 ÷ (598.00 − 48.00) = 8.73% ≠ 9.73%",
    ],
    [
      "2021年支出598.00万元，比上年决算数550.00万元增加48.00万元，增幅7.73%。",
      "budget/growth: 48.00 ÷ 550.00 = 8.73% ≠ 7.73%",
    ],
    [
      "2021年支出598.00万元，其中基本支出400.00万元，项目支出150.00万元，政府性基金支出20.00万元，资本性支出38.00万元。",
      "budget/expenditure: 400.00 + 150.00 + 38.00 = 588.00 ≠ 598.00",
    ],
    [
      "2021年度收入总计620.00万元。支出总计620.00万元，其中：基本支出410.00万元，项目支出198.00万元，年末结转结余22.00万元。",
      "budget/expenditure: 410.00 + 198.00 + 22.00 = 630.00 ≠ 620.00",
    ],
    ["2021年支出598.00万元。在职人员34人，其中行政20人，事业15人。", "budget/headcount: 20 + 15 = 35 ≠ 34"],
  ])("%s", async (money, told) => {
    expect(await accused(money)).toEqual([told]);
  });
});

describe("stories of projects that hold are accused of nothing", () => {
  it.each([
    ["names in marks of either direction", "1.”职工关爱“项目，年初预算200万元，实际支出200万元，无结余。"],
    ["names between closing marks", "1.”职工关爱”项目，年初预算200万元，年中调减20万元，实际支出180万元，无结余。"],
    ["names in title marks", "1.《设备购置》项目，年初预算30万元，实际支出30万元，无结余。"],
    ["spending before the budget", "1.“职工关爱”项目全年实际支出180万元，年初预算为200万元，结转下年20万元。"],
    ["amounts in brackets", "1.“科普宣传”项目支出80万元（年初预算100万元，年中调减15万元，结余5万元）。"],
    ["about amounts", "1.“职工关爱”项目，年初预算200万元，实际支出150余万元，结余约10万元。"],
    [
      "what was received",
      "1.“职工关爱”项目，年初预算200万元，调整后预算180万元，实际到位170万元，支出165万元，结转5万元。",
    ],
    ["what was taken back", "1.“送温暖”项目，年初预算100万元，实际支出90万元，剩余10万元由财政统筹收回，无结余。"],
    ["what was given back", "1.“送温暖”项目，年初预算100万元，实际支出90万元，上缴财政10万元，无结余。"],
    ["three units", "1.“送温暖”项目，年初预算1亿元，实际支出9500万元，结余5000000元。"],
    [
      "a price for each of two groups",
      "1.“助学”项目，年初预算20万元，实际支出20万元，无结余。资助本科生20人，每人5000元，专科生10人，每人3000元，合计13万元。",
    ],
    [
      "a price by the month",
      "1.“补贴”项目，年初预算60万元，实际支出60万元，无结余。按照每人每月500元的标准，为100名职工发放补贴12个月，共60万元。",
    ],
    [
      "a range of prices",
      "1.“补助”项目，年初预算30万元，实际支出30万元，无结余。按500-1000元/人标准补助400人，共30万元。",
    ],
    [
      "what is paid by the year behind what is paid by whom",
      "1.“修缮”项目，年初预算200万元，实际支出200万元，无结余。项目总投资500万元，其中中央资金300万元，省级资金150万元，县级资金50万元，2020年已支付260万元，2021年支付200万元，余40万元待支付。",
    ],
  ])("%s", async (_, story) => {
    expect(await inStory(story)).toEqual([]);
  });
});

describe("stories of projects that do not hold are told", () => {
  it.each([
    ["1.”送温暖“项目，年初预算50万元，实际支出60万元，无结余。", "budget/project-adjustment: 50 − 0 = 50 ≠ 60"],
    [
      "1.“职工关爱”项目，年初预算200万元，调整后预算180万元，支出165万元，结转5万元。",
      "budget/project-adjustment: 180 − 5 = 175 ≠ 165",
    ],
    [
      "1.“补助”项目，年初预算30万元，实际支出30万元，无结余。按500-1000元/人标准补助400人，共50万元。",
      "budget/unit-price: 500–1000 × 400 = 20–40 万元 ≠ 50 万元",
    ],
  ])("%s", async (story, told) => {
    expect((await inStory(story)).filter((one) => !one.startsWith("budget/projects-sum"))).toEqual([told]);
  });
});
