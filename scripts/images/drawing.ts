import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { checkWithPicture, type Language, type PicturedResult } from "../../src/index.js";
import { launchChromium } from "../chromium.js";

/** The report that all pictures are of. */
export const bundled = "fixtures/reports/union-2021.pdf";

/** The finding that pictures show where they show one, by its rule. */
export const shown = "indicator/late-full-marks";

const pathOf = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

/** What a picture is drawn with. */
export interface Studio {
  readonly folder: string;
  readonly bytes: Uint8Array;
  readonly check: (language: Language) => Promise<PicturedResult>;
  /** opens a page for a browser at a size, in points of the screen */
  readonly open: (html: string, width: number, height: number) => Promise<Page>;
  /** the pages of a PDF as pictures, as data addresses; `crop` in dots, from the top left */
  readonly pagesOf: (pdf: string, first: number, resolution: number) => string;
  /** what LibreOffice prints of a document */
  readonly print: (bytes: Uint8Array, name: string) => string;
  /** where a picture goes */
  readonly target: (name: string, language: Language) => string;
  readonly close: () => Promise<void>;
}

/** Needs Chromium (CHROMIUM names another one than Debian's), LibreOffice, poppler and Noto's Chinese fonts. */
export async function openStudio(): Promise<Studio> {
  const folder = mkdtempSync(join(tmpdir(), "selfeval-images-"));
  const bytes = readFileSync(pathOf(bundled));
  const browser = await launchChromium();
  const run = (command: string, ...words: string[]) => execFileSync(command, words, { cwd: folder, stdio: "ignore" });
  let made = 0;
  return {
    folder,
    bytes,
    check: (language) => checkWithPicture(bytes, bundled, { language }),
    open: async (html, width, height) => {
      const file = join(folder, `${++made}.html`);
      writeFileSync(file, html);
      const page = await browser.newPage({ viewport: { width, height } });
      await page.goto(pathToFileURL(file).href);
      return page;
    },
    pagesOf: (pdf, first, resolution) => {
      const name = `page-${++made}`;
      run("pdftoppm", "-png", "-singlefile", "-r", String(resolution), "-f", String(first), pdf, name);
      return `data:image/png;base64,${readFileSync(join(folder, `${name}.png`)).toString("base64")}`;
    },
    print: (document, name) => {
      writeFileSync(join(folder, name), document);
      run("soffice", "--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", "pdf", name);
      return `${basename(name, extname(name))}.pdf`;
    },
    target: (name, language) => pathOf(`docs/images/${name}-${language}.png`),
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What a writer writes of one result. */
export async function written(
  writer: import("../../src/output/formats.js").ResultWriter,
  { result }: PicturedResult,
): Promise<Buffer> {
  const chunks = [await writer.open(), await writer.result(result), await writer.close()];
  return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)));
}
