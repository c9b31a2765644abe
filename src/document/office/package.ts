import { ReadError } from "../errors.js";
import { childOf, childrenOf, elementsOf, parseXml, textOf, type XmlElement } from "./xml.js";
import { type Archive, type Limits, openArchive } from "./zip.js";

/** A part of a package, and what it refers to. */
export interface Part {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An Office document as a package of parts that refer to one another (ECMA-376 part 2). */
export interface OfficePackage {
  /** the part that the package is about: the document or the workbook */
  readonly main: Part;
  /** the part that another refers to by the end of a relation's type ("/styles"), or null */
  related(from: Part, type: string): Part | null;
  /** the part that another refers to by a relation's id, or null */
  byId(from: Part, id: string): Part | null;
  /** a number of docProps/app.xml ("Pages"), or null */
  property(name: string): number | null;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/**
 * Opens a package.
 *
 * @param usual where the main part stands where no relation names it
 * @throws ReadError damaged-office, encrypted-office, zip-bomb
 */
export function openPackage(bytes: Uint8Array, usual: string, limits?: Limits): OfficePackage {
  const archive = openArchive(bytes, limits);
  const known = new Map<string, readonly Relation[]>();
  const relationsOf = (path: string): readonly Relation[] => {
    const found = known.get(path) ?? readRelations(archive, path);
    known.set(path, found);
    return found;
  };
  const partAt = (path: string): Part | null => {
    const content = archive.read(path);
    return content === null ? null : { path, bytes: content };
  };
  const named = relationsOf("").find(({ type }) => type.endsWith("/officeDocument"))?.target;
  const main = (named === undefined ? null : partAt(named)) ?? partAt(usual);
  if (main === null) throw new ReadError("damaged-office");
  const follow = (relation: Relation | undefined) => (relation === undefined ? null : partAt(relation.target));
  return {
    main,
    related: (from, type) => follow(relationsOf(from.path).find((relation) => relation.type.endsWith(type))),
    byId: (from, id) => follow(relationsOf(from.path).find((relation) => relation.id === id)),
    property: (name) => numberIn(archive.read("docProps/app.xml"), name),
  };
}

/** The relations of a part, their targets as paths in the archive; of the package itself for "". */
function readRelations(archive: Archive, path: string): Relation[] {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash + 1);
  const bytes = archive.read(`${folder}_rels/${path.slice(slash + 1)}.rels`);
  if (bytes === null) return [];
  return childrenOf(parseXml(bytes), "rel:Relationship").flatMap(({ attributes }) =>
    attributes["TargetMode"] === "External"
      ? []
      : [
          {
            id: attributes["Id"] ?? "",
            type: attributes["Type"] ?? "",
            target: resolve(folder, attributes["Target"] ?? ""),
          },
        ],
  );
}

/** A target as a path in the archive: "/word/x.xml" from its top, "../x.xml" from the referring part's folder. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of `${target.startsWith("/") ? "" : folder}${target}`.replaceAll("\\", "/").split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

function numberIn(bytes: Uint8Array | null, name: string): number | null {
  if (bytes === null) return null;
  const found = Number(textOf(childOf(parseXml(bytes), `app:${name}`)));
  return Number.isInteger(found) && found > 0 ? found : null;
}

/** Extensions that Word and Excel themselves know, by the prefixes that they give them. */
const KNOWN =
  /^(?:w1[4-9]\w*|wp1[45]|wps|wpg|wpc|wpi|wne|a1[4-9]\w*|x1[4-9]\w*|xr\d*|v|o|w10|cx\d*|am3d|aink|m|dgm1\d|p1[45]|c1[4-6])$/;

/**
 * What is there of alternatives (mc:AlternateContent, ECMA-376 part 3, 7.6): the first choice that holds anything and
 * asks for what Word knows, or else the fallback. Taking both would read a text box twice.
 */
export function chosenOf(alternatives: XmlElement): XmlElement | undefined {
  const choices = childrenOf(alternatives, "mc:Choice").filter((choice) => elementsOf(choice).length > 0);
  const isKnown = ({ attributes }: XmlElement): boolean =>
    (attributes["Requires"] ?? "").split(/\s+/).every((prefix) => prefix === "" || KNOWN.test(prefix));
  return choices.find(isKnown) ?? childOf(alternatives, "mc:Fallback") ?? choices[0];
}
