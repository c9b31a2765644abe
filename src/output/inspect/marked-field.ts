import { type FieldKind, fieldKindNames, fieldWords } from "../../messages/inspection.js";
import type { Language } from "../../messages/language.js";
import type { Field } from "../../model/index.js";
import { escaped } from "../markup/html.js";

const KINDS: Readonly<Record<FieldKind, readonly string[]>> = {
  words: ["title", "department", "name", "heading", "attachments", "label"],
  level: ["level1", "level2", "level3", "nature", "measureUnit"],
  money: [
    "initial",
    "adjusted",
    "executed",
    "adjustment",
    "income",
    "expenditure",
    "basic",
    "project",
    "carryover",
    "budget",
    "amount",
    "totalInvestment",
  ],
  points: ["weight", "score", "level1Weight", "rate", "coefficient", "topScore"],
  value: ["target", "actual", "initialTarget"],
  remark: ["deviation", "reason", "notes", "grade", "period", "yearLine"],
};

const KIND_OF = new Map(
  (Object.keys(KINDS) as FieldKind[]).flatMap((kind) => KINDS[kind].map((name) => [name, kind] as const)),
);

/** The last name of a path: "actual" of "evaluations[1].indicators[3].actual". */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).replace(/\[\d+\]$/, "");
}

/** What kind of value a field holds, by which it is coloured. */
export function kindOf({ path }: Field): FieldKind {
  return KIND_OF.get(lastName(path)) ?? "remark";
}

/** Where the list shows a field; the field's own path is where the document does. */
export function listId(path: string): string {
  return `list:${path}`;
}

/** A field in one line, as HTML: its name, its text, what it means and its unit. */
export function describeField(field: Field, language: Language): string {
  const { path, leaf } = field;
  const word = language === "zh" ? fieldWords[lastName(path)] : undefined;
  const name = word === undefined ? path : `${path} ${word}`;
  return escaped(`${name} · ${fieldKindNames[kindOf(field)][language]}\n“${leaf.text}”${meaning(field)}`);
}

/** " = 1821.93 万元"; empty where the text means nothing beyond itself. */
export function meaning({ leaf }: Field): string {
  if (leaf.value === null) return leaf.unit === null ? "" : ` [${leaf.unit}]`;
  return ` = ${leaf.value}${leaf.unit === null ? "" : ` ${leaf.unit}`}`;
}
