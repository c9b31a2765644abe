import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { ReadError } from "../errors.js";

export type HtmlElement = DefaultTreeAdapterTypes.Element;
type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/**
 * Deeper than any page that a person or a program made, and shallow enough for the recursion that reads it. The parser
 * looks through the open elements at every tag: a page of nothing but open tags would take it for ever.
 */
const DEEPEST = 600;

/**
 * Reads markup as browsers do (HTML Living Standard, 13.2): whatever is wrong with it, there is a tree.
 *
 * @throws ReadError damaged-html where elements are nested beyond measure
 */
export function parseHtml(markup: string): HtmlElement | null {
  let depth = 0;
  const document = parse(markup, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1;
        if (depth > DEEPEST) throw new ReadError("damaged-html", { limit: DEEPEST });
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
  const root = document.childNodes.find((node) => node.nodeName === "html");
  return root !== undefined && isElement(root)
    ? (childrenOf(root).find(({ tagName }) => tagName === "body") ?? null)
    : null;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

/** The words of a text node; null for anything else. */
export function wordsOf(node: HtmlNode): string | null {
  return node.nodeName === "#text" && "value" in node ? node.value : null;
}

/** The elements among an element's children. */
export function childrenOf(element: HtmlElement): HtmlElement[] {
  return element.childNodes.filter(isElement);
}

/** An attribute as written; null where the element has none of that name. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** The text inside an element and all that it holds. */
export function textIn(element: HtmlElement): string {
  return element.childNodes.map((node) => wordsOf(node) ?? (isElement(node) ? textIn(node) : "")).join("");
}
