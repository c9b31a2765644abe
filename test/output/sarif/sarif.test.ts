import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import type { Result } from "../../../src/model/index.js";
import { sarifWriter } from "../../../src/output/sarif/index.js";
import { catalogue } from "../../../src/rules/catalogue.js";
import { evidence, failedFile, finding, hostile, hostileResult, result, suppressed } from "../../support/results.js";

const load = createRequire(import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(load.resolve(path), "utf8"));
const ajv = new Ajv({ schemaId: "auto", validateSchema: false, unknownFormats: "ignore" });
ajv.addMetaSchema(read("ajv/lib/refs/json-schema-draft-04.json"));
const isSarif = ajv.compile(read("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));

function written(results: readonly Result[], language: "zh" | "en" = "zh") {
  const writer = sarifWriter({ language, version: "1.2.3" });
  const text = [writer.open(), ...results.map((each) => writer.result(each)), writer.close()].join("");
  const log = JSON.parse(text);
  isSarif(log);
  return { text, run: log.runs[0], errors: isSarif.errors ?? [] };
}

describe("SARIF", () => {
  it.each(["zh", "en"] as const)("holds to the official schema and declares every rule (%s)", (language) => {
    const { run, errors } = written([result(), failedFile(), result({ findings: [] })], language);
    expect(errors).toEqual([]);
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(catalogue.map(({ id }) => id));
    const [rule] = run.tool.driver.rules;
    expect(rule.help.markdown).toContain(`## ${language === "zh" ? "怎么改" : "How to mend the report"}`);
  });

  it("of a run without files is valid as well", () => {
    expect(written([]).errors).toEqual([]);
    expect(written([]).run.invocations[0].executionSuccessful).toBe(true);
  });

  it("is found invalid by this test where a level is none", () => {
    const { text } = written([result()]);
    expect(isSarif(JSON.parse(text.replace('"level":"error","message"', '"level":"fatal","message"')))).toBe(false);
  });

  it("points at the line, names the other figures, and keeps the fingerprint", () => {
    const [told] = written([result()]).run.results;
    expect(told).toMatchObject({
      ruleId: "score/weights-total",
      level: "error",
      locations: [{ physicalLocation: { region: { startLine: 12 } } }],
      relatedLocations: [{ id: 1, message: { text: "分值: 10" } }],
      partialFingerprints: { "selfevalFinding/v1": finding().fingerprint },
    });
    expect(catalogue[told.ruleIndex]?.id).toBe(told.ruleId);
    expect(told.message.text).toContain("10 + 50 + 30 + 20 = 110 ≠ 100");
    expect(told.locations[0].physicalLocation.artifactLocation.uri).toBe(encodeURI("报告/青禾县总工会.txt"));
  });

  it("gives page and box of a PDF, which has no lines", () => {
    const onPage = finding({ evidence: [evidence("100", "weight", { page: 3, bbox: [1, 2, 3, 4] })] });
    const [location] = written([result({ findings: [onPage] })]).run.results[0].locations;
    expect(location.physicalLocation).not.toHaveProperty("region");
    expect(location).toMatchObject({
      logicalLocations: [{ name: "第 3 页", kind: "page" }],
      properties: { page: 3, bbox: [1, 2, 3, 4] },
    });
  });

  it("carries what was set aside with its reason", () => {
    const { run } = written([result({ findings: [], suppressed: [suppressed({ reason: "见复核意见" })] })]);
    expect(run.results[0].suppressions).toEqual([
      { kind: "external", status: "accepted", justification: "见复核意见" },
    ]);
  });

  it("tells of files that were not read or not understood, and that the run did not succeed", () => {
    const unclear = result({ findings: [], verdict: "undetermined" });
    const [invocation] = written([unclear, failedFile()]).run.invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications).toMatchObject([
      { level: "warning", descriptor: { id: "undetermined" } },
      { level: "error", descriptor: { id: "damaged-pdf" }, message: { text: "PDF 已损坏。" } },
    ]);
  });

  it.each(hostile)("stays valid and harmless with %s in every text", (_, text) => {
    const { errors, run } = written([hostileResult(text), failedFile(text, text)]);
    expect(errors).toEqual([]);
    const { message, locations } = run.results[0];
    expect(message.text.replaceAll("\n", "")).not.toMatch(
      /\]\(|(?<!\{)\{0\}(?!\})|[\p{Cc}\u202a-\u202e\u2066-\u2069]/u,
    );
    expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[\w.!~*'()%/-]*$/);
  });
});
