import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { openSpool } from "../../src/cli/spool.js";
import { createPackage, type PackageWriter } from "../../src/output/ooxml/package.js";
import { workbookWriter } from "../../src/output/workbook/index.js";
import { result } from "../support/results.js";

const joined = (chunks: Iterable<Uint8Array>) => Buffer.concat([...chunks]);

describe("a spool", () => {
  it.each([0, 10, 700_000])("gives back what it was given, in its order: %i bytes", (size) => {
    const spool = openSpool();
    const bytes = Uint8Array.from({ length: size }, (_, at) => at % 251);
    for (let at = 0; at < size; at += 1000) {
      const piece = bytes.slice(at, at + 1000);
      spool.write(piece);
      piece.fill(0);
    }
    expect(Buffer.compare(joined(spool.read()), bytes)).toBe(0);
  });

  it("leaves nothing behind in the temporary folder", () => {
    const own = mkdtempSync(join(tmpdir(), "selfeval-spool-"));
    vi.stubEnv("TMPDIR", own);
    const spool = openSpool();
    for (let round = 0; round < 3; round++) spool.write(new Uint8Array(200_000));
    expect(joined(spool.read())).toHaveLength(600_000);
    expect(readdirSync(own)).toEqual([]);
    vi.unstubAllEnvs();
    rmSync(own, { recursive: true });
  });
});

describe("a package whose parts wait on a disk", () => {
  /** Two parts written turn by turn, with one that is known at once before and after them. */
  function write(target: PackageWriter): Buffer {
    target.add("first", "甲");
    const [a, b] = [target.part("a"), target.part("b")];
    for (let line = 0; line < 20_000; line++) {
      a.write(`甲 ${line}\n`);
      b.write(`乙 ${line * line}\n`);
    }
    a.end();
    b.end();
    target.add("last", "丙");
    return joined([target.take(), ...target.pieces()]);
  }

  it("is the same, byte for byte, as one that was kept in memory", () => {
    const spooled = write(createPackage(openSpool));
    expect(Buffer.compare(spooled, write(createPackage()))).toBe(0);
    const parts = unzipSync(spooled);
    expect(Object.keys(parts)).toEqual(["first", "a", "b", "last"]);
    expect(strFromU8(parts["b"] ?? new Uint8Array())).toContain("乙 399960001\n");
  });

  it("makes the same workbook", async () => {
    const written = async (spool?: typeof openSpool) => {
      const writer = workbookWriter({ language: "zh", linkOf: (file) => file, ...(spool && { openSpool: spool }) });
      const chunks = [await writer.open(), await writer.result(result()), await writer.result(result())];
      return Buffer.concat([...chunks, ...(writer.rest?.() ?? [])].map((chunk) => Buffer.from(chunk)));
    };
    expect(Buffer.compare(await written(), await written(openSpool))).toBe(0);
  });
});
