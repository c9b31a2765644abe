import { describe, expect, it } from "vitest";
import { carryoverOf } from "../../../src/rules/signature/carryover.js";
import { contentOf } from "../../../src/rules/signature/content.js";
import { passagesOf, sentencesOf } from "../../../src/rules/signature/passages.js";
import { departmentName, figuresIn, letters, maskedText } from "../../../src/rules/signature/plain.js";
import { projectsOf } from "../../../src/rules/signature/projects.js";
import { isTemplate } from "../../../src/rules/signature/template-words.js";
import { STRETCH, WINDOW, winnow } from "../../../src/rules/signature/winnow.js";
import { hashOf, wordFor, wordsIn } from "../../../src/rules/signature/words.js";
import { annex, body } from "../../support/paragraphs.js";
import { budget, evaluation, facts, fund, indicator, leaf, project } from "../../support/report-builder.js";
import { budgetPart } from "../../support/statement-builder.js";

const words = (text: string) => leaf(text, { value: null });

describe("a text as it is compared", () => {
  it("has letters, ideographs and figures alone", () => {
    expect(letters("“图书 购置”（２０２２）：A-1")).toBe("图书购置2022A1");
  });

  it.each([
    ["整修渠道 12.5 公里", "整修渠道0公里"],
    ["整修渠道1,203公里", "整修渠道0公里"],
    ["我局与本单位", "我单位与我单位"],
    ["青禾县水利局整修", "我单位整修"],
  ])("%s: %s", (text, expected) => {
    expect(maskedText(text, "青禾县水利局")).toBe(expected);
  });

  it("keeps its names where nobody says whose it is, or in one letter", () => {
    expect(maskedText("青禾县水利局整修", null)).toBe("青禾县水利局整修");
    expect(maskedText("局里整修", "局")).toBe("局里整修");
  });

  it.each([
    ["2022年5月31日整修12公里", 1],
    ["1、整修3号水池", 0],
    ["（2）整修", 0],
    ["共整修12", 0],
    ["整修 1,203.5 公里和 4 口", 2],
  ])("tells the figures of %s: %d", (text, expected) => {
    expect(figuresIn(text)).toBe(expected);
  });

  it.each([
    ["青禾县水利局（本级）", "青禾县水利局"],
    ["局", null],
    ["", null],
    [undefined, null],
    ["水".repeat(60), "水".repeat(60)],
    ["水".repeat(61), null],
  ])("the department %s: %s", (text, expected) => {
    expect(departmentName(text)).toBe(expected);
  });

  it("has sentences with the marks that end them", () => {
    expect(sentencesOf("整修渠道；新建水池。完成")).toEqual(["整修渠道；", "新建水池。", "完成"]);
    expect(sentencesOf("。")).toEqual([]);
  });
});

/** Sixty letters and more, none of them a template's. */
const deed =
  "整修东片渠道并新建高位水池解决十二个村庄群众饮水难题，同时组织管护队伍定期巡查沿线闸阀和泵房，全年供水稳定无中断，水质抽检均达标。";

describe("the passages of a report", () => {
  const passages = (...lines: string[]) => {
    const { sections, paragraphs } = body(...lines);
    return passagesOf(facts({ sections }, [], { paragraphs }), "青禾县水利局");
  };

  it("are the long paragraphs of what was achieved", () => {
    const [passage, ...more] = passages("一、绩效目标完成情况", deed);
    expect(more).toEqual([]);
    expect(passage?.excerpt.text).toBe(`${deed.slice(0, 60)}…`);
    expect(wordsIn(passage?.prints ?? "").length).toBeGreaterThan(0);
    expect(passages("一、绩效目标完成情况", deed.slice(0, 40))).toEqual([]);
  });

  it("are found where no heading says what a part is about", () => {
    expect(passages(deed)).toHaveLength(1);
    expect(passages("一、水利", deed)).toHaveLength(1);
  });

  it("are not told under headings of something else", () => {
    for (const heading of ["一、存在的问题", "一、部门基本情况", "一、评价工作组织情况", "一、资金使用情况"])
      expect(passages(heading, deed), heading).toEqual([]);
  });

  it("follow the heading above where their own says nothing", () => {
    expect(passages("一、存在的问题", "（一）水利", deed)).toEqual([]);
    expect(passages("一、绩效完成情况", "（一）水利", deed)).toHaveLength(1);
    expect(passages("一、部门基本情况", "（一）履职成效", deed)).toHaveLength(1);
    expect(passages("一、存在的问题", "（一）水利", "二、水利", deed)).toHaveLength(1);
  });

  it("count their figures", () => {
    const told = `${deed}投资12万元，惠及300户。`;
    expect(passages("一、绩效完成情况", told)[0]?.figures).toBe(2);
  });

  it("leave out what stands behind the body, or on a page in doubt", () => {
    const { paragraphs } = body(deed);
    expect(passagesOf(facts({}, [], { paragraphs: annex(deed) }), null)).toEqual([]);
    const [first] = paragraphs;
    if (first === undefined) throw new Error("a paragraph");
    const given = facts({}, [], { paragraphs });
    expect(passagesOf({ ...given, doubtfulLeaves: new Set([first.text]) }, null)).toEqual([]);
  });

  it("are four hundred at most", () => {
    expect(passages(...Array.from({ length: 401 }, (_, at) => `${deed}第${at}处。`))).toHaveLength(400);
  });
});

describe("what a year closed and opened with", () => {
  const told = (carryover: ReturnType<typeof leaf> | string | null, ...parts: Parameters<typeof facts>[1] & object) =>
    carryoverOf(facts({ budget: budget({ carryover }) }, parts));
  const opening = (name: string, text = "25.00 万元") => ({ ...budgetPart("income", text), name }) as never;

  it("is told by the budget, where it says its unit", () => {
    expect(told("22.00").closing?.text).toBe("22.00");
    expect(told(leaf("22.00")).closing).toBeNull();
    expect(told(null).closing).toBeNull();
    expect(told(leaf("无结余", { value: null, unit: "万元" })).closing).toBeNull();
  });

  it.each([
    "上年结转",
    "上年度结转结余资金",
    "年初结转和结余",
    "年初结余为",
    "上一年末结转收入",
  ])("opened with %s", (name) => {
    expect(told(null, opening(name)).opening.map(({ text }) => text)).toEqual(["25.00"]);
  });

  it.each([
    "使用上年结转",
    "上年项目结转",
    "其中上年结转",
    "年末结转",
    "上年结转使用",
  ])("did not open with %s", (name) => {
    expect(told(null, opening(name)).opening).toEqual([]);
  });

  it("did not open with about so much", () => {
    expect(told(null, opening("上年结转", "约 25.00 万元")).opening).toEqual([]);
  });

  it("is told by the department's table alone", () => {
    const funds = [fund("total", { adjusted: "9.00" }), fund("carried-over", { initial: "5.00", adjusted: "6.00" })];
    const of = (kind: "department" | "project") =>
      carryoverOf(facts({ evaluations: [evaluation({ kind, funds })] })).opening.map(({ text }) => text);
    expect(of("department")).toEqual(["6.00", "5.00"]);
    expect(of("project")).toEqual([]);
  });
});

describe("the projects of a report", () => {
  const rows = ["场次", "人次", "满意度"].map((level3) => indicator({ level3, target: "≥10" }));
  const table = (name: string, fields: object = {}) => evaluation({ name: words(name), indicators: rows, ...fields });
  const keys = (...evaluations: ReturnType<typeof table>[]) =>
    projectsOf(facts({ evaluations }), "青禾县水利局").map(({ key }) => key);

  it("have one key wherever they are told, a closing 项目 apart", () => {
    expect(keys(table("渠道整修项目"))).toEqual(keys(table("“渠道整修”")));
    expect(keys(table("渠道整修"))).not.toEqual(keys(table("水池新建")));
    expect(keys(table("渠道整修"))).not.toEqual(keys(table("渠道整修", { year: 2020 })));
    expect(keys(table("渠道整修"))).not.toEqual(keys(table("渠道整修", { department: words("白沙县水利局") })));
    expect(keys(table("渠道整修", { department: null }))).toEqual(
      keys(table("渠道整修", { department: words("青禾县水利局") })),
    );
  });

  it("are told apart by the units that carry them out", () => {
    const by = (name: string) => keys(table("渠道整修", { implementer: words(name) }));
    expect(by("青禾县灌区管理所")).not.toEqual(by("青禾县水库管理所"));
    expect(by("某单位")).toEqual(keys(table("渠道整修")));
  });

  it("are left out where their name is short or blank, and for the department's own table", () => {
    expect(keys(table("经费"))).toEqual([]);
    expect(keys(table("—"))).toEqual([]);
    expect(keys(evaluation({ name: null }))).toEqual([]);
    expect(keys(table("渠道整修", { kind: "department" }))).toEqual([]);
    expect(projectsOf(facts({ year: null, evaluations: [table("渠道整修", { year: null })] }), "某局")).toEqual([]);
  });

  it("are told apart in one file, and left out where two tables tell one", () => {
    expect(keys(table("渠道整修"), table("水池新建"))).toHaveLength(2);
    expect(keys(table("渠道整修"), table("渠道整修项目"), table("水池新建"))).toEqual(keys(table("水池新建")));
    const nobody = [table("渠道整修", { department: null })];
    expect(projectsOf(facts({ evaluations: nobody }), null)).toEqual([]);
  });

  it("have their rows as a mark, in any order, where there are enough", () => {
    const mark = (indicators: typeof rows) =>
      projectsOf(facts({ evaluations: [table("渠道整修", { indicators })] }), "某局")[0]?.indicators;
    expect(mark(rows)).toBe(mark([...rows].reverse()));
    expect(mark(rows)).not.toBe(mark([...rows.slice(0, 2), indicator({ level3: "满意度", target: "≥9" })]));
    expect(mark(rows.slice(0, 2))).toBeNull();
  });
});

describe("the sentences of a form", () => {
  it("are no part of a passage", () => {
    const { paragraphs } = body(`按照《办法》要求开展绩效自评。${deed}`);
    const [passage] = passagesOf(facts({}, [], { paragraphs }), "青禾县水利局");
    const [alone] = passagesOf(facts({}, [], { paragraphs: body(deed).paragraphs }), "青禾县水利局");
    expect(passage?.prints).toBe(alone?.prints);
    expect(passage?.excerpt.text).toBe(alone?.excerpt.text);
    expect([isTemplate("领导小组定期开会。"), isTemplate("整修东片渠道。")]).toEqual([true, false]);
  });
});

describe("the fingerprints of a text", () => {
  /** Of every window of stretches the last with the least hash. */
  const plainly = (text: string): number[] => {
    const hashes = Array.from({ length: text.length - STRETCH + 1 }, (_, at) => hashOf(text.slice(at, at + STRETCH)));
    const kept = new Set<number>();
    for (let end = Math.min(WINDOW, hashes.length); end <= hashes.length; end++) {
      const start = Math.max(0, end - WINDOW);
      const window = hashes.slice(start, end);
      kept.add(start + window.lastIndexOf(Math.min(...window)));
    }
    return [...kept].map((at) => hashes[at] ?? 0);
  };

  it.each([
    deed,
    deed.slice(0, 20),
    deed.slice(0, 21),
    `${deed}${deed}`,
    "渠".repeat(90),
    "渠道".repeat(60),
  ])("%s", (text) => {
    expect(winnow(text)).toEqual(plainly(text));
  });

  it("are those of a part of it, and of no other parting of words", () => {
    expect(hashOf("整修渠道", 2, 4)).toBe(hashOf("渠道"));
    expect(hashOf("整修渠道", 2, 4)).not.toBe(hashOf("渠道" + "。"));
    expect(wordFor("甲乙", "丙")).not.toBe(wordFor("甲", "乙丙"));
    expect(wordFor("甲", null)).toBe(wordFor("甲", ""));
  });
});

describe("what a report tells", () => {
  const table = evaluation({
    indicators: ["甲", "乙", "丙", "丁"].map((level3) =>
      indicator({ level3, target: "3场", actual: "3场", weight: "9" }),
    ),
  });
  const content = (fields: Parameters<typeof facts>[0] = {}, department: string | null = "某局") =>
    contentOf(facts({ evaluations: [table], ...fields }), department);

  it("is known by enough facts, a department and a year", () => {
    expect(content()?.facts).toBe(12);
    expect(content({ evaluations: [evaluation()] })).toBeNull();
    expect(content({}, null)).toBeNull();
    expect(content({ year: null })).toBeNull();
  });

  it("changes with everything that is told of it, and with nothing else", () => {
    const row = (texts: object) => indicator({ level3: "甲", target: "3场", actual: "3场", weight: "9", ...texts });
    const rows = ["乙", "丙", "丁", "戊"].map((level3) =>
      indicator({ level3, target: "3场", actual: "3场", weight: "9" }),
    );
    const of = (first: object = {}, fields: object = {}, more: object = {}) =>
      content({ evaluations: [evaluation({ indicators: [row(first), ...rows], ...fields })], ...more });
    const paid = fund("total", { initial: "9", adjusted: "8", executed: "7", score: "10" });
    const spent = [["讲座", "5"]] as [string, string][];
    const variants = [
      of(),
      of({ target: "4场" }),
      of({ actual: "4场" }),
      of({ weight: "8" }),
      of({ score: "8" }),
      of({ level3: "己" }),
      of({}, { funds: [paid] }),
      of({}, { funds: [{ ...paid, initial: null }] }),
      of({}, { funds: [{ ...paid, adjusted: null }] }),
      of({}, { funds: [{ ...paid, executed: null }] }),
      of({}, { funds: [{ ...paid, score: null }] }),
      of({}, { funds: [fund("total", { initial: "9" })] }),
      of({}, { funds: [fund("total", { adjusted: "9" })] }),
      of({}, { funds: [fund("total", { executed: "9" })] }),
      of({}, { funds: [fund("other", { executed: "9" })] }),
      of({}, { total: { weight: null, score: leaf("98") } }),
      of({}, { total: { weight: null, score: leaf("97") } }),
      of({}, { total: { weight: null, score: leaf("98") }, grade: leaf("优") }),
      of({}, {}, { projects: [project("读书", { budget: "5" })] }),
      of({}, {}, { projects: [project("读书", { budget: "6" })] }),
      of({}, {}, { projects: [project("读书", { executed: "5" })] }),
      of({}, {}, { projects: [project("读书", { budget: "5" }, spent)] }),
      of({}, {}, { projects: [project("读书", { budget: "5" }, [["讲座", "6"]])] }),
      of({}, {}, { budget: budget({ income: "5" }) }),
      of({}, {}, { budget: budget({ basic: "5" }) }),
      of({}, {}, { budget: budget({ basic: leaf("5", { unit: "元" }) }) }),
    ].map((told) => told?.sketch);
    expect(new Set(variants).size).toBe(variants.length);
    expect(of({}, { funds: [fund("total")] })?.sketch).toBe(of()?.sketch);
    expect(of({}, { page: 3, notes: leaf("说明") })?.sketch).toBe(of()?.sketch);
    expect(of({}, { funds: [paid] })?.facts).toBe(17);
    expect(of({}, {}, { projects: [project("读书", { budget: "5" }, spent)] })?.facts).toBe(17);
  });

  it("has a key of its department, its year and its tables, in any order", () => {
    const key = (...names: (string | null)[]) =>
      content({ evaluations: names.map((name) => ({ ...table, name: name === null ? null : words(name) })) })?.key;
    expect(key("读书", "图书")).toBe(key("图书", "读书项目"));
    expect(key("读书", "图书")).not.toBe(key("读书", "展览"));
    expect(key("读书")).not.toBe(key(null));
    expect(content({}, "某局")?.key).not.toBe(content({}, "他局")?.key);
    expect(content({ year: 2020 })?.key).not.toBe(content()?.key);
  });

  it("is known by its least hashes, a hundred and twenty-eight at most, and by ten facts at least", () => {
    const many = Array.from({ length: 60 }, (_, at) => indicator({ level3: `指标${at}`, target: `${at}场` }));
    const told = content({ evaluations: [evaluation({ indicators: many })] });
    expect(wordsIn(told?.sketch ?? "")).toHaveLength(128);
    const rows = (count: number) => evaluation({ indicators: many.slice(0, count) });
    expect(content({ evaluations: [rows(3)], budget: budget({ income: "1" }) })?.facts).toBe(10);
    expect(content({ evaluations: [rows(3)] })).toBeNull();
  });

  it("tells sentences of twelve letters, of the body alone", () => {
    const facts12 = (...lines: string[]) =>
      contentOf(facts({ evaluations: [table] }, [], { paragraphs: body(...lines).paragraphs }), "某局")?.facts;
    expect(facts12("一二三四五六七八九十甲乙。")).toBe(13);
    expect(facts12("一二三四五六七八九十甲。")).toBe(12);
    expect(facts12(deed, `${deed.slice(0, 30)}。`)).toBe(14);
    const behind = contentOf(facts({ evaluations: [table] }, [], { paragraphs: annex(deed) }), "某局");
    expect(behind?.facts).toBe(12);
  });

  it("counts amounts, projects and long sentences, each once", () => {
    expect(content({ budget: budget({ income: "620.00", basic: "400.00" }) })?.facts).toBe(14);
    const { paragraphs } = body(deed, "短句。", deed);
    expect(contentOf(facts({ evaluations: [table] }, [], { paragraphs }), "某局")?.facts).toBe(13);
  });
});
