import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import type { Task } from "../../src/batch/check-task.js";
import { digestOf, resultOf } from "../../src/batch/outcome.js";
import { openPool } from "../../src/batch/pool.js";
import { checkDocument } from "../../src/index.js";
import { defaults } from "../../src/rules/settings.js";

const program = {
  path: fileURLToPath(new URL("../support/misbehaving-worker.ts", import.meta.url)),
  execArgv: ["--import", "tsx"],
};
const pool = openPool({ language: "en" }, { jobs: 2, timeout: 3, memory: 200 }, program);
afterAll(() => pool.close());

const text = new TextEncoder().encode("青禾县总工会 2021 年度工作总结\n");
const task = (name: string): Task => ({ name, source: text, settings: defaults });

describe("a pool of workers", () => {
  it("gives the result that checking here gives", async () => {
    const outcome = await pool.check(task("plain.txt"));
    const here = await checkDocument(text, "plain.txt", { language: "en" });
    expect(resultOf(outcome)).toEqual(here);
    expect(outcome.digest).toEqual(digestOf(here));
  });

  it.each([
    ["hang.txt", "timeout", "more than 3 s"],
    ["exit.txt", "worker-crashed", "exited"],
    ["late-error.txt", "worker-crashed", "thrown from a timer"],
    ["memory.txt", "out-of-memory", "200 MB"],
  ])("lets %s cost itself alone (%s)", async (name, code, words) => {
    const names = ["a.txt", name, "b.txt", "c.txt"];
    const outcomes = await Promise.all(names.map((each) => pool.check(task(each))));
    expect(outcomes.map(({ digest }) => [digest.file, digest.error?.code ?? null])).toEqual([
      ["a.txt", null],
      [name, code],
      ["b.txt", null],
      ["c.txt", null],
    ]);
    const [, failed] = outcomes.map(resultOf);
    expect(failed?.error?.message).toContain(words);
    expect(failed).toMatchObject({ status: "failed", verdict: "undetermined", sha256: null });
  });

  it.each(["no-such-worker.ts", "ending-worker.ts"])("waits for no worker that never comes (%s)", async (name) => {
    const path = fileURLToPath(new URL(`../support/${name}`, import.meta.url));
    const broken = openPool({ language: "en" }, { jobs: 2, timeout: 0, memory: 200 }, { ...program, path });
    const outcomes = await Promise.all(["a", "b", "c", "d"].map((each) => broken.check(task(each))));
    expect(outcomes.map(({ digest }) => digest.error?.code)).toEqual(Array(4).fill("worker-crashed"));
    await broken.close();
  });

  it("tells a file that is not there", async () => {
    const { digest } = await pool.check({ name: "gone.txt", source: "no/such/file.txt", settings: defaults });
    expect(digest.error?.code).toBe("not-found");
  });
});
