import { SaxesParser } from "saxes";
import { ReadError } from "../errors.js";
import { prefixOf } from "./namespaces.js";

/** An element of a part. Names carry the usual prefix of their namespace, whatever prefix the file gives it: "w:p". */
export interface XmlElement {
  readonly name: string;
  /** attributes of the element's own namespace and of none by their local name ("val"), others with prefix ("r:id") */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Told of a part's elements and texts as they come. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Deeper than any document that a person made, and shallow enough for the recursion that reads it. */
const DEEPEST = 400;

/** A tree holds at most so many elements. */
const MOST_ELEMENTS = 3_000_000;

/** Text is handed to the parser in pieces, so that it need not keep all of it. */
const PIECE = 64 * 1024;

/**
 * Reads a part as a stream. Entities are not expanded beyond XML's own five, and a document type is refused: OOXML has
 * none (ECMA-376 part 2, 9.1.3).
 *
 * @throws ReadError damaged-office where it is not well-formed, zip-bomb where it is nested beyond measure
 */
export function streamXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on("doctype", () => {
    throw damaged();
  });
  parser.on("opentag", ({ prefix, local, uri, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw new ReadError("zip-bomb", { limit: DEEPEST });
    const own = prefixOf(uri) ?? prefix;
    const named: Record<string, string> = Object.create(null);
    for (const attribute of Object.values(attributes)) {
      const of = attribute.uri === "" ? "" : (prefixOf(attribute.uri) ?? attribute.prefix);
      named[of === "" || of === own ? attribute.local : `${of}:${attribute.local}`] = attribute.value;
    }
    listener.open(`${own}:${local}`, named);
  });
  parser.on("text", (text) => listener.text(text));
  parser.on("cdata", (text) => listener.text(text));
  parser.on("closetag", ({ prefix, local, uri }) => {
    depth -= 1;
    listener.close(`${prefixOf(uri) ?? prefix}:${local}`);
  });
  try {
    const text = decode(bytes);
    for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
    parser.close();
  } catch (error) {
    throw error instanceof ReadError ? error : damaged(error);
  }
}

/**
 * Reads a part as a tree.
 *
 * @throws ReadError damaged-office, zip-bomb
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  type Growing = { name: string; attributes: Readonly<Record<string, string>>; children: (XmlElement | string)[] };
  const root: Growing = { name: "", attributes: {}, children: [] };
  const path: Growing[] = [root];
  let count = 0;
  streamXml(bytes, {
    open: (name, attributes) => {
      count += 1;
      if (count > MOST_ELEMENTS) throw new ReadError("zip-bomb", { limit: MOST_ELEMENTS });
      const element: Growing = { name, attributes, children: [] };
      path.at(-1)?.children.push(element);
      path.push(element);
    },
    text: (text) => path.at(-1)?.children.push(text),
    close: () => path.pop(),
  });
  const [top] = elementsOf(root);
  if (top === undefined) throw damaged();
  return top;
}

/** The elements among an element's children. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) if (typeof child !== "string" && child.name === name) return child;
  return undefined;
}

/** All children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : elementsOf(element).filter((child) => child.name === name);
}

/** The text directly in an element. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((child) => typeof child === "string").join("");
}

/** XML is UTF-8, or UTF-16 with a byte order mark. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

function damaged(cause?: unknown): ReadError {
  return new ReadError("damaged-office", {}, { cause });
}
