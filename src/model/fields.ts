import type { Leaf } from "./leaf.js";
import type { Report } from "./report.js";

/** A value of the report with its name in the contract's words: "evaluations[1].indicators[3].actual". */
export interface Field {
  readonly path: string;
  readonly leaf: Leaf;
}

/** All values of a report in the order of the contract; what the document does not have is left out. */
export function fieldsOf(report: Report): Field[] {
  const fields: Field[] = [];
  collect(report, "", fields);
  return fields;
}

function collect(value: unknown, path: string, fields: Field[]): void {
  if (isLeaf(value)) fields.push({ path, leaf: value });
  else if (Array.isArray(value)) value.forEach((item, index) => void collect(item, `${path}[${index}]`, fields));
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) collect(item, path === "" ? key : `${path}.${key}`, fields);
  }
}

/** Whether a part of a report is a value that was read: the only parts that have a text. */
export function isLeaf(value: unknown): value is Leaf {
  return typeof value === "object" && value !== null && "text" in value && "unit" in value;
}
