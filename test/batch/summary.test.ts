import { afterEach, describe, expect, it, vi } from "vitest";
import { openEngine } from "../../src/batch/summary/engine.js";

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
