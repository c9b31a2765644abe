import { describe, expect, it } from "vitest";
import type { NarrativeFigure } from "../../../src/model/index.js";
import { only, withBudget, withProjects } from "../../support/narrative.js";

const told = ({ leaf }: NarrativeFigure): string => `${leaf.value}`;

const shares = (sentences: string): string[] =>
  only(withBudget(sentences), "share").map(({ part, whole, percent }) => [part, whole, percent].map(told).join(" "));

const breakdowns = (sentences: string): string[] =>
  only(withBudget(sentences), "breakdown").map(({ whole, parts }) => `${told(whole)} = ${parts.map(told).join(" + ")}`);

describe("a share behind a bracket", () => {
  it("is the share of the amount before the bracket", () => {
    expect(
      shares(
        "2021年支出500万元，基本支出300万元（人员经费250万元、公用经费50万元），占总支出的60%；项目支出200万元，占40%。",
      ),
    ).toEqual(["300 500 60", "200 500 40"]);
  });

  it("is so with the whole's own figure as well", () => {
    expect(shares("基本支出300万元（人员经费250万元、公用经费50万元），占总支出500万元的60%。")).toEqual([
      "300 500 60",
    ]);
  });

  it("within the bracket is the share of the last amount there", () => {
    expect(shares("2021年支出500万元，基本支出300万元（其中人员经费250万元，占支出的50%）。")).toEqual(["250 500 50"]);
  });

  it("is nobody's where the bracket stands behind words", () => {
    expect(shares("2021年支出500万元，基本支出（人员经费250万元、公用经费50万元），占60%。")).toEqual([]);
  });
});

describe("what is divided", () => {
  it("is the amount right before a colon", () => {
    expect(breakdowns("2021年基本支出300万元：人员经费250万元、公用经费60万元；项目支出200万元。")).toEqual([
      "300 = 250 + 60",
    ]);
  });

  it("is divided into parts behind which each is compared with last year", () => {
    expect(
      breakdowns(
        "2021年“三公”经费支出10万元，较上年减少2万元，下降16.67%。其中：公务接待费4万元，较上年减少1万元，下降20%；公务用车运行维护费9万元，较上年减少1万元；出国费0万元，与上年持平。",
      ),
    ).toEqual(["10 = 4 + 9 + 0"]);
  });

  it("is the amount before a comparison with another year", () => {
    const sentences =
      "2021年总支出500万元，较年初预算增加80万元，增长19.05%。其中：工资福利支出300万元，商品和服务支出150万元，资本性支出50万元。";
    expect(breakdowns(sentences)).toEqual(["500 = 300 + 150 + 50"]);
    expect(breakdowns(sentences.replace("%。其中", "%，其中"))).toEqual(["500 = 300 + 150 + 50"]);
  });

  it("is told by its name before the words for its composition", () => {
    const sentences =
      "2021年收入总计520万元，其中年初结转20万元；本年收入合计500万元，较2020年增加80万元，增长19.05%。本年收入的具体构成为：财政拨款收入490万元，占98%；其他收入10万元，占2%。";
    expect(shares(sentences)).toEqual(["490 500 98", "10 500 2"]);
  });

  it("stands before its share and the words that divide it, each part with its share", () => {
    const sentences =
      "2021年支出500万元。财政拨款支出400万元，占本年支出的80%，按功能分类主要用于以下方面：卫生健康支出300万元，占75%；住房保障支出100万元，占25%。";
    expect(shares(sentences)).toEqual(["400 500 80", "300 400 75", "100 400 25"]);
    expect(breakdowns(sentences)).toEqual(["400 = 300 + 100"]);
  });

  it("stands before a list that 主要包括 opens", () => {
    expect(shares("本年度支出500万元，主要包括：人员经费250万元，占50%；公用经费50万元，占10%。")).toEqual([
      "250 500 50",
      "50 500 10",
    ]);
  });

  it("may be named with its amount in a sentence before", () => {
    expect(
      shares(
        "2021年政府采购支出总额286万元，其中：货物支出86万元、服务支出200万元。授予中小企业合同金额143万元，占政府采购支出总额的50%。",
      ),
    ).toEqual(["143 286 50"]);
  });

  it.each([
    [
      "two amounts that may both be meant",
      "2021年收入600万元，支出500万元。其中：工资福利支出300万元，商品和服务支出150万元。",
    ],
    [
      "parts that are changes",
      "2021年支出500万元，较上年增加80万元，增长19.05%，其中人员经费增加60万元，公用经费增加20万元。",
    ],
    [
      "shares of more than all",
      "2021年支出500万元，其中：工资福利支出300万元，占60%；商品和服务支出200万元，占40%；道路建设400万元，占80%。",
    ],
  ])("is not told of %s", (_, sentences) => {
    expect(breakdowns(sentences)).toEqual([]);
  });
});

describe("what grew", () => {
  const growth = (sentences: string) =>
    only(withBudget(sentences), "growth").map(({ current, delta, percent }) =>
      [told(current), delta === null ? "" : told(delta), told(percent)].join(" "),
    );

  it("is named right before the comparison, and told in a sentence before", () => {
    expect(growth("2021年预算收入600万元，预算支出500万元。预算收入同比增加100万元，增幅20%。")).toEqual([
      "600 100 20",
    ]);
  });

  it("is not the amount of the sentence before where another is named", () => {
    expect(growth("2021年收入600万元。工会经费较上年增加100万元，增长20%。")).toEqual([]);
  });
});

describe("money beside the projects", () => {
  it("is what was not evaluated", () => {
    const narrative = withProjects(
      "1.“职工关爱”项目，年初预算200万元，实际支出200万元，无结余。\n未开展自评的项目支出100万元。",
    );
    expect(only(narrative, "budget-part").map(({ of, figure }) => `${of} ${told(figure)}`)).toEqual(["projects 100"]);
  });
});

describe("a project told under its heading aspect by aspect", () => {
  const story =
    "1.农村道路养护项目\n（1）项目基本情况。该项目为经常性项目。\n（2）资金投入和使用情况。年初预算80万元，追加6万元，全年支出84万元，结转2万元。\n（3）产出和效益。养护道路120公里。\n";

  it("is read from the aspect that tells its money", () => {
    const { projects } = withProjects(`${story}2.困难职工慰问项目\n（1）项目基本情况。慰问困难职工。`);
    expect(
      projects.map(({ name, budget, adjustment, executed }) =>
        [name, budget, adjustment, executed].map((leaf) => leaf?.text),
      ),
    ).toEqual([["农村道路养护项目", "80", "6", "84"]]);
  });

  it("is no project where the heading is none's name", () => {
    expect(withProjects(story.replace("农村道路养护项目", "主要做法和经验")).projects).toEqual([]);
  });
});
