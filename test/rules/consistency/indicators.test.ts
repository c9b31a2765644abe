import { describe, expect, it } from "vitest";
import type { Evaluation, Indicator, Statement } from "../../../src/model/index.js";
import { indicatorAcrossTables } from "../../../src/rules/consistency/indicator-across-tables.js";
import { indicatorNarrative } from "../../../src/rules/consistency/indicator-narrative.js";
import { evaluation, facts, failures, indicator, leaf, outcomes, project } from "../../support/report-builder.js";
import { counted, countList, figure, heads, paid, rated } from "../../support/statement-builder.js";

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

  it("says which cells differ, by their columns", () => {
    const evaluations = [department(["巡查次数", "180次", "213次"]), one(["巡查次数", "180次", "205次"])];
    const [failure] = failures(indicatorAcrossTables, facts({ evaluations }));
    expect(failure?.message).toEqual({
      zh: "指标“巡查次数”的实际完成值，部门自评表为“213次”，项目“图书购置”自评表为“205次”。",
      en: 'The actual value of "巡查次数" is "213次" in the department\'s table and "205次" in the table of "图书购置".',
    });
    expect(failure?.evidence.map(({ role }) => role)).toEqual(["actual", "project actual"]);
    const both = [department(["巡查次数", "180次", "213次"]), one(["巡查次数", "150次", "205次"])];
    const [twice] = failures(indicatorAcrossTables, facts({ evaluations: both }));
    expect(twice?.message.zh).toContain("的指标值，");
    expect(twice?.message.en).toContain("The target of");
    expect(twice?.evidence.map(({ role }) => role)).toEqual(["target", "project target", "actual", "project actual"]);
  });

  it("is content with one row of that name in the department's table", () => {
    const twice = department(["巡查次数", "100次", "100次"], ["巡查次数", "180次", "205次"]);
    expect(kinds(twice, one(["巡查次数", "180次", "205次"]))).toEqual(["passed"]);
    expect(kinds(twice, one(["巡查次数", "180次", "200次"]))).toEqual(["failed"]);
    const sum = [one(["巡查次数", "80次", "80次"]), one(["巡查次数", "100次", "125次"])];
    expect(kinds(twice, ...sum)).toEqual(["passed"]);
  });

  it("sums no figure of one project alone, nor beside one that tells none", () => {
    const whole = department(["巡查次数", "180次", "180次"]);
    expect(kinds(whole, one(["巡查次数", "200次", "200次"]))).toEqual(["failed"]);
    const parts = [
      one(["巡查次数", "180次", "100次"]),
      one(["巡查次数", "180次", "已完成"]),
      one(["巡查次数", "180次", "80次"]),
    ];
    expect(kinds(whole, ...parts)).toEqual(["failed"]);
  });

  it("leaves prices, and results of different kinds, alone", () => {
    expect(kinds(department(["补助单价", "50元/人", "50元/人"]), one(["补助单价", "80元/人", "80元/人"]))).toEqual([
      "not-run",
    ]);
    expect(kinds(department(["巡查覆盖", "95%", "95%"]), one(["巡查覆盖", "90", "90"]))).toEqual(["not-run"]);
    expect(kinds(department(["巡查情况", "10次", "10次"]), one(["巡查情况", "完成", "完成"]))).toEqual(["not-run"]);
    expect(kinds(department(["巡查情况", "完成", "完成"]), one(["巡查情况", "完成", "完成"]))).toEqual(["passed"]);
    expect(kinds(department(["", "10次", "10次"]), one(["", "12次", "12次"]))).toEqual([]);
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

  it.each([
    ["2021年，全县举办读书会26场。", "failed"],
    ["各乡镇举办读书会26场。", "failed"],
    ["按照年度目标举办读书会26场。", "failed"],
    ["此外举办读书会26场。", "failed"],
    ["截至年底举办读书会26场。", "failed"],
    ["一年来举办读书会26场。", "failed"],
    ["2020年底启动；举办读书会26场。", "failed"],
    ["年度绩效目标如下：改善服务；举办读书会26场。", null],
    ["年初下达任务为举办读书会26场。", null],
    ["超额完成举办读书会26场的年度任务。", null],
    ["截至2021年底，累计举办读书会26场。", null],
    ["截止目前，已累计举办读书会26场。", null],
    ["三年来举办读书会26场。", null],
    ["近年来举办读书会26场。", null],
    ["5年间举办读书会26场。", null],
    ["历年举办读书会26场。", null],
    ["2022年将于春季举办读书会26场。", null],
    ["去年同期举办读书会26场。", null],
    ["包括各乡镇举办读书会26场。", null],
  ])("%s: %s", (sentence, expected) => {
    const told = [counted("举办读书会", "26 场", { ...here, sentence })];
    expect(kinds([reading], told)).toEqual(expected === null ? [] : [expected]);
  });

  it("reads no year into a report that tells none", () => {
    const told = [counted("举办读书会", "26 场", { ...here, sentence: "2020年举办读书会26场。" })];
    const { report } = given([reading], told);
    const yearless = { ...report, year: null, evaluations: report.evaluations.map((one) => ({ ...one, year: null })) };
    expect(failures(indicatorNarrative, facts(yearless, told))).toHaveLength(1);
  });

  it("takes units that are used for one another, or left out, for one", () => {
    const told = [counted("举办读书会", "23 次", here)];
    expect(kinds([reading], told)).toEqual(["passed"]);
    expect(kinds([["举办读书会场次", "20", "23"]], told)).toEqual(["passed"]);
    expect(kinds([reading], [counted("举办读书会", "23", here)])).toEqual(["passed"]);
    expect(kinds([["新建步道长度", "2公里", "2公里"]], [counted("新建步道", "2000 米", here)])).toEqual(["passed"]);
    expect(kinds([["新建步道长度", "2公里", "2公里"]], [counted("新建步道", "2600 米", here)])).toEqual(["failed"]);
  });

  it("leaves rates, dates and another row with that very figure alone", () => {
    expect(kinds([["举办读书会完成率", "20场", "23场"]], [counted("举办读书会完成率", "26 场", here)])).toEqual([]);
    expect(kinds([["图书更新总量", "20%", "23%"]], [counted("图书更新", "26 %", here)])).toEqual([]);
    expect(kinds([["举办读书会场次", "20场", "已完成"]], [counted("举办读书会", "26 场", here)])).toEqual([]);
    const children: Cells = ["举办读书会（少儿）场次", "26场", "26场"];
    expect(kinds([reading, children], [counted("举办读书会", "26 场", here)])).toContain("not-run");
    expect(kinds([reading, ["举办展览场次", "26场", "26场"]], [counted("举办读书会", "26 场", here)])).toEqual([
      "failed",
    ]);
    expect(kinds([reading, ["举办读书会及展览场次", "30场", "30场"]], [counted("举办读书会", "26 场", here)])).toEqual([
      "failed",
    ]);
  });

  it("tells of another rate under the indicator's own name, and of none that every project has", () => {
    const rate: Cells = ["婚前医学检查率", "≥90%", "92.6%"];
    expect(kinds([rate], [rated("婚前医学检查率达到", "90.6 %", here)])).toEqual(["failed"]);
    expect(kinds([rate], [rated("婚前医学检查率", "92.6 %", here)])).toEqual(["passed"]);
    expect(kinds([rate], [rated("婚前医学检查率", "93 %", here)])).toEqual(["passed"]);
    expect(kinds([rate], [rated("检查率", "90.6 %", here)])).toEqual([]);
    const lastYears = rated("婚前医学检查率", "90.6 %", { ...here, sentence: "2020年婚前医学检查率90.6%。" });
    expect(kinds([rate], [lastYears])).toEqual([]);
    const anybodys: Cells = ["群众满意度", "≥90%", "95%"];
    expect(kinds([anybodys], [rated("群众满意度", "91 %", here)])).toEqual([]);
  });

  it("compares what is told elsewhere under an indicator's full name where its own paragraph is silent", () => {
    const winners: Cells = ["励志奖学金获奖学生数", "≥300人", "304人"];
    const elsewhere = counted("励志奖学金获奖学生数", "314 人");
    expect(kinds([winners], [elsewhere])).toEqual(["failed"]);
    expect(kinds([winners], [counted("励志奖学金获奖学生数", "304 人")])).toEqual(["passed"]);
    expect(kinds([winners], [counted("励志奖学金获奖学生", "314 人")])).toEqual([]);
    expect(kinds([winners], [elsewhere, counted("励志奖学金获奖学生", "304 人", here)])).toEqual(["passed"]);
    const evaluations = [table("project", "全民阅读补助", winners), table("department", "青禾县总工会", winners)];
    const both = facts({ projects: [project("全民阅读补助")], evaluations }, [elsewhere]);
    expect(failures(indicatorNarrative, both).map(({ subject }) => subject.evaluation)).toEqual([1]);
  });

  it("knows the thing by its name without the words of time in front", () => {
    expect(kinds([["全年审结案件数", "4200件", "4386件"]], [counted("全年审结案件", "4286 件", here)])).toEqual([
      "failed",
    ]);
  });

  it("finds the figure in lists, headcounts and payments of the paragraph too", () => {
    const told = counted("举办读书会", "26 场", here);
    const list = countList(
      [
        ["城区", "23 场"],
        ["乡镇", "3 场"],
      ],
      here,
    );
    expect(kinds([reading], [told, list])).toEqual(["passed"]);
    const crowd: Cells = ["接待读者人次", "40人", "40人"];
    const crowded = counted("接待读者", "50 人", here);
    expect(kinds([crowd], [crowded, heads(figure("40 人"), [figure("41 人")], here)])).toEqual(["passed"]);
    expect(kinds([crowd], [crowded, heads(figure("41 人"), [figure("40 人")], here)])).toEqual(["passed"]);
    expect(kinds([crowd], [crowded, paid("100 元/人", "人", "40 人", "4000 元", here)])).toEqual(["passed"]);
    expect(kinds([crowd], [crowded, paid("40 元/人", "人", "50 人", "2000 元", here)])).toEqual(["failed"]);
  });

  it("does not hold a project's rows against what an unmatched table says", () => {
    expect(kinds([reading], [counted("举办读书会", "26 场", here)], "馆舍维修")).toEqual([]);
  });

  it("does not sum a list that may be of other people", () => {
    const staff = (parts: [string, string][], where = {}) => countList(parts, { ...here, ...where });
    const people: [string, string][] = [
      ["在职人员", "34 人"],
      ["退休人员", "26 人"],
    ];
    const row: Cells = ["补助人数", "50人", "50人"];
    expect(kinds([row], [staff(people)])).toEqual(["failed"]);
    expect(kinds([["补助人数（含退休）", "50人", "50人"]], [staff(people)])).toEqual(["failed"]);
    expect(kinds([["补助人员数量", "50人", "50人"]], [staff(people)])).toEqual(["failed"]);
    expect(kinds([row], [staff(people), staff(people)])).toEqual([]);
    expect(kinds([["补助次数", "50人", "50人"]], [staff(people)])).toEqual([]);
    expect(
      kinds(
        [row],
        [
          staff([
            ["在职人员", "34 人"],
            ["图书", "26 册"],
          ]),
        ],
      ),
    ).toEqual([]);
    expect(
      kinds(
        [row],
        [
          staff([
            ["在职人员", "34.5 人"],
            ["退休人员", "26 人"],
          ]),
        ],
      ),
    ).toEqual([]);
    expect(
      kinds(
        [row],
        [
          staff([
            ["在职人员", "约 34 人"],
            ["退休人员", "26 人"],
          ]),
        ],
      ),
    ).toEqual([]);
    const elsewhere = facts({ projects: [project("读书会")], evaluations: [table("project", "读书会", row)] }, [
      staff(people),
    ]);
    expect(outcomes(indicatorNarrative, elsewhere)).toEqual([]);
    const said = facts({ projects: [project("读书会")], evaluations: [table("project", "读书会", row)] }, [
      staff(people, { sentence: "补助在职人员34人、退休人员26人。" }),
    ]);
    expect(failures(indicatorNarrative, said)[0]?.message.zh).toContain("在职人员 34 人、退休人员 26 人，合计 60");
  });

  it("sums no list for a department's table", () => {
    const list = countList([
      ["在职人员", "34 人"],
      ["退休人员", "26 人"],
    ]);
    const evaluations = [table("department", "补助中心", ["补助人数", "50人", "50人"])];
    expect(outcomes(indicatorNarrative, facts({ evaluations }, [list]))).toEqual([]);
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
