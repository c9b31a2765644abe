import { describe, expect, it } from "vitest";
import type { NarrativeFigure } from "../../../src/model/index.js";
import { meaning, only, withBudget, withProjects } from "../../support/narrative.js";

const told = ({ leaf }: NarrativeFigure): string => `${leaf.value}`;

describe("other wordings of the year's money", () => {
  it("are read for what they are", () => {
    const { budget } = withBudget(
      "2021年，县财政批复我局部门预算300万元，当年追加40万元，加上年初结转10万元，可用财力350万元；实际列支340万元，年末结转10万元。",
    );
    expect(
      [budget.initial, budget.adjustment, budget.income, budget.expenditure, budget.carryover].map(meaning),
    ).toEqual(["300万元", "40万元", "350万元", "340万元", "10万元"]);
  });

  it("take no figure of several years for the report's", () => {
    const { budget } = withBudget("2019—2021年，部门支出分别为280万元、290万元、300万元。2021年全年预算310万元。");
    expect([budget.income, budget.expenditure].map(meaning)).toEqual(["310万元", null]);
  });

  it("keep a change of a source from the sources", () => {
    expect(
      only(
        withBudget("2021年预算收入500万元，较上年增加40万元，增长8.7%；其中财政拨款490万元，增加30万元，增长6.52%。"),
        "breakdown",
      ),
    ).toEqual([]);
  });
});

describe("what a project has left", () => {
  const carryover = (story: string) =>
    withProjects(`1.“职工关爱”项目，预算安排200万元，实际使用180万元，${story}`).projects.map((one) =>
      meaning(one.carryover),
    );

  it("is what goes over to the next year", () => {
    expect(carryover("剩余20万元结转下年继续使用。")).toEqual(["20万元"]);
  });

  it.each(["剩余20万元由财政收回。", "剩余20万元用于印刷资料。"])("is not told by %s", (story) => {
    expect(carryover(story)).toEqual([null]);
  });
});

describe("groups behind a colon", () => {
  const groups = (sentence: string) =>
    only(withBudget(sentence), "headcount").map(
      ({ whole, parts }) => `${told(whole)} = ${parts.map(told).join(" + ")}`,
    );

  it("divide the whole before it", () => {
    expect(groups("全局共有干部职工112人：机关21人，服务中心35人，养护站29人，执法大队27人。")).toEqual([
      "112 = 21 + 35 + 29 + 27",
    ]);
  });

  it("may have a number for a name", () => {
    expect(groups("处理群众诉求126件，其中12345热线98件、来信来访28件。")).toEqual(["126 = 98 + 28"]);
  });

  it.each([
    "全局共有干部职工112人：男60人，党员50人。",
    "培训职工112人：测评优秀30人，测评良好50人，测评一般10人。",
  ])("are none in %s", (sentence) => {
    expect(groups(sentence)).toEqual([]);
  });
});

describe("prices of what was built or handed out", () => {
  const prices = (sentence: string) =>
    only(withBudget(sentence), "unit-price").map(({ priceLow, count, amount }) =>
      [priceLow, count, amount].map(told).join(" "),
    );

  it("stand between the count and the sum", () => {
    expect(prices("新建道路12.5公里，平均每公里造价68万元，完成投资850万元。")).toEqual(["68 12.5 850"]);
    expect(prices("慰问困难职工286户，每户1200元，发放慰问金34.32万元。")).toEqual(["1200 286 34.32"]);
  });

  it("are no averages of things that each of many got", () => {
    expect(prices("为48处工程各配备消毒设备1套，平均每套2.08万元，共支出100.00万元。")).toEqual([]);
  });

  it("are none of an investment that was only helped", () => {
    expect(prices("新建道路12.5公里，每公里补助20万元，完成投资850万元。")).toEqual([]);
  });
});
