import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { readPdf } from "../../../../src/document/pdf/index.js";
import { loadEngine } from "../../../../src/document/pdf/pdfjs/engine.js";
import { Port } from "../../../../src/document/pdf/pdfjs/port.js";

it("loading the PDF reader leaves the platform's arrays as they are", async () => {
  const own = Array.prototype.push;
  await loadEngine();
  expect(Array.prototype.push).toBe(own);
});

it("reading a PDF draws no outline of any glyph", async () => {
  const posted = vi.spyOn(Port.prototype, "postMessage");
  await readPdf(readFileSync("fixtures/reports/library-2022.pdf"));
  const kinds = posted.mock.calls.map(([message]) => (message as { data?: readonly unknown[] }).data?.[1]);
  posted.mockRestore();
  expect(kinds).toContain("Font");
  expect(kinds).not.toContain("FontPath");
});
