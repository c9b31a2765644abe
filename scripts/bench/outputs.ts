// npm run bench:outputs [-- --reports N]: what people are handed, by size and time: the page of a report of thirty pages, the
// page of 500 reports as Chromium opens it, the workbook of 5,000 reports with the memory it takes, and its way back.
// Needs qpdf and Chromium (CHROMIUM names another one than Debian's).
import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { annotateDocument } from "../../src/annotate.js";
import { openSpool } from "../../src/cli/spool.js";
import { readReviewWorkbook } from "../../src/cli/suppressions/review-workbook.js";
import { checkWithPicture, type PicturedResult, renderReview } from "../../src/index.js";
import { workbookWriter } from "../../src/output/workbook/index.js";
import { launchChromium } from "../chromium.js";

const { values } = parseArgs({ options: { reports: { type: "string", default: "5000" } } });
const bundled = "fixtures/reports/union-2021.pdf";
const PAGES = 30;
const BATCH = 500;
const ROUNDS = 5;

const folder = mkdtempSync(join(tmpdir(), "selfeval-bench-"));
const say = (what: string, figure: string) => console.log(`${what.padEnd(64)} ${figure.padStart(16)}`);
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(2)} MB`;
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** What a piece of work takes of the processor, in milliseconds: the clock of a machine that does other things says little. */
async function timed<T>(work: () => Promise<T> | T): Promise<{ readonly value: T; readonly took: number }> {
  const started = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(started);
  return { value, took: (user + system) / 1000 };
}

/** The bundled report over and over, up to so many pages: findings on nearly all of them. */
function longReport(): Uint8Array {
  const source = resolve(bundled);
  const pages = Number(execFileSync("qpdf", ["--show-npages", source], { encoding: "utf8" }));
  const times = Math.floor(PAGES / pages);
  const rest = PAGES - times * pages;
  const parts = Array.from({ length: times }, () => [source, "1-z"]).flat();
  const last = rest === 0 ? [] : [source, `1-${rest}`];
  const file = join(folder, "long.pdf");
  execFileSync("qpdf", ["--empty", "--pages", ...parts, ...last, "--", file]);
  return readFileSync(file);
}

async function onePage(): Promise<void> {
  const bytes = longReport();
  await checkWithPicture(readFileSync(bundled), bundled);
  const { value: checked, took: reading } = await timed(() => checkWithPicture(bytes, "long.pdf"));
  const { value: html, took: writing } = await timed(() => renderReview([checked], "zh"));
  const { result, picture } = checked;
  say(
    `one report: ${result.report?.pages} pages, ${picture?.pages.length} drawn, findings`,
    String(result.findings.length),
  );
  say("  page: size", megabytes(Buffer.byteLength(html)));
  say("  page: written in", seconds(writing));
  say("  checked in", seconds(reading));
  const { value: marked, took: marking } = await timed(() => annotateDocument(bytes, "long.pdf"));
  if (marked.kind === "pdf") say("  marked PDF: grows by", megabytes(marked.bytes.length - bytes.length));
  say("  marked PDF: checked, marked and read back in", seconds(marking));
}

/** What a page takes of the processor since it was opened, in milliseconds. */
async function busyTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
  };
}

function named({ result, picture }: PicturedResult, index: number): PicturedResult {
  return { result: { ...result, file: `reports/${String(index).padStart(5, "0")}.pdf` }, picture };
}

async function batchPage(one: PicturedResult): Promise<void> {
  const results = Array.from({ length: BATCH }, (_, index) => named(one, index));
  const file = join(folder, "batch.html");
  const { took } = await timed(() => writeFileSync(file, renderReview(results, "zh")));
  say(`page of ${BATCH} reports: size`, megabytes(statSync(file).size));
  say("  written in", seconds(took));
  const browser = await launchChromium();
  const opening: number[] = [];
  const turning: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.newPage();
    const busy = await busyTime(page);
    await page.goto(pathToFileURL(file).href);
    await page.locator("#shown", { hasText: String(BATCH) }).waitFor();
    opening.push(await busy());
    await page.locator(".files tbody a").nth(250).click();
    await page.waitForSelector(".spot");
    turning.push((await busy()) - (opening.at(-1) ?? 0));
    await page.close();
  }
  await browser.close();
  say(`  opened by Chromium in (median of ${ROUNDS})`, seconds(median(opening)));
  say("  a report shown after a click in", seconds(median(turning)));
}

async function workbook(one: PicturedResult, count: number): Promise<void> {
  const file = join(folder, "book.xlsx");
  const handle = openSync(file, "w");
  const writer = workbookWriter({ language: "zh", linkOf: (name) => name, openSpool });
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const peaks: number[] = [];
  const { took } = await timed(async () => {
    const put = (chunk: string | Uint8Array) => chunk.length > 0 && writeSync(handle, Buffer.from(chunk));
    put(await writer.open());
    for (let index = 0; index < count; index++) {
      put(await writer.result(named(one, index).result));
      if (index % Math.ceil(count / 10) === 0) peaks.push(process.memoryUsage().rss - before);
    }
    for (const piece of writer.rest?.() ?? []) {
      put(piece);
      peaks[10] = Math.max(peaks[10] ?? 0, process.memoryUsage().rss - before);
    }
  });
  closeSync(handle);
  say(`workbook of ${count} reports: size`, megabytes(statSync(file).size));
  say("  written in", seconds(took));
  say("  memory beyond the program's, at each tenth (MB)", "");
  console.log(`    ${peaks.map((peak) => Math.round(peak / 2 ** 20)).join(" ")}`);
  const { value: rows, took: reading } = await timed(() => readReviewWorkbook(readFileSync(file)));
  say("  rows read back for decisions", String(rows?.length));
  say("  read back in", seconds(reading));
}

try {
  await onePage();
  const one = await checkWithPicture(readFileSync(bundled), bundled);
  await batchPage(one);
  await workbook(one, Number(values.reports));
} finally {
  rmSync(folder, { recursive: true });
}
