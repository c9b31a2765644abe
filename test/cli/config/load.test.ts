import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadConfig } from "../../../src/cli/config/load.js";
import { settingsFor } from "../../../src/cli/config/resolve.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-config-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const refusal = async (name: string, text: string): Promise<string> =>
  loadConfig(write(name, text), folder).then(
    () => "no error",
    (error: Error) => error.message.replaceAll(`${folder}/`, ""),
  );

describe("a configuration is found", () => {
  it("in the working directory or above it, the nearest first", async () => {
    write("selfeval.config.yaml", "profile: hubei");
    const deep = join(folder, "2021", "county");
    mkdirSync(deep, { recursive: true });
    expect((await loadConfig(undefined, deep)).config.profile).toBe("hubei");
    writeFileSync(join(folder, "2021", "selfeval.config.json"), '{ "profile": "sichuan" }');
    const nearest = await loadConfig(undefined, deep);
    expect([nearest.config.profile, nearest.folder]).toEqual(["sichuan", join(folder, "2021")]);
  });

  it("nowhere with --no-config, and then holds nothing", async () => {
    write("selfeval.config.yaml", "profile: hubei");
    expect(await loadConfig(false, folder)).toMatchObject({ path: null, config: {} });
  });

  it.each([
    ["selfeval.config.json", '{ "rules": { "funds/overspent": "off" } }'],
    ["selfeval.config.yaml", "rules:\n  funds/overspent: off\n"],
    ["selfeval.config.js", 'export default { rules: { "funds/overspent": "off" } };'],
    ["selfeval.config.ts", 'const rules: object = { "funds/overspent": "off" };\nexport default { rules };'],
  ])("as %s", async (name, text) => {
    write(name, text);
    const loaded = await loadConfig(undefined, folder);
    expect(settingsFor("a.pdf", loaded, undefined).rules["funds/overspent"]?.severity).toBe("off");
  });
});

describe("a configuration that cannot hold is refused with file, line and key", () => {
  it.each([
    ["an unknown key", "language: zh\nprofil: hubei\n", "a.yaml:2: profil: 没有这一项 · no such key"],
    ["a rule that there is not", "rules:\n  funds/nothing: off\n", "a.yaml:2: rules.funds/nothing: 没有这一项"],
    [
      "a threshold of another rule",
      "rules:\n  funds/overspent:\n    below: 3\n",
      "a.yaml:3: rules.funds/overspent.below: 没有",
    ],
    [
      "a severity that there is not",
      "rules:\n  funds/overspent: fatal\n",
      "a.yaml:2: rules.funds/overspent: 只能是 · must be one of error",
    ],
    [
      "words for a figure",
      "rules:\n  funds/low-execution: { below: many }\n",
      "a.yaml:2: rules.funds/low-execution.below: 类型应为 · must be of type number",
    ],
    ["an override without files", "overrides:\n  - profile: hubei\n", "a.yaml:2: overrides.0.files"],
    [
      "a profile that there is not",
      "overrides:\n  - files: ['*']\n    profile: atlantis\n",
      "a.yaml:3: overrides.0.profile: 没有这个口径 · no such profile: atlantis → mof-2020, hubei",
    ],
    ["no YAML", "rules: [\n", "a.yaml:2: 格式有误"],
  ])("%s", async (_, text, told) => {
    expect(await refusal("a.yaml", text)).toContain(told);
  });

  it("tells every mistake at once", async () => {
    expect((await refusal("a.yaml", "language: fr\nfailOn: maybe\n")).split("\n")).toHaveLength(2);
  });

  it("names a program that does not run, and an ending that no configuration has", async () => {
    expect(await refusal("a.js", "throw new Error('boom');")).toMatch(/^a\.js: .*boom/);
    expect(await refusal("a.toml", "")).toMatch(/^a\.toml: /);
    await expect(loadConfig("missing.yaml", folder)).rejects.toThrow("ENOENT");
  });
});

describe("what holds for a file", () => {
  const config = `
profile: hubei
profiles:
  ours: { extends: sichuan, overachievement: 1.25, lowExecution: "85" }
rules:
  indicator/overachieved: { severity: info, ratio: 1.4 }
overrides:
  - files: ["2019/**", "!2019/kept.pdf"]
    profile: ours
  - files: ["2019/late/*"]
    rules: { indicator/overachieved: error }
`;
  const of = async (file: string, flag?: string) =>
    settingsFor(join(folder, file), await loadConfig(write("selfeval.config.yaml", config), folder), flag);

  it("comes from the overrides that match its path, the later before the earlier", async () => {
    expect((await of("2021/a.pdf")).profile?.name).toBe("hubei");
    expect((await of("2019/kept.pdf")).profile?.name).toBe("hubei");
    const late = await of("2019/late/a.pdf");
    expect(late.profile?.name).toBe("ours");
    expect(late.rules["indicator/overachieved"]).toEqual({ severity: "error", options: { ratio: "1.4" } });
  });

  it("gives way to the flag", async () => {
    expect((await of("2019/late/a.pdf", "guangxi")).profile?.name).toBe("guangxi");
  });

  it("can be a profile of one's own, which is another with some of its data changed", async () => {
    expect((await of("2019/a.pdf")).profile).toMatchObject({
      name: "ours",
      overachievement: "1.25",
      lowExecution: "85",
      heavy: "0.5",
    });
  });
});
