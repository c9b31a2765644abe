import type { Language } from "../../messages/language.js";
import { workbookPhrases } from "../../messages/workbook.js";
import type { ResultWriter, WriterContext } from "../formats.js";
import { createPackage, type PackageWriter } from "../ooxml/package.js";
import { contentTypesPart, type Relation, relationsPart, XML_HEAD } from "../ooxml/parts.js";
import { xmlAttributes, xmlText } from "../xml.js";
import { createSheet, type SheetWriter } from "./sheet.js";
import { sheetPlans } from "./sheets.js";
import { stylesPart } from "./styles.js";

/** A workbook for Excel and WPS (ECMA-376): overview, findings, what was read, and the ledger, a sheet each. */
export function workbookWriter({
  language,
  linkOf,
  openSpool,
}: Pick<WriterContext, "language" | "linkOf" | "openSpool">): ResultWriter {
  const target = createPackage(openSpool);
  let sheets: readonly SheetWriter[] = [];
  const endSheets = () => {
    const links = sheets.map((sheet) => sheet.end());
    for (const [index, relations] of links.entries()) {
      if (relations.length > 0) target.add(`xl/worksheets/_rels/${fileOf(index)}.rels`, relationsPart(relations));
    }
  };
  return {
    open: () => {
      addFrame(target, language);
      const { overflow } = workbookPhrases[language];
      sheets = sheetPlans.map(({ columns }, index) =>
        createSheet(target.part(`xl/worksheets/${fileOf(index)}`), columns(language), overflow),
      );
      return target.take();
    },
    result: (result) => {
      const link = result.sha256 === null ? null : (linkOf?.(result.file) ?? null);
      for (const [index, { rows }] of sheetPlans.entries()) {
        for (const row of rows(result, { link, language })) sheets[index]?.row(row);
      }
      return target.take();
    },
    close: () => {
      endSheets();
      return target.finish();
    },
    rest: () => {
      endSheets();
      return target.pieces();
    },
  };
}

function fileOf(index: number): string {
  return `sheet${index + 1}.xml`;
}

/** Heads are printed on every page (ECMA-376 part 1 §18.2.5). */
function printedHeads(language: Language): string {
  const names = sheetPlans.map(({ key }, index) => {
    const facts = { name: "_xlnm.Print_Titles", localSheetId: index };
    return `<definedName${xmlAttributes(facts)}>${xmlText(`'${workbookPhrases[language].sheets[key]}'!$1:$1`)}</definedName>`;
  });
  return `<definedNames>${names.join("")}</definedNames>`;
}

/** The parts that are the same whatever the results. */
function addFrame(target: PackageWriter, language: Language): void {
  const main = "spreadsheetml";
  const paths = sheetPlans.map((_, index) => `xl/worksheets/${fileOf(index)}`);
  target.add(
    "[Content_Types].xml",
    contentTypesPart({
      "xl/workbook.xml": `${main}.sheet.main`,
      "xl/styles.xml": `${main}.styles`,
      ...Object.fromEntries(paths.map((path) => [path, `${main}.worksheet`])),
    }),
  );
  target.add("_rels/.rels", relationsPart([{ id: "rId1", type: "officeDocument", target: "xl/workbook.xml" }]));
  const names = sheetPlans.map(({ key }, index) => {
    const facts = { name: workbookPhrases[language].sheets[key], sheetId: index + 1, "r:id": `rId${index + 1}` };
    return `<sheet${xmlAttributes(facts)}/>`;
  });
  const spaces =
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  target.add(
    "xl/workbook.xml",
    `${XML_HEAD}<workbook ${spaces}><sheets>${names.join("")}</sheets>${printedHeads(language)}</workbook>`,
  );
  const relations: Relation[] = sheetPlans.map((_, index) => ({
    id: `rId${index + 1}`,
    type: "worksheet",
    target: `worksheets/${fileOf(index)}`,
  }));
  const styles = { id: `rId${sheetPlans.length + 1}`, type: "styles", target: "styles.xml" };
  target.add("xl/_rels/workbook.xml.rels", relationsPart([...relations, styles]));
  target.add("xl/styles.xml", stylesPart());
}
