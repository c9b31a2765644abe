import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "../../src/index.js";
import { type Bundle, bundleCommand } from "../support/bundle.js";
import { printedBy } from "../support/printed.js";

const report = readFileSync("fixtures/reports/library-2022.txt");
const FILES = 12;
const PASSWORD = "not-to-be-printed";

interface Started {
  readonly child: ChildProcess;
  readonly printed: { stdout: string; stderr: string };
  readonly ended: Promise<number | null>;
}

let command: Bundle;
let server: ChildProcess;
let url: string;
let redis: Redis;
let folder: string;
const started: Started[] = [];

beforeAll(async () => {
  command = bundleCommand();
  const port = await freePort();
  url = `redis://:${PASSWORD}@127.0.0.1:${port}`;
  server = spawn("redis-server", ["--port", String(port), "--save", "", "--requirepass", PASSWORD], {
    stdio: "ignore",
    cwd: tmpdir(),
  });
  redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.on("error", () => {});
  await redis.ping();
});
afterAll(() => {
  redis.disconnect();
  server.kill();
  command.remove();
});

beforeEach(async () => {
  await redis.flushall();
  folder = mkdtempSync(join(tmpdir(), "selfeval-queue-"));
  mkdirSync(join(folder, "in"));
  for (let file = 0; file < FILES; file++)
    writeFileSync(join(folder, "in", `${String(file).padStart(2, "0")}.txt`), `${report}第${file}份\n`);
});
afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill("SIGKILL");
    await ended;
  }
  rmSync(folder, { recursive: true });
});

/** Starts the command line as a process of its own. */
function start(...words: string[]): Started {
  const child = spawn(process.execPath, [command.path, ...words], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, SELFEVAL_QUEUE: url, LANG: "en_US.UTF-8" },
  });
  const printed = printedBy(child);
  const one = { child, printed, ended: new Promise<number | null>((resolve) => child.on("close", resolve)) };
  started.push(one);
  return one;
}

const submit = (...words: string[]) => start("submit", join(folder, "in"), ...words);
const worker = (...words: string[]) => start("worker", "--jobs", "1", ...words);

const results = (ndjson: string) =>
  ndjson
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Result)
    .sort((a, b) => (a.file < b.file ? -1 : 1));

const undisturbed = () =>
  results(
    execFileSync(process.execPath, [command.path, "check", join(folder, "in"), "--format", "ndjson"], {
      encoding: "utf8",
      env: { ...process.env, LANG: "en_US.UTF-8" },
    }),
  );

const recorded = () => {
  try {
    return readFileSync(join(folder, "run", "results.ndjson"), "utf8");
  } catch {
    return "";
  }
};

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await sleep(20);
}

/** The jobs that some worker has taken and not given back. */
async function inWork(): Promise<string[]> {
  const [list] = await redis.keys("bull:*:active");
  return list === undefined ? [] : redis.lrange(list, 0, -1);
}

describe("a queue of files", { timeout: 600_000 }, () => {
  it("loses and doubles nothing when a worker is killed in mid-job: another takes its files up", async () => {
    const run = submit("--wait", "--run", join(folder, "run"), "--format", "ndjson");
    // as long as its files are its own: what it leaves behind is free after that time, and not before
    const victim = worker("--takeover", "5");
    await until(async () => recorded().split("\n").length > 3 && (await inWork()).length > 0);
    victim.child.kill("SIGKILL");
    await victim.ended;
    const orphans = await inWork();
    expect(orphans.length).toBeGreaterThan(0);
    const heir = worker("--takeover", "5");
    expect(await run.ended).toBe(0);
    expect(results(recorded())).toEqual(undisturbed());
    expect(results(run.printed.stdout)).toEqual(results(recorded()));
    expect(await inWork()).toEqual([]);
    heir.child.kill("SIGTERM");
    expect(await heir.ended).toBe(0);
    expect(heir.printed.stderr).toMatch(/Ended: \d+ files were checked/);
    for (const { printed } of [run, victim, heir]) expect(printed.stdout + printed.stderr).not.toContain(PASSWORD);
  });

  it("gives the results of files that were left there, each once, also to a run that was killed while it waited", async () => {
    const sent = submit();
    expect(await sent.ended).toBe(0);
    expect(sent.printed.stderr).toContain(`${FILES} files wait`);
    const again = submit();
    expect(await again.ended).toBe(0);
    const [list] = await redis.keys("bull:*:wait");
    expect(await redis.llen(list ?? "")).toBe(FILES);
    const words = ["--wait", "--run", join(folder, "run"), "--ordered", "--format", "ndjson"];
    const first = submit(...words);
    const here = worker();
    await until(() => recorded().split("\n").length > 3);
    first.child.kill("SIGKILL");
    await first.ended;
    const last = submit(...words);
    expect(await last.ended).toBe(0);
    here.child.kill("SIGTERM");
    expect(await here.ended).toBe(0);
    expect(results(last.printed.stdout)).toEqual(undisturbed());
    expect(results(recorded())).toEqual(undisturbed());
  });

  it("tells of a file that workers cannot find, and of one that changed since it was handed in", async () => {
    const sent = submit();
    expect(await sent.ended).toBe(0);
    rmSync(join(folder, "in", "00.txt"));
    writeFileSync(join(folder, "in", "01.txt"), "changed since");
    worker();
    await until(async () => (await redis.zcard((await redis.keys("bull:*:failed"))[0] ?? "none")) === 2);
    const [failed = "none"] = await redis.keys("bull:*:failed");
    const reasons = await Promise.all(
      (await redis.zrange(failed, 0, -1)).map((id) => redis.hget(failed.replace(/failed$/, id), "failedReason")),
    );
    expect(reasons.sort()).toEqual(["file-changed", "not-found"]);
  });
});

/** A port that is free at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
