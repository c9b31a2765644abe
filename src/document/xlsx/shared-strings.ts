import { raised } from "../office/raised.js";
import { childOf, childrenOf, elementsOf, parseXml, textOf, type XmlElement } from "../office/xml.js";
import { isStruck } from "./styles.js";

/** The texts that cells refer to by number (ECMA-376 part 1, 18.4). */
export function readSharedStrings(bytes: Uint8Array): string[] {
  return elementsOf(parseXml(bytes))
    .filter(({ name }) => name === "s:si")
    .map(stringText);
}

/**
 * A text, its runs put together; how it is pronounced (rPh) is no part of it, and no more are a note's raised number and
 * words that were struck through beside others.
 */
export function stringText(item: XmlElement): string {
  const runs = childrenOf(item, "s:r");
  const isMixed = runs.some((run) => !isStruck(childOf(run, "s:rPr")));
  let text = "";
  for (const element of elementsOf(item)) {
    if (element.name === "s:t") text += unescaped(textOf(element));
    if (element.name !== "s:r") continue;
    const words = unescaped(textOf(childOf(element, "s:t")));
    const properties = childOf(element, "s:rPr");
    if (isMixed && isStruck(properties)) continue;
    text += childOf(properties, "s:vertAlign")?.attributes["val"] === "superscript" ? raised(words, text) : words;
  }
  return text;
}

/** Characters that XML cannot hold are written _x000D_ (22.9.2.19). */
export function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, "\n");
}
