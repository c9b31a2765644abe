import { wellFormed } from "./wellformed.js";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text of a submission as XML character data, in an element or an attribute. Line ends become spaces. */
export function xmlText(text: string): string {
  return wellFormed(text).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/** Lines of text as character data of an element, each on a line of its own. */
export function xmlLines(lines: readonly string[]): string {
  return lines.map(xmlText).join("\n");
}

/** Attributes in their order, each with a blank before it. Names are ours, values anyone's. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join("");
}
