import { sha256 } from "@noble/hashes/sha2.js";
import { strFromU8, unzlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Evidence, Finding, Picture, Place, Report, Result } from "../../../src/index.js";
import { renderReview } from "../../../src/output/html/index.js";
import { evaluation, facts, indicator, leaf, project } from "../../support/report-builder.js";

const report = (fields: Partial<Report>) => facts(fields).report;
const HOSTILE = `"'><script>alert(1)</script><svg onload=x></script>{files}`;

function finding(number: number, evidence: readonly Evidence[], rest: Partial<Finding> = {}): Finding {
  const subject = { evaluation: 0, row: null, field: null, project: null, item: null, otherFile: null };
  return {
    rule: "score/weights-total",
    severity: "error",
    message: `矛盾${number}`,
    expected: null,
    actual: null,
    formula: "1 + 1 = 2 ≠ 3",
    accepted: "2",
    subject,
    evidence: [...evidence],
    fingerprint: `f${number}`,
    ...rest,
  };
}

function result(rest: Partial<Result> = {}): Result {
  return {
    schema: "selfeval.result/1",
    file: "青禾县.pdf",
    sha256: "00",
    status: "checked",
    error: null,
    report: report({ evaluations: [evaluation()] }),
    verdict: "passed",
    findings: [],
    suppressed: [],
    checks: [],
    diagnostics: [],
    ...rest,
  };
}

const noPicture: Picture = { pages: [], lines: [], blocks: [], doubtful: [], notes: [] };

/** The reports as a browser unpacks them. */
function reportsOf(html: string): string[] {
  return [...html.matchAll(/<script type="text\/plain" id="data-\d+">([^<]*)<\/script>/g)].map(([, data]) =>
    strFromU8(unzlibSync(Uint8Array.from(atob(data ?? ""), (sign) => sign.charCodeAt(0)))),
  );
}

function onlyReport(shown: Result, picture: Picture | null = noPicture): string {
  return reportsOf(renderReview([{ result: shown, picture }], "zh"))[0] ?? "";
}

/** Elements of a fragment that markup of a submission could have made, and attributes that would run. */
function dangers(html: string): string[] {
  const tags = html.replaceAll(/="[^"]*"/g, "=");
  return [...tags.matchAll(/<script|<[^>]+ (?:on\w+|style)\s*=/gi)].map(([found]) => found);
}

/** Links that lead to nothing, and ids that stand twice. */
function deadEnds(html: string): string[] {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? "");
  const links = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id ?? "");
  return [...links.filter((id) => !ids.includes(id)), ...ids.filter((id, index) => ids.indexOf(id) !== index)];
}

describe("the page that reviewers open", () => {
  it("allows its own script and style sheet by their fingerprints, and nothing else", () => {
    const html = renderReview([{ result: result(), picture: noPicture }], "zh");
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    const hash = (text = "") => btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))));
    const script = hash(/<script>([\s\S]*?)<\/script>/.exec(html)?.[1]);
    const style = hash(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1]);
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${script}'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`,
    );
    expect(html).not.toMatch(/ (?:src|srcset|action)=|url\(|@import|https?:/);
  });

  it("has a script that a browser can read", () => {
    const html = renderReview([], "en");
    expect(() => new Function(/<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "(")).not.toThrow();
  });

  it("lists files that failed and files that could not be judged first, and says that they are no pass", () => {
    const failed = result({
      file: "坏.pdf",
      status: "failed",
      report: null,
      sha256: null,
      verdict: "undetermined",
      error: { code: "damaged-pdf", message: "文件已损坏" },
    });
    const unsure = result({ file: "疑.pdf", verdict: "undetermined" });
    const faulty = result({ file: "错.pdf", verdict: "findings", findings: [finding(1, [])] });
    const results = [result({ file: "好.pdf" }), faulty, unsure, failed];
    const html = renderReview(results.map((shown) => ({ result: shown, picture: null })));
    const order = [...html.matchAll(/<tr data-report="\d+" data-outcome="(\w+)"/g)].map(([, outcome]) => outcome);
    expect(order).toEqual(["failed", "undetermined", "findings", "passed"]);
    expect(html).toContain("1 个文件读取失败，1 个文件无法判断。这些文件没有检查完，不能当作没有问题，请人工查看。");
    expect(html).toContain("文件已损坏");
    expect(reportsOf(html)).toHaveLength(4);
  });

  it("keeps the number of a report with its data, however the list is sorted", () => {
    const results = [result({ file: "一.pdf" }), result({ file: "二.pdf", verdict: "undetermined" })];
    const html = renderReview(results.map((shown) => ({ result: shown, picture: null })));
    expect(reportsOf(html).map((page) => /<h2[^>]*>([^<]*)/.exec(page)?.[1])).toEqual(["一.pdf", "二.pdf"]);
    expect(html).toMatch(/data-report="2"[^\n]*二\.pdf[^\n]*\n<tr data-report="1"[^\n]*一\.pdf/);
  });
});

describe("text of a submission", () => {
  const places: Place[] = [
    { page: 1, bbox: [1, 1, 9, 9] },
    { line: 1 },
    { paragraph: 1 },
    { table: 1, row: 1, column: 1, after: 0 },
    { sheet: HOSTILE, sheetNumber: 1, cell: "A1" },
  ];

  it.each(places)("is never markup: %o", (place) => {
    const words = { text: HOSTILE, place };
    const evil = { ...leaf(HOSTILE, { unit: HOSTILE }), value: null };
    const shown = result({
      file: HOSTILE,
      verdict: "findings",
      report: report({
        department: evil,
        title: evil,
        evaluations: [evaluation({ name: evil, indicators: [indicator({ level3: evil, target: evil })] })],
      }),
      findings: [
        finding(1, [{ role: HOSTILE, text: HOSTILE, ...place }], {
          rule: "completeness/section",
          message: HOSTILE,
          formula: HOSTILE,
          accepted: HOSTILE,
        }),
      ],
      suppressed: [{ ...finding(2, []), message: HOSTILE, reason: HOSTILE }],
      diagnostics: [{ code: HOSTILE, message: HOSTILE }],
    });
    const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: HOSTILE, lines: [HOSTILE], place, role: null };
    const glyph = { text: "<", box: [1, 1, 9, 9], size: 9, baseline: 8, turn: 0 } as const;
    const page = { number: 1, width: 100, height: 100, glyphs: [glyph], rulings: [] };
    const table = { kind: "table", isForm: true, page: 1, rowCount: 1, columnCount: 1, evaluation: 0 } as const;
    const picture: Picture = {
      pages: [page],
      lines: [{ number: 1, text: HOSTILE }],
      blocks: [
        { index: 0, block: { ...table, cells: [cell] } },
        { index: 2, block: { kind: "paragraph", text: HOSTILE, lines: [words], role: "body" } },
      ],
      doubtful: [{ evaluation: 0, doubt: "table" }],
      notes: [{ code: HOSTILE, params: { x: HOSTILE }, place }],
    };
    const html = renderReview([{ result: shown, picture }], "en");
    const [body = ""] = reportsOf(html);
    expect(dangers(body)).toEqual([]);
    expect(body).toContain("&lt;script&gt;");
    const frame = html.replace(
      /<script>[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>|<script type="[^"]*" id="[^"]*">/g,
      "",
    );
    expect(dangers(frame)).toEqual([]);
  });
});

describe("one report", () => {
  const at = (x: number): Place => ({ page: 4, bbox: [x, 10, x + 5, 20] });
  const seen = (x: number, text = "10"): Evidence => ({ role: "weight", text, ...at(x) });
  const page = { number: 4, width: 100, height: 100, glyphs: [], rulings: [] };

  it("numbers findings worst first within a table, and boxes each figure once", () => {
    const findings = [
      finding(1, [seen(10)], { severity: "warning" }),
      finding(2, [seen(10), seen(30)]),
      finding(3, [seen(50)], { severity: "info", subject: { ...finding(0, []).subject, evaluation: null } }),
    ];
    const html = onlyReport(result({ verdict: "findings", findings }), { ...noPicture, pages: [page] });
    expect([...html.matchAll(/class="message">([^<]*)/g)].map(([, message]) => message)).toEqual([
      "矛盾3",
      "矛盾2",
      "矛盾1",
    ]);
    expect([...html.matchAll(/class="spot s-(\w+)"[^>]*data-findings="([\d ]*)"/g)].map(([, ...box]) => box)).toEqual([
      ["info", "1"],
      ["error", "2 3"],
      ["error", "2"],
    ]);
    expect(html).toContain('<rect class="box" x="9" y="9" width="7" height="12"/>');
    expect(deadEnds(html)).toEqual([]);
  });

  it("marks a figure in the line it stands in, and tells it behind a line that wraps it", () => {
    const findings = [
      finding(1, [
        { role: "part", text: "68", line: 7 },
        { role: "whole", text: "又换了行的话", line: 7 },
      ]),
    ];
    const lines = [
      { number: 2, text: "开头" },
      { number: 7, text: "共68万元，又换了" },
    ];
    const html = onlyReport(result({ verdict: "findings", findings }), { ...noPicture, lines });
    expect(html).toMatch(
      /共<a class="spot words s-error" id="spot-1"[^>]*>68<sup>1<\/sup><\/a>万元，又换了<a [^>]*><i>又换了行的话<\/i><sup>1<\/sup>/,
    );
    expect(html).toContain('<tr class="gap">');
    expect(deadEnds(html)).toEqual([]);
  });

  it("marks no part of another figure", () => {
    const evidence = ["1", "26", "8"].map((text): Evidence => ({ role: "part", text, line: 1 }));
    const lines = [{ number: 1, text: "支出137.26万元，离休1人，退休26人，在职8，1,8" }];
    const findings = [finding(1, evidence)];
    const html = onlyReport(result({ verdict: "findings", findings }), { ...noPicture, lines });
    const line = /<tr><th scope="row">1<\/th><td>(.*?)<\/td>/.exec(html)?.[1]?.replaceAll(/<a [^>]*>/g, "[");
    const plain = line?.replaceAll("<sup>1</sup></a>", "]");
    expect(plain).toBe("支出137.26万元，离休[1]人，退休[26]人，在职[8]，1,8");
  });

  it("tells a finding whose file is gone, and one without any place", () => {
    const gone = onlyReport(result({ verdict: "findings", findings: [finding(1, [seen(10)])] }), null);
    expect(gone).toContain("原文件已不在原处或已经改动");
    expect(onlyReport(result({ verdict: "findings", findings: [finding(1, [])] }))).toContain("没有可以对照的原文");
  });

  it("shows the tables as read with their doubtful and faulty cells", () => {
    const row = indicator({ weight: { ...leaf("1O分", { value: null }), line: 3 }, score: { ...leaf("10"), line: 4 } });
    const findings = [finding(1, [{ role: "score", text: "10", line: 4 }])];
    const read = report({ evaluations: [evaluation({ indicators: [row] })] });
    const html = onlyReport(result({ verdict: "findings", findings, report: read }), {
      ...noPicture,
      doubtful: [{ evaluation: 0, doubt: "rows" }],
      notes: [{ code: "points-uncertain", params: { row: "人数", value: "10" }, place: { line: 4 } }],
    });
    expect(html).toContain("哪些内容同在一行靠推断");
    expect(html).toMatch(/<td class="n doubtful">1O分<span class="why"> ？读不出数值/);
    expect(html).toMatch(
      /<td class="n faulty doubtful">10<a class="to-finding" href="#finding-1">1<\/a><span class="why">/,
    );
  });

  it("marks of two figures that are alike and share a paragraph the one that is meant", () => {
    const findings = [finding(1, [{ role: "project executed told", text: "137.26", paragraph: 3 }])];
    const told = { text: "137.26", value: "137.26", unit: "万元", paragraph: 3 };
    const one = { ...project("场馆补助"), budget: { ...told }, executed: { ...told } };
    const html = onlyReport(result({ verdict: "findings", findings, report: report({ projects: [one] }) }));
    expect(html.match(/class="n faulty"/g)).toHaveLength(1);
  });

  it("has the ledger, the reading notes and what was set aside with its reason", () => {
    const html = onlyReport(
      result({
        checks: [
          { rule: "score/weights-total", passed: 4, failed: 1, notRun: 2 },
          { rule: "score/scores-total", passed: 0, failed: 0, notRun: 0 },
        ],
        diagnostics: [{ code: "picture-page", message: "第 3 页只有图片", page: 3 }],
        suppressed: [{ ...finding(1, []), reason: "核实过" }],
      }),
    );
    expect(html).toMatch(
      /score\/weights-total<\/code><\/th><td class="n">4<\/td><td class="n bad">1<\/td><td class="n">2</,
    );
    expect(html).toContain("另有 1 条规则");
    expect(html).toContain("第 3 页只有图片");
    expect(html).toMatch(/核实说明<\/b> 核实过/);
    expect(deadEnds(html)).toEqual([]);
  });

  it("puts why a file could not be judged before everything else", () => {
    const diagnostics = [{ code: "evaluation-unread", message: "没有读懂" }];
    const html = onlyReport(result({ verdict: "undetermined", diagnostics }));
    expect(html.indexOf('id="diagnostics"')).toBeLessThan(html.indexOf('id="findings"'));
    expect(html).toContain("? 无法判断");
    expect(html).toContain("没有指出问题，但这份报告没有检查完，不能当作没有问题，请人工查看。");
    expect(html).not.toContain("没有发现问题");
  });
});
