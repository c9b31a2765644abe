import { describe, expect, it } from "vitest";
import { Decimal } from "../../../src/quantity/index.js";
import { mof2020 } from "../../../src/rules/profiles/index.js";
import { grade } from "../../../src/rules/score/grade.js";
import { bandsFor, readGradeScale } from "../../../src/rules/score/grade-scale.js";
import { evaluation, facts, failures, leaf, outcomes } from "../../support/report-builder.js";

function table(score: string | null, printed: string | null, notes: string | null = null) {
  return facts({
    evaluations: [
      evaluation({
        total: { weight: leaf("100"), score: score === null ? null : leaf(score) },
        grade: printed === null ? null : leaf(printed),
        notes: notes === null ? null : leaf(notes),
      }),
    ],
  });
}

const verdict = (...args: Parameters<typeof table>) => outcomes(grade, table(...args))[0]?.kind;

describe("score/grade", () => {
  it("accuses a grade that the total score does not have, and shows the band", () => {
    const [failure] = failures(grade, table("85.5", "等级：优"));
    expect(failure).toMatchObject({
      expected: "良",
      actual: "优",
      formula: "80 ≤ 85.5 < 90 → 良 ≠ 优",
      subject: { evaluation: 0, field: "grade" },
    });
    expect(failure?.message.zh).toBe("总得分 85.5 分对应的等级为“良”，表中填写“优”。");
  });

  it.each([
    ["100", "优"],
    ["90", "优秀"],
    ["89.99", "良"],
    ["80", "自评等级：良好"],
    ["79.9", "中等"],
    ["60", "合格"],
    ["59.99", "差"],
    ["102", "优"],
    ["0", "不合格"],
    ["-3", "差"],
    ["95", "优（90—100分）"],
    ["95", "（优）"],
    ["85", "良等"],
    ["85", "“良”。"],
    ["85", "自评结论良"],
  ])("holds for %s graded %s", (score, printed) => {
    expect(verdict(score, printed)).toBe("passed");
  });

  it.each([
    ["90", "良"],
    ["89.99", "优"],
    ["80", "中"],
    ["60", "差"],
    ["59.99", "合格"],
    ["100", "差"],
  ])("accuses %s graded %s", (score, printed) => {
    expect(verdict(score, printed)).toBe("failed");
  });

  it("prefers the scale of the table's own notes, and shows it", () => {
    const notes = "备注：得分85分（含）以上为优，70分（含）—85分为良，60分（含）—70分为中，60分以下为差。";
    expect(verdict("87", "优", notes)).toBe("passed");
    const [failure] = failures(grade, table("87", "良", notes));
    expect(failure?.evidence.map(({ role }) => role)).toEqual(["grade", "total score", "grade scale"]);
  });

  it("leaves the best grade open at the top", () => {
    const notes = "90分（含）—100分为优，80分（含）—90分为良，60分（含）—80分为中，60分以下为差。";
    expect(verdict("102", "优", notes)).toBe("passed");
    expect(verdict("102", "良", notes)).toBe("failed");
  });

  it("takes no other scale in place of one that it cannot understand", () => {
    expect(verdict("85", "优", "等级：优为80分起，90—95分；良为60—85分；其余为差")).toBe("not-run");
  });

  it("uses the default scale beside notes that tell none", () => {
    expect(verdict("85", "优", "备注：1.“执行率”=“全年执行数”/“全年预算数”；2.总分设置为100分。")).toBe("failed");
    expect(verdict("85", "优", "等级按优、良、中、差填写。")).toBe("failed");
  });

  it("tells both grades of a limit that the notes give to neither", () => {
    const notes = "90-100分为优，80-90分为良，60-80分为中，60分以下为差";
    expect(failures(grade, table("90", "差", notes))[0]).toMatchObject({ expected: "优", accepted: "优, 良" });
  });

  it("writes the band as the notes limit it", () => {
    const notes = "(90,100]为优，(80,90]为良，(60,80]为中，[0,60]为差";
    expect(failures(grade, table("85", "优", notes))[0]?.formula).toBe("80 < 85 ≤ 90 → 良 ≠ 优");
    expect(failures(grade, table("45", "优"))[0]?.formula).toBe("45 < 60 → 差 ≠ 优");
  });

  it("shows notes as evidence only where they tell the scale", () => {
    const [failure] = failures(grade, table("45", "优", "备注：得分保留两位小数。"));
    expect(failure?.evidence.map(({ role }) => role)).toEqual(["grade", "total score"]);
  });

  it("tells grades of one step apart by their own names, and does not choose between them for another", () => {
    const notes = "90分以上为优秀，80分以上为良好，70分以上为中等，60分以上为及格，60分以下为不及格";
    expect(verdict("65", "及格", notes)).toBe("passed");
    expect(verdict("65", "中等", notes)).toBe("failed");
    expect(verdict("65", "合格", notes)).toBe("not-run");
  });

  it.each(["优秀（良好）", "等级优良", "优，良", "评为优的项目"])("reads no grade out of %s", (printed) => {
    expect(verdict("50", printed)).toBe(printed === "优秀（良好）" ? "failed" : "not-run");
  });

  it.each([
    [null, "优"],
    ["", "优"],
    ["85", null],
    ["85", ""],
    ["85", "优□良□"],
    ["85", "A"],
  ])("compares nothing for score %j and grade %j", (score, printed) => {
    expect(verdict(score, printed)).toBe("not-run");
  });

  it("does not judge a grade that the table's own scale lacks", () => {
    expect(verdict("75", "中", "80分以上为优秀，60分以上为良好，60分以下为差")).toBe("not-run");
  });
});

describe("grade scales as notes word them", () => {
  const standard = ["优", "良", "中", "差"];
  const gradesAt = (notes: string, score: string): string[] | string | null => {
    const scale = readGradeScale(notes);
    return typeof scale === "string" || scale === null
      ? scale
      : bandsFor(scale, new Decimal(score)).map((band) => band.grade);
  };

  it.each([
    "备注：1.“执行率”=“全年执行数”/“全年预算数”；2.总分设置为100分，等级划分为：90分（含）—100分为优，80分（含）—90分为良，60分（含）—80分为中，60分以下为差。",
    "2.总分设置为 100 分，等级划分为：90 分（含）以上为优，80（含）-90 分为良，60（含）-80 分为中，60 分以下为差。",
    "评价等级分为优、良、中、差四级：90分及以上为优；80分及以上、90分以下为良；60分（含）至80分（不含）为中；不足60分为差。",
    "得分≥90分为优，80分≤得分＜90分为良，60分≤得分＜80分为中，得分＜60分为差",
    "优：90（含）-100分；良：80（含）-90分；中：60（含）-80分；差：60分以下",
    "优（90分（含）-100分）、良（80分（含）-90分）、中（60分（含）-80分）、差（60分以下）",
    "100-90（含）分为优，90-80（含）分为良，80-60（含）分为中，60-0分为差",
    "[90,100]为优，[80,90)为良，[60,80)为中，[0,60)为差",
    "90＞S≥80为良，S≥90为优，80＞S≥60为中，S＜60为差",
    "90分以上（含90分）为“优”，80分以上（含80分）90分以下为“良”，60分以上（含60分）80分以下为“中”，60分以下为“差”",
    "优：90-100（含90）；良：80-90（含80，不含90）；中：60-80（含60，不含80）；差：0-60（不含60）",
    "90-100分（含90分）为优，80-90分（含80分）为良，60-80分（含60分）为中，60分以下为差",
    "100-90分（含90分）为优，90-80分（含80分）为良，80-60分（含60分）为中，60分以下为差",
    "90分以上（含90分）为优，80（含80分）至90分（不含90分）为良，60（含60分）至80分（不含80分）为中，60分以下为差",
    "总分为100分，60分以下为差，60分及以上80分以下为中，80分及以上90分以下为良，90分及以上为优。",
    "60分及以上为中，其中80分及以上为良，90分及以上为优，低于60分为差；偏差10分以上的须说明",
    "优：得分≥90；良：80≤得分<90；中：60≤得分<80；差：得分<60",
    "不低于90分的等级为优，低于90分不低于80分的等级为良，低于80分不低于60分的等级为中，低于60分的等级为差",
  ])("%s", (notes) => {
    const grades = ["100", "90", "89.9", "80", "79.9", "60", "59.9", "0"].map((score) => gradesAt(notes, score));
    const [a, b, c, d] = standard;
    expect(grades).toEqual([[a], [a], [b], [b], [c], [c], [d], [d]]);
  });

  it("keeps both grades for a limit behind 以上, which may count or not", () => {
    const notes = "90分以上为优，80分以上为良，60分以上为中，60分以下为差";
    expect(["91", "90", "85", "80"].map((score) => gradesAt(notes, score))).toEqual([
      ["优"],
      ["优", "良"],
      ["良"],
      ["良", "中"],
    ]);
  });

  it("keeps the first band of a grade that the notes name again, and leaves bounds without a grade alone", () => {
    const notes = "加分不超过5分。90分及以上为优，80分及以上为良，60分及以上为中，60分以下为差；75分以下为差的通报。";
    expect(["95", "85", "70", "50"].map((score) => gradesAt(notes, score))).toEqual([["优"], ["良"], ["中"], ["差"]]);
  });

  it("keeps both grades for a limit that the wording gives to neither", () => {
    const notes = "90-100分为优，80-90分为良，60-80分为中，60分以下为差";
    expect(gradesAt(notes, "90")).toEqual(["优", "良"]);
    expect(gradesAt(notes, "85")).toEqual(["良"]);
  });

  it.each([
    "大于90分为优，大于80分且90分及以下为良，大于60分且80分及以下为中，60分及以下为差",
    "(90,100]为优，(80,90]为良，(60,80]为中，[0,60]为差",
    "90<得分≤100为优，80<得分≤90为良，60<得分≤80为中，得分≤60为差",
  ])("gives the limit to the worse grade where the notes do: %s", (notes) => {
    const grades = ["90.5", "90", "80.5", "80", "60.5", "60"].map((score) => gradesAt(notes, score));
    expect(grades).toEqual([["优"], ["良"], ["良"], ["中"], ["中"], ["差"]]);
  });

  it("reads intervals with decimals", () => {
    const notes = "[89.50,100]为优，[79.50,89.50)为良，[59.5,79.50)为中，[0,59.5)为差";
    const grades = ["89.5", "89.49", "79.5", "59.5", "59.49"].map((score) => gradesAt(notes, score));
    expect(grades).toEqual([["优"], ["良"], ["良"], ["中"], ["差"]]);
  });

  it("ends a grade before the bound of another sentence", () => {
    const notes = "90分以上为优，60分以上为合格，80分以下须整改，60分以下为不合格";
    expect(gradesAt(notes, "85")).toEqual(["合格"]);
  });

  it("reads other limits and other names", () => {
    const notes = "优秀（95分及以上）、良好（85分及以上）、合格（70分及以上）、不合格（70分以下）";
    expect(["95", "94", "85", "84", "70", "69"].map((score) => gradesAt(notes, score))).toEqual([
      ["优秀"],
      ["良好"],
      ["良好"],
      ["合格"],
      ["合格"],
      ["不合格"],
    ]);
  });

  it("gives no grade to a score between whole points that the scale leaves out", () => {
    expect(gradesAt("90-100分为优，80-89分为良，60-79分为中，0-59分为差", "89.5")).toEqual([]);
  });

  it("knows what is left of a scale that a page break cut", () => {
    const notes = "90分（含）—100分为优，80分（含）—90分为良，60分（含）—";
    expect(gradesAt(notes, "85")).toEqual(["良"]);
    expect(gradesAt(notes, "65")).toEqual([]);
  });

  it.each([
    "执行率90%以上得满分，每低1个百分点扣1分。",
    "偏差率在10%以上的须说明原因，其中30%以上的另附材料。",
    "备注：“执行率”=“全年执行数”/“全年预算数”。",
    "偏差10分以上的，须说明原因。",
    "执行率90%以上的，资金管理评为优。",
    "执行率达到90以上%的，资金管理评为优。",
    "执行率80%-90%的，资金管理评为良。",
    "执行率80-90%的，资金管理评为良。",
    "80%≤执行率<90%的，资金管理评为良。",
    "执行率≥90%的，资金管理评为优。",
    "执行率80%以上、90%以下的，资金管理评为良。",
    "得分90分以上的，次年优先安排预算。",
    "",
  ])("finds no scale in %j", (notes) => {
    expect(readGradeScale(notes)).toBeNull();
  });

  it.each([
    "得分90分以上的评为优。",
    "得分在80-90分的评为良。",
    "80≤得分<90的评为良。",
    "得分80分以上、90分以下的评为良。",
    "90分以上为优，执行率80%以上。",
  ])("knows that notes with a single grade divide the scores in a way of their own: %s", (notes) => {
    expect(readGradeScale(notes)).toBe("unreadable");
  });

  it.each([
    "90分以上为优，95分以上为良，60分以下为差",
    "90分以上为差，80分以上为良，60分以上为优",
    "优：60分以下；良：60分以下",
    "80-100分为优，70-90分为良，60分以下为差",
  ])("does not trust a scale that contradicts itself: %s", (notes) => {
    expect(readGradeScale(notes)).toBe("unreadable");
  });

  it("comes to an end on a long run of figures and signs", () => {
    expect(readGradeScale("90分(含)—".repeat(20_000))).toBeNull();
  });

  it("is by default that of the profile", () => {
    expect(mof2020.grades.map((band) => band.grade)).toEqual(standard);
  });
});
