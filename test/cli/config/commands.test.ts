import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadConfig } from "../../../src/cli/config/load.js";
import { selfeval } from "../../support/command.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-config-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("selfeval init", () => {
  it.each([
    "zh",
    "en",
  ])("writes a configuration that holds as it is and with every # taken away (%s)", async (language) => {
    const path = join(folder, "selfeval.config.yaml");
    expect((await selfeval(["init", "-o", path, "--lang", language])).exitCode).toBe(0);
    expect((await loadConfig(path, folder)).config).toMatchObject({ language, failOn: "error" });
    const settings = readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => /^# (?: *(?:- )?[\w/-]+:|profile|suppressions)/.test(line) && !line.includes("yaml-language"))
      .filter((line) => !/^# {3}(?:mof-2020|hubei|sichuan|guangxi|chongqing|provincial-system):/.test(line))
      .map((line) => line.slice(2));
    const whole = join(folder, "whole.yaml");
    writeFileSync(whole, settings.join("\n"));
    const { config } = await loadConfig(whole, folder);
    expect(Object.keys(config.rules ?? {}).length).toBeGreaterThan(50);
    expect(config.overrides).toHaveLength(1);
  });

  it("overwrites nothing unless told", async () => {
    const path = join(folder, "selfeval.config.yaml");
    writeFileSync(path, "profile: hubei\n");
    const { stderr, exitCode } = await selfeval(["init", "-o", path]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("--force")]);
    expect(readFileSync(path, "utf8")).toBe("profile: hubei\n");
  });
});

describe("selfeval config", () => {
  it("tells each setting with the line it comes from, as it holds for one file", async () => {
    const path = join(folder, "selfeval.config.yaml");
    writeFileSync(path, "failOn: warning\noverrides:\n  - files: ['*.pdf']\n    profile: sichuan\n");
    const { stdout } = await selfeval(["config", join(folder, "a.pdf"), "--config", path, "--lang", "en", "--print"]);
    const lines = stdout.split("\n").map((line) => line.replaceAll(/\s+/g, " "));
    expect(lines).toContain(`profile sichuan # ${path}:4`);
    expect(lines).toContain(`failOn warning # ${path}:1`);
    expect(lines).toContain("format pretty # default");
    expect(lines).toContain("language en # command line --lang");
  });
});

describe("selfeval check", () => {
  it("goes by the configuration, and by a flag before it", async () => {
    const path = join(folder, "selfeval.config.yaml");
    writeFileSync(path, "failOn: never\nformat: ndjson\nprofile: hubei\n");
    const given = ["check", "fixtures/reports/union-2021.txt", "--config", path];
    const { stdout, exitCode } = await selfeval(given);
    expect([exitCode, JSON.parse(stdout).report.evaluations[0].profile]).toEqual([0, "hubei"]);
    const flagged = await selfeval([...given, "--fail-on", "error", "--profile", "sichuan"]);
    expect([flagged.exitCode, JSON.parse(flagged.stdout).report.evaluations[0].profile]).toEqual([1, "sichuan"]);
  });

  it("refuses a profile that there is not, and names those that there are", async () => {
    const { stderr, exitCode } = await selfeval(["check", "fixtures/reports/union-2021.txt", "--profile", "atlantis"]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("mof-2020, hubei")]);
  });
});
