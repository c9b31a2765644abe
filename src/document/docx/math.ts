import { childOf, elementsOf, textOf, type XmlElement } from "../office/xml.js";

/** An equation as one line of text (ECMA-376 part 1, 22.1): "A/B×100%". What only decorates it is left out. */
export function mathText(element: XmlElement): string {
  switch (element.name) {
    case "m:t":
    case "w:t":
      return textOf(element);
    case "m:f":
      return `${operand(childOf(element, "m:num"))}/${operand(childOf(element, "m:den"))}`;
    case "m:rad":
      return `√${operand(childOf(element, "m:e"))}`;
    case "m:d":
      return delimited(element);
    case "m:nary":
      return `${childOf(childOf(element, "m:naryPr"), "m:chr")?.attributes["val"] ?? "∫"}${inside(element)}`;
    default:
      return element.name.endsWith("Pr") ? "" : inside(element);
  }
}

function inside(element: XmlElement): string {
  return elementsOf(element).map(mathText).join("");
}

/** A part of a fraction, in brackets where it is more than one term. */
function operand(element: XmlElement | undefined): string {
  const text = element === undefined ? "" : inside(element);
  return /[+\-−×÷/]/.test(text) ? `(${text})` : text;
}

function delimited(element: XmlElement): string {
  const properties = childOf(element, "m:dPr");
  const sign = (name: string, usual: string) => childOf(properties, name)?.attributes["val"] ?? usual;
  const parts = elementsOf(element).filter(({ name }) => name === "m:e");
  return `${sign("m:begChr", "(")}${parts.map(inside).join(sign("m:sepChr", "|"))}${sign("m:endChr", ")")}`;
}
