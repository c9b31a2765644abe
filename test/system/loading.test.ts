import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bundle, bundleCommand } from "../support/bundle.js";

let command: Bundle;
let folder: string;
beforeAll(() => {
  command = bundleCommand();
  folder = mkdtempSync(join(tmpdir(), "selfeval-loading-"));
});
afterAll(() => {
  command.remove();
  rmSync(folder, { recursive: true });
});

/** The packages that a command loads, by Node's own account of each module that it loads. */
function packagesOf(...words: string[]): string[] {
  const list = join(folder, "loaded");
  const load = `
    import { appendFileSync } from "node:fs";
    export async function load(url, context, next) {
      appendFileSync(${JSON.stringify(list)}, url + "\\n");
      return next(url, context);
    }`;
  const hooks = `
    import { register } from "node:module";
    register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(load)}`)});`;
  rmSync(list, { force: true });
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(hooks)}`, command.path, ...words],
    { encoding: "utf8" },
  );
  expect(stderr.replace(/^.*ExperimentalWarning.*$/gm, "")).not.toContain("Error");
  expect(status).not.toBe(null);
  const urls = readFileSync(list, "utf8").split("\n");
  expect(urls).toContain(pathToFileURL(command.path).href);
  const names = urls.map((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

const text = "fixtures/reports/library-2022.txt";
/** What only some commands, formats or many files need. */
const heavy = [
  "pdfjs-dist",
  "@embedpdf/pdfium",
  "@duckdb/node-api",
  "bullmq",
  "ioredis",
  "piscina",
  "zod",
  "yaml",
  "jiti",
];

describe("what a command loads", () => {
  it("is next to nothing for the version", () => {
    expect(packagesOf("--version")).toEqual(["commander"]);
  });

  it("is nothing heavy for a text, least of all a reader of PDF", () => {
    const loaded = packagesOf("check", text, "--no-config", "--quiet");
    expect(loaded.filter((name) => heavy.includes(name))).toEqual([]);
  });

  it("is the reader of PDF for a PDF, and no other heavy part", () => {
    const loaded = packagesOf("check", "fixtures/reports/library-2022.pdf", "--no-config", "--quiet");
    expect(loaded.filter((name) => heavy.includes(name))).toEqual(["pdfjs-dist"]);
  });

  it("is the pool for several files", () => {
    const loaded = packagesOf("check", text, "fixtures/reports/union-2021.txt", "--no-config", "--quiet");
    expect(loaded).toContain("piscina");
  });
});
