import { XML_HEAD } from "../ooxml/parts.js";

/** The looks of cells, by their place in the list below. */
export const styleIds = {
  plain: 0,
  head: 1,
  text: 2,
  number: 3,
  quoted: 4,
  link: 5,
  error: 6,
  warning: 7,
  input: 8,
} as const;

const wrap = '<alignment vertical="top" wrapText="1"/>';

const looks: Readonly<Record<keyof typeof styleIds, string>> = {
  plain: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  head: `<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${wrap}</xf>`,
  text: `<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyNumberFormat="1" applyAlignment="1">${wrap}</xf>`,
  number: `<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
  // The mark that a person sets with an apostrophe: the text stays what it is, and is no formula even when typed over.
  quoted: `<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyBorder="1" applyNumberFormat="1" applyAlignment="1">${wrap}</xf>`,
  link: `<xf numFmtId="49" fontId="2" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyNumberFormat="1" applyAlignment="1">${wrap}</xf>`,
  error: `<xf numFmtId="49" fontId="0" fillId="3" borderId="1" xfId="0" applyFill="1" applyBorder="1" applyNumberFormat="1" applyAlignment="1">${wrap}</xf>`,
  warning: `<xf numFmtId="49" fontId="0" fillId="4" borderId="1" xfId="0" applyFill="1" applyBorder="1" applyNumberFormat="1" applyAlignment="1">${wrap}</xf>`,
  input: `<xf numFmtId="49" fontId="0" fillId="5" borderId="1" xfId="0" applyFill="1" applyBorder="1" applyNumberFormat="1" applyAlignment="1">${wrap}</xf>`,
};

const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const side = (name: string) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
const font = (more: string) =>
  `<font>${more}<sz val="10.5"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;

/** The workbook's styles (ECMA-376 part 1 §18.8). Colour only underlines what a word in the same cell says. */
export function stylesPart(): string {
  const fonts = [font(""), font("<b/>"), font('<u/><color rgb="FF0563C1"/>')];
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    ...["D9E2F3", "F8CBAD", "FFE699", "F2F2F2"].map(fill),
  ];
  const border = `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
  const none = "<border><left/><right/><top/><bottom/><diagonal/></border>";
  const list = (name: string, entries: readonly string[]) =>
    `<${name} count="${entries.length}">${entries.join("")}</${name}>`;
  const parts = [
    list("fonts", fonts),
    list("fills", fills),
    list("borders", [none, border]),
    list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list("cellXfs", Object.values(looks)),
    list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
  ];
  return `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${parts.join("")}</styleSheet>`;
}
