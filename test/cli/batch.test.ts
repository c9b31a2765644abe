import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "../../src/index.js";
import { selfeval } from "../support/command.js";

const clean = "fixtures/reports/library-2022.txt";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-test-"));
  mkdirSync(join(folder, "in"));
  for (const name of ["a.txt", "b.txt", "c.txt"]) writeFileSync(join(folder, "in", name), `青禾县总工会 ${name}\n`);
});
afterEach(() => rmSync(folder, { recursive: true }));

const names = (ndjson: string) =>
  ndjson
    .trim()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as Result).file.split("/").at(-1));

describe("selfeval check of many files", () => {
  it("takes their names from a list, after the paths, each once", async () => {
    const list = join(folder, "list");
    writeFileSync(list, `${join(folder, "in", "c.txt")}\n${join(folder, "in", "gone.txt")}\n${clean}\n`);
    const words = ["check", clean, "--files-from", list, "--format", "ndjson"];
    const { stdout, exitCode } = await selfeval(words);
    expect(names(stdout)).toEqual(["library-2022.txt", "c.txt", "gone.txt"]);
    expect(exitCode).toBe(2);
  });

  it("takes them from standard input, parted by NUL as find writes them", async () => {
    const list = ["a.txt", "b.txt"].map((name) => `${join(folder, "in", name)}\0`).join("");
    const { stdout } = await selfeval(["check", "--files-from", "-", "--format", "ndjson"], Buffer.from(list));
    expect(names(stdout)).toEqual(["a.txt", "b.txt"]);
  });

  it("has each file in exactly one part of a shared-out run", async () => {
    const parts = await Promise.all([0, 1, 2].map((index) => `${index}/3`));
    const all: (string | undefined)[] = [];
    for (const part of parts) {
      const { stdout } = await selfeval(["check", join(folder, "in"), "--shard", part, "--format", "ndjson"]);
      all.push(...names(stdout));
    }
    expect(all.sort()).toEqual(["a.txt", "b.txt", "c.txt"]);
  });

  it("repeats nothing of a run that stands in a folder, and prints all of it again", async () => {
    const words = ["check", join(folder, "in"), "--run", join(folder, "run"), "--format", "ndjson"];
    const first = await selfeval(words);
    const results = readFileSync(join(folder, "run", "results.ndjson"), "utf8");
    expect(first.stdout).toBe(results);
    writeFileSync(join(folder, "in", "a.txt"), "changed since");
    expect(await selfeval(words)).toEqual(first);
    expect(readFileSync(join(folder, "run", "results.ndjson"), "utf8")).toBe(results);
  });

  it("does not go on with a run under other settings", async () => {
    const words = ["check", join(folder, "in"), "--run", join(folder, "run"), "--quiet"];
    await selfeval(words);
    for (const other of [
      ["--profile", "hubei"],
      ["--lang", "en"],
    ]) {
      const { stderr, exitCode } = await selfeval([...words, ...other]);
      expect([exitCode, stderr.includes("take another folder")]).toEqual([2, true]);
    }
  });

  it("keeps results in a cache that can be cleared", async () => {
    const cache = join(folder, "cache");
    copyFileSync(clean, join(folder, "in", "d.txt"));
    const words = ["check", join(folder, "in"), "--cache-dir", cache, "--format", "ndjson"];
    const first = await selfeval(words);
    expect(await selfeval(words)).toEqual(first);
    const pruned = await selfeval(["cache", "prune", "--max-size", "0", "--cache-dir", cache, "--lang", "en"]);
    expect(pruned).toMatchObject({ stdout: "4 results taken out, 0 kept, 0.0 MB.\n", exitCode: 0 });
    const { stdout, exitCode } = await selfeval(["cache", "clear", "--cache-dir", cache, "--lang", "en"]);
    expect([stdout, exitCode]).toEqual([`The cache is cleared: ${cache}\n`, 0]);
  });

  it.each([
    [["--shard", "3/3"]],
    [["--jobs", "0"]],
    [["--timeout", "-1"]],
    [["--memory", "x"]],
    [["--files-from", "no-such-list"]],
    [["-", "--files-from", "-"]],
  ])("is 2 for %j", async (words) => {
    expect((await selfeval(["check", clean, ...words, "--quiet"])).exitCode).toBe(2);
  });
});
