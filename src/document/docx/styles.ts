import { childOf, childrenOf, elementsOf, type XmlElement } from "../office/xml.js";
import { isShaded, numberOf, settingOf, toggleOf } from "./attributes.js";

/** What a style says of things that change what is read; null where it says nothing. */
export interface Style {
  readonly centred: boolean | null;
  /** type size in points */
  readonly size: number | null;
  readonly hidden: boolean | null;
  readonly struck: boolean | null;
  /** set above the line, as the numbers of notes are */
  readonly raised: boolean | null;
  /** its type's colour as written ("FFFFFF", "auto") */
  readonly color: string | null;
  readonly numberId: string | null;
  readonly level: number | null;
  /** entries of a table of contents have dots before their page number */
  readonly isContents: boolean;
  /** it shades something, if only the first row of a table */
  readonly isShaded: boolean;
}

export interface Styles {
  /** a style with what it inherits; the default paragraph style for null */
  paragraph(id: string | null): Style;
  character(id: string): Style;
  /** the numbering that a list style stands for, or null */
  numberingOf(id: string): string | null;
  /** whether a table style shades any of its cells */
  shades(id: string): boolean;
}

const PLAIN: Style = {
  centred: null,
  size: null,
  hidden: null,
  struck: null,
  raised: null,
  color: null,
  numberId: null,
  level: null,
  isContents: false,
  isShaded: false,
};

/** Where nothing tells, text is set in 10 points (ECMA-376 part 1, 17.3.2.38). */
const DEFAULT_SIZE = 10;

/** Reads the styles part; a document without one has plain styles. */
export function readStyles(part: XmlElement | null): Styles {
  const styles = new Map(
    childrenOf(part ?? undefined, "w:style").map((style) => [style.attributes["styleId"] ?? "", style]),
  );
  const defaultRun = childOf(childOf(childOf(part ?? undefined, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  const base: Style = { ...PLAIN, size: halfPoints(defaultRun) ?? DEFAULT_SIZE };
  const normal = [...styles].find(
    ([, { attributes }]) =>
      attributes["type"] === "paragraph" && ["1", "true", "on"].includes(attributes["default"] ?? ""),
  )?.[0];
  const known = new Map<string, Style>();
  const resolve = (id: string, seen: ReadonlySet<string>): Style => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const element = styles.get(id);
    if (element === undefined || seen.has(id)) return PLAIN;
    const parent = settingOf(element, "w:basedOn");
    const style = over(parent === null ? PLAIN : resolve(parent, new Set([...seen, id])), ownStyle(element));
    known.set(id, style);
    return style;
  };
  return {
    paragraph: (id) => over(base, resolve(id !== null && styles.has(id) ? id : (normal ?? ""), new Set())),
    character: (id) => resolve(id, new Set()),
    numberingOf: (id) => resolve(id, new Set()).numberId,
    shades: (id) => resolve(id, new Set()).isShaded,
  };
}

function ownStyle(element: XmlElement): Style {
  const properties = childOf(element, "w:pPr");
  const run = childOf(element, "w:rPr");
  const numbering = childOf(properties, "w:numPr");
  const alignment = settingOf(properties, "w:jc");
  return {
    centred: alignment === null ? null : alignment === "center",
    size: halfPoints(run),
    hidden: toggleOf(run, "w:vanish"),
    struck: strikes(run),
    raised: raises(run),
    color: settingOf(run, "w:color"),
    numberId: settingOf(numbering, "w:numId"),
    level: numberOf(numbering, "w:ilvl"),
    isShaded: shadesAny(element),
    isContents: /^toc \d$/i.test(settingOf(element, "w:name") ?? ""),
  };
}

/** Whether a run's properties strike it through, once or twice; null where they say nothing. */
export function strikes(run: XmlElement | undefined): boolean | null {
  const [once, twice] = [toggleOf(run, "w:strike"), toggleOf(run, "w:dstrike")];
  return once === null && twice === null ? null : once === true || twice === true;
}

/** Whether a run's properties raise it above the line; null where they say nothing. */
export function raises(run: XmlElement | undefined): boolean | null {
  const alignment = settingOf(run, "w:vertAlign");
  return alignment === null ? null : alignment === "superscript";
}

function shadesAny(element: XmlElement): boolean {
  return isShaded(element) || elementsOf(element).some(shadesAny);
}

function halfPoints(run: XmlElement | undefined): number | null {
  const size = numberOf(run, "w:sz");
  return size === null ? null : size / 2;
}

/** A style over the one that it is based on. */
function over(base: Style, own: Style): Style {
  return {
    centred: own.centred ?? base.centred,
    size: own.size ?? base.size,
    hidden: own.hidden ?? base.hidden,
    struck: own.struck ?? base.struck,
    raised: own.raised ?? base.raised,
    color: own.color ?? base.color,
    numberId: own.numberId ?? base.numberId,
    level: own.level ?? base.level,
    isContents: own.isContents || base.isContents,
    isShaded: own.isShaded || base.isShaded,
  };
}
