import type { XmlElement } from "../office/xml.js";
import type { Fields } from "./fields.js";
import type { Counter } from "./numbering/counter.js";
import type { Styles } from "./styles.js";

/** What goes through a document while it is read. */
export interface Context {
  readonly styles: Styles;
  readonly counter: Counter;
  readonly fields: Fields;
  /** what was met and is told of in the end */
  readonly met: { revisions: number; objects: number; pictures: number };
}

/** Elements that only wrap others, and whose content is read as if they were not there. */
const WRAPPERS = new Set([
  "w:sdt",
  "w:sdtContent",
  "w:customXml",
  "w:smartTag",
  "w:hyperlink",
  "w:fldSimple",
  "w:dir",
  "w:bdo",
  "w:ins",
  "w:moveTo",
]);

export function isWrapper({ name }: XmlElement): boolean {
  return WRAPPERS.has(name);
}

const REVISIONS = new Set(["w:ins", "w:moveTo", "w:del", "w:moveFrom"]);

/** Insertions are read as accepted and deletions as gone; both are counted, for a person to know of. */
export function countRevision({ name }: XmlElement, { met }: Context): void {
  if (REVISIONS.has(name)) met.revisions += 1;
}
