import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cachePath, clearCache, openCache, pruneCache, readCached, writeCached } from "../../src/batch/cache.js";
import { checkTask } from "../../src/batch/check-task.js";
import { resultOf } from "../../src/batch/outcome.js";
import { checkDocument } from "../../src/index.js";
import { defaults } from "../../src/rules/settings.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-cache-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = new TextEncoder().encode("青禾县总工会 2021 年度工作总结\n");
const place = (base = "b") => ({ folder, base });
const pathOf = (bytes = text, name = "a.txt", base = "b", settings = defaults) =>
  cachePath(place(base), bytes, name, settings);
const entries = () =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => statSync(join(folder, name)).isFile());

describe("the cache", () => {
  it("gives the result of the same bytes under the name that they have now", async () => {
    await writeCached(pathOf(), await checkDocument(text, "a.txt"));
    expect(await readCached(pathOf(text, "other/b.txt"), "other/b.txt")).toEqual(
      await checkDocument(text, "other/b.txt"),
    );
  });

  it("is asked before a file is checked", async () => {
    const kept = { ...(await checkDocument(text, "a.txt")), diagnostics: [{ code: "kept", message: "" }] };
    await writeCached(pathOf(), kept);
    const task = { name: "b.txt", source: text, settings: defaults };
    const outcome = await checkTask(task, { language: "zh", cache: place() });
    expect(resultOf(outcome).diagnostics).toEqual(kept.diagnostics);
  });

  it("keeps apart what differs in bytes, ending, settings or program", () => {
    const rules = { "score/weights-total": { severity: "off" as const } };
    const paths = [
      pathOf(),
      pathOf(new Uint8Array([1])),
      pathOf(text, "a.pdf"),
      pathOf(text, "a.txt", "c"),
      pathOf(text, "a.txt", "b", { ...defaults, rules }),
    ];
    expect(new Set(paths).size).toBe(paths.length);
  });

  it("passes over an entry that is damaged, and makes it anew", async () => {
    const result = await checkDocument(text, "a.txt");
    await writeCached(pathOf(), result);
    writeFileSync(pathOf(), "damaged");
    expect(await readCached(pathOf(), "a.txt")).toBe(null);
    await writeCached(pathOf(), result);
    expect(await readCached(pathOf(), "a.txt")).toEqual(result);
  });

  it("is written by many at once without a trace beside the one entry", async () => {
    const result = await checkDocument(text, "a.txt");
    await Promise.all(Array.from({ length: 8 }, () => writeCached(pathOf(), result)));
    expect(entries()).toHaveLength(1);
  });

  it("keeps nothing that befell the program and not the file", async () => {
    const failed = await checkDocument(text, "a.txt");
    const error = { code: "internal-error" as const, message: "" };
    await writeCached(pathOf(), { ...failed, status: "failed", error });
    expect(await readCached(pathOf(), "a.txt")).toBe(null);
  });

  it("is cleared without taking away what else stands in its folder", async () => {
    writeFileSync(join(folder, "mine.txt"), "");
    await openCache(place());
    await writeCached(pathOf(), await checkDocument(text, "a.txt"));
    await clearCache(folder);
    expect(entries()).toEqual(["mine.txt"]);
  });

  it("is refused in a folder that cannot be one", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(openCache({ folder: join(folder, "file"), base: "b" })).rejects.toThrow("cannot be written");
  });

  it("is made smaller by what was not wanted for the longest time, and by what killed processes left", async () => {
    const names = ["a.txt", "a.pdf", "a.docx"].map((name) => pathOf(text, name));
    for (const [at, path] of names.entries()) {
      await writeCached(path, await checkDocument(text, "a.txt"));
      utimesSync(path, 1000 + at, 1000 + at);
    }
    const [oldest = "", middle = "", newest = ""] = names;
    expect(await readCached(oldest, "a.txt")).not.toBe(null);
    writeFileSync(`${middle}.left`, "half");
    utimesSync(`${middle}.left`, 1000, 1000);
    const size = statSync(oldest).size + statSync(newest).size;
    const { kept, removed } = await pruneCache(folder, size);
    expect([kept, removed.entries]).toEqual([{ entries: 2, bytes: size }, 2]);
    expect([oldest, middle, newest].map((path) => existsSync(path))).toEqual([true, false, true]);
    expect((await pruneCache(folder, 0)).kept.entries).toBe(0);
    expect((await pruneCache(join(folder, "no-such-cache"), 0)).removed.entries).toBe(0);
  });
});
