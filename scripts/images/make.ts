// Draws the pictures of the READMEs from the bundled report: npm run images [-- NAME…]
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Language, languages } from "../../src/messages/language.js";
import { drawAnnotated } from "./annotated.js";
import { openStudio, type Studio } from "./drawing.js";
import { drawNotice, drawWorkbook } from "./office.js";
import { drawReview } from "./review.js";
import { drawTerminal } from "./terminal.js";

const pictures: Readonly<Record<string, (studio: Studio, language: Language) => Promise<void>>> = {
  terminal: drawTerminal,
  review: drawReview,
  workbook: drawWorkbook,
  annotated: drawAnnotated,
  notice: drawNotice,
};

const asked = process.argv.slice(2);
const studio = await openStudio();
try {
  mkdirSync(fileURLToPath(new URL("../../docs/images", import.meta.url)), { recursive: true });
  for (const [name, draw] of Object.entries(pictures)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    for (const language of languages) await draw(studio, language);
  }
} finally {
  await studio.close();
}
