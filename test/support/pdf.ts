/** A small writer of PDFs for tests: text in a standard font or in a Chinese font that is not embedded, and paths. */

export interface PdfText {
  readonly text: string;
  readonly x: number;
  /** of the baseline, from the bottom of the page */
  readonly y: number;
  readonly size?: number;
  /** "song": SimSun by name with the UniGB-UCS2-H encoding; "latin": Helvetica */
  readonly font?: "song" | "latin";
}

export interface PdfPageSpec {
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly cropBox?: readonly [number, number, number, number];
  readonly texts?: readonly PdfText[];
  /** operators put before the text, as they stand in a content stream */
  readonly operators?: string;
  /** further entries of the page's dictionary, and of its fonts and other resources */
  readonly entries?: string;
  readonly fonts?: string;
  readonly resources?: string;
}

export interface PdfExtra {
  /** how the Chinese font is encoded */
  readonly encoding?: string;
  /** further entries of the catalog */
  readonly catalog?: string;
  /** further objects; the first has the number `EXTRA` */
  readonly objects?: readonly string[];
}

/** The number of the first further object. */
export const EXTRA = 6;

/** The bytes of a PDF with these pages. */
export function writePdf(pages: readonly PdfPageSpec[], extra: PdfExtra = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const further = extra.objects ?? [];
  const pageNumbers = pages.map((_, index) => EXTRA + further.length + 2 * index);
  add(`<< /Type /Catalog /Pages 2 0 R ${extra.catalog ?? ""} >>`);
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(" ")}] >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${extra.encoding ?? "UniGB-UCS2-H"} /DescendantFonts [5 0 R] >>`,
  );
  add(
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 " +
      "/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>",
  );
  for (const object of further) add(object);
  for (const page of pages) {
    const { width = 595, height = 842, rotate = 0, cropBox, entries = "", fonts = "", resources = "" } = page;
    const crop = cropBox === undefined ? "" : ` /CropBox [${cropBox.join(" ")}]`;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}]${crop} /Rotate ${rotate} ${entries} ` +
        `/Resources << /Font << /latin 3 0 R /song 4 0 R ${fonts} >> ${resources} >> /Contents ${objects.length + 2} 0 R >>`,
    );
    add(stream(contentOf(page)));
  }
  return assemble(objects);
}

function contentOf({ texts = [], operators = "" }: PdfPageSpec): string {
  const shown = texts.map(({ text, x, y, size = 10, font = "song" }) => {
    const string = font === "song" ? `<${ucs2(text)}>` : `(${text.replace(/[\\()]/g, "\\$&")})`;
    return `BT /${font} ${size} Tf ${x} ${y} Td ${string} Tj ET`;
  });
  return [operators, ...shown].filter((part) => part !== "").join("\n");
}

/** A stream object, its dictionary with these further entries. */
export function stream(content: string, entries = ""): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

/** Text as the UniGB-UCS2-H encoding writes it. */
export function ucs2(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, "0")).join(
    "",
  );
}

function assemble(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
