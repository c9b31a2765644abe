import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { Result } from "../../src/model/index.js";
import { junitWriter } from "../../src/output/junit.js";
import { failedFile, finding, hostile, hostileResult, result, suppressed } from "../support/results.js";

interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  text: string;
}

/** Reads XML as a build server does; a parser that is strict ends with an error where it is not well formed. */
function parsed(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}

function suites(results: readonly Result[], failOn: "error" | "warning" | "never" = "error"): Element[] {
  const writer = junitWriter({ language: "zh", failOn });
  return parsed([writer.open(), ...results.map((each) => writer.result(each)), writer.close()].join("")).children;
}

const caseOf = (suite: Element | undefined, name: string) =>
  suite?.children.find(({ attributes }) => attributes["name"] === name);

describe("JUnit XML", () => {
  it("has a suite a file and a case a rule, with the arithmetic in its failure", () => {
    const [suite] = suites([result()]);
    expect(suite?.attributes).toMatchObject({ tests: "2", failures: "1", errors: "0", skipped: "0" });
    const [failure] = caseOf(suite, "score/weights-total")?.children ?? [];
    expect(failure).toMatchObject({ name: "failure", attributes: { type: "error" } });
    expect(failure?.text).toContain("110 ≠ 100");
    expect(failure?.text).toContain("第 12 行");
  });

  it("tells what does not fail the run beside the case", () => {
    const warned = result({ findings: [finding({ severity: "warning" })] });
    expect(suites([warned], "warning")[0]?.attributes["failures"]).toBe("1");
    const [suite] = suites([warned], "error");
    expect(suite?.attributes["failures"]).toBe("0");
    expect(caseOf(suite, "score/weights-total")?.children[0]).toMatchObject({ name: "system-out" });
  });

  it("tells what was set aside with its reason, and fails nothing for it", () => {
    const [suite] = suites([result({ findings: [], suppressed: [suppressed({ reason: "见复核意见" })] })]);
    expect(suite?.attributes["failures"]).toBe("0");
    expect(caseOf(suite, "score/weights-total")?.children[0]?.text).toContain("见复核意见");
  });

  it("passes no rule that compared nothing", () => {
    const checks = [
      { rule: "score/grade", passed: 0, failed: 0, notRun: 2 },
      { rule: "score/perfect", passed: 0, failed: 0, notRun: 0 },
    ];
    expect(suites([result({ findings: [], checks })])[0]?.attributes["skipped"]).toBe("2");
  });

  it("has an error for a file that was not read, and for one that was not understood", () => {
    const all = suites([failedFile(), result({ findings: [], verdict: "undetermined" })], "never");
    expect(all.map(({ attributes }) => attributes["errors"])).toEqual(["1", "1"]);
  });

  it.each(hostile)("stays well formed with %s in every text", (_, text) => {
    const all = suites([hostileResult(text), failedFile(text, text)]);
    expect(all).toHaveLength(2);
    expect(all[0]?.children.every(({ name }) => name === "testcase")).toBe(true);
    const names = all[0]?.children.flatMap(({ children }) => children.map(({ name }) => name)) ?? [];
    expect(names.every((name) => ["failure", "skipped", "system-out"].includes(name))).toBe(true);
  });
});
