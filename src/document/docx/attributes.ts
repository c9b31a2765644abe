import { childOf, type XmlElement } from "../office/xml.js";

/** The w:val of a child: the form that most of Word's properties have. */
export function settingOf(element: XmlElement | undefined, name: string): string | null {
  return childOf(element, name)?.attributes["val"] ?? null;
}

/** A whole number in the w:val of a child, or null. */
export function numberOf(element: XmlElement | undefined, name: string): number | null {
  const text = settingOf(element, name);
  return text !== null && /^-?\d{1,9}$/.test(text) ? Number(text) : null;
}

/** A property that is on where it stands, unless it says otherwise (ECMA-376 part 1, 17.17.4); null where it is absent. */
export function toggleOf(element: XmlElement | undefined, name: string): boolean | null {
  const property = childOf(element, name);
  if (property === undefined) return null;
  return !["0", "false", "off", "none"].includes(property.attributes["val"] ?? "true");
}

/** Whether an element's own shading fills its ground with something else than white. */
export function isShaded(properties: XmlElement | undefined): boolean {
  const shading = childOf(properties, "w:shd")?.attributes;
  if (shading === undefined) return false;
  const { fill = "auto", val = "clear", themeFill } = shading;
  const isPlain = (color: string): boolean => ["auto", "ffffff"].includes(color.toLowerCase());
  return themeFill !== undefined || !isPlain(fill) || !["clear", "nil"].includes(val);
}

/** A length in points out of twentieths of a point, or of a measure with its unit as strict files have it ("2.5cm"). */
export function pointsOf(text: string | undefined): number | null {
  const match = /^(-?\d{1,7}(?:\.\d{1,6})?)(pt|cm|mm|in|pc)?$/.exec(text ?? "");
  if (match === null) return null;
  const [, figure, unit] = match;
  return Number(figure) * (unit === undefined ? 1 / 20 : (POINTS[unit] ?? 1));
}

const POINTS: Readonly<Record<string, number>> = { pt: 1, cm: 72 / 2.54, mm: 72 / 25.4, in: 72, pc: 12 };
