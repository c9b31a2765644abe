import { ReadError } from "../errors.js";
import { type OfficePackage, openPackage } from "../office/package.js";
import { childOf, parseXml, type XmlElement } from "../office/xml.js";
import { readBlocks } from "./body.js";
import type { Context } from "./context.js";
import type { DocxDocument } from "./document.js";
import { createFields } from "./fields.js";
import { createCounter } from "./numbering/counter.js";
import { readLists } from "./numbering/definitions.js";
import { readStyles } from "./styles.js";

/**
 * Reads a Word document (ECMA-376 part 1, 17; transitional or strict, with or without macros).
 *
 * @throws ReadError damaged-office, encrypted-office, zip-bomb
 */
export function readDocx(bytes: Uint8Array): DocxDocument {
  const parts = openPackage(bytes, "word/document.xml");
  const body = childOf(parseXml(parts.main.bytes), "w:body");
  if (body === undefined) throw new ReadError("damaged-office");
  const styles = readStyles(partOf(parts, "/styles"));
  const context: Context = {
    styles,
    counter: createCounter(readLists(partOf(parts, "/numbering"), styles)),
    fields: createFields(),
    met: { revisions: 0, objects: 0, pictures: 0, struck: 0, unseen: 0, unreadable: 0 },
    ground: 0,
  };
  const blocks = readBlocks(body, context);
  return { format: "docx", blocks, pageCount: parts.property("Pages") ?? 1, ...context.met };
}

function partOf(parts: OfficePackage, type: string): XmlElement | null {
  const part = parts.related(parts.main, type);
  return part === null ? null : parseXml(part.bytes);
}
