import type { Field } from "../../model/index.js";
import { escaped } from "../markup/html.js";
import { describeField, kindOf, lastName, listId } from "./marked-field.js";
import type { Marks, Pin } from "./marks.js";

/** A stretch of a text from which values were read. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly fields: Field[];
}

/** A text with the values that were read from it marked where they stand, as HTML. */
export function renderMarkedText(text: string, fields: readonly Field[], marks: Marks): string {
  const { stretches, elsewhere } = stretchesOf(text, fields);
  let out = "";
  let at = 0;
  for (const { start, end, fields: members } of stretches) {
    out += escaped(text.slice(at, start)) + renderHit(escaped(text.slice(start, end)), members, marks);
    at = end;
  }
  out += escaped(text.slice(at));
  return out + elsewhere.map((fields) => ` ${renderHit(nameSign(fields), fields, marks)}`).join("");
}

/** Stands for a value that is blank, or whose words lie elsewhere. */
function nameSign([first]: readonly Field[]): string {
  return `<i class="name">${escaped(lastName(first?.path ?? ""))}</i>`;
}

/** A mark that leads to the list, with a place to come back to for each of its values. */
function renderHit(words: string, fields: readonly Field[], { language, marked }: Marks): string {
  const [first] = fields;
  if (first === undefined) return words;
  for (const { path } of fields) marked.add(path);
  const targets = fields.map(({ path }) => `<span class="at" id="${path}"></span>`).join("");
  const title = fields.map((field) => describeField(field, language)).join("\n");
  const link = `<a class="k-${kindOf(first)}" href="#${listId(first.path)}" title="${title}">${words}</a>`;
  return `<span class="hit">${targets}${link}</span>`;
}

/** Where each value stands in the text; a value that is cut or lies within another is told behind the text. */
function stretchesOf(text: string, fields: readonly Field[]): { stretches: Stretch[]; elsewhere: Field[][] } {
  const stretches: Stretch[] = [];
  const elsewhere: Field[][] = [];
  for (const field of fields) {
    const groups = [...stretches.map((stretch) => stretch.fields), ...elsewhere];
    const same = groups.find((group) => isRepeated(group, field));
    if (same !== undefined) {
      same.push(field);
      continue;
    }
    const free = freePlace(text, field.leaf.text, stretches);
    if (free === null) elsewhere.push([field]);
    else stretches.push({ ...free, fields: [field] });
  }
  return { stretches: stretches.sort((a, b) => a.start - b.start), elsewhere };
}

/** What merged cells tell: one printed word, and a value of several rows. Two other figures that are alike are two. */
const MERGED = ["level1", "level1Weight", "level2"];

function isRepeated([first]: readonly Field[], field: Field): boolean {
  if (first?.leaf === field.leaf) return true;
  const name = lastName(field.path);
  return MERGED.includes(name) && first?.leaf.text === field.leaf.text && lastName(first.path) === name;
}

/** In a longer text without line ends no place is looked for: the values are told behind it. */
const LONGEST_TEXT = 5000;

/** At least so much of a value must stand on the line where it begins. */
const LEAST = 2;

function freePlace(text: string, words: string, taken: readonly Stretch[]): { start: number; end: number } | null {
  if (text.length > LONGEST_TEXT) return null;
  for (let length = words.length; length >= Math.min(LEAST, words.length) && length > 0; length -= 1) {
    const part = words.slice(0, length);
    for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + 1)) {
      const end = start + length;
      if (taken.every((other) => end <= other.start || start >= other.end)) return { start, end };
    }
  }
  return null;
}

/** Signs of what is unsure or not recognised, for a place that has no box of its own. */
export function renderSigns(pins: readonly Pin[], { pinned }: Marks): string {
  return pins
    .map((pin) => {
      pinned.add(pin.id);
      return `<a class="pin ${pin.kind}" id="${pin.id}" href="#list-${pin.id}" title="${pin.words}">${pin.label}</a>`;
    })
    .join("");
}
