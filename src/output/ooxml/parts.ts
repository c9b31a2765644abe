import { xmlAttributes } from "../xml.js";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** One relation of a part to another, or to a file outside. */
export interface Relation {
  readonly id: string;
  /** the end of its type: "worksheet", "hyperlink" */
  readonly type: string;
  readonly target: string;
  readonly outside?: boolean;
}

/** A part's relations (ECMA-376 part 2 §6.5). */
export function relationsPart(relations: readonly Relation[]): string {
  const all = relations.map(({ id, type, target, outside }) => {
    const mode = outside === true ? { TargetMode: "External" } : {};
    return `<Relationship${xmlAttributes({ Id: id, Type: `${RELATIONS}/${type}`, Target: target, ...mode })}/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

/** What each part is: its name and the end of its content type. */
export function contentTypesPart(parts: Readonly<Record<string, string>>): string {
  const all = Object.entries(parts).map(([name, type]) => {
    const content = `application/vnd.openxmlformats-officedocument.${type}+xml`;
    return `<Override${xmlAttributes({ PartName: `/${name}`, ContentType: content })}/>`;
  });
  return `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${all.join("")}</Types>`;
}
