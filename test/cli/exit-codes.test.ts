import { describe, expect, it } from "vitest";
import { exitCodeOf } from "../../src/cli/exit-codes.js";
import type { Finding, Result, Severity } from "../../src/model/index.js";

function finding(severity: Severity): Finding {
  const subject = { evaluation: null, row: null, field: null, project: null, item: null, otherFile: null };
  const text = { message: "", expected: null, actual: null, formula: null, accepted: null, fingerprint: "" };
  return { rule: "x/y", severity, ...text, subject, evidence: [] };
}

function result(fields: Partial<Result>): Result {
  return {
    schema: "selfeval.result/1",
    file: "a.txt",
    sha256: null,
    status: "checked",
    error: null,
    report: null,
    verdict: "passed",
    findings: [],
    suppressed: [],
    checks: [],
    diagnostics: [],
    ...fields,
  };
}

describe("the exit code that a result asks for", () => {
  it("is 0 for a clean report, and for a warning when errors fail", () => {
    expect(exitCodeOf(result({}), "error")).toBe(0);
    expect(exitCodeOf(result({ verdict: "findings", findings: [finding("warning")] }), "error")).toBe(0);
  });

  it("is 1 for a finding at or above the severity", () => {
    const warned = result({ verdict: "findings", findings: [finding("warning")] });
    expect(exitCodeOf(warned, "warning")).toBe(1);
    expect(exitCodeOf(warned, "info")).toBe(1);
    expect(exitCodeOf(result({ verdict: "findings", findings: [finding("error")] }), "error")).toBe(1);
  });

  it("is 0 for any finding with never", () => {
    expect(exitCodeOf(result({ verdict: "findings", findings: [finding("error")] }), "never")).toBe(0);
  });

  it("is 2 for a file that was not read or not understood, even with never", () => {
    expect(exitCodeOf(result({ status: "failed", verdict: "undetermined" }), "never")).toBe(2);
    expect(exitCodeOf(result({ verdict: "undetermined", findings: [finding("error")] }), "error")).toBe(2);
  });
});
