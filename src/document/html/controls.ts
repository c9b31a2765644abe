import { attributeOf, childrenOf, type HtmlElement, textIn } from "./parse.js";

/** What a field of a form shows: systems print the forms that were filled in with their fields. Null for anything else. */
export function shownByControl(element: HtmlElement): string | null {
  if (element.tagName === "textarea") return textIn(element);
  if (element.tagName === "select") return chosenOf(element);
  if (element.tagName !== "input") return null;
  const type = (attributeOf(element, "type") ?? "text").toLowerCase();
  if (type === "checkbox" || type === "radio") return attributeOf(element, "checked") === null ? "☐" : "☑";
  return UNSHOWN.has(type) ? "" : (attributeOf(element, "value") ?? "");
}

/** Fields whose value is no text of the document. */
const UNSHOWN = new Set(["hidden", "button", "submit", "reset", "image", "file", "password"]);

/** A list shows the choice made, or its first. */
function chosenOf(list: HtmlElement): string {
  const options = childrenOf(list).flatMap((child) => (child.tagName === "optgroup" ? childrenOf(child) : [child]));
  const chosen = options.find((option) => attributeOf(option, "selected") !== null) ?? options[0];
  return chosen === undefined ? "" : textIn(chosen).trim();
}
