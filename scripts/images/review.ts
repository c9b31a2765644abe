import { type Language, renderReview } from "../../src/index.js";
import { type Studio, shown } from "./drawing.js";

/** The page for reviewers with one finding chosen. */
export async function drawReview(studio: Studio, language: Language): Promise<void> {
  const page = await studio.open(renderReview([await studio.check(language)], language), 1200, 640);
  await page.locator(`.finding[data-rule="${shown}"] .claim`).first().click();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: studio.target("review", language) });
  await page.close();
}
