import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { views } from "../../src/batch/summary/views/index.js";
import { selfeval } from "../support/command.js";
import { ofDepartment, resultOf } from "../support/submissions.js";

// Each question opens the engine anew, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const page = readFileSync(new URL("../../docs/summarize.md", import.meta.url), "utf8");
const [, block = ""] = /```sql\n(.*?)```/s.exec(page) ?? [];
const questions = block
  .split(";\n")
  .map((sql) => sql.trim())
  .filter((sql) => sql !== "");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-test-"));
  const results = [resultOf("a.pdf"), resultOf("b.pdf"), resultOf("c.pdf", ofDepartment("白沙县水利局"))];
  const notes = [{ code: "heading-unknown", message: "…", page: 2 }];
  writeFileSync(
    join(folder, "r.ndjson"),
    results.map((one) => `${JSON.stringify({ ...one, diagnostics: notes })}\n`).join(""),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const asked = (sql: string) =>
  selfeval(["summarize", "--no-config", join(folder, "r.ndjson"), "--format", "json", "--sql", sql]);

describe("the page on summarize", () => {
  it("has questions", () => expect(questions.length).toBeGreaterThan(5));

  it.each(questions.map((sql) => [sql.split("\n")[0], sql]))("asks what can be answered: %s", async (_, sql) => {
    const { stderr, stdout, exitCode } = await asked(sql ?? "");
    expect([stderr, exitCode]).toEqual(["", 0]);
    if (sql?.includes("f.executed < f.adjusted / 10") !== true) expect(JSON.parse(stdout)).not.toEqual([]);
  });

  it.each(
    views.map(({ name, columns }) => [name, columns] as const),
  )("tells the columns of %s as they are", async (name, columns) => {
    const described = JSON.parse((await asked(`DESCRIBE ${name}`)).stdout) as { column_name: string }[];
    expect(described.map(({ column_name }) => column_name)).toEqual(columns.map((column) => column.name));
    for (const column of columns)
      expect(page).toContain(`| \`${column.name}\` | ${column.about.en} | ${column.about.zh} |`);
    const [{ rows } = { rows: 0 }] = JSON.parse((await asked(`SELECT count(*) AS rows FROM ${name}`)).stdout);
    if (name !== "findings") expect(rows).toBeGreaterThan(0);
  });
});
