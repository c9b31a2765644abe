import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "../../src/index.js";
import { selfeval } from "../support/command.js";
import { printedBy } from "../support/printed.js";

const report = readFileSync("fixtures/reports/library-2022.txt");
const FILES = 16;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-batch-"));
  mkdirSync(join(folder, "in"));
  for (let file = 0; file < FILES; file++)
    writeFileSync(join(folder, "in", `${String(file).padStart(2, "0")}.txt`), `${report}第${file}份\n`);
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the command line as a process of its own. */
function start(...words: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "test/support/cli-entry.ts", "check", join(folder, "in"), "--format", "ndjson", ...words],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const printed = printedBy(child);
  return { child, ended: new Promise((resolve) => child.on("close", (code) => resolve({ code, ...printed }))) };
}

const results = (ndjson: string) =>
  ndjson
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Result)
    .sort((a, b) => (a.file < b.file ? -1 : 1));

const recorded = () => {
  try {
    return readFileSync(join(folder, "run", "results.ndjson"), "utf8");
  } catch {
    return "";
  }
};

/** Until the run's folder has some results. @throws where the run ends without them */
async function untilRecorded(count: number, child: ChildProcess): Promise<void> {
  while (recorded().split("\n").length <= count) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}`);
    await sleep(20);
  }
}

describe("a run in a folder", () => {
  it("is killed and goes on: every file has one result, as if nothing had happened", async () => {
    const undisturbed = await selfeval(["check", join(folder, "in"), "--format", "ndjson"]);
    const { child, ended } = start("--run", join(folder, "run"), "--jobs", "2");
    await untilRecorded(3, child);
    child.kill("SIGKILL");
    await ended;
    const last = await start("--run", join(folder, "run"), "--ordered").ended;
    expect(last.code).toBe(0);
    expect(last.stdout).toBe(undisturbed.stdout);
    expect(results(recorded())).toEqual(results(undisturbed.stdout));
  });

  it("is stopped in good order by an interrupt, says so, and tells what is known", async () => {
    const { child, ended } = start("--run", join(folder, "run"), "--jobs", "2", "--lang", "en");
    await untilRecorded(3, child);
    child.kill("SIGINT");
    const { code, stdout, stderr } = await ended;
    expect(stderr).toMatch(/Stopped: \d+ of 16 files were checked/);
    expect(stderr).toContain("the same command goes on");
    expect(code).toBe(0);
    expect(results(stdout)).toEqual(results(recorded()));
    expect(results(stdout).length).toBeLessThan(FILES);
    expect(JSON.parse(readFileSync(join(folder, "run", "manifest.json"), "utf8"))).toMatchObject({ complete: false });
  });
});
