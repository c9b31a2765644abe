import { fieldKindNames, fieldWords } from "../../messages/inspection.js";
import { type Field, isLeaf, type Report } from "../../model/index.js";
import { escaped, shortened } from "../markup/html.js";
import { kindOf, lastName, listId, meaning } from "./marked-field.js";
import type { Marks } from "./marks.js";

/** So much of a value's text is shown in the list. */
const LONGEST = 80;

/** The report as a tree in the contract's words; each value leads to where it stands in the document. */
export function renderReport(report: Report, marks: Marks): string {
  return `<ul class="tree">${members(Object.entries(report), "", marks)}</ul>`;
}

function members(entries: readonly (readonly [string, unknown])[], path: string, marks: Marks): string {
  const absent = entries.filter(([, value]) => value === null).map(([key]) => key);
  const shown = entries
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => renderNode(value, path === "" ? key : `${path}.${key}`, marks));
  const missing =
    absent.length === 0 ? "" : `<li class="absent">${escaped(marks.words.absent)}${escaped(absent.join(", "))}</li>`;
  return shown.join("") + missing;
}

function renderNode(value: unknown, path: string, marks: Marks): string {
  if (isLeaf(value)) return renderLeaf({ path, leaf: value }, marks);
  if (Array.isArray(value)) return value.map((item, index) => renderNode(item, `${path}[${index}]`, marks)).join("");
  if (typeof value === "object" && value !== null) {
    const inner = members(Object.entries(value), path, marks);
    return `<li><details open><summary>${nameOf(path, marks)}${titleOf(value)}</summary><ul>${inner}</ul></details></li>`;
  }
  return `<li>${nameOf(path, marks)} ${escaped(String(value))}</li>`;
}

function renderLeaf(field: Field, marks: Marks): string {
  const { path, leaf } = field;
  const kind = kindOf(field);
  const name = nameOf(path, marks);
  const link = marks.marked.has(path) ? `<a href="#${path}">${name}</a>` : name;
  const text = leaf.text === "" ? `<i>${escaped(marks.words.blank)}</i>` : shortened(leaf.text, LONGEST);
  const means = leaf.value === null && leaf.unit === null ? "" : ` <b>${escaped(meaning(field))}</b>`;
  const title = escaped(fieldKindNames[kind][marks.language]);
  return `<li id="${listId(path)}"><span class="swatch k-${kind}" title="${title}"></span>${link} <q>${text}</q>${means}</li>`;
}

/** The path's last name, in Chinese with what a reviewer calls it. */
function nameOf(path: string, { language }: Marks): string {
  const own = path.slice(path.lastIndexOf(".") + 1);
  const word = language === "zh" ? fieldWords[lastName(path)] : undefined;
  return `<code>${escaped(own)}</code>${word === undefined ? "" : ` ${escaped(word)}`}`;
}

/** What a part of the report goes by in its summary: the name of a project, an indicator or a source. */
function titleOf(value: object): string {
  const own: Readonly<Record<string, unknown>> = { ...value };
  const leaf = [own["level3"], own["label"], own["name"], own["heading"]].find(isLeaf);
  return leaf === undefined ? "" : ` <em>${shortened(leaf.text, 30)}</em>`;
}
