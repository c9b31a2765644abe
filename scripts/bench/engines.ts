// npm run bench:engines [-- --seeds N] [--cache FOLDER] [FOLDER…]: reads every PDF of some folders by pdf.js and by PDFium, and tells
// how far they agree, glyph by glyph and cell by cell, and what each takes. Without folders: the fixtures, and made-up reports
// printed by LibreOffice Writer and Chromium.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import fastGlob from "fast-glob";
import { readingBy } from "../../src/batch/pdf-engines.js";
import type { Glyph, PdfDocument } from "../../src/document/document.js";
import { ReadError } from "../../src/document/errors.js";
import { readPdf } from "../../src/document/pdf/index.js";
import { type EngineName, engines } from "../../src/document/pdf/reader.js";
import { layoutPdf } from "../../src/layout/pdf/index.js";
import { openWorkshop } from "../fixtures/print.js";
import { FAMILIES } from "../fixtures/variety/layouts/index.js";
import { type Producer, printAll } from "../fixtures/variety/producers.js";
import { makeReport } from "../fixtures/variety/report.js";

const { values, positionals } = parseArgs({
  options: { seeds: { type: "string", default: "1" }, cache: { type: "string" } },
  allowPositionals: true,
});
const folders = positionals.length > 0 ? positionals : ["fixtures", ...printMadeUp(Number(values.seeds))];

/** Made-up reports, a folder a producer. */
function printMadeUp(seeds: number): string[] {
  const producers: readonly Producer[] = ["writer", "chromium"];
  const cache = values.cache ?? mkdtempSync(join(tmpdir(), "selfeval-engines-"));
  const jobs = FAMILIES.flatMap((family) =>
    Array.from({ length: seeds }, (_, at) => {
      return { name: `${family.id}-${at + 1}`, seed: at + 1, report: makeReport(family, at + 1) };
    }),
  );
  const workshop = openWorkshop();
  const printed = printAll(workshop, jobs, producers, cache);
  workshop.close();
  return producers.map((producer) => {
    const folder = join(cache, `engines-${producer}`);
    mkdirSync(folder, { recursive: true });
    for (const [name, files] of printed) {
      const bytes = files.get(producer);
      if (bytes !== undefined) writeFileSync(join(folder, `${name}.pdf`), bytes);
    }
    return folder;
  });
}

/** What a program made of a file: the document, or the code of what is wrong with it. */
type Read = { readonly document: PdfDocument } | { readonly code: string };

const spent: Record<EngineName, number> = { pdfjs: 0, pdfium: 0 };

async function read(bytes: Uint8Array, engine: EngineName): Promise<Read> {
  // the processor's time: that of a busy machine's clock says little
  const started = process.cpuUsage();
  try {
    return { document: await readPdf(bytes, readingBy({ engine, crossRead: false })) };
  } catch (error) {
    return { code: error instanceof ReadError ? error.code : String(error) };
  } finally {
    const { user, system } = process.cpuUsage(started);
    spent[engine] += (user + system) / 1e6;
  }
}

/** How many of some things both gave alike. */
interface Count {
  all: number;
  alike: number;
}

/** Glyphs are alike that stand within so many points of each other, and say the same. */
const near = 0.5;

function compareGlyphs(own: readonly Glyph[], other: readonly Glyph[], into: Count): void {
  const rest = new Map<string, Glyph[]>();
  const isPrinted = ({ text }: Glyph) => text.trim() !== "";
  for (const glyph of other.filter(isPrinted)) rest.set(glyph.text, [...(rest.get(glyph.text) ?? []), glyph]);
  let left = other.filter(isPrinted).length;
  for (const glyph of own.filter(isPrinted)) {
    const candidates = rest.get(glyph.text) ?? [];
    const at = candidates.findIndex(
      ({ box, baseline, turn }) =>
        turn === glyph.turn &&
        Math.abs(box[0] - glyph.box[0]) < near &&
        Math.abs(box[2] - glyph.box[2]) < near &&
        Math.abs(baseline - glyph.baseline) < near,
    );
    into.all += 1;
    if (at < 0) continue;
    candidates.splice(at, 1);
    left -= 1;
    into.alike += 1;
  }
  into.all += left;
}

function cellsOf(document: PdfDocument): string[] {
  return layoutPdf(document).blocks.flatMap((block, table) =>
    block.kind === "paragraph"
      ? []
      : block.cells.map(({ row, column, rowSpan, columnSpan, content }) =>
          [table, row, column, rowSpan, columnSpan, content.text.replace(/\s/g, "")].join("\t"),
        ),
  );
}

function compareCells(own: readonly string[], other: readonly string[], into: Count): void {
  const known = new Set(other);
  const alike = own.filter((cell) => known.has(cell)).length;
  into.all += Math.max(own.length, other.length);
  into.alike += alike;
}

await Promise.all(engines.map((engine) => read(readFileSync("fixtures/reports/library-2022.pdf"), engine)));
console.log(`node ${process.version}, ${process.platform} ${process.arch}`);
console.log("| PDFs | files | read alike | glyphs | alike | cells | alike | PDFium's time, pdf.js = 1 |");
console.log("|---|---:|---:|---:|---:|---:|---:|---:|");
for (const folder of folders) {
  const files = (await fastGlob(`${fastGlob.convertPathToPattern(folder)}/**/*.pdf`)).sort();
  const [glyphs, cells, whole]: Count[] = [0, 1, 2].map(() => ({ all: 0, alike: 0 })) as [Count, Count, Count];
  const before = { ...spent };
  for (const file of files) {
    const bytes = readFileSync(file);
    const [own, other] = [await read(bytes, "pdfjs"), await read(bytes, "pdfium")];
    whole.all += 1;
    if ("code" in own || "code" in other) {
      const codes = [own, other].map((each) => ("code" in each ? each.code : "read"));
      if (codes[0] === codes[1]) whole.alike += 1;
      else console.error(`${file}: ${codes.join(" / ")}`);
      continue;
    }
    const was = [glyphs, cells].map(({ all, alike }) => all - alike).join();
    own.document.pages.forEach((page, at) => {
      compareGlyphs(page.glyphs, other.document.pages[at]?.glyphs ?? [], glyphs);
    });
    compareCells(cellsOf(own.document), cellsOf(other.document), cells);
    if ([glyphs, cells].map(({ all, alike }) => all - alike).join() === was) whole.alike += 1;
    else console.error(`${file}: not read alike`);
  }
  const ratio = (spent.pdfium - before.pdfium) / (spent.pdfjs - before.pdfjs);
  const told = [whole, glyphs, cells].map(({ all, alike }) => [all, alike] as const);
  const [name = folder] = folder.split("/").slice(-1);
  console.log(`| ${name} | ${told.flat().join(" | ")} | ${ratio.toFixed(2)} |`);
}
