import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readingBy } from "../../../../src/batch/pdf-engines.js";
import { checkDocument } from "../../../../src/index.js";

const bytes = readFileSync("fixtures/reports/library-2022.pdf");
const engines = { engine: "pdfium", crossRead: false } as const;

it("a file over which PDFium takes more memory than it may is given up, and the next is read", async () => {
  const check = (memory?: number) =>
    checkDocument(bytes, "library-2022.pdf", { language: "en", pdf: readingBy(engines, memory) });
  // what PDFium begins with is more
  const { status, error } = await check(1);
  expect([status, error?.code, error?.message]).toEqual([
    "failed",
    "out-of-memory",
    expect.stringContaining("more memory than the 1 MB"),
  ]);
  expect((await check(500)).status).toBe("checked");
  expect((await check()).status).toBe("checked");
});
