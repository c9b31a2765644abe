import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { launchChromium } from "../../scripts/chromium.js";

/** A page as a browser shows it. */
export interface ShownPage {
  readonly page: Page;
  readonly address: string;
  /** whatever the browser complained of, and every address that the page asked for beside its own */
  readonly complaints: string[];
}

/** A browser that shows pages written to files, as a reviewer opens them. */
export interface PageViewer {
  /** where the pages stand, gone once it is closed */
  readonly folder: string;
  readonly show: (html: string, width?: number) => Promise<ShownPage>;
  readonly close: () => Promise<void>;
}

export async function openViewer(): Promise<PageViewer> {
  const folder = mkdtempSync(join(tmpdir(), "selfeval-pages-"));
  const browser = await launchChromium();
  let made = 0;
  return {
    folder,
    show: async (html, width = 1400) => {
      const file = join(folder, `${++made}.html`);
      writeFileSync(file, html);
      const address = pathToFileURL(file).href;
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) => {
        if (request.url().split("#")[0] !== address) complaints.push(request.url());
      });
      await page.goto(address);
      return { page, address, complaints };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}
