import type { Doubt, Leaf, Note, Place } from "../model/index.js";
import { placeOfLeaf } from "../model/index.js";
import type { Extraction } from "./report.js";

/** More notes than these help nobody: what they tell of is in doubt all the same. */
const mostNotes = 100;

/** What two readings of one file do not agree on. */
interface Disagreements {
  readonly leaves: Set<Leaf>;
  readonly notes: Note[];
}

/**
 * A reading, with all in doubt that another program read differently from the same bytes: each value by itself, and a table
 * whose rows do not pair.
 */
export function withDisagreements(own: Extraction, other: Extraction): Extraction {
  const found: Disagreements = { leaves: new Set(), notes: [] };
  const doubtful = new Map<number, Doubt>(own.doubtful);
  const { evaluations: tables, ...rest } = own.report;
  const { evaluations: otherTables, ...otherRest } = other.report;
  compare(rest, otherRest, found);
  compare(own.statements, other.statements, found);
  compare(own.paragraphs, other.paragraphs, found);
  tables.forEach((table, index) => {
    const pair = tables.length === otherTables.length ? otherTables[index] : undefined;
    if (pair?.indicators.length !== table.indicators.length || pair.funds.length !== table.funds.length) {
      doubtful.set(index, "table");
    }
    compare(table, pair, found);
  });
  const known = new Set(own.notes.map(keyOf));
  const told = other.notes.filter((note) => isOfTheFile(note) && !known.has(keyOf(note)));
  const isSure = ![...doubtful.values()].includes("table") && !told.some(({ code }) => code === "page-cut");
  return {
    ...own,
    doubtful,
    doubtfulLeaves: found.leaves,
    notes: [...own.notes, ...told, ...found.notes.slice(0, mostNotes)],
    understood: own.understood && isSure,
  };
}

/** A reading that another program could not confirm, because it could not read the file: all of it is in doubt. */
export function withoutSecondReading(own: Extraction, engine: string, code: string): Extraction {
  const pages = Array.from({ length: own.report.pages }, (_, index) => index + 1);
  return {
    ...own,
    doubtfulPages: new Set(pages),
    notes: [...own.notes, { code: "second-reading-failed", params: { engine, code }, place: null }],
    understood: false,
  };
}

/** Notes on what was read at all, which one program may notice and the other not. */
function isOfTheFile({ code }: Note): boolean {
  return code === "page-cut" || code === "unreadable-glyphs" || code === "recognised-page" || code === "picture-page";
}

function keyOf({ code, params }: Note): string {
  return `${code} ${params["page"] ?? ""}`;
}

/** Compares all values of two readings, whatever holds them, pair by pair. */
function compare(own: unknown, other: unknown, into: Disagreements): void {
  if (isLeaf(own) || isLeaf(other)) compareLeaves(own, other, into);
  else if (Array.isArray(own)) compareLists(own, Array.isArray(other) ? other : [], into);
  else if (isRecord(own)) {
    const pair = isRecord(other) ? other : {};
    for (const key of new Set([...Object.keys(own), ...Object.keys(pair)])) compare(own[key], pair[key], into);
  } else if (isRecord(other)) compare({}, other, into);
}

/** Lists of one length pair by place; of others, what the other list does not hold is in doubt. */
function compareLists(own: readonly unknown[], other: readonly unknown[], into: Disagreements): void {
  if (own.length === other.length) {
    for (const [index, value] of own.entries()) compare(value, other[index], into);
    return;
  }
  const rest = new Map<string, number>();
  for (const value of other) rest.set(wordsOf(value), (rest.get(wordsOf(value)) ?? 0) + 1);
  for (const value of own) {
    const left = rest.get(wordsOf(value)) ?? 0;
    if (left > 0) rest.set(wordsOf(value), left - 1);
    else compare(value, undefined, into);
  }
}

function compareLeaves(own: unknown, other: unknown, into: Disagreements): void {
  const [mine, its] = [isLeaf(own) ? own : null, isLeaf(other) ? other : null];
  if (mine !== null && its !== null && isSame(mine, its)) return;
  if (mine !== null) into.leaves.add(mine);
  const place: Place | null = mine === null ? (its === null ? null : placeOfLeaf(its)) : placeOfLeaf(mine);
  const page = place !== null && "page" in place ? place.page : 0;
  into.notes.push({ code: "readings-differ", params: { page, own: mine?.text ?? "", other: its?.text ?? "" }, place });
}

function isSame(a: Leaf, b: Leaf): boolean {
  return a.value === b.value && a.unit === b.unit && bare(a.text) === bare(b.text);
}

/** Programs set blanks between letters and figures as they find gaps. */
function bare(text: string): string {
  return text.replace(/\s/g, "");
}

/** All that the leaves of something say. */
function wordsOf(value: unknown): string {
  if (isLeaf(value)) return `${bare(value.text)}\u0000${value.value ?? ""}\u0000`;
  if (Array.isArray(value)) return value.map(wordsOf).join("\u0001");
  return isRecord(value) ? Object.values(value).map(wordsOf).join("\u0001") : "";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isLeaf(value: unknown): value is Leaf {
  return isRecord(value) && typeof value["text"] === "string" && "value" in value && "unit" in value;
}
