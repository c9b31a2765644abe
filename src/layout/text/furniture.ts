import type { TextLine } from "../../document/document.js";

/** Forms of a page number that stands alone on its line. */
const PAGE_NUMBER: readonly RegExp[] = [
  /^[-—–―－~·.\s]*\d{1,4}[-—–―－~·.\s]*$/,
  /^第\s*\d{1,4}\s*[页⻚]\s*[,，/]?\s*([(（]?\s*共\s*\d{1,4}\s*[页⻚]\s*[)）]?)?$/,
  /^\d{1,4}\s*\/\s*\d{1,4}$/,
  /^Page\s+\d{1,4}(\s+of\s+\d{1,4})?$/i,
];

/** Longer lines are text, not a running head. In characters. */
const LONGEST_HEAD = 40;

/** Whether a line holds nothing but a page number: "1", "— 2 —", "-3-", "第 3 页 共 8 页", "3/8". */
export function isPageNumber(text: string): boolean {
  const trimmed = text.trim();
  return trimmed !== "" && trimmed.length <= 24 && PAGE_NUMBER.some((form) => form.test(trimmed));
}

/**
 * The lines without page numbers and running heads. A running head is a short line that opens (or closes) two pages or
 * more, letter for letter; pages are told by form feeds and by page numbers. The first page keeps its own: on a cover the same
 * words are the department's name. Blank lines stay: they may part paragraphs.
 */
export function dropFurniture(lines: readonly TextLine[]): TextLine[] {
  const pages = splitPages(lines);
  const heads = repeated(pages.map((page) => page.find((line) => line.text.trim() !== "")));
  const feet = repeated(pages.map((page) => page.findLast((line) => line.text.trim() !== "")));
  return pages.flatMap((page, index) => {
    const first = page.find((line) => line.text.trim() !== "");
    const last = page.findLast((line) => line.text.trim() !== "");
    return page.filter(
      (line) =>
        !(index > 0 && line === first && heads.has(line.text.trim())) &&
        !(line === last && line !== first && feet.has(line.text.trim())),
    );
  });
}

/** Lines by page; a page number ends its page and goes. */
function splitPages(lines: readonly TextLine[]): TextLine[][] {
  const pages: TextLine[][] = [];
  let page: TextLine[] = [];
  let previous: TextLine | null = null;
  for (const line of lines) {
    const number = isPageNumber(line.text);
    if (previous !== null && (line.page !== previous.page || isPageNumber(previous.text))) {
      pages.push(page);
      page = [];
    }
    if (!number) page.push(line);
    previous = line;
  }
  pages.push(page);
  return pages;
}

/** Texts that stand at the same edge of at least two pages. */
function repeated(edges: readonly (TextLine | undefined)[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const line of edges) {
    const text = line?.text.trim() ?? "";
    if (text !== "" && text.length <= LONGEST_HEAD && !/[。；，、：]$/.test(text)) {
      seen.set(text, (seen.get(text) ?? 0) + 1);
    }
  }
  return new Set([...seen].filter(([, count]) => count >= 2).map(([text]) => text));
}
