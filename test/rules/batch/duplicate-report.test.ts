import { describe, expect, it } from "vitest";
import { duplicateReport } from "../../../src/rules/batch/duplicate-report.js";
import { findingsIn, ofDepartment, submit } from "../../support/submissions.js";

describe("batch/duplicate-report", () => {
  it("accuses two files of the same bytes, even where nothing was read in them", () => {
    const scan = { title: null, department: null, year: null, tables: [], signature: null, sha256: "one" };
    const [finding] = findingsIn(duplicateReport, [
      { ...scan, file: "a.pdf" },
      { ...scan, file: "b.pdf" },
    ]);
    expect(finding?.file).toBe("b.pdf");
    expect(finding?.subject.otherFile).toBe("a.pdf");
    expect(finding?.message).toContain("完全相同");
  });

  it("accuses the same content in another format, at both titles", () => {
    const [finding, ...more] = findingsIn(duplicateReport, [submit("a.docx"), submit("b.pdf")]);
    expect(more).toEqual([]);
    expect(finding?.message).toContain("全部相同");
    expect(finding?.evidence.map(({ file }) => file)).toEqual([undefined, "a.docx"]);
  });

  it("accuses each further file once, and never a pair of copies of each other", () => {
    const others = findingsIn(
      duplicateReport,
      ["a", "b", "c"].map((name) => submit(name)),
    ).map(({ subject }) => subject.otherFile);
    expect(others).toEqual(["a", "a"]);
  });

  it("tells how much of two versions is the same", () => {
    const corrected = submit("b", { department: { total: { executed: "597.00" } } });
    const [finding] = findingsIn(duplicateReport, [submit("a"), corrected]);
    expect(finding?.message).toMatch(/9\d% 相同/);
  });

  it("leaves alone another year, another department, and another report of the department", () => {
    const next = submit("b", {
      report: { title: "青禾县文化和旅游局2023年度部门整体支出绩效自评报告" },
      department: { yearLine: "（2023年度）" },
    });
    expect(findingsIn(duplicateReport, [submit("a"), next])).toEqual([]);
    expect(findingsIn(duplicateReport, [submit("a"), submit("b", ofDepartment("白沙县文化和旅游局"))])).toEqual([]);
    const other = submit("b", { reading: { name: "戏曲进校园专项" } });
    expect(findingsIn(duplicateReport, [submit("a"), other])).toEqual([]);
  });

  it("leaves alone two reports of one form whose figures and words differ", () => {
    const different = submit("b", {
      tell: ["全年新建村级文化广场，组织送戏下乡，群众参与度明显上升。", "图书馆延长了开放时间，读者人数稳步增加。"],
      department: {
        total: { initial: "610.00", adjusted: "640.00", executed: "601.00" },
        sources: { "其中：当年财政拨款": { initial: "590.00", adjusted: "620.00", executed: "583.00" } },
        rows: { 免费开放场馆数: { target: "≥7个", actual: "8个" }, 服务对象满意度: { actual: "91%" } },
      },
      reading: { rows: { 组织读书活动场次: { target: "≥50场", actual: "51场" }, 读者满意度: { actual: "92%" } } },
    });
    expect(findingsIn(duplicateReport, [submit("a"), different])).toEqual([]);
  });
});
