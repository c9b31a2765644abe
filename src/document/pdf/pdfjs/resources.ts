/** Where pdf.js finds what a PDF may leave out: character maps of Chinese encodings, and the standard fonts. */
export interface PdfResources {
  /** folder of the packed CMaps: a plain path or an http address, with a trailing slash */
  readonly cMapUrl: string;
  /** folder of the standard fonts, likewise */
  readonly standardFontDataUrl: string;
}

/** The folders inside the installed pdfjs-dist package; in a browser the caller names its own. */
export function packagedResources(): PdfResources {
  const root = folderOf(import.meta.resolve("pdfjs-dist/package.json"));
  return { cMapUrl: `${root}cmaps/`, standardFontDataUrl: `${root}standard_fonts/` };
}

/**
 * The folder of a module's address, with a trailing slash. In Node pdf.js reads files by their plain path: given a file
 * address it finds nothing, says nothing, and shows no glyphs. A Windows drive has no slash before it in a path.
 */
export function folderOf(address: string): string {
  const folder = address.slice(0, address.lastIndexOf("/") + 1);
  if (!folder.startsWith("file:")) return folder;
  const url = new URL(folder);
  const path = decodeURIComponent(url.pathname);
  const host = /^file:\/\/([^/]+)\//.exec(folder)?.[1];
  if (host !== undefined && host !== "localhost") return `//${host}${path}`;
  return /^\/[A-Za-z]:\//.test(path) ? path.slice(1) : path;
}
