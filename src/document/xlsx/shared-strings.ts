import { elementsOf, parseXml, textOf, type XmlElement } from "../office/xml.js";

/** The texts that cells refer to by number (ECMA-376 part 1, 18.4). */
export function readSharedStrings(bytes: Uint8Array): string[] {
  return elementsOf(parseXml(bytes))
    .filter(({ name }) => name === "s:si")
    .map(stringText);
}

/** A text, its runs put together; how it is pronounced (rPh) is no part of it. */
export function stringText(item: XmlElement): string {
  return elementsOf(item)
    .map((element) => {
      if (element.name === "s:t") return unescaped(textOf(element));
      return element.name === "s:r" ? stringText(element) : "";
    })
    .join("");
}

/** Characters that XML cannot hold are written _x000D_ (22.9.2.19). */
export function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, "\n");
}
