import type { Language } from "../../src/messages/language.js";
import { docxNoticeWriter } from "../../src/output/notice/docx.js";
import { workbookWriter } from "../../src/output/workbook/index.js";
import { type Studio, written } from "./drawing.js";

/** The sheet of findings, as LibreOffice prints it. */
export async function drawWorkbook(studio: Studio, language: Language): Promise<void> {
  const book = await written(workbookWriter({ language }), await studio.check(language));
  const pdf = studio.print(book, `workbook-${language}.xlsx`);
  // The overview takes the first page.
  await drawPage(
    studio,
    studio.pagesOf(pdf, 2, 170),
    { width: 1400, height: 520, top: 90 },
    studio.target("workbook", language),
  );
}

/** The first page of the review notice, as LibreOffice prints it. */
export async function drawNotice(studio: Studio, language: Language): Promise<void> {
  const notice = await written(docxNoticeWriter({ language }), await studio.check(language));
  const pdf = studio.print(notice, `notice-${language}.docx`);
  await drawPage(
    studio,
    studio.pagesOf(pdf, 1, 110),
    { width: 760, height: 800, top: 90 },
    studio.target("notice", language),
  );
}

/** The upper part of a printed page. */
async function drawPage(
  studio: Studio,
  picture: string,
  { width, height, top }: { readonly width: number; readonly height: number; readonly top: number },
  path: string,
): Promise<void> {
  const page = await studio.open(
    `<!doctype html><style>body { margin: 0 } img { width: ${width}px; display: block; margin-top: ${-top}px }</style><img src="${picture}">`,
    width,
    height,
  );
  await page.locator("img").evaluate((image: HTMLImageElement) => image.decode());
  await page.screenshot({ path });
  await page.close();
}
