import { extractFromBlocks } from "../../src/extract/report.js";
import { RESULT_SCHEMA, type Result } from "../../src/model/index.js";
import type { BatchRule } from "../../src/rules/batch/batch-rule.js";
import { type BatchFinding, judgeGroup } from "../../src/rules/batch/engine.js";
import type { Submission } from "../../src/rules/batch/submission.js";
import type { Facts } from "../../src/rules/rule.js";
import { defaults, type Settings } from "../../src/rules/settings.js";
import { signatureOf } from "../../src/rules/signature/index.js";
import { wordsIn } from "../../src/rules/signature/words.js";
import { type Case, draftOf } from "../cases/case.js";
import { blocksOf, drawReport } from "../cases/page.js";

/** What the rules see of a small report. */
export function factsOfCase(one: Case): Facts {
  const drawing = drawReport(draftOf(one), "endless");
  return { ...extractFromBlocks("pdf", 1, blocksOf(drawing), [], []), settings: defaults };
}

/** A small report as one file of a batch; `sha256` is its own unless told. */
export function submit(file: string, one: Case = {}, sha256: Result["sha256"] = `bytes of ${file}`): Submission {
  const facts = factsOfCase(one);
  const { title, department, year, evaluations } = facts.report;
  return { file, sha256, title, department, year, tables: evaluations, signature: signatureOf(facts) };
}

/** A small report's result, as `check` would give it with the rules' findings left out. */
export function resultOf(file: string, one: Case = {}, more: Partial<Result> = {}): Result {
  const facts = factsOfCase(one);
  return {
    schema: RESULT_SCHEMA,
    file,
    sha256: `bytes of ${file}`,
    status: "checked",
    error: null,
    report: facts.report,
    verdict: "passed",
    findings: [],
    suppressed: [],
    checks: [{ rule: "score/weights-total", passed: 3, failed: 0, notRun: 0 }],
    diagnostics: [],
    signature: signatureOf(facts),
    ...more,
  };
}

/** A file's result that could not be read. */
export function unreadResult(file: string): Result {
  const error = { code: "scanned-pdf", message: "扫描件，没有文字" } as const;
  const { signature: _, ...rest } = resultOf(file);
  return { ...rest, status: "failed", error, report: null, verdict: "undetermined", checks: [] };
}

/** The case of a department of its own: its name wherever the report tells it. */
export function ofDepartment(name: string, more: Case = {}): Case {
  const report = {
    title: `${name}2022年度部门整体支出绩效自评报告`,
    department: name,
    ...more.report,
  };
  return {
    ...more,
    say: { 青禾县文化和旅游局是主管全县文化和旅游工作的政府部门: `${name}是县级政府部门`, ...more.say },
    report,
    department: { name, ...more.department },
    reading: { department: name, ...more.reading },
    repair: { department: name, ...more.repair },
  };
}

/** What a rule finds in a group; for text, all fingerprints that the first two files share count. */
export function findingsIn(
  rule: BatchRule,
  group: readonly Submission[],
  rules: Settings["rules"] = {},
): BatchFinding[] {
  const settings = { rules, settingsOf: () => ({ profile: null, rules }), language: "zh" as const };
  const keys = new Set(group.flatMap(({ signature }) => signature?.projects.map(({ key }) => key) ?? []));
  const runs = rule.id === "batch/project-twice" ? [...keys] : [""];
  return runs.flatMap((key) => {
    const files = group.filter(({ signature }) => key === "" || signature?.projects.some((one) => one.key === key));
    return [...judgeGroup(rule, { files, key, shared: sharedWords(group) }, settings).findings];
  });
}

function sharedWords([one, two]: readonly Submission[]): Set<string> {
  const words = (submission: Submission | undefined) =>
    new Set((submission?.signature?.passages ?? []).flatMap(({ prints }) => wordsIn(prints)));
  const second = words(two);
  return new Set([...words(one)].filter((word) => second.has(word)));
}
