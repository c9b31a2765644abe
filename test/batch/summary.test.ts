import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openEngine } from "../../src/batch/summary/engine.js";
import { summarize } from "../../src/batch/summary/index.js";
import { resultOf } from "../support/submissions.js";

// Each question opens the engine anew, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

afterEach(() => {
  vi.doUnmock("@duckdb/node-api");
  vi.resetModules();
});

describe("the engine", () => {
  it("says what to install where it is missing", async () => {
    vi.resetModules();
    vi.doMock("@duckdb/node-api", () => {
      throw new Error("Cannot find package");
    });
    const { openEngine: open } = await import("../../src/batch/summary/engine.js");
    await expect(open({ memory: 200 })).rejects.toThrow("npm install @duckdb/node-api");
  });

  it("says where it cannot write", async () => {
    await expect(openEngine({ memory: 200, temporary: "/nowhere/at/all" })).rejects.toThrow(
      "cannot be written (ENOENT)",
    );
  });

  it("has what it needs built in, and fetches nothing", async () => {
    const engine = await openEngine({ memory: 200 });
    try {
      const loaded: string[] = [];
      const builtIn = "SELECT extension_name AS name FROM duckdb_extensions() WHERE loaded";
      for await (const { name } of engine.rows<{ name: string }>(builtIn)) loaded.push(name);
      expect(loaded).toEqual(expect.arrayContaining(["json", "parquet"]));
      await expect(engine.run("SELECT * FROM read_csv('https://example.org/a.csv')")).rejects.toThrow();
    } finally {
      await engine.close();
    }
  });
});

describe("a summary", () => {
  it("tells each of thousands of copies once, of which only some are in memory at a time", async () => {
    const folder = mkdtempSync(join(tmpdir(), "selfeval-test-"));
    const one = resultOf("");
    const copies = Array.from({ length: 4100 }, (_, at) => ({
      ...one,
      file: `${String(at).padStart(4, "0")}.pdf`,
      report: null,
    }));
    writeFileSync(join(folder, "r.ndjson"), copies.map((copy) => `${JSON.stringify(copy)}\n`).join(""));
    const rules = { "batch/copied-text": { severity: "off" as const } };
    const settingsOf = () => ({ profile: null, rules });
    const options = {
      memory: 300,
      temporary: folder,
      language: "zh" as const,
      rules,
      settingsOf,
      suppressions: new Map(),
    };
    const summary = await summarize([join(folder, "r.ndjson")], { ...options, stdin: process.stdin });
    try {
      const told: string[] = [];
      for await (const { file, subject } of summary.across()) {
        expect(subject.otherFile).toBe("0000.pdf");
        told.push(file);
      }
      expect(new Set(told).size).toBe(4099);
      expect(told).toHaveLength(4099);
    } finally {
      await summary.close();
      rmSync(folder, { recursive: true });
    }
  });
});
