import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { annotateDocument } from "../../src/annotate.js";
import type { Language } from "../../src/messages/language.js";
import { marksOf } from "../../src/output/annotated/marks.js";
import { escaped } from "../../src/output/markup/html.js";
import { bundled, type Studio, shown } from "./drawing.js";

/** Dots an inch, and so many of them a point. */
const RESOLUTION = 110;
const SCALE = RESOLUTION / 72;
const [WIDTH, HEIGHT] = [1090, 560];

/** A page of the marked PDF as poppler draws it, one note opened beside its mark as viewers open it. */
export async function drawAnnotated(studio: Studio, language: Language): Promise<void> {
  const annotated = await annotateDocument(studio.bytes, bundled, { language });
  if (annotated.kind !== "pdf") throw new Error(annotated.kind);
  const file = join(studio.folder, "marked.pdf");
  writeFileSync(file, annotated.bytes);
  const mark = marksOf(annotated.result, language).find(({ note }) => note.includes(shown));
  if (mark === undefined) throw new Error(`no mark of ${shown}`);
  const [first = [0, 0, 0, 0]] = mark.boxes;
  const right = Math.max(...mark.boxes.map((box) => box[2]));
  const top = SCALE * first[1] - HEIGHT / 2;
  const picture = studio.pagesOf(file, mark.page, RESOLUTION);
  const page = await studio.open(
    `<!doctype html><meta charset="utf-8"><style>
      body { margin: 0; overflow: hidden; background: #6b7280 }
      .page { position: absolute; left: 0; top: ${-top}px }
      .page img { display: block }
      .note { position: absolute; left: ${SCALE * right + 24}px; top: ${SCALE * first[1] - 60}px; width: 330px; background: #fffbe6;
        border: 1px solid #c9b458; box-shadow: 0 4px 14px #0006; font: 13px/1.5 "Noto Sans CJK SC", sans-serif; white-space: pre-wrap }
      .note b { display: block; background: #f3e6a2; padding: 3px 10px } .note p { margin: 0; padding: 6px 10px 10px }
    </style><div class="page"><img src="${picture}"><div class="note"><b>selfeval</b><p>${mark.note.split("\n").map(escaped).join("\n")}</p></div></div>`,
    WIDTH,
    HEIGHT,
  );
  await page.locator("img").evaluate((image: HTMLImageElement) => image.decode());
  await page.screenshot({ path: studio.target("annotated", language) });
  await page.close();
}
