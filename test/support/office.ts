import { strToU8, zipSync } from "fflate";

/** Parts of a package by their path, as XML or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A package of parts. */
export function pack(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === "string" ? strToU8(part) : part]),
    ),
  );
}

/** Relations by their id: the end of their type, and what they point at. */
export function relations(targets: Readonly<Record<string, readonly [string, string]>>): string {
  const all = Object.entries(targets).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${RELATIONS}">${all.join("")}</Relationships>`;
}

const wordSpaces = [
  `xmlns:w="${W}" xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

/** A part of Word's with its namespaces. */
export function wordPart(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${wordSpaces}>${content}</w:${name}>`;
}

/** A Word document of a body's XML, with styles and lists where they are told. */
export function docx(body: string, more: { styles?: string; numbering?: string; parts?: Parts } = {}): Uint8Array {
  return pack({
    "_rels/.rels": relations({ rId1: ["officeDocument", "word/document.xml"] }),
    "word/document.xml": wordPart("document", `<w:body>${body}<w:sectPr/></w:body>`),
    "word/_rels/document.xml.rels": relations({
      rId1: ["styles", "styles.xml"],
      rId2: ["numbering", "numbering.xml"],
    }),
    "word/styles.xml": wordPart("styles", more.styles ?? ""),
    "word/numbering.xml": wordPart("numbering", more.numbering ?? ""),
    ...more.parts,
  });
}

/** A run of words. */
export function run(text: string, properties = ""): string {
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of words or of runs. */
export function p(content: string, properties = ""): string {
  const runs = content.startsWith("<") || content === "" ? content : run(content);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A cell. */
export function tc(content: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : p(content)}</w:tc>`;
}

/** A row of cells, each in words or as XML. */
export function tr(cells: readonly string[], properties = ""): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => (cell.startsWith("<w:tc>") || cell.startsWith("<w:sdt>") ? cell : tc(cell))).join("")}</w:tr>`;
}

/** A table with columns of these widths in twentieths of a point. */
export function tbl(widths: readonly number[], rows: readonly string[]): string {
  return `<w:tbl><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

/** A sheet: its name, and the XML inside its worksheet element. */
export interface SheetXml {
  readonly name: string;
  readonly content: string;
  readonly state?: string;
}

/** A workbook of sheets. */
export function xlsx(
  sheets: readonly SheetXml[],
  more: { styles?: string; strings?: string; properties?: string; parts?: Parts } = {},
): Uint8Array {
  const part = (name: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><${name} xmlns="${S}" xmlns:r="${R}">${content}</${name}>`;
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state === undefined ? "" : ` state="${state}"`}/>`,
  );
  return pack({
    "_rels/.rels": relations({ rId1: ["officeDocument", "xl/workbook.xml"] }),
    "xl/workbook.xml": part("workbook", `${more.properties ?? ""}<sheets>${listed.join("")}</sheets>`),
    "xl/_rels/workbook.xml.rels": relations({
      ...Object.fromEntries(sheets.map((_, at) => [`rId${at + 1}`, ["worksheet", `worksheets/sheet${at + 1}.xml`]])),
      rIdStyles: ["styles", "styles.xml"],
      rIdStrings: ["sharedStrings", "sharedStrings.xml"],
    }),
    "xl/styles.xml": part("styleSheet", more.styles ?? ""),
    "xl/sharedStrings.xml": part("sst", more.strings ?? ""),
    ...Object.fromEntries(
      sheets.map(({ content }, at) => [`xl/worksheets/sheet${at + 1}.xml`, part("worksheet", content)]),
    ),
    ...more.parts,
  });
}

/** Rows of cells: texts, numbers, or cells as XML; empty texts are left out. Style 1 for all where `style` says so. */
export function sheetData(rows: readonly (readonly (string | number)[])[], style = 0): string {
  const lines = rows.map((cells, row) => {
    const content = cells.map((cell, column) => {
      const address = `${String.fromCharCode(65 + column)}${row + 1}`;
      if (typeof cell === "number") return `<c r="${address}" s="${style}"><v>${cell}</v></c>`;
      if (cell.startsWith("<c")) return cell;
      if (cell === "") return style === 0 ? "" : `<c r="${address}" s="${style}"/>`;
      return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
    });
    return `<row r="${row + 1}">${content.join("")}</row>`;
  });
  return `<sheetData>${lines.join("")}</sheetData>`;
}

/** Styles: 0 plain, 1 ruled. */
export const RULED = `<borders><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>
<cellXfs><xf numFmtId="0" borderId="0"/><xf numFmtId="0" borderId="1"/></cellXfs>`;
