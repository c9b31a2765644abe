import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Bundle, bundleCommand } from "../support/bundle.js";

const FILES = 24;

let command: Bundle;
let folder: string;
let whole: string[];
/** As if it were installed: a `selfeval` that the shell finds. */
let environment: NodeJS.ProcessEnv;

beforeAll(() => {
  command = bundleCommand();
  folder = mkdtempSync(join(tmpdir(), "selfeval-recipes-"));
  mkdirSync(join(folder, "reports"));
  for (let file = 0; file < FILES; file++)
    writeFileSync(join(folder, "reports", `第 ${file} 份.txt`), `青禾县总工会第${file}份说明\n没有自评表。\n`);
  mkdirSync(join(folder, "bin"));
  const shim = join(folder, "bin", "selfeval");
  writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${resolve(command.path)}" "$@"\n`);
  chmodSync(shim, 0o755);
  environment = { ...process.env, PATH: `${join(folder, "bin")}:${process.env["PATH"]}`, LANG: "en_US.UTF-8" };
  whole = linesOf(shell("selfeval check reports --format ndjson || true"));
});
afterAll(() => {
  command.remove();
  rmSync(folder, { recursive: true });
});

function shell(words: string, more: NodeJS.ProcessEnv = {}): string {
  const options = { cwd: folder, env: { ...environment, ...more }, encoding: "utf8" } as const;
  return execFileSync("sh", ["-c", words], options);
}

const linesOf = (ndjson: string) =>
  ndjson
    .split("\n")
    .filter((line) => line !== "")
    .sort();
const page = (name: string) => readFileSync(name, "utf8");

describe("the recipes for more machines", () => {
  it("check the whole with GNU parallel, as the page writes it", () => {
    const [recipe = ""] = /^find reports.*$/m.exec(page("docs/recipes.md")) ?? [];
    expect(recipe).toContain("parallel");
    shell(`${recipe.replace("-N 100", "-N 5")} || true`);
    expect(linesOf(readFileSync(join(folder, "results.ndjson"), "utf8"))).toEqual(whole);
    expect(readFileSync(join(folder, "log"), "utf8").trim().split("\n")).toHaveLength(1 + Math.ceil(FILES / 5));
  });

  it("check the whole in the parts of a Kubernetes Job, each by the container's own command, and one that failed goes on", () => {
    const job = parse(page("deploy/kubernetes/job.yaml"));
    const { completions, completionMode, parallelism, template } = job.spec;
    const [container] = template.spec.containers;
    const given = Object.fromEntries(container.env.map(({ name, value }: Record<string, string>) => [name, value]));
    expect([job.kind, completionMode, template.spec.restartPolicy]).toEqual(["Job", "Indexed", "Never"]);
    expect(given["PARTS"]).toBe(String(completions));
    expect(parallelism).toBeLessThanOrEqual(completions);
    const mounted = container.volumeMounts.map(({ mountPath }: { mountPath: string }) => mountPath);
    expect(mounted).toEqual([given["REPORTS"], given["RESULTS"]]);
    const [program, ...words] = [...container.command, ...container.args];
    const parts: string[] = [];
    for (let index = 0; index < completions; index++) {
      const env = { ...environment, PARTS: given["PARTS"], REPORTS: "reports", RESULTS: "results" };
      const pod = () =>
        spawnSync(program, words, { cwd: folder, env: { ...env, JOB_COMPLETION_INDEX: String(index) } }).status;
      expect(pod()).toBe(0);
      // Started again, as after an eviction, it repeats nothing.
      if (index === 0) expect(pod()).toBe(0);
      parts.push(...linesOf(readFileSync(join(folder, "results", `part-${index}`, "results.ndjson"), "utf8")));
    }
    expect(parts.sort()).toEqual(whole);
  }, 300_000);

  it("use no word that the command line does not know", () => {
    const files = ["docs/recipes.md", "deploy/kubernetes/job.yaml"].concat(
      readdirSync("deploy/systemd").map((name) => join("deploy/systemd", name)),
    );
    const calls = files.flatMap((name) => [
      ...page(name).matchAll(/\bselfeval (check|submit|worker|summarize) ([^\n]*)/g),
    ]);
    expect(calls.length).toBeGreaterThan(8);
    for (const [, name = "", words = ""] of calls) {
      const help = shell(`selfeval ${name} --help`);
      for (const [option] of words.replace(/[|#>].*/, "").matchAll(/(?<=\s)--[a-z-]+/g)) expect(help).toContain(option);
    }
  });

  it("are understood by systemd, where it is there", () => {
    if (spawnSync("systemd-analyze", ["--version"]).status !== 0) return;
    const units = readdirSync("deploy/systemd").map((name) => resolve("deploy/systemd", name));
    const { stderr } = spawnSync("systemd-analyze", ["verify", "--man=no", ...units], { encoding: "utf8" });
    const told = stderr.split("\n").filter((line) => line.includes("selfeval") && !line.includes("not executable"));
    expect(told).toEqual([]);
  });
});
