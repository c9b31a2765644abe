import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { outcomeOf } from "../../src/batch/outcome.js";
import { openRunFolder } from "../../src/batch/run-folder.js";
import { failedResult } from "../../src/check.js";
import { ReadError } from "../../src/document/errors.js";

const identity = { version: "1.0.0", program: "p", settings: "s", language: "zh" };
const outcome = (name: string) => outcomeOf(failedResult(name, null, new ReadError("not-found"), "zh"));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-run-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function record(...names: string[]): Promise<void> {
  const run = await openRunFolder(folder, identity);
  for (const name of names) await run.append(outcome(name));
  await run.close(true);
}

const results = () => join(folder, "results.ndjson");
const manifest = () => JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Record<string, unknown>;

describe("a run's folder", () => {
  it("gives back what was recorded, by any name, and nothing else", () =>
    fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.string({ unit: "grapheme" }), { maxLength: 8 }), async (names) => {
        rmSync(folder, { recursive: true });
        await record(...names);
        const run = await openRunFolder(folder, identity);
        for (const name of names) expect((await run.recorded(name))?.line).toBe(outcome(name).line);
        expect(run.recorded("another")).toBe(null);
        await run.close(true);
      }),
      { numRuns: 25 },
    ));

  it("loses no more than the line that was being written, wherever a run is cut off", async () => {
    await record("a.pdf", "报告/b.pdf", "c.pdf");
    const whole = readFileSync(results());
    const ends = [...whole.entries()].flatMap(([at, byte]) => (byte === 10 ? [at + 1] : []));
    for (let cut = 0; cut <= whole.length; cut += 17) {
      writeFileSync(results(), whole);
      truncateSync(results(), cut);
      const run = await openRunFolder(folder, identity);
      const kept = ["a.pdf", "报告/b.pdf", "c.pdf"].filter((name) => run.recorded(name) !== null);
      expect(kept).toHaveLength(ends.filter((end) => end <= cut).length);
      for (const name of ["a.pdf", "报告/b.pdf", "c.pdf"]) if (!kept.includes(name)) await run.append(outcome(name));
      await run.close(true);
      expect(readFileSync(results()).equals(whole)).toBe(true);
    }
  });

  it("says whether everything was done", async () => {
    const run = await openRunFolder(folder, identity);
    await run.append(outcome("a.pdf"));
    expect(manifest()).toMatchObject({ ...identity, schema: "selfeval.run/1", complete: false, results: null });
    await run.close(false);
    expect(manifest()["complete"]).toBe(false);
    await record();
    expect(manifest()).toMatchObject({ complete: true, results: 1 });
  });

  it.each([
    ["version", "版本"],
    ["program", "程序"],
    ["settings", "配置"],
    ["language", "语言"],
  ])("is refused where its %s is another", async (key, words) => {
    await record("a.pdf");
    await expect(openRunFolder(folder, { ...identity, [key]: "other" })).rejects.toThrow(words);
    await record("b.pdf");
  });

  it("is refused while another process writes to it, and taken over from one that was killed", async () => {
    const run = await openRunFolder(folder, identity);
    await expect(openRunFolder(folder, identity)).rejects.toThrow("another process");
    await run.close(true);
    writeFileSync(join(folder, "lock"), "");
    await record("a.pdf");
  });

  it("is refused where a whole line of it is no result", async () => {
    await record("a.pdf");
    appendFileSync(results(), "not a result\n");
    await expect(openRunFolder(folder, identity)).rejects.toThrow("results.ndjson:2");
  });

  it("keeps what was whole where the disk is full in the middle of a line, says so, and goes on once there is room", async () => {
    const handle = await open(join(folder, "probe"), "w");
    const files = Object.getPrototypeOf(handle) as FileHandle;
    await handle.close();
    rmSync(join(folder, "probe"));
    const run = await openRunFolder(folder, identity);
    await run.append(outcome("a.pdf"));
    const full = vi.spyOn(files, "writeFile").mockImplementationOnce(async function (this: FileHandle, data) {
      await this.write(Buffer.from(data as Uint8Array).subarray(0, 20));
      throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
    });
    await expect(run.append(outcome("b.pdf"))).rejects.toThrow("ENOSPC");
    full.mockRestore();
    await run.close(false);
    expect(readFileSync(results(), "utf8")).toBe(`${outcome("a.pdf").line}\n`);
    await record("b.pdf");
    expect(readFileSync(results(), "utf8")).toBe(`${outcome("a.pdf").line}\n${outcome("b.pdf").line}\n`);
  });

  it("cannot be a file", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(openRunFolder(join(folder, "file"), identity)).rejects.toThrow("cannot be used");
  });
});
