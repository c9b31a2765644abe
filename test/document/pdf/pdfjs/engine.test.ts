import { expect, it } from "vitest";
import { loadEngine } from "../../../../src/document/pdf/pdfjs/engine.js";

it("loading the PDF reader leaves the platform's arrays as they are", async () => {
  const own = Array.prototype.push;
  await loadEngine();
  expect(Array.prototype.push).toBe(own);
});
