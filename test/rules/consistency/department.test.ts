import { describe, expect, it } from "vitest";
import type { Evaluation } from "../../../src/model/index.js";
import { kinshipOf, plainBodyName } from "../../../src/rules/consistency/body-name.js";
import { department } from "../../../src/rules/consistency/department.js";
import { body } from "../../support/paragraphs.js";
import { evaluation, facts, failures, leaf, outcomes } from "../../support/report-builder.js";

const words = (text: string) => leaf(text, { value: null });

function given(own: string, kind: Evaluation["kind"], named: string, text = "") {
  const lines = [`${own}是综合管理部门。`, `一年来，${own}围绕中心工作履职。`, text];
  return facts({ department: words(own), evaluations: [evaluation({ kind, department: words(named) })] }, [], {
    paragraphs: body(...lines).paragraphs,
  });
}
const kind = (...args: Parameters<typeof given>) => outcomes(department, given(...args))[0]?.kind;

describe("names of bodies", () => {
  it.each([
    ["青禾县财政局", "青 禾 县 财 政 局（本级）", "same"],
    ["青禾县财政局", "湖州省青禾县财政局", "same"],
    ["青禾县财政局", "县财政局", "same"],
    ["青禾县财政局", "101001-青禾县财政局", "same"],
    ["青禾县财政局", "101001县财政局", "same"],
    ["青禾县财政局", "[101001]县财政局", "same"],
    ["青禾县财政局", "（A01）_县财政局", "same"],
    ["青禾县财政局", "县财政局（含下属单位）", "same"],
    ["青禾县财政局", "“县财政局”", "same"],
    ["青禾县财政局", "县财政局机关本级", "same"],
    ["青禾县财政局", "县财政局汇总", "same"],
    ["青禾县委", "县委", "same"],
    ["市场监督管理局", "青禾县市场监管局", "same"],
    ["市政设施管理中心", "青禾县市政中心", "same"],
    ["县委", "青禾县县直机关工委", "same"],
    ["青禾市科协", "市科学技术协会", "same"],
    ["青禾县", "白沙县", "unsure"],
    ["白沙县财政局", "青禾县", "unsure"],
    ["青禾县科协", "科学技术协会", "same"],
    ["青禾县科学技术协会", "白沙县科学技术协会", "elsewhere"],
    ["青禾自治县科协", "白沙自治县科协", "elsewhere"],
    ["青禾县州级粮库", "青禾县粮食储备库", "different"],
    ["湖州省青禾县科协", "青禾县科学技术协会", "same"],
    ["县科学技术协会", "青禾县科协", "same"],
    ["青禾县科协", "白沙县科学技术协会", "unsure"],
    ["青禾县", "白沙县财政局", "unsure"],
    ["局", "青禾县财政局", "unsure"],
    ["青禾社区服务中心", "白沙社区服务中心", "unsure"],
    ["青禾县人力资源和社会保障局", "青禾县医疗和社会保障局", "unsure"],
    ["青禾县财政局", `青禾县财政局${"及所属各单位".repeat(9)}`, "same"],
    ["青禾县财政局", `青禾县财政局${"及所属各单位".repeat(10)}`, "unsure"],
    ["青禾自治县财政局", "青禾县财政局", "same"],
    ["青禾市财政局", "青禾自治州财政局", "unsure"],
    ["青禾县科学技术协会", "青禾县科协", "same"],
    ["青禾县科学技术协会", "县科协", "same"],
    ["青禾县住房和城乡建设局", "青禾县住建局", "same"],
    ["青禾县财政局", "白沙县财政局", "elsewhere"],
    ["青禾县财政局", "白沙市财政局", "elsewhere"],
    ["青禾县财政局", "青禾市财政局", "unsure"],
    ["青禾县财政局", "青禾县教育局", "different"],
    ["青禾县财政局", "白沙县教育局", "different"],
    ["青禾县文化广电新闻出版局", "青禾县文化和旅游局", "unsure"],
    ["青禾县城市管理局", "青禾县市场监督管理局", "different"],
    ["青禾县财政局", "", "unsure"],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(kinshipOf(a, b)).toBe(expected);
    expect(kinshipOf(b, a)).toBe(expected);
  });
});

describe("what a body is called", () => {
  it.each([
    ["青 禾 县 财 政 局（本级）", "青禾县财政局"],
    ["101001-青禾县财政局", "青禾县财政局"],
    ["101001青禾县财政局", "青禾县财政局"],
    ["[101001]——青禾县财政局", "青禾县财政局"],
    ["(A01)_青禾县财政局", "青禾县财政局"],
    ["“青禾县财政局”（加盖公章）", "青禾县财政局"],
    ["青禾县财政局机关本级", "青禾县财政局"],
    ["青禾县财政局汇总", "青禾县财政局"],
    ["青禾县汇总会计中心", "青禾县汇总会计中心"],
    ["青禾县12345热线办", "青禾县12345热线办"],
    ["7号院管理处", "7号院管理处"],
  ])("%s: %s", (printed, plain) => {
    expect(plainBodyName(printed)).toBe(plain);
  });
});

describe("consistency/department", () => {
  it("accuses a table of the same office elsewhere", () => {
    const [failure] = failures(department, given("青禾县财政局", "project", "白沙县财政局"));
    expect(failure?.subject).toEqual({ evaluation: 0, field: "department" });
    expect(failure?.formula).toBe("白沙县财政局 ≠ 青禾县财政局");
    expect(kind("青禾县财政局", "department", "青禾县教育局")).toBe("failed");
    expect(kind("青禾县财政局", "project", "青禾县教育局")).toBe("failed");
  });

  it("passes abbreviations and leaves what may be a renaming alone", () => {
    expect(kind("青禾县科学技术协会", "project", "县科协")).toBe("passed");
    expect(kind("青禾县文化和旅游局", "department", "青禾县文化广电局")).toBe("not-run");
  });

  it("lets a project's table name the department above or the unit below", () => {
    expect(kind("青禾县图书馆", "project", "青禾县文化和旅游局")).toBe("not-run");
    expect(kind("青禾县文化和旅游局", "project", "青禾县图书馆")).toBe("not-run");
    expect(kind("青禾县图书馆", "department", "青禾县文化和旅游局")).toBe("failed");
    expect(kind("青禾县图书馆", "project", "白沙县图书馆")).toBe("failed");
    expect(kind("青禾县图书馆", "project", "—")).toBe("not-run");
  });

  it("lets a table name another department above the report's own body, which carries the project out", () => {
    const finds = (implementer: string) => {
      const table = evaluation({ department: words("青禾县财政局"), implementer: words(implementer) });
      const told = body("青禾县水利局是主管部门。", "青禾县水利局认真履职。").paragraphs;
      return failures(
        department,
        facts({ department: words("青禾县水利局"), evaluations: [table] }, [], { paragraphs: told }),
      );
    };
    expect(finds("青禾县水利局")).toEqual([]);
    expect(finds("青禾县财政局")).toHaveLength(1);
  });

  it("lets a project's table name a department that the narrative speaks of", () => {
    expect(kind("青禾县财政局", "project", "白沙县财政局", "与白沙县财政局联合实施。")).toBe("not-run");
  });

  it("does not trust a name that stands on the cover alone", () => {
    const cover = {
      department: words("青禾县财政局"),
      evaluations: [evaluation({ department: words("白沙县财政局") })],
    };
    expect(failures(department, facts(cover))).toEqual([]);
    const shared = [...cover.evaluations, evaluation({ department: words("青禾县财政局") })];
    expect(failures(department, facts({ ...cover, evaluations: shared }))).toHaveLength(1);
    const told = (...lines: string[]) => facts(cover, [], { paragraphs: body(...lines).paragraphs });
    expect(failures(department, told("青禾县财政局是综合部门。", "一年来围绕中心工作履职。"))).toEqual([]);
    expect(failures(department, told("青禾县财政局是综合部门。", "青禾县财政局认真履职。"))).toHaveLength(1);
  });

  it("compares tables with nothing where the department was taken from one of them", () => {
    const own = words("青禾县财政局");
    const evaluations = [evaluation({ department: own }), evaluation({ department: words("白沙县财政局") })];
    expect(failures(department, facts({ department: own, evaluations }))).toEqual([]);
  });
});
