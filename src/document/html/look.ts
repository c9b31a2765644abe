import { attributeOf, type HtmlElement } from "./parse.js";

/** How text looks, handed down from an element to what it holds. */
export interface Look {
  readonly centred: boolean;
  /** type size in points; 0 where nothing tells */
  readonly size: number;
  /** line ends and blanks of the source are shown as they stand */
  readonly preformatted: boolean;
}

export const PLAIN: Look = { centred: false, size: 0, preformatted: false };

/** Headings without a size of their own, at the sizes that browsers give them beside a text of 12 points. */
const HEADINGS: Readonly<Record<string, number>> = { h1: 24, h2: 18, h3: 14, h4: 12, h5: 10, h6: 8 };

const POINTS_A_PIXEL = 0.75;

/** Elements that begin a line of their own (HTML Living Standard, 15.3.3 to 15.3.9). */
const BLOCKS = new Set(
  ["address article blockquote body center dd details div dl dt fieldset figcaption figure form header hgroup hr"]
    .concat(["h1 h2 h3 h4 h5 h6 legend li main menu ol p pre search section summary table ul"])
    .flatMap((names) => names.split(" ")),
);

/** Elements that show no text of the document: programs, pictures, ways to other pages, what is pressed. */
const NO_TEXT = new Set(
  ["script style template noscript head title svg iframe object embed audio video canvas map datalist rp rt"]
    .concat(["nav footer aside button frameset"])
    .flatMap((names) => names.split(" ")),
);

export function showsNoText({ tagName }: HtmlElement): boolean {
  return NO_TEXT.has(tagName);
}

/** What the page hides by the element's own word. Sheets of styles are not read: what they hide counts as seen. */
export function isHidden(element: HtmlElement): boolean {
  if (attributeOf(element, "hidden") !== null) return true;
  return (
    settingOf(element, "display") === "none" ||
    settingOf(element, "visibility") === "hidden" ||
    settingOf(element, "mso-hide") === "all" ||
    /^0(?:px|pt|em|%)?$/.test(settingOf(element, "font-size") ?? "")
  );
}

export function isStruck(element: HtmlElement): boolean {
  if (["del", "s", "strike"].includes(element.tagName)) return true;
  return /line-through/.test(settingOf(element, "text-decoration") ?? settingOf(element, "text-decoration-line") ?? "");
}

export function isRaised(element: HtmlElement): boolean {
  return element.tagName === "sup" || settingOf(element, "vertical-align") === "super";
}

export function isBlock(element: HtmlElement): boolean {
  const display = settingOf(element, "display");
  if (display === "inline") return false;
  return BLOCKS.has(element.tagName) || /^(?:block|flex|grid|list-item|table)/.test(display ?? "");
}

export function lookOf(element: HtmlElement, around: Look): Look {
  const align = settingOf(element, "text-align") ?? attributeOf(element, "align")?.trim().toLowerCase();
  const space = settingOf(element, "white-space");
  return {
    centred: element.tagName === "center" || (align == null ? around.centred : /center/.test(align)),
    size: pointsOf(settingOf(element, "font-size")) ?? HEADINGS[element.tagName] ?? around.size,
    preformatted: space === null ? element.tagName === "pre" || around.preformatted : /^pre/.test(space),
  };
}

/** Whether the element's own word draws lines around it. */
export function isRuled(element: HtmlElement): boolean {
  const border = attributeOf(element, "border");
  if (border !== null && border.trim() !== "0") return true;
  const drawn = settingOf(element, "border") ?? settingOf(element, "border-collapse") ?? "";
  return drawn !== "" && !/^(?:none|0\S*|separate)\b/.test(drawn);
}

/** A property of the element's own style, in lower case; null where it is not told. */
function settingOf(element: HtmlElement, name: string): string | null {
  const style = attributeOf(element, "style");
  if (style === null) return null;
  for (const part of style.split(";")) {
    const colon = part.indexOf(":");
    if (colon < 0 || part.slice(0, colon).trim().toLowerCase() !== name) continue;
    return part
      .slice(colon + 1)
      .replace(/!important/i, "")
      .trim()
      .toLowerCase();
  }
  return null;
}

function pointsOf(size: string | null): number | null {
  const told = /^(\d{1,4}(?:\.\d{1,6})?)(pt|px)$/.exec(size ?? "");
  return told === null ? null : Number(told[1]) * (told[2] === "px" ? POINTS_A_PIXEL : 1);
}
