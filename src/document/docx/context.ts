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
  readonly met: Met;
  /** over how many things that are shaded or filled the text stands: white on them is seen */
  ground: number;
}

/** What a person has to know of a document besides its words. */
export interface Met {
  revisions: number;
  objects: number;
  pictures: number;
  /** stretches of text that were struck through */
  struck: number;
  /** characters in white on white */
  unseen: number;
  /** characters that nothing tells */
  unreadable: number;
}

/** Does something while the text stands on something shaded, if it does. */
export function over<T>(isShaded: boolean, context: Context, read: () => T): T {
  const shade = isShaded ? 1 : 0;
  context.ground += shade;
  const result = read();
  context.ground -= shade;
  return result;
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
