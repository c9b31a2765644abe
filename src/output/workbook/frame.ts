import type { PackageWriter } from "../ooxml/package.js";
import { contentTypesPart, type Relation, relationsPart, XML_HEAD } from "../ooxml/parts.js";
import { xmlAttributes, xmlText } from "../xml.js";
import { type Column, createSheet, type SheetWriter } from "./sheet.js";
import { stylesPart } from "./styles.js";

/** A sheet that is to be written. */
export interface SheetHead {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** The sheets of a workbook. */
export interface OpenWorkbook {
  readonly sheets: readonly SheetWriter[];
  /** ends them once all their rows are written; then the package can be finished */
  readonly end: () => void;
}

/** Writes what a workbook has whatever its rows, and begins its sheets. @param overflow see `createSheet` */
export function openWorkbook(
  target: PackageWriter,
  heads: readonly SheetHead[],
  overflow: (rows: number) => string,
): OpenWorkbook {
  addFrame(target, heads);
  const sheets = heads.map(({ columns }, index) =>
    createSheet(target.part(`xl/worksheets/${fileOf(index)}`), columns, overflow),
  );
  return {
    sheets,
    end: () => {
      const links = sheets.map((sheet) => sheet.end());
      for (const [index, relations] of links.entries()) {
        if (relations.length > 0) target.add(`xl/worksheets/_rels/${fileOf(index)}.rels`, relationsPart(relations));
      }
    },
  };
}

function fileOf(index: number): string {
  return `sheet${index + 1}.xml`;
}

/** Heads are printed on every page (ECMA-376 part 1 §18.2.5). */
function printedHeads(heads: readonly SheetHead[]): string {
  const names = heads.map(({ name }, index) => {
    const facts = { name: "_xlnm.Print_Titles", localSheetId: index };
    return `<definedName${xmlAttributes(facts)}>${xmlText(`'${name}'!$1:$1`)}</definedName>`;
  });
  return `<definedNames>${names.join("")}</definedNames>`;
}

/** The parts that are the same whatever the results. */
function addFrame(target: PackageWriter, heads: readonly SheetHead[]): void {
  const main = "spreadsheetml";
  const paths = heads.map((_, index) => `xl/worksheets/${fileOf(index)}`);
  target.add(
    "[Content_Types].xml",
    contentTypesPart({
      "xl/workbook.xml": `${main}.sheet.main`,
      "xl/styles.xml": `${main}.styles`,
      ...Object.fromEntries(paths.map((path) => [path, `${main}.worksheet`])),
    }),
  );
  target.add("_rels/.rels", relationsPart([{ id: "rId1", type: "officeDocument", target: "xl/workbook.xml" }]));
  const names = heads.map(({ name }, index) => {
    const facts = { name, sheetId: index + 1, "r:id": `rId${index + 1}` };
    return `<sheet${xmlAttributes(facts)}/>`;
  });
  const spaces =
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  target.add(
    "xl/workbook.xml",
    `${XML_HEAD}<workbook ${spaces}><sheets>${names.join("")}</sheets>${printedHeads(heads)}</workbook>`,
  );
  const relations: Relation[] = heads.map((_, index) => ({
    id: `rId${index + 1}`,
    type: "worksheet",
    target: `worksheets/${fileOf(index)}`,
  }));
  const styles = { id: `rId${heads.length + 1}`, type: "styles", target: "styles.xml" };
  target.add("xl/_rels/workbook.xml.rels", relationsPart([...relations, styles]));
  target.add("xl/styles.xml", stylesPart());
}
