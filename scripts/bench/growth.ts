// Whether reading stays as fast, and memory a page as small, as a document grows: one document of 10, 100 and 1,000 report
// pages, each read in a process of its own. Part of npm run bench.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { readPdf } from "../../src/document/pdf/index.js";
import { checkDocument } from "../../src/index.js";
import { layoutPdf } from "../../src/layout/pdf/index.js";
import { type DrawnGrid, operatorsOf } from "../../test/support/drawn-grid.js";
import { type PdfPageSpec, writePdf } from "../../test/support/pdf.js";

const SIZES = [10, 100, 1000];

/** A page of prose above a table of thirty rows; the page's number makes it differ from the others. */
function reportPage(number: number): PdfPageSpec {
  const prose = Array.from({ length: 8 }, (_, line) => ({
    text: `第${number}项工作按照年初绩效目标推进，完成情况良好，资金使用规范，群众反映满意`,
    x: 60,
    y: 780 - 18 * line,
    size: 12,
  }));
  const xs = [60, 110, 170, 260, 330, 400, 440, 480, 535];
  const ys = Array.from({ length: 31 }, (_, row) => 220 + 18 * row);
  const words = ["产出指标", "数量指标", `指标${number}`, "≥90", "96", "5", "5", ""];
  const cells = Array.from({ length: 30 * words.length }, (_, at) => {
    const [row, column] = [Math.floor(at / words.length), at % words.length];
    return { row, column, rowSpan: 1, columnSpan: 1, lines: [words[column] ?? ""] };
  });
  const grid: DrawnGrid = { xs, ys, cells, borders: "strokes" };
  return { operators: operatorsOf(grid), texts: prose };
}

async function measure(pages: number): Promise<void> {
  // the first document loads the reader
  await readPdf(writePdf([reportPage(0)]));
  const bytes = writePdf(Array.from({ length: pages }, (_, at) => reportPage(at + 1)));
  const before = process.memoryUsage().rss;
  const started = process.cpuUsage();
  if (process.argv.includes("--check")) await checkDocument(bytes, "growth.pdf");
  else layoutPdf(await readPdf(bytes));
  // the processor's time: that of a busy machine's clock says little
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  const peak = process.resourceUsage().maxRSS * 1024;
  const perPage = (peak - before) / pages / 1024;
  console.log(
    `${String(pages).padStart(6)} pages  ${(pages / seconds).toFixed(0).padStart(4)} pages/s of processor time  peak ${(peak / 2 ** 20).toFixed(0).padStart(5)} MB  ${perPage.toFixed(0).padStart(6)} KB a page`,
  );
}

const told = process.argv.indexOf("--pages");
if (told > 0) {
  await measure(Number(process.argv[told + 1]));
} else {
  for (const [what, flags] of [
    ["read and laid out", []],
    ["checked", ["--check"]],
  ] as const) {
    console.log(`one document, ${what}`);
    for (const size of SIZES) {
      const self = fileURLToPath(import.meta.url);
      const words = [...process.execArgv, self, "--pages", String(size), ...flags];
      const { status } = spawnSync(process.execPath, words, { stdio: "inherit" });
      if (status !== 0) process.exitCode = 1;
    }
  }
}
