import type { CheckCount, Evidence, Finding, Result, Suppressed } from "../../src/model/index.js";
import { RESULT_SCHEMA } from "../../src/model/index.js";
import { evaluation, facts, leaf } from "./report-builder.js";

export function evidence(text: string, role = "weight", place: object = { line: 12 }): Evidence {
  return { role, text, ...place } as Evidence;
}

export function finding(fields: Partial<Finding> = {}): Finding {
  return {
    rule: "score/weights-total",
    severity: "error",
    message: "各项分值合计 110 分，与总分栏的 100 分不符。",
    expected: "110",
    actual: "100",
    formula: "10 + 50 + 30 + 20 = 110 ≠ 100",
    accepted: "110",
    subject: { evaluation: 0, row: "培训人次", field: "weight", project: null, item: null, otherFile: null },
    evidence: [evidence("100", "total weight"), evidence("10")],
    fingerprint: "0123456789abcdef0123456789abcdef",
    ...fields,
  };
}

export function suppressed(fields: Partial<Suppressed> = {}): Suppressed {
  return { ...finding({ fingerprint: "fedcba9876543210fedcba9876543210" }), reason: "已核实", ...fields };
}

const counted: CheckCount = { rule: "score/weights-total", passed: 1, failed: 1, notRun: 0 };

/** A result with one finding unless told. */
export function result(fields: Partial<Result> = {}): Result {
  const findings = fields.findings ?? [finding()];
  return {
    schema: RESULT_SCHEMA,
    file: "报告/青禾县总工会.txt",
    sha256: "0".repeat(64),
    status: "checked",
    error: null,
    report: facts({ department: leaf("青禾县总工会"), evaluations: [evaluation({ kind: "department" })] }).report,
    verdict: findings.length > 0 ? "findings" : "passed",
    findings,
    suppressed: [],
    checks: [counted],
    diagnostics: [],
    ...fields,
  };
}

export function failedFile(file = "坏.pdf", message = "PDF 已损坏。"): Result {
  const nothing = { report: null, findings: [], checks: [], sha256: null };
  return result({
    file,
    status: "failed",
    verdict: "undetermined",
    error: { code: "damaged-pdf", message },
    ...nothing,
  });
}

/** Texts that make trouble where they are written without care, and what each tries. */
export const hostile: readonly (readonly [what: string, text: string])[] = [
  ["an element", "<script>alert(1)</script>"],
  ["the end of a CDATA section", "]]><x>"],
  ["a workflow command", "a\n::error file=x::甲"],
  ["a property of a command", "a,line=1,title=b::c%0A"],
  ["a formula", '=HYPERLINK("http://evil.example","x")'],
  ["a formula in full width", "＝1+1"],
  ["a formula behind a mark of order", "\ufeff=1+1"],
  ["a formula in a locale with semicolons", "甲;=1+1"],
  ["a quote", "a\"b'c"],
  ["escape sequences", "\u001b[2J\u001b]0;x\u0007\u009b31m"],
  ["a NUL", "a\u0000b"],
  ["marks of direction", "a\u202egnp.exe\u2066"],
  ["half of a surrogate pair", "a\ud800b\udc00"],
  ["code points that are no characters", "a\ufffeb\uffff"],
  ["a placeholder and a link", "{0} [甲](http://evil.example) ![x](http://evil.example/p.png)"],
  ["Markdown", "# 甲 **乙** `丙` | 丁 <b>戊</b> www.evil.example http://evil.example ~~己~~ $庚$ &lt; @someone"],
  ["path segments", "../../etc/passwd"],
  ["a scheme", "javascript:alert(1)"],
  ["a percent sign", "100% %0d%0a 甲"],
];

/** A result in which a text stands wherever a submission, its name or a reviewer can put it. */
export function hostileResult(text: string): Result {
  return result({
    file: text,
    report: facts({
      title: leaf(text),
      department: leaf(text),
      evaluations: [evaluation({ kind: "project", name: leaf(text) })],
    }).report,
    findings: [
      finding({
        message: text,
        expected: text,
        actual: text,
        formula: text,
        accepted: text,
        subject: { evaluation: 0, row: text, field: "weight", project: null, item: text, otherFile: text },
        evidence: [
          evidence(text, "weight", { sheet: text, sheetNumber: 1, cell: "A1" }),
          evidence(text, text, { line: 2 }),
        ],
      }),
    ],
    suppressed: [suppressed({ reason: text, message: text })],
    diagnostics: [{ code: "text-encoding", message: text, sheet: text, cell: "A1" }],
  });
}
