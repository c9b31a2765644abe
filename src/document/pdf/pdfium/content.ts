import { UNREADABLE } from "../../../model/index.js";
import { legible } from "../characters.js";
import { blankContent, type Cover, most, type PageContent } from "../content.js";
import { drawPath } from "../drawing.js";
import { apply, type Matrix, multiply } from "../matrix.js";
import { placeGlyph } from "../place-glyph.js";
import { mostCovers, shownIn } from "../visibility.js";
import type { Char, TextStyle } from "./chars.js";
import type { Font } from "./fonts.js";
import type { Handle, Pdfium } from "./library.js";
import type { Scratch } from "./memory.js";
import { type PlacedObject, readTexts } from "./texts.js";
import type { Painted, TextObject } from "./walk.js";

/** What a path leaves on the page. */
type Drawn = Pick<PageContent, "rulings" | "covers">;

/** What a page shows, in the order of painting. @param frame from the page's own space to the page as shown */
export function contentOf(
  pdfium: Pdfium,
  page: Handle,
  painted: readonly Painted[],
  frame: Matrix,
  fontOf: (object: Handle) => Font,
  scratch: Scratch,
): PageContent {
  const covers: Cover[] = [];
  const texts: PlacedObject[] = [];
  // what is painted over a text has to be known before the text is read
  const order = painted.map((each): TextObject | Drawn => {
    if (each.kind === "text") {
      texts.push({ ...each, covers: covers.length });
      return each;
    }
    const drawn = blankContent();
    drawPath(each.subpaths, each.drawing, drawn);
    for (const cover of drawn.covers) covers.push(cover);
    return drawn;
  });
  const shown = readTexts(pdfium, page, texts, covers, frame, fontOf, scratch);
  const content = blankContent();
  for (const each of order) {
    if ("kind" in each) showText(each, shown.get(each.object), frame, content);
    else lay(each, content);
  }
  return content;
}

function lay({ rulings, covers }: Drawn, content: PageContent): void {
  if (content.rulings.length <= most.rulings) for (const ruling of rulings) content.rulings.push(ruling);
  for (const { box, isWhite } of covers) {
    if (content.covers.length < mostCovers) content.covers.push({ box, after: content.glyphs.length, isWhite });
  }
}

function showText(
  { painting }: TextObject,
  shown: { readonly chars: readonly Char[]; readonly style: TextStyle } | undefined,
  frame: Matrix,
  content: PageContent,
): void {
  if (shown === undefined || content.glyphs.length > most.glyphs) return;
  const { chars, style } = shown;
  const { font } = style;
  const [a, b, c, d] = multiply(style.em, frame);
  const { ascent, descent } = font;
  for (const char of chars) {
    if (char.isTold) font.telling.note(char.text, char.width);
    const text = char.isTold ? legible(char.text, font.symbols) : UNREADABLE;
    content.shown += 1;
    if (text === "") continue;
    const [x, y] = apply(frame, char.x, char.y);
    const unplaced = { text, dx: 0, dy: 0, width: char.width, ascent, descent, vertical: char.isVertical };
    const glyph = placeGlyph([a, b, c, d, x, y], unplaced);
    if (glyph !== null) content.glyphs.push(shownIn(painting, glyph, font));
  }
}
