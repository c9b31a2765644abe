import { describe, expect, it } from "vitest";
import type { Evaluation, Indicator, Statement } from "../../../src/model/index.js";
import { indicatorAcrossTables } from "../../../src/rules/consistency/indicator-across-tables.js";
import { indicatorNarrative } from "../../../src/rules/consistency/indicator-narrative.js";
import { evaluation, facts, failures, indicator, leaf, outcomes, project } from "../../support/report-builder.js";
import { counted, countList, figure, heads } from "../../support/statement-builder.js";

type Cells = [name: string, target: string, actual: string];
const rows = (cells: Cells[]): Indicator[] =>
  cells.map(([level3, target, actual]) => indicator({ level3, target, actual }));
const table = (kind: Evaluation["kind"], name: string, ...cells: Cells[]) =>
  evaluation({ kind, name: leaf(name, { value: null }), indicators: rows(cells) });

describe("consistency/indicator-across-tables", () => {
  const kinds = (...evaluations: Evaluation[]) =>
    outcomes(indicatorAcrossTables, facts({ evaluations })).map(({ kind }) => kind);
  const department = (...cells: Cells[]) => table("department", "青禾县总工会", ...cells);
  const one = (...cells: Cells[]) => table("project", "图书购置", ...cells);

  it("tells of one name with two targets, blank actuals apart", () => {
    const evaluations = [
      department(["慰问职工人数", "950人次", "970人次"]),
      one(["慰问职工人数", "1000 人次", "人次"]),
    ];
    const [failure, ...more] = failures(indicatorAcrossTables, facts({ evaluations }));
    expect(more).toEqual([]);
    expect(failure?.subject).toEqual({ evaluation: 0, row: "慰问职工人数", field: "target" });
    expect(failure?.formula).toBe("950人次 ≠ 1000 人次");
  });

  it("tells of different results and of different degrees of one result", () => {
    expect(kinds(department(["巡查次数", "180次", "213次"]), one(["巡查次数", "180次", "205次"]))).toEqual(["failed"]);
    expect(kinds(department(["完成及时性", "及时", "未及时"]), one(["完成及时性", "及时", "及时"]))).toEqual([
      "failed",
    ]);
  });

  it("passes the same figure with another sign, another unit or none", () => {
    expect(kinds(department(["装订册数", "≥1,200册", "1300册"]), one(["装订册数", "1200", "1300册"]))).toEqual([
      "passed",
    ]);
    expect(kinds(department(["补助资金", "63.5万", "63.5万"]), one(["补助资金", "635000元", "63.50万元"]))).toEqual([
      "passed",
    ]);
  });

  it("passes a department's figure that is the sum of its projects', and money that is more than a project's", () => {
    const sum = department(["慰问人次", "1500人次", "1500人次"]);
    const parts = [one(["慰问人次", "1000人次", "1000人次"]), one(["慰问人次", "500人次", "500人次"])];
    expect(kinds(sum, ...parts)).toEqual(["passed"]);
    expect(kinds(department(["慰问人次", "1501人次", "1500人次"]), ...parts)).toEqual(["failed"]);
    expect(kinds(department(["补助资金", "100万元", "100万元"]), one(["补助资金", "60万元", "60万元"]))).toEqual([
      "not-run",
    ]);
    expect(kinds(department(["补助资金", "60万元", "60万元"]), one(["补助资金", "100万元", "100万元"]))).toEqual([
      "failed",
    ]);
  });

  it("leaves rates, dates, free words and other names alone", () => {
    expect(kinds(department(["职工满意度", "95", "96"]), one(["职工满意度", "90", "92"]))).toEqual([]);
    expect(kinds(department(["覆盖", "95%", "96%"]), one(["覆盖", "90%", "92%"]))).toEqual(["not-run"]);
    expect(
      kinds(department(["完成时间", "2021年底前", "2021年4月"]), one(["完成时间", "2021年6月前", "2021年5月"])),
    ).toEqual(["not-run"]);
    expect(kinds(department(["职工生活", "改善", "明显改善"]), one(["职工生活", "水平提高", "提高"]))).toEqual([
      "not-run",
    ]);
    expect(kinds(department(["慰问人数", "9人", "9人"]), one(["慰问人数（含退休）", "8人", "8人"]))).toEqual([]);
  });
});

describe("consistency/indicator-narrative", () => {
  const given = (cells: Cells[], statements: Statement[], name = "全民阅读补助") =>
    facts({ projects: [project("全民阅读补助")], evaluations: [table("project", name, ...cells)] }, statements);
  const kinds = (...parameters: Parameters<typeof given>) =>
    outcomes(indicatorNarrative, given(...parameters)).map(({ kind }) => kind);
  const here = { project: 0 };
  const reading: Cells = ["举办读书会场次", "20场", "23场"];

  it("tells of another count of the very same thing in the project's paragraph", () => {
    const [failure] = failures(indicatorNarrative, given([reading], [counted("全年共举办读书会", "26 场", here)]));
    expect(failure?.subject).toEqual({ evaluation: 0, row: "举办读书会场次", field: "actual" });
    expect(failure?.formula).toBe("26 ≠ 23");
    expect(failure?.message.zh).toContain("全年共举办读书会 26 场");
  });

  it("passes the same count, also told in 万 or anywhere else in the paragraph", () => {
    expect(kinds([reading], [counted("举办读书会", "23 场", here)])).toEqual(["passed"]);
    const crowd: Cells = ["接待读者人次", "4万人次", "47800 人次"];
    const rounded = {
      ...counted("年内接待读者", "47800 人次", here),
      figure: figure("4.8 万 人次", "48000"),
    } as Statement;
    expect(kinds([crowd], [rounded])).toEqual(["passed"]);
    const twice = [counted("举办读书会", "26 场", here), counted("其中进社区", "23 场", here)];
    expect(kinds([reading], twice)).toEqual(["passed"]);
  });

  it("does not compare other words, other units, other projects, short words and approximate figures", () => {
    expect(kinds([reading], [counted("举办少儿读书会", "26 场", here)])).toEqual([]);
    expect(kinds([["救助患病职工人数", "9人", "9人"]], [counted("救助患病职工", "30 人次", here)])).toEqual([
      "not-run",
    ]);
    expect(kinds([reading], [counted("举办读书会", "26 场", { project: null })])).toEqual([]);
    expect(kinds([["培训人次", "9人次", "9人次"]], [counted("培训", "30 人次", here)])).toEqual([]);
    expect(kinds([reading], [counted("举办读书会", "约 26 场", here)])).toEqual(["not-run"]);
  });

  it("does not compare plans, last year's counts and parts, nor a narrative that contradicts itself", () => {
    const told = (sentence: string) => [counted("举办读书会", "26 场", { ...here, sentence })];
    expect(kinds([reading], told("年初计划举办读书会26场。"))).toEqual([]);
    expect(kinds([reading], told("2020年举办读书会26场。"))).toEqual([]);
    expect(kinds([reading], told("其中在乡镇举办读书会26场。"))).toEqual([]);
    expect(kinds([reading], told("上年任务已结转。按计划举办读书会26场。"))).toEqual(["failed"]);
    const both = [counted("举办读书会", "26 场", here), counted("举办读书会", "27 场", here)];
    expect(kinds([reading], both)).toEqual(["not-run"]);
    const parts = [counted("举办读书会", "11 场", here), counted("举办读书会", "12 场", { ...here, item: 0 })];
    expect(kinds([reading], parts)).toEqual(["passed"]);
  });

  it("sums the people of a list where the table has one count of people", () => {
    const list = countList(
      [
        ["在职人员", "34 人"],
        ["离休人员", "1 人"],
        ["退休人员", "26 人"],
      ],
      here,
    );
    const [failure] = failures(indicatorNarrative, given([["补助人数", "60人", "60人"]], [list]));
    expect(failure?.formula).toBe("34 + 1 + 26 = 61 ≠ 60");
    expect(kinds([["补助人数", "60人", "61人"]], [list])).toEqual(["passed"]);
    expect(kinds([["慰问人数", "60人", "60人"]], [list])).toEqual([]);
    expect(
      kinds(
        [
          ["补助人数", "60人", "60人"],
          ["培训人数", "9人", "9人"],
        ],
        [list],
      ),
    ).toEqual([]);
    const whole = heads(figure("61 人"), [figure("34 人"), figure("27 人")], here);
    expect(kinds([["补助人数", "60人", "60人"]], [list, whole])).toEqual([]);
  });

  it("compares the department's table with what stands outside the projects", () => {
    const evaluations = [table("department", "青禾县图书馆", reading)];
    const outside = facts({ evaluations }, [counted("举办读书会", "26 场")]);
    expect(failures(indicatorNarrative, outside)).toHaveLength(1);
    const inside = facts({ evaluations, projects: [project("全民阅读")] }, [counted("举办读书会", "26 场", here)]);
    expect(outcomes(indicatorNarrative, inside)).toEqual([]);
  });
});
