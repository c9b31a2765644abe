import { raised } from "../office/raised.js";
import { childOf, elementsOf, parseXml, textOf, type XmlElement } from "../office/xml.js";
import { isStruck } from "./styles.js";

/** The texts that cells refer to by number (ECMA-376 part 1, 18.4). */
export function readSharedStrings(bytes: Uint8Array): string[] {
  return elementsOf(parseXml(bytes))
    .filter(({ name }) => name === "s:si")
    .map(stringText);
}

/** A stretch of a text that is set in one way. */
export interface Run {
  words: string;
  isStruck: boolean;
  isRaised: boolean;
}

function stringText(item: XmlElement): string {
  return runsText(
    elementsOf(item).flatMap((element): Run[] => {
      if (element.name === "s:t") return [{ words: textOf(element), isStruck: false, isRaised: false }];
      if (element.name !== "s:r") return [];
      const properties = childOf(element, "s:rPr");
      const isRaised = childOf(properties, "s:vertAlign")?.attributes["val"] === "superscript";
      return [{ words: textOf(childOf(element, "s:t")), isStruck: isStruck(properties), isRaised }];
    }),
  );
}

/**
 * A text, its runs put together; how it is pronounced (rPh) is no part of it, and no more are a note's raised number and
 * words that were struck through beside others.
 */
export function runsText(runs: readonly Run[]): string {
  const isMixed = runs.some((run) => !run.isStruck);
  let text = "";
  for (const { words, isStruck, isRaised } of runs) {
    if (isMixed && isStruck) continue;
    text += isRaised ? raised(unescaped(words), text) : unescaped(words);
  }
  return text;
}

/** Characters that XML cannot hold are written _x000D_ (22.9.2.19). */
export function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, "\n");
}
