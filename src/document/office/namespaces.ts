/**
 * The namespaces that matter, by the prefix that they usually go by. Each has a transitional and a strict name
 * (ISO/IEC 29500-1 annex A, -4 annex A); a file may give it any prefix.
 */
const TRANSITIONAL = "http://schemas.openxmlformats.org/";
const STRICT = "http://purl.oclc.org/ooxml/";

const names: Readonly<Record<string, readonly string[]>> = {
  w: [`${TRANSITIONAL}wordprocessingml/2006/main`, `${STRICT}wordprocessingml/main`],
  s: [`${TRANSITIONAL}spreadsheetml/2006/main`, `${STRICT}spreadsheetml/main`],
  r: [`${TRANSITIONAL}officeDocument/2006/relationships`, `${STRICT}officeDocument/relationships`],
  m: [`${TRANSITIONAL}officeDocument/2006/math`, `${STRICT}officeDocument/math`],
  app: [`${TRANSITIONAL}officeDocument/2006/extended-properties`, `${STRICT}officeDocument/extendedProperties`],
  rel: [`${TRANSITIONAL}package/2006/relationships`],
  mc: [`${TRANSITIONAL}markup-compatibility/2006`],
  v: ["urn:schemas-microsoft-com:vml"],
  o: ["urn:schemas-microsoft-com:office:office"],
  wps: ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape"],
  w14: ["http://schemas.microsoft.com/office/word/2010/wordml"],
  xml: ["http://www.w3.org/XML/1998/namespace"],
};

const prefixes = new Map(Object.entries(names).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix] as const)));

/** The usual prefix of a namespace, or undefined for one that does not matter. */
export function prefixOf(uri: string): string | undefined {
  return prefixes.get(uri);
}
