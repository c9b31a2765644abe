import { describe, expect, it } from "vitest";
import type { Budget } from "../../../src/model/index.js";
import { meaning, only, withBudget } from "../../support/narrative.js";

type Told = { readonly [K in keyof Budget]?: string | null };

/** What a reader of the sentence would write into the seven fields; a field left out is not told. */
const wordings: readonly (readonly [string, string, Told])[] = [
  [
    "income and expenditure, each with its parts behind 其中",
    "2021年预算收入2100.5万元，其中年初预算1800万元，调整追加300.5万元。2021年支出2100.5万元，其中基本支出900.5万元，项目支出1200万元，结余结转0万元。",
    {
      initial: "1800万元",
      adjustment: "300.5万元",
      income: "2100.5万元",
      expenditure: "2100.5万元",
      basic: "900.5万元",
      project: "1200万元",
      carryover: "0万元",
    },
  ],
  [
    "expenditure as a heading of its parts, behind the budget",
    "收入情况：年初部门预算2,900.00万元，年中追加318.65万元。支出情况：基本支出2,018.65万元（其中工资福利支出1,500万元），项目支出1,200.00万元。全年支出3218.65万元。",
    {
      initial: "2900.00万元",
      adjustment: "318.65万元",
      expenditure: "3218.65万元",
      basic: "2018.65万元",
      project: "1200.00万元",
    },
  ],
  [
    "parts of the initial budget are no expenditure",
    "2021年年初预算900万元，其中基本支出500万元，项目支出400万元。全年支出890万元。",
    { initial: "900万元", expenditure: "890万元" },
  ],
  [
    "an adjustment that is called an increase, expenditure with 共",
    "2021年预算总收入3340.5万元，包括：年初预算3275.9万元、调整增加64.6万元。2021年共支出3339万元（其中：基本支出2966万元；项目支出373万元），年末结转结余1.5万元。",
    {
      initial: "3275.9万元",
      adjustment: "64.6万元",
      income: "3340.5万元",
      expenditure: "3339万元",
      basic: "2966万元",
      project: "373万元",
      carryover: "1.5万元",
    },
  ],
  [
    "a total expenditure below the income, and what is left of it",
    "全年预算收入为2162.29万元。2021年度支出总计2158.05万元。年末结转结余4.24万元。",
    { income: "2162.29万元", expenditure: "2158.05万元", carryover: "4.24万元" },
  ],
  [
    "expenditure by staff, office and projects",
    "2021年支出488万元：人员经费200万元，公用经费88万元，项目经费200万元。",
    { expenditure: "488万元", project: "200万元" },
  ],
  [
    "the parts of the income in brackets, a cut",
    "本年预算收入783.01万元（年初预算800.00万元，年中追减16.99万元），本年实际支出700.00万元，其中基本支出500.00万元、项目支出200.00万元，结余结转83.01万元。",
    {
      initial: "800.00万元",
      adjustment: "-16.99万元",
      income: "783.01万元",
      expenditure: "700.00万元",
      basic: "500.00万元",
      project: "200.00万元",
      carryover: "83.01万元",
    },
  ],
  [
    "yuan with separators, shares between the amounts",
    "2021年，我单位收入总计12,345,678.90元，其中：年初预算10,000,000.00元，年中追加2,345,678.90元。全年支出合计12,000,000.00元，其中：基本支出8,000,000.00元，占66.67%；项目支出4,000,000.00元，占33.33%；年末结转结余345,678.90元。",
    {
      initial: "10000000.00元",
      adjustment: "2345678.90元",
      income: "12345678.90元",
      expenditure: "12000000.00元",
      basic: "8000000.00元",
      project: "4000000.00元",
      carryover: "345678.90元",
    },
  ],
  [
    "亿元, and two amounts told with 分别",
    "2021年全年总收入1.2亿元，全年总支出1.15亿元，基本支出和项目支出分别为0.8亿元和0.35亿元，年末结余0.05亿元。",
    { income: "1.2亿元", expenditure: "1.15亿元", basic: "0.8亿元", project: "0.35亿元", carryover: "0.05亿元" },
  ],
  [
    "the approved budget, its execution and what goes to the next year",
    "年初部门预算批复1500万元，执行中调增120万元，全年预算收入1620万元，全年执行1600万元，结转下年使用20万元。",
    { initial: "1500万元", adjustment: "120万元", income: "1620万元", expenditure: "1600万元", carryover: "20万元" },
  ],
  [
    "colons, and one sentence for each amount",
    "预算收入合计：562.30万元。其中：年初预算500.00万元；年中追加62.30万元。支出合计：562.30万元。其中：基本支出400.00万元；项目支出162.30万元。无结转结余资金。",
    {
      initial: "500.00万元",
      adjustment: "62.30万元",
      income: "562.30万元",
      expenditure: "562.30万元",
      basic: "400.00万元",
      project: "162.30万元",
      carryover: "无=0",
    },
  ],
  [
    "income and expenditure in one total",
    "2021年收、支总计均为1,200.50万元。与上年相比，减少100.10万元，下降7.70%。其中：基本支出1,000.00万元，占83.30%；项目支出200.50万元。",
    { income: "1200.50万元", expenditure: "1200.50万元", basic: "1000.00万元", project: "200.50万元" },
  ],
  [
    "full-width digits",
    "２０２１年预算收入２２４９．７４万元，其中年初预算收入１８２１．９３万元，追加４２７．８１万元。",
    { initial: "1821.93万元", adjustment: "427.81万元", income: "2249.74万元" },
  ],
  [
    "万 without 元",
    "2021年年初预算300万，年中调减20.5万，实际支出270万，年末结余9.5万。",
    { initial: "300万元", adjustment: "-20.5万元", expenditure: "270万元", carryover: "9.5万元" },
  ],
  [
    "last year's figures beside this year's",
    "2020年预算收入880万元，支出870万元；2021年预算收入990万元，支出980万元，年末结转10万元。",
    { income: "990万元", expenditure: "980万元", carryover: "10万元" },
  ],
  [
    "kinds of expenditure that are neither basic nor project",
    "部门支出350万元：人员经费200万元，公用经费50万元，项目支出100万元。财政拨款收入340万元，一般公共预算收入330万元。",
    { expenditure: "350万元", project: "100万元" },
  ],
  [
    "parts of the approved budget in brackets, and parts of what was left",
    "县财政局年初批复我单位2021年部门预算1000万元（其中基本支出600万元、项目支出400万元），年中调整增加200万元，全年预算1200万元，实际执行1150万元，结余50万元（其中基本支出结余0万元、项目支出结余50万元）。",
    { initial: "1000万元", adjustment: "200万元", income: "1200万元", expenditure: "1150万元", carryover: "50万元" },
  ],
  [
    "a budget told with income, expenditure and their parts before the final accounts",
    "2021年部门预算收入1000万元。2021年部门预算支出1000万元，其中：基本支出600万元，项目支出400万元。2021年决算收入1200万元。决算支出1150万元，其中基本支出650万元，项目支出500万元。年末结转50万元。",
    {
      income: "1200万元",
      expenditure: "1150万元",
      basic: "650万元",
      project: "500万元",
      carryover: "50万元",
    },
  ],
  [
    "a budget of income and expenditure before what was spent, told with its parts",
    "预算收入1200万元，预算支出1200万元。2021年预算收入1200万元。2021年支出1150万元，其中基本支出650万元，项目支出500万元，结余结转50万元。",
    { income: "1200万元", expenditure: "1150万元", basic: "650万元", project: "500万元", carryover: "50万元" },
  ],
  [
    "budget and outcome of each part, one behind the other",
    "2021年财政拨款支出年初预算1000万元，支出决算1150万元。其中：基本支出年初预算600万元，支出决算650万元，完成年初预算的108.33%；项目支出年初预算400万元，支出决算500万元，完成年初预算的125%。",
    { initial: "1000万元", expenditure: "1150万元", basic: "650万元", project: "500万元" },
  ],
  [
    "the parts' budgets in the words of the whole year",
    "2021年我局全年执行数为1150万元。其中基本支出全年预算数650万元，全年执行数650万元；项目支出全年预算数550万元，全年执行数500万元。",
    { expenditure: "1150万元", basic: "650万元", project: "500万元" },
  ],
  [
    "parts' budgets one behind the other, and what came of the whole",
    "2021年预算收入1200万元，其中基本支出预算650万元，项目支出预算550万元，实际支出1150万元。",
    { income: "1200万元", expenditure: "1150万元" },
  ],
  [
    "a price and its count, which come to the cost of an activity",
    "按500元/人·次标准慰问困难群众910人次，共支出45.5万元。全年预算收入1200万元，支出1150万元。",
    { income: "1200万元", expenditure: "1150万元" },
  ],
  ["activities alone", "二是加强阵地建设，全年支出100万元。三是规范社团管理，实际支出12.5万元，结余3万元。", {}],
  [
    "a project named in passing, with money of its own",
    "部分项目进度偏慢，如河道清淤项目预算150万元，支出100万元，结余50万元。全年预算收入1200万元，支出1150万元。",
    { income: "1200万元", expenditure: "1150万元" },
  ],
  [
    "several bodies, and their sum",
    "2021年局机关支出850万元，福利院支出200万元，救助站支出100万元，合计支出1150万元。",
    { expenditure: "1150万元" },
  ],
  ["several bodies without a sum", "2021年福利院支出200万元，救助站支出100万元。", {}],
  [
    "the approved budget, a reason between the year and the adjustment, and what there was in all",
    "2021年，县财政批复我局预算总额1000万元。年中因救助标准提高追加预算200万元，全年可支配资金1200万元。截至2021年12月31日，共支出1150万元。",
    { initial: "1000万元", adjustment: "200万元", income: "1200万元", expenditure: "1150万元" },
  ],
  [
    "a notice that approves income and expenditure in one",
    "根据《关于批复2021年部门预算的通知》，批复我局2021年预算收支1000万元。2021年实际收入1200万元，实际支出1150万元。",
    { initial: "1000万元", income: "1200万元", expenditure: "1150万元" },
  ],
  [
    "budget and outcome in the words of the final accounts",
    "全年财政预算数为1200万元，执行数为1150万元，完成预算的95.83%。",
    { income: "1200万元", expenditure: "1150万元" },
  ],
  [
    "last year's figures in brackets",
    "2021年预算收入1200万元（2020年为1100万元），我局支出1150万元（2020年为1080万元），其中基本支出650万元（2020年620万元），项目支出500万元。",
    { income: "1200万元", expenditure: "1150万元", basic: "650万元", project: "500万元" },
  ],
  [
    "the department by its own name",
    "青禾县民政局2021年预算收入1200万元，支出1150万元。",
    { income: "1200万元", expenditure: "1150万元" },
  ],
  [
    "a comparison, which is no adjustment",
    "2021年预算收入100万元，较年初预算增加10万元，支出较上年减少5万元。",
    { income: "100万元" },
  ],
  [
    "approximate amounts, which mean nothing exact",
    "2021年预算收入100余万元，实际支出98万元。",
    { income: "null万元", expenditure: "98万元" },
  ],
  [
    "a carryover called zero",
    "本年收入50万元，本年支出50万元，结余为零。",
    { income: "50万元", expenditure: "50万元", carryover: "零=0" },
  ],
  [
    "an adjustment that came as a further sentence",
    "我单位年初预算收入400万元。年度执行中，追加预算指标60万元。全年实际收入460万元，实际支出455万元，年末结转和结余5万元。",
    { initial: "400万元", adjustment: "60万元", income: "460万元", expenditure: "455万元", carryover: "5万元" },
  ],
  [
    "a budget's own parts, which were not spent",
    "2021年年初部门预算数为1,234.56万元，其中：基本支出800.00万元，项目支出434.56万元。2021年决算支出数1,300.12万元，其中基本支出850.12万元，项目支出450.00万元。",
    { initial: "1234.56万元", expenditure: "1300.12万元", basic: "850.12万元", project: "450.00万元" },
  ],
  [
    "plan and account of both sides",
    "2021年收入预算800万元，收入决算850万元；支出预算800万元，支出决算840万元，年末结转和结余资金10万元。",
    { income: "850万元", expenditure: "840万元", carryover: "10万元" },
  ],
  [
    "the adjusted budget where no income is told",
    "2021年财政批复我单位年初预算500万元，预算调整100万元，调整后预算600万元，实际支出590万元，预算执行率98.33%。",
    { initial: "500万元", adjustment: "100万元", income: "600万元", expenditure: "590万元" },
  ],
  [
    "an adjustment whose direction only the income tells",
    "2021年年初预算500万元，年中调整20万元，全年预算收入480万元，全年支出480万元。",
    { initial: "500万元", adjustment: "-20万元", income: "480万元", expenditure: "480万元" },
  ],
  [
    "the year behind a part of it",
    "2021年1—9月，我单位累计支出600万元，其中基本支出250万元，项目支出350万元。2021年支出840万元，其中基本支出340万元，项目支出500万元。",
    { expenditure: "840万元", basic: "340万元", project: "500万元" },
  ],
  [
    "the year behind several years",
    "2019年至2021年，三年累计支出2400万元，其中基本支出1000万元，项目支出1400万元。2021年支出840万元，其中基本支出340万元，项目支出500万元。",
    { expenditure: "840万元", basic: "340万元", project: "500万元" },
  ],
  [
    "all months of the year",
    "2021年1—12月，我单位累计支出840万元，其中基本支出340万元，项目支出500万元。",
    { expenditure: "840万元", basic: "340万元", project: "500万元" },
  ],
  [
    "the year in the sentence that began with a part of it",
    "2021年1—6月支出400万元，全年支出840万元，其中基本支出340万元，项目支出500万元。",
    { expenditure: "840万元", basic: "340万元", project: "500万元" },
  ],
  [
    "sums of the whole year in yuan",
    "全年累计收入12,000,000.00元，累计支出11,800,000.00元，结余200,000.00元。",
    { income: "12000000.00元", expenditure: "11800000.00元", carryover: "200000.00元" },
  ],
  [
    "specific adjustments in both directions",
    "2021年年初部门预算批复1000万元，年中追加专项经费260万元，追减60万元，全年预算收入1200万元。",
    { initial: "1000万元", adjustment: "260万元", income: "1200万元" },
  ],
  [
    "an adjustment added, the structure of what was spent, and the difference of both sides",
    "2021年年初预算1000万元，全年追加调整预算200万元，调整后全年预算1200万元；实际执行1150万元。从支出结构看，基本支出650万元，项目支出500万元；当年收支差额50万元结转下年使用。",
    {
      initial: "1000万元",
      adjustment: "200万元",
      income: "1200万元",
      expenditure: "1150万元",
      basic: "650万元",
      project: "500万元",
      carryover: "50万元",
    },
  ],
  [
    "the kinds of a part's budget before what came of it",
    "2021年预算收入1200万元，支出1150万元。基本支出预算880万元，其中人员经费700万元、公用经费180万元，实际支出870万元。",
    { income: "1200万元", expenditure: "1150万元", basic: "870万元" },
  ],
  [
    "another year named for comparison inside the sentence",
    "2021年支出900万元，与2020年的850万元相比增加50万元，其中基本支出500万元，项目支出400万元。上年无结余，本年结余0.5万元。",
    { expenditure: "900万元", basic: "500万元", project: "400万元", carryover: "0.5万元" },
  ],
  [
    "a whole that the initial budget is a part of, and what superiors added",
    "2021年部门整体支出预算1000万元，其中年初预算900万元，追加上级专款100万元。",
    { initial: "900万元", adjustment: "100万元", income: "1000万元" },
  ],
  [
    "a budget that came new in the middle of the year",
    "2021年年初预算900万元，年中新增预算100万元，全年预算1000万元。",
    { initial: "900万元", adjustment: "100万元", income: "1000万元" },
  ],
  [
    "a change called 调整预算 beside the budget that came of it",
    "2021年年初预算安排900万元，执行中调整预算100万元，调整后预算1000万元。实际执行980万元，其中人员类项目支出600万元、特定目标类项目支出380万元。",
    { initial: "900万元", adjustment: "100万元", income: "1000万元", expenditure: "980万元" },
  ],
  [
    "the same without a word of time",
    "年初预算9,000,000元，调整预算1,000,000元，全年预算10,000,000元。",
    { initial: "9000000元", adjustment: "1000000元", income: "10000000元" },
  ],
  [
    "an adjusted budget called 调整预算 alone",
    "2021年年初预算900万元，调整预算1000万元，支出980万元。",
    { initial: "900万元", income: "1000万元", expenditure: "980万元" },
  ],
  [
    "last year's final income, which this year's budget is compared with",
    "2021年预算收入1000万元，比2020年决算收入950万元增加50万元。",
    { income: "1000万元" },
  ],
  [
    "a sentence about project money as such",
    "2021年支出980万元。2021年项目资金400万元，其中结转资金30万元，支出380万元，结转20万元。",
    { expenditure: "980万元", project: "380万元" },
  ],
  [
    "bodies told one behind the other as none of the department's",
    "局机关收入600万元，支出580万元，结余20万元；执法大队收入300万元，支出290万元，结余10万元。",
    {},
  ],
  [
    "a department's figures before those of its bodies",
    "2021年全局支出870万元，其中机关支出580万元；执法大队支出290万元。",
    { expenditure: "870万元" },
  ],
  [
    "paragraphs on each kind of spending as none of the department's",
    "（一）基本支出。年初预算600万元，追加50万元，全年预算650万元，支出640万元，结余10万元。\n（二）项目支出。年初预算300万元，全年预算300万元，支出290万元，结余10万元。",
    { basic: "640万元" },
  ],
];

const FIELDS = ["initial", "adjustment", "income", "expenditure", "basic", "project", "carryover"] as const;

describe("the year's money in the narrative", () => {
  it.each(wordings)("reads %s", (_, sentences, told) => {
    const { budget } = withBudget(sentences);
    const read = Object.fromEntries(FIELDS.map((field) => [field, meaning(budget[field])]));
    expect(read).toEqual(Object.fromEntries(FIELDS.map((field) => [field, told[field] ?? null])));
  });

  it("keeps a figure as printed, on its own line, with its unit apart", () => {
    const { budget } = withBudget("2021年预算收入1,821.93 万元，\n其中年初预算1,800.00\n万元。");
    expect(budget.income).toEqual({ text: "1,821.93", value: "1821.93", unit: "万元", line: 6 });
    expect(budget.initial).toEqual({ text: "1,800.00", value: "1800.00", unit: "万元", line: 7 });
  });

  it("leaves out a carryover that a balanced total already holds", () => {
    const { budget } = withBudget("2021年收支总计500万元，其中年末结转20万元。");
    expect(budget.expenditure?.text).toBe("500");
    expect(budget.carryover).toBeNull();
  });

  it("tells of an opening balance and of a second adjustment beside the fields", () => {
    const narrative = withBudget(
      "上年结转50万元，年初预算900万元，追加80万元，追减10万元，本年收入合计1020万元，本年支出1000万元，年末结转20万元。",
    );
    const parts = only(narrative, "budget-part").map(({ of, figure }) => [of, meaning(figure.leaf)]);
    expect(parts).toEqual([
      ["income", "50万元"],
      ["income", "-10万元"],
    ]);
    expect(meaning(narrative.budget.adjustment)).toBe("80万元");
    expect(meaning(narrative.budget.carryover)).toBe("20万元");
  });

  it.each([
    [
      "cuts told with another word",
      "年初预算600万元，年中追加150万元，同时因项目调整压减50万元，全年收入700万元。",
      "-50万元",
    ],
    ["what the treasury took back", "全年收入700万元，支出650万元。年末财政收回存量资金50万元，无结转。", "-50万元"],
    ["what is left, told in two parts", "全年收入700万元，支出650万元。年末结转30万元，结余20万元。", "-20万元"],
  ])("tells of %s beside the fields", (_, sentences, part) => {
    const parts = only(withBudget(sentences), "budget-part");
    expect(parts.map(({ of, figure }) => [of, meaning(figure.leaf)])).toEqual([["income", part]]);
  });

  it("tells of money beside them that no word gives a part in the balance, and of none that is only compared with", () => {
    const unplaced = (sentences: string) =>
      only(withBudget(sentences), "budget-part").flatMap(({ of, figure }) =>
        of === "unplaced" ? [meaning(figure.leaf)] : [],
      );
    expect(unplaced("年初预算600万元，上级专款100万元，全年预算700万元。")).toEqual(["100万元"]);
    expect(unplaced("年初预算600万元，比上年增加50万元，全年预算700万元，上年预算650万元。")).toEqual([]);
  });

  it("takes nothing that was taken back of what is left for a cut of the budget", () => {
    const narrative = withBudget("全年收入700万元，支出650万元。年末财政收回指标20万元，结转下年30万元。");
    expect(narrative.budget.adjustment).toBeNull();
    expect(only(narrative, "budget-part").map(({ of, figure }) => [of, meaning(figure.leaf)])).toEqual([
      ["income", "-20万元"],
    ]);
  });

  it("does not take what of a carryover is the projects' for a second one", () => {
    const narrative = withBudget("全年收入700万元，支出650万元。年末结转结余50万元，其中项目支出结转30万元。");
    expect(only(narrative, "budget-part")).toEqual([]);
  });

  it("does not take a project's money for the year's", () => {
    const { budget } = withBudget(
      "2021年预算收入900万元，支出900万元。\n（一）项目支出情况\n1.“送温暖”项目，年初预算30万元，实际支出30万元。",
    );
    expect(meaning(budget.initial)).toBeNull();
    expect(meaning(budget.income)).toBe("900万元");
  });

  it("does not take the points of a list for the year's, whatever they go on to tell", () => {
    const { budget } = withBudget(
      "1.城乡低保项目：年初预算300万元，追加20万元，全年预算320万元，实际支出310万元，结余10万元。\n2.养老服务体系建设项目：年初预算100万元。全年支出90万元，结转下年使用10万元。\n全年预算1200万元，支出1150万元，其中基本支出750万元，项目支出400万元。",
    );
    const { income, expenditure, basic, project } = budget;
    expect([income, expenditure, basic, project].map(meaning)).toEqual(["1200万元", "1150万元", "750万元", "400万元"]);
    expect([budget.initial, budget.adjustment, budget.carryover]).toEqual([null, null, null]);
  });

  it.each([
    "1.",
    "（1）",
    "",
  ])("does not take what a paragraph that opens with a name (%s) tells for the year's", (mark) => {
    const { budget } = withBudget(
      `全年预算1200万元，支出1150万元，其中基本支出750万元，项目支出400万元。\n${mark}乡村道路养护补贴。年初预算300万元，年中追加20万元，2021年实际支出310万元，结转10万元。`,
    );
    const { initial, expenditure, carryover } = budget;
    expect([initial, expenditure, carryover].map(meaning)).toEqual([null, "1150万元", null]);
  });

  it.each([
    "预算执行情况。",
    "收支情况：",
    "部门整体支出。",
  ])("takes what stands behind %s for the year's", (opening) => {
    const { budget } = withBudget(`${opening}年初预算1000万元，实际支出990万元，结转10万元。`);
    const { initial, expenditure, carryover } = budget;
    expect([initial, expenditure, carryover].map(meaning)).toEqual(["1000万元", "990万元", "10万元"]);
  });

  it.each([
    "年末结转结余50万元（其中基本支出结转20万元，项目支出30万元）。",
    "资金结余50万元（基本支出20万元、项目支出30万元）。",
    "财政拨款支出900万元，其中基本支出500万元，项目支出400万元。",
  ])("does not take the parts of another amount for the expenditure's: %s", (other) => {
    const { budget } = withBudget(`全年预算1200万元，全年支出1150万元。\n${other}`);
    expect([budget.expenditure, budget.basic, budget.project].map(meaning)).toEqual(["1150万元", null, null]);
  });

  it("takes the parts behind a comparison for the expenditure's", () => {
    const { budget } = withBudget("2021年支出1150万元，比上年增加80万元，其中基本支出750万元，项目支出400万元。");
    expect([budget.expenditure, budget.basic, budget.project].map(meaning)).toEqual(["1150万元", "750万元", "400万元"]);
  });

  it("takes none of several amounts for the expenditure that one word is told of", () => {
    const { budget } = withBudget(
      "全年支出1150万元。基本支出、项目支出全年预算分别为780万元、420万元，执行数分别为750万元、400万元。",
    );
    expect(meaning(budget.expenditure)).toBe("1150万元");
    const both = withBudget("2021年收入和支出分别为1200万元、1150万元。");
    expect([both.budget.income, both.budget.expenditure].map(meaning)).toEqual(["1200万元", "1150万元"]);
  });

  it.each([
    ["全年预算1200万元（年初1000万元+追加150万元+结转50万元），支出1150万元，结转50.5万元。", "50.5万元"],
    ["全年预算1200万元，支出1150万元。年末基本支出结转20万元，项目支出结转30万元。", null],
    ["全年预算1200万元，支出1150万元。年末项目支出结转50万元。", "50万元"],
  ])("takes for what was left what is told of the whole year: %s", (text, left) => {
    expect(meaning(withBudget(text).budget.carryover)).toBe(left);
  });

  it("takes the income after its adjustment before that of the beginning", () => {
    const { budget } = withBudget(
      "2021年部门预算总收入1000万元，其中财政拨款收入600万元、事业收入400万元。年中追加财政拨款200万元，调整后预算总收入1200万元。",
    );
    expect(meaning(budget.income)).toBe("1200万元");
  });

  it("finds the project expenditure where the part about projects opens", () => {
    const { budget } = withBudget(
      "2021年支出900万元。\n（一）基本支出情况\n2021年基本支出500万元。\n（二）项目支出情况\n2021年项目支出400万元，用于以下项目。\n1.“送温暖”项目，年初预算30万元，实际支出30万元。",
    );
    expect([meaning(budget.basic), meaning(budget.project)]).toEqual(["500万元", "400万元"]);
  });

  it("says so when a section on the budget tells amounts that it cannot place", () => {
    const { notes } = withBudget("本部门共安排各类款项500万元，已全部落实到位。");
    expect(notes).toEqual([{ code: "budget-unread", params: { section: "二、收支情况" }, place: { line: 5 } }]);
    expect(withBudget("2021年预算收入500万元。").notes).toEqual([]);
    expect(withBudget("详见附表。").notes).toEqual([]);
  });
});

describe("personnel and office money in place of basic expenditure", () => {
  const basic = (sentences: string) =>
    withBudget(sentences).statements.flatMap((one) =>
      one.kind === "budget-part" && one.of === "basic" ? [meaning(one.figure.leaf)] : [],
    );

  it("is told where nothing but both and project expenditure divide what was spent", () => {
    expect(basic("2021年支出1180万元，其中：人员经费700万元、日常公用经费180万元、项目支出300万元。")).toEqual([
      "700万元",
      "180万元",
    ]);
  });

  it.each([
    [
      "basic expenditure of its own",
      "2021年支出1180万元，其中基本支出880万元（人员经费700万元、公用经费180万元），项目支出300万元。",
    ],
    ["a further kind", "2021年支出1180万元，其中人员经费700万元、公用经费180万元、个人补助50万元、项目支出250万元。"],
    ["one kind alone", "2021年支出1180万元，其中人员经费700万元、项目支出300万元。"],
    ["another sentence", "2021年支出1180万元，其中项目支出300万元。人员经费700万元，公用经费180万元。"],
  ])("is left out beside %s", (_, sentences) => {
    expect(basic(sentences)).toEqual([]);
  });
});

describe("a figure that a line's end cuts", () => {
  const told = (sentences: string) => withBudget(sentences).budget;

  it("means nothing where its point may be missing, as other figures have one", () => {
    const budget = told("2021年预算收入3451.00万元，其中年初预算3405.00万元，调增46\n00万元。");
    expect(meaning(budget?.income ?? null)).toBe("3451.00万元");
    expect(meaning(budget?.adjustment ?? null)).toBe("null万元");
    expect(budget?.adjustment?.text).toContain("46");
  });

  it.each([
    ["with its point", "2021年预算收入3451.00万元，其中年初预算3405.00万元，调增4\n6.00万元。", "46.00万元"],
    ["where no figure has a point", "2021年预算收入8005万元，其中年初预算3405万元，调增46\n00万元。", "4600万元"],
  ])("means what it says %s", (_, sentences, adjustment) => {
    expect(meaning(told(sentences)?.adjustment ?? null)).toBe(adjustment);
  });
});

it("reads a figure whole into which a blank has come before its point, and two figures apart", () => {
  const { budget } = withBudget("2021年预算收入０.５亿元，其中年初预算０ .２７４６９５亿元。");
  expect(meaning(budget?.initial ?? null)).toBe("0.274695亿元");
});

describe("what is not the department's own of the year", () => {
  const fields = (sentences: string) => {
    const { budget } = withBudget(sentences);
    return [budget.initial, budget.income, budget.expenditure, budget.basic, budget.project].map(meaning);
  };
  const own = "2021年收入900万元，支出850万元，其中基本支出500万元，项目支出350万元。";
  const told = [null, "900万元", "850万元", "500万元", "350万元"];

  it.each([
    `${own}上年度（2020年）我单位决算支出800.50万元，其中基本支出450万元，项目支出350.50万元。`,
    `上年度（2020年）本部门预算收入810万元，支出800.50万元。${own}`,
    `${own}下年度预算收入950万元，支出950万元。`,
    `局机关本级支出500万元，其中基本支出300万元，项目支出200万元；下属二级单位支出350万元，其中基本支出200万元，项目支出150万元。${own}`,
    `${own}该项目全年预算45.90万元，全年实际支出45.90万元。`,
    `${own}全年支出近900万元。`,
    `${own}项目支出350万元，较年初预算300万元增加50万元，增长16.67%。`,
    `${own}支出合计8500000.00元，与部门决算报表一致。`,
  ])("is left out of %s", (sentences) => {
    expect(fields(sentences)).toEqual(told);
  });

  it("takes what was approved in all for no initial budget where that is told as a part of it", () => {
    expect(
      fields("2021年批复我单位预算920万元，其中：年初预算860万元，年中追加60万元；支出905.5万元。").slice(0, 2),
    ).toEqual(["860万元", "920万元"]);
  });

  it("is not compared under the name of the year's own income where that holds last year's money", () => {
    const { statements } = withBudget(
      "2021年年初结转和结余120万元，本年收入2380万元，收入总计2500万元。\n与2020年相比，本年收入减少70万元，下降2.86%。",
    );
    expect(statements.filter(({ kind }) => kind === "growth")).toEqual([]);
  });

  it.each([
    "2021年预算总收入920万元，较年初预算860万元增加60万元。",
    "2021年部门收入预算年初数860万元，追加数60万元，收入决算数920万元。",
  ])("is told in an order or with words of its own: %s", (sentences) => {
    const { budget } = withBudget(sentences);
    expect([budget.initial, budget.adjustment, budget.income].map(meaning)).toEqual(["860万元", "60万元", "920万元"]);
  });

  it("tells under the heading of one kind of spending what was spent on that, and the whole by its own words", () => {
    expect(
      fields(
        "（一）基本支出\n基本支出系保障单位正常运转的各项支出，2021年共支出500万元。\n（二）收入\n2021年收入900万元。",
      ),
    ).toEqual([null, "900万元", null, "500万元", null]);
    expect(fields("（一）基本支出\n2021年支出850万元，其中基本支出500万元，项目支出350万元。").slice(2)).toEqual([
      "850万元",
      "500万元",
      "350万元",
    ]);
  });

  it("takes for the income what the initial budget is told beside, and not the year's own part of it", () => {
    expect(
      fields(
        "2021年年初结转结余资金20万元，当年收入900万元，当年支出850万元。2021年预算收入920万元，其中年初预算860万元，调整追加60万元。",
      ).slice(0, 2),
    ).toEqual(["860万元", "920万元"]);
  });

  it("leaves to a project whose name begins with a number, or in the words of a body, what is told of it", () => {
    expect(
      fields(
        "2021年支出850万元，其中基本支出500万元，项目支出350万元。\n（二）12315投诉举报处置项目。年初预算400万元，年中调减50万元，全年执行350万元。",
      ).slice(1),
    ).toEqual([null, "850万元", "500万元", "350万元"]);
  });

  it("tells the accounts' figure as what was spent", () => {
    expect(fields("年初预算数260万元，决算数262.50万元。")).toEqual(["260万元", null, "262.50万元", null, null]);
  });
});
