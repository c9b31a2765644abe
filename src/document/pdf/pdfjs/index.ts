import { ReadError } from "../../errors.js";
import type { PageDraft } from "../content.js";
import { readMatrix } from "../matrix.js";
import type { PdfReader } from "../reader.js";
import {
  type LoadedPage,
  type LoadedPdf,
  loadEngine,
  type OperatorList,
  type OptionalContent,
  type PdfEngine,
} from "./engine.js";
import { type Font, readFont } from "./font.js";
import { interpret } from "./interpreter.js";
import { showsPicture } from "./operators.js";
import { type PdfResources, packagedResources } from "./resources.js";
import { untrusted, withPdf } from "./session.js";

/** pdf.js as a reader of PDFs. @param resources where it finds its CMaps and fonts, if not in the installed package */
export async function pdfjsReader(resources: Partial<PdfResources>): Promise<PdfReader> {
  const engine = await loadEngine();
  const { cMapUrl, standardFontDataUrl } = resources;
  // a browser has no installed packages, and is not asked for them where all is told
  const isTold = cMapUrl !== undefined && standardFontDataUrl !== undefined;
  const settings = { ...(isTold ? {} : packagedResources()), ...resources, ...untrusted, fontExtraProperties };
  return {
    readPages: (bytes) => reading(withPdf(engine, bytes, settings, (pdf) => readPages(pdf, engine))),
    pagesWithPictures: (bytes, numbers) =>
      reading(withPdf(engine, bytes, { ...settings, maxImageSize: -1 }, (pdf) => withPictures(pdf, engine, numbers))),
  };
}

/** pdf.js tells what a font says of its characters: without it, a number of a glyph passes for a character. */
const fontExtraProperties = true;

/** Opened for reading: what pdf.js throws becomes one of our reasons. */
const reading = <T>(opened: Promise<T>): Promise<T> =>
  opened.catch((cause: unknown) => {
    throw readErrorOf(cause);
  });

/** Why pdf.js gave up, as one of our codes. What it throws is known by name only: the classes differ between builds. */
function readErrorOf(cause: unknown): ReadError {
  if (cause instanceof ReadError) return cause;
  const name = cause instanceof Error ? cause.name : "";
  return new ReadError(name === "PasswordException" ? "encrypted-pdf" : "damaged-pdf", {}, { cause });
}

/** So many pages are asked for before they are read: pdf.js waits for each to be unpacked, and can do so for several at once. */
const ahead = 2;

async function readPages(pdf: LoadedPdf, engine: PdfEngine): Promise<PageDraft[]> {
  const layers = await pdf.getOptionalContentConfig();
  const fonts: Fonts = new Map();
  const drafts: PageDraft[] = [];
  const asked: Promise<AskedPage>[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    while (asked.length < Math.min(number + ahead, pdf.numPages)) {
      const page = askFor(pdf, asked.length + 1, engine);
      // what is wrong with a page is told when it is read, and not at all where an earlier one cannot be
      page.catch(() => {});
      asked.push(page);
    }
    const page = await asked[number - 1];
    if (page !== undefined) drafts.push(readDraft(page, number, engine, layers, fonts));
    delete asked[number - 1];
  }
  return drafts;
}

interface AskedPage {
  readonly page: LoadedPage;
  readonly operators: OperatorList;
  /** annotations that are but signs of a remark, by their ids */
  readonly icons: ReadonlySet<unknown>;
}

async function askFor(pdf: LoadedPdf, number: number, { OPS }: PdfEngine): Promise<AskedPage> {
  const page = await pdf.getPage(number);
  const operators = await page.getOperatorList({ annotationMode: showAnnotations });
  const hasAny = operators.fnArray.includes(OPS["beginAnnotation"] ?? Number.NaN);
  const signs = hasAny ? (await page.getAnnotations()).filter(({ subtype }) => ICONS.has(subtype ?? "")) : [];
  return { page, operators, icons: new Set(signs.map(({ id }) => id)) };
}

/** Annotations that show the sign of a remark, which may be moved aside: it hides nothing. */
const ICONS = new Set(["Text", "FileAttachment", "Sound"]);

/** Reading leaves pictures out, so that the few pages in question are looked at a second time. */
async function withPictures(pdf: LoadedPdf, engine: PdfEngine, numbers: readonly number[]): Promise<number[]> {
  const found: number[] = [];
  for (const number of numbers) {
    const page = await pdf.getPage(number);
    const operators = await page.getOperatorList({ annotationMode: 0 });
    if (showsPicture(operators, engine.OPS)) found.push(number);
    page.cleanup();
  }
  return found;
}

type Fonts = Map<string, Font | null>;

function readDraft(
  { page, operators, icons }: AskedPage,
  number: number,
  engine: PdfEngine,
  layers: OptionalContent,
  fonts: Fonts,
): PageDraft {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const fontOf = (name: string) => {
    const known = fonts.get(name);
    if (known !== undefined) return known;
    const font = page.commonObjs.has(name) ? readFont(page.commonObjs.get(name)) : null;
    fonts.set(name, font);
    return font;
  };
  const matrix = readMatrix(transform);
  if (matrix === null) throw new ReadError("damaged-pdf");
  const content = interpret(operators, engine.OPS, matrix, {
    fontOf,
    isShown: (layer) => layers.isVisible(layer),
    isIcon: (annotation) => icons.has(annotation),
  });
  page.cleanup();
  return { number, width, height, content };
}

/** Annotations as they look on the page: what was filled into a form is part of it. */
const showAnnotations = 1;
