// Draws the pictures of the reviewers' page in the READMEs from the bundled report: npm run images
// Needs Chromium (CHROMIUM names another one than Debian's) and Noto's Chinese fonts.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { checkWithPicture, type Language, renderReview } from "../../src/index.js";
import { languages } from "../../src/messages/language.js";

const bundled = "fixtures/reports/union-2021.pdf";
const size = { width: 1200, height: 640 };
/** The finding that is shown as chosen, by its rule. */
const shown = "indicator/late-full-marks";

const pathOf = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

async function draw(browser: Browser, folder: string, language: Language): Promise<void> {
  const bytes = readFileSync(pathOf(bundled));
  const html = join(folder, `${language}.html`);
  writeFileSync(html, renderReview([await checkWithPicture(bytes, bundled, { language })], language));
  const page = await browser.newPage({ viewport: size });
  await page.goto(pathToFileURL(html).href);
  await page.locator(`.finding[data-rule="${shown}"] .claim`).first().click();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: pathOf(`docs/images/review-${language}.png`) });
  await page.close();
}

const folder = mkdtempSync(join(tmpdir(), "selfeval-images-"));
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu"],
});
try {
  mkdirSync(pathOf("docs/images"), { recursive: true });
  for (const language of languages) await draw(browser, folder, language);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
