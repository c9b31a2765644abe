import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Bundle, bundleCommand } from "../support/bundle.js";
import { printedBy } from "../support/printed.js";

const FILES = 1500;
const KILLS = 50;

let command: Bundle;
let folder: string;
beforeAll(() => {
  command = bundleCommand();
});
afterAll(() => command.remove());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-faults-"));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "in"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(count: number): void {
  for (let file = 0; file < count; file++)
    writeFileSync(
      join(folder, "in", `${String(file).padStart(5, "0")}.txt`),
      `青禾县总工会第${file}份说明\n没有自评表。\n`,
    );
}

const words = (...more: string[]) => [command.path, "check", join(folder, "in"), "--format", "ndjson", ...more];

function start(...more: string[]): { child: ChildProcess; ended: Promise<number | null> } {
  const child = spawn(process.execPath, words("--quiet", ...more), { stdio: ["ignore", "ignore", "inherit"] });
  return { child, ended: new Promise((resolve) => child.on("close", resolve)) };
}

const lines = (file: string) => readFileSync(file, "utf8").split("\n").slice(0, -1).sort();
const recorded = () => join(folder, "run", "results.ndjson");
const size = () => (existsSync(recorded()) ? statSync(recorded()).size : 0);

/**
 * Starts a run and kills it some milliseconds later, counted from its first result where one is waited for.
 *
 * @returns null where it was done before
 */
async function startAndKill(delay: number, afterResult: boolean): Promise<{ readonly inMidWork: boolean } | null> {
  const before = size();
  const { child, ended } = start("--run", join(folder, "run"));
  while (afterResult && size() <= before && child.exitCode === null) await sleep(1);
  await sleep(delay);
  const isRunning = child.exitCode === null;
  child.kill("SIGKILL");
  await ended;
  return isRunning ? { inMidWork: size() > before } : null;
}

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("a run in a folder", () => {
  it(
    `that is killed at ${KILLS} moments, most of them in mid-work, has one result a file, as if nothing had happened`,
    {
      timeout: 900_000,
    },
    async () => {
      write(FILES);
      await start("--run", join(folder, "undisturbed")).ended;
      const whole = lines(join(folder, "undisturbed", "results.ndjson"));
      expect(whole).toHaveLength(FILES);
      const random = seeded(20_260);
      let [kills, midWork] = [0, 0];
      while (kills < KILLS) {
        // One in five is killed at any moment since its start, as while it reads what is there; the others in mid-work.
        const killed = await startAndKill(kills % 5 === 0 ? 1000 * random() : 30 * random(), kills % 5 !== 0);
        if (killed !== null) {
          kills++;
          if (killed.inMidWork) midWork++;
          continue;
        }
        // Done before it was killed: it has to be right, and the next begins anew.
        expect(lines(recorded())).toEqual(whole);
        rmSync(join(folder, "run"), { recursive: true });
      }
      await start("--run", join(folder, "run")).ended;
      expect(lines(recorded())).toEqual(whole);
      expect(midWork).toBeGreaterThan(KILLS / 2);
    },
  );

  it("that cannot be written is refused in a sentence, and nothing is checked", () => {
    write(3);
    mkdirSync(join(folder, "readonly"), { mode: 0o555 });
    // Nothing is read-only to a system's administrator.
    const somebody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { status, stderr, stdout } = spawnSync(process.execPath, words("--run", join(folder, "readonly", "run")), {
      encoding: "utf8",
      ...somebody,
    });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^selfeval: .*readonly.*cannot be used \(EACCES\)\n$/);
  });

  it("goes on to its end where what reads its output goes away", async () => {
    write(400);
    const child = spawn(process.execPath, words("--run", join(folder, "run"), "--ordered"), {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve) => child.on("close", resolve));
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await ended).toBe(2);
    expect(lines(recorded())).toHaveLength(400);
    expect(JSON.parse(readFileSync(join(folder, "run", "manifest.json"), "utf8"))).toMatchObject({ complete: true });
  });
});

describe("a run without a folder", () => {
  it("stops where what reads its output goes away, and says so", async () => {
    write(3000);
    const child = spawn(process.execPath, words("--lang", "en"), { stdio: ["ignore", "pipe", "pipe"] });
    const printed = printedBy(child);
    const ended = new Promise((resolve) => child.on("close", resolve));
    child.stdout.once("data", () => child.stdout.destroy());
    await ended;
    expect(printed.stderr).toContain("What read the output has gone.");
    expect(printed.stderr).toMatch(/Stopped: \d+ of 3000 files were checked/);
  });

  it.skipIf(!existsSync("/dev/full"))("says in a sentence that the disk is full", () => {
    write(3);
    for (const more of [["--output", "/dev/full", "--force"], []]) {
      const { status, stderr } = spawnSync(
        "sh",
        ["-c", 'exec "$@" > /dev/full', "sh", process.execPath, ...words(...more)],
        {
          encoding: "utf8",
        },
      );
      expect(status).toBe(2);
      expect(stderr).toMatch(/^selfeval: (-|\/dev\/full): .*cannot be written.*\(ENOSPC\)\n$/m);
      expect(stderr).not.toContain("    at ");
    }
  });
});
