import { describe, expect, it } from "vitest";
import { plainProjectName, projectOfEvaluation } from "../../src/rules/project-match.js";
import { evaluation, facts, leaf, project } from "../support/report-builder.js";

const match = (projects: string[], tables: string[]) =>
  Object.fromEntries(
    projectOfEvaluation(
      facts({
        projects: projects.map((name) => project(name)),
        evaluations: tables.map((name) => evaluation({ name: leaf(name, { value: null }) })),
      }).report,
    ),
  );

describe("plainProjectName", () => {
  it("leaves out quotes, brackets, blanks, a code and a closing 项目", () => {
    for (const name of [
      "“图书购置”项目",
      "图书 购置",
      "《图书购置》",
      "51000021R000000019951-图书购置",
      "图书购置（项目）",
    ]) {
      expect(plainProjectName(name)).toBe("图书购置");
    }
    expect(plainProjectName("项目")).toBe("项目");
    expect(plainProjectName("项目管理经费")).toBe("项目管理经费");
    expect(plainProjectName("A1-图书购置")).toBe("A1图书购置");
    expect(plainProjectName("图书ABCDEF购置")).toBe("图书ABCDEF购置");
    expect(plainProjectName("2021年图书购置")).toBe("2021年图书购置");
  });
});

describe("projectOfEvaluation", () => {
  it("matches in any order, exact names before those that contain each other", () => {
    expect(match(["图书购置", "阅读推广"], ["阅读推广", "图书购置"])).toEqual({ 0: 1, 1: 0 });
    expect(match(["图书购置", "图书购置二期"], ["图书购置二期", "图书购置"])).toEqual({ 0: 1, 1: 0 });
    expect(match(["图书购置经费"], ["图书购置"])).toEqual({ 0: 0 });
  });

  it("never guesses", () => {
    expect(match(["图书购置", "图书购置"], ["图书购置"])).toEqual({});
    expect(match(["图书购置一期", "图书购置二期"], ["图书购置"])).toEqual({});
    expect(match(["图书购置"], ["图书购置经费", "图书购置尾款"])).toEqual({});
    expect(match(["图书"], ["图书购置"])).toEqual({});
    expect(match(["图书购置"], ["", "阅读推广"])).toEqual({});
    expect(match(["", "图书购置"], ["", "图书购置"])).toEqual({ 1: 1 });
    expect(match(["购置图书", "购置图书一批"], ["购置图书"])).toEqual({ 0: 0 });
    expect(match(["图书购"], ["图书购置"])).toEqual({});
    const department = evaluation({ kind: "department", name: leaf("图书购置", { value: null }) });
    const nameless = evaluation({ name: null });
    const { report } = facts({ projects: [project("图书购置")], evaluations: [department, nameless] });
    expect(projectOfEvaluation(report).size).toBe(0);
  });
});
