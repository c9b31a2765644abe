import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../scripts/chromium.js";
import { readingBy } from "../../src/batch/pdf-engines.js";
import { engines } from "../../src/document/pdf/reader.js";
import { checkDocument, type ReadingOptions, type Result } from "../../src/index.js";
import { ucs2, writePdf } from "../support/pdf.js";

const { resolve } = createRequire(import.meta.url);
const pdfjs = dirname(resolve("pdfjs-dist/package.json"));
const address = "http://selfeval.test";

const fixture = (path: string) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url));

/** Chinese of an encoding that has to be looked up, in a font that is not embedded. */
const gbk = writePdf([{ operators: "BT /song 12 Tf 100 700 Td <C7E0BACCCFD83230323120> Tj ET", texts: [] }], {
  encoding: "GBK-EUC-H",
});

const files = new Map<string, Uint8Array>([
  ["/union-2021.pdf", fixture("reports/union-2021.pdf")],
  ["/library-2022.pdf", fixture("reports/library-2022.pdf")],
  ["/library-2022.txt", fixture("reports/library-2022.txt")],
  ["/union-2021.docx", fixture("reports/union-2021.docx")],
  ["/union-2021.xlsx", fixture("reports/union-2021.xlsx")],
  ["/password.pdf", fixture("bad-input/password.pdf")],
  ["/scanned.pdf", fixture("bad-input/scanned.pdf")],
  ["/gbk.pdf", gbk],
  ["/marks.pdf", writePdf([{ operators: `BT /song 12 Tf 100 700 Td <${ucs2("青禾县")}> Tj ET` }])],
]);

let browser: Browser;
let page: Page;
/** what the page asked for that is not its own, and what the browser complained of */
const complaints: string[] = [];

beforeAll(async () => {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL("browser/page.ts", import.meta.url))],
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "silent",
  });
  const script = bundle.outputFiles[0]?.text ?? "";
  browser = await launchChromium();
  page = await browser.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.route("**/*", (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const body = origin === address ? served(pathname, script) : null;
    if (body !== null) return route.fulfill(body);
    complaints.push(route.request().url());
    return route.abort();
  });
  await page.goto(`${address}/`);
  await page.waitForFunction("typeof check === 'function'");
});
afterAll(() => browser?.close());

function served(path: string, script: string): { body: Buffer; contentType: string } | null {
  if (path === "/")
    return {
      body: Buffer.from('<!doctype html><script type="module" src="/page.js"></script>'),
      contentType: "text/html",
    };
  if (path === "/page.js") return { body: Buffer.from(script), contentType: "text/javascript" };
  if (path === "/favicon.ico") return { body: Buffer.from(""), contentType: "image/x-icon" };
  if (path === "/pdfium.wasm")
    return { body: readFileSync(resolve("@embedpdf/pdfium/pdfium.wasm")), contentType: "application/wasm" };
  const folder = /^\/pdfjs\/((?:cmaps|standard_fonts)\/[\w.-]+)$/.exec(path)?.[1];
  if (folder !== undefined) return { body: readFileSync(join(pdfjs, folder)), contentType: "application/octet-stream" };
  const file = files.get(path);
  return file === undefined ? null : { body: Buffer.from(file), contentType: "application/octet-stream" };
}

function inBrowser(file: string, reading: ReadingOptions): Promise<Result> {
  return page.evaluate(
    ([name, options]) =>
      (globalThis as unknown as { check: (...words: unknown[]) => Promise<Result> }).check(name, options),
    [file, reading] as const,
  );
}

describe.each(engines)("a page in a browser that reads PDFs by %s", (engine) => {
  const reading = readingBy({ engine, crossRead: false });

  it.each([...files.keys()])("gives what Node gives of %s", async (file) => {
    const here = await checkDocument(files.get(file) ?? new Uint8Array(), file, { pdf: reading });
    expect(await inBrowser(file, { engine })).toEqual(JSON.parse(JSON.stringify(here)));
  });
});

it("finds in a browser what is there to be found, and asks nobody but its own address", async () => {
  const { findings } = await inBrowser("/union-2021.pdf", { crossRead: true });
  expect(findings.length).toBeGreaterThan(20);
  expect(complaints).toEqual([]);
});
