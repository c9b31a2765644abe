import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readFileBytes } from "../../src/batch/read-input.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-read-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("reading a file", () => {
  it("gives its bytes", async () => {
    writeFileSync(join(folder, "a"), "自评");
    expect(Buffer.from(await readFileBytes(join(folder, "a"))).toString()).toBe("自评");
  });

  it("does not take what another program is still writing for the file", async () => {
    const file = join(folder, "a");
    writeFileSync(file, Buffer.alloc(1 << 22));
    let isDone = false;
    const read = readFileBytes(file).finally(() => {
      isDone = true;
    });
    read.catch(() => {});
    while (!isDone) {
      appendFileSync(file, "more");
      await turn();
    }
    await expect(read).rejects.toMatchObject({ code: "file-changed" });
  });

  it.each([
    ["gone", "not-found"],
    [".", "not-readable"],
  ])("says what is wrong with %s", async (name, code) => {
    await expect(readFileBytes(join(folder, name))).rejects.toMatchObject({ code });
  });
});
