import { readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { unpackHere } from "../../src/batch/unpack-here.js";
import { readPdf } from "../../src/document/pdf/index.js";

const own = Object.getOwnPropertyDescriptor(globalThis, "DecompressionStream") as PropertyDescriptor;

afterEach(() => {
  Object.defineProperty(globalThis, "DecompressionStream", own);
});

it("a PDF reads the same whether its pages are unpacked in this thread or by the platform", async () => {
  const bytes = readFileSync("fixtures/reports/union-2021-split-over-pages.pdf");
  let asked = 0;
  const Platform = globalThis.DecompressionStream;
  Object.defineProperty(globalThis, "DecompressionStream", {
    configurable: true,
    get: () => {
      asked += 1;
      return Platform;
    },
  });
  const before = await readPdf(bytes);
  expect(asked).toBeGreaterThan(0);
  asked = 0;
  unpackHere();
  expect(await readPdf(bytes)).toEqual(before);
  expect(asked).toBe(0);
});
