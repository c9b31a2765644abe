import { describe, expect, it } from "vitest";
import { meaning, only, withBudget } from "../../support/narrative.js";

const growth = (sentences: string) =>
  only(withBudget(sentences, 2022), "growth").map(({ current, delta }) => [current.leaf.text, delta?.leaf.text]);

describe("basic and project expenditure of the budget", () => {
  it("are not what was spent, also where the year's spending tells its parts otherwise", () => {
    const { budget } = withBudget(
      "2021年决算支出2293.85万元，年末结余0万元。年初部门预算中基本支出1126.96万元、项目支出1377.39万元，与决算数的差异主要来自年中追加。",
    );
    expect([budget.expenditure, budget.basic, budget.project].map(meaning)).toEqual(["2293.85万元", null, null]);
  });

  it("are what was spent where the sentence says so", () => {
    const { budget } = withBudget("2021年决算支出900万元。在预算中安排并实际支出的基本支出500万元，项目支出400万元。");
    expect([budget.basic, budget.project].map(meaning)).toEqual(["500万元", "400万元"]);
  });
});

describe("what a growth is the growth of", () => {
  it("is never an amount that the change exceeds", () => {
    expect(growth("2022年支出2231.74万元。年末结转结余18.00万元。较2021年增加131.24万元，增长6.25%。")).toEqual([]);
  });

  it("is not the whole where the sentence names what the treasury gave", () => {
    const whole = "2022年本年收入合计2249.74万元。与2021年相比，";
    expect(growth(`${whole}财政拨款收入增加31.24万元，增长1.47%。`)).toEqual([]);
    expect(growth(`${whole}本年收入增加31.24万元，增长1.41%。`)).toEqual([["2249.74", "31.24"]]);
  });
});
