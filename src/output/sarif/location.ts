import type { Language } from "../../messages/language.js";
import { describePlace, type PlaceFields } from "../../messages/places.js";
import { roles } from "../../messages/roles.js";
import type { Evidence } from "../../model/index.js";
import { uriOf } from "../uri.js";
import { wellFormed } from "../wellformed.js";
import { messageOf } from "./message.js";

/**
 * A place of a file as a location (SARIF 2.1.0 §3.28). Only a line of text has a region: a PDF, a document or a workbook
 * has no lines, and its place stands as a logical location, with the contract's own fields among the properties.
 */
export function locationOf(file: string, place: PlaceFields, language: Language) {
  const artifactLocation = { uri: uriOf(file) };
  const { line } = place;
  if (line !== undefined) return { physicalLocation: { artifactLocation, region: { startLine: line } } };
  const name = wellFormed(describePlace(place, language));
  if (name === "") return { physicalLocation: { artifactLocation } };
  const { page, bbox, paragraph, table, row, column, after, sheet, sheetNumber, cell } = place;
  const properties = { page, bbox, paragraph, table, row, column, after, sheet, sheetNumber, cell };
  const kind = (["page", "paragraph", "table", "cell"] as const).find((field) => place[field] !== undefined) ?? "place";
  return { physicalLocation: { artifactLocation }, logicalLocations: [{ name, kind }], properties };
}

/** A further figure of a finding: its place, what it is, and what it says. */
export function relatedLocation(file: string, evidence: Evidence, id: number, language: Language) {
  const { role, text, ...place } = evidence;
  const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = roles;
  const name = names[role]?.[language] ?? role;
  return { id, message: messageOf(`${name}: ${text}`), ...locationOf(file, place, language) };
}
