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
}

/** The bytes of a PDF with these pages. */
export function writePdf(pages: readonly PdfPageSpec[], extra: { readonly encoding?: string } = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const pageNumbers = pages.map((_, index) => 6 + 2 * index);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(" ")}] >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${extra.encoding ?? "UniGB-UCS2-H"} /DescendantFonts [5 0 R] >>`,
  );
  add(
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 " +
      "/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>",
  );
  for (const page of pages) {
    const content = contentOf(page);
    const { width = 595, height = 842, rotate = 0, cropBox } = page;
    const crop = cropBox === undefined ? "" : ` /CropBox [${cropBox.join(" ")}]`;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}]${crop} /Rotate ${rotate} ` +
        `/Resources << /Font << /latin 3 0 R /song 4 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
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
