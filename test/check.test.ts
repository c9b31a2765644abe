import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CheckOptions, checkDocument } from "../src/index.js";

const bytes = readFileSync(new URL("../fixtures/reports/union-2021.txt", import.meta.url));
const check = (options: CheckOptions = {}) => checkDocument(bytes, "union-2021.txt", options);

describe("a check", () => {
  it("judges by the profile that is asked for, and says that it was", async () => {
    const profilesOf = async (options: CheckOptions) =>
      (await check(options)).report?.evaluations.map(({ profile, profileBy }) => [profile, profileBy])[0];
    expect(await profilesOf({})).toEqual(["mof-2020", "default"]);
    expect(await profilesOf({ profile: "hubei" })).toEqual(["hubei", "choice"]);
    const structures = (await check({ profile: "hubei" })).findings.filter(({ rule }) => rule === "score/structure");
    expect(structures[0]?.expected).toBe("20/40/40");
  });

  it("throws for a profile that there is not, because that is no fault of the file", async () => {
    await expect(check({ profile: "atlantis" })).rejects.toThrow("atlantis");
  });

  it("takes severities and thresholds as they are set", async () => {
    const rules = {
      "score/weights-total": { severity: "off" },
      "score/scores-total": { severity: "info" },
    } as const;
    const { findings, checks } = await check({ rules });
    expect(findings.map(({ rule }) => rule)).not.toContain("score/weights-total");
    expect(checks.map(({ rule }) => rule)).not.toContain("score/weights-total");
    expect(
      new Set(findings.flatMap(({ rule, severity }) => (rule === "score/scores-total" ? [severity] : []))),
    ).toEqual(new Set(["info"]));
  });

  it("sets a finding aside with its reason, and passes a report whose findings all are", async () => {
    const { findings } = await check();
    const [first, ...others] = findings;
    const one = await check({ suppressions: new Map([[first?.fingerprint ?? "", "已向财政局说明"]]) });
    expect(one.suppressed).toEqual([{ ...first, reason: "已向财政局说明" }]);
    expect(one.findings).toEqual(others);
    expect(one.verdict).toBe("findings");
    const all = await check({ suppressions: new Map(findings.map(({ fingerprint }) => [fingerprint, "历史数据"])) });
    expect([all.findings.length, all.suppressed.length, all.verdict]).toEqual([0, findings.length, "passed"]);
  });

  it("gives every finding of a report a fingerprint of its own, the same for its PDF", async () => {
    const { findings } = await check();
    const marks = new Set(findings.map(({ fingerprint }) => fingerprint));
    expect(marks.size).toBe(findings.length);
    const pdf = readFileSync(new URL("../fixtures/reports/union-2021.pdf", import.meta.url));
    const printed = await checkDocument(pdf, "union-2021.pdf");
    expect(new Set(printed.findings.map(({ fingerprint }) => fingerprint))).toEqual(marks);
  });
});
