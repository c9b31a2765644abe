import type { Leaf } from "../../model/index.js";
import { wordsLeaf } from "./figures.js";
import type { Passage, Stretch } from "./passage.js";

const LIST_START = /^附件?(?:清单|目录)?:/;
const NUMBERED_START = /^附件\d{1,2}(?:-\d{1,2})?[:.、]\S/;
const ENTRY_START = /^\d{1,2}(?:-\d{1,2})?(?:[.、:]|(?=(?:19|20)\d\d年))/;
/** Where entries set on one line part. */
const ENTRY_INSIDE = /(?:[;。,\s]|(?<=[表单告料]))(?=(?:附件)?\d{1,2}(?:-\d{1,2})?[.、:](?!\d{1,2}[^\d]))/g;
const LONGEST_ENTRY = 60;

/** The list of attachments and the paragraphs it takes: "附件：1.…" with the numbered lines below it, or "附件1：…". */
export function readAttachments(passages: readonly Passage[]): { leaves: Leaf[]; from: number; to: number } {
  const from = passages.findIndex(
    ({ plain }, index) => LIST_START.test(plain) || (NUMBERED_START.test(plain) && isList(passages, index)),
  );
  if (from === -1) return { leaves: [], from: passages.length, to: passages.length };
  const leaves: Leaf[] = [];
  const numbers = new Set<string>();
  let to = from;
  while (to < passages.length) {
    const passage = passages[to];
    if (passage === undefined || (to > from && (!isEntry(passage.plain) || numbers.has(numberOf(passage.plain)))))
      break;
    const start = LIST_START.exec(passage.plain)?.[0].length ?? 0;
    for (const entry of entriesOf(passage, start)) {
      leaves.push(wordsLeaf(passage, entry));
      numbers.add(numberOf(passage.plain.slice(entry.start, entry.end)));
    }
    numbers.delete("");
    to++;
  }
  return { leaves, from, to };
}

/** An entry's number; a list names each once, and "附件2：…" behind it is a caption. "" for an entry without one. */
function numberOf(entry: string): string {
  return /^(?:附件)?(\d{1,2}(?:-\d{1,2})?)[.、:]/.exec(entry)?.[1] ?? "";
}

/** "附件1：…" above a table is its caption; a list goes on with the next number at once. */
function isList(passages: readonly Passage[], index: number): boolean {
  return NUMBERED_START.test(passages[index + 1]?.plain ?? "");
}

function isEntry(plain: string): boolean {
  return plain.length <= LONGEST_ENTRY && (ENTRY_START.test(plain) || NUMBERED_START.test(plain));
}

function entriesOf({ plain }: Passage, from: number): Stretch[] {
  const cuts = [...plain.slice(from).matchAll(ENTRY_INSIDE)].map((match) => from + match.index + match[0].length);
  const starts = [from, ...cuts];
  return starts
    .map((start, index) => ({ start, end: starts[index + 1] ?? plain.length }))
    .map(({ start, end }) => ({ start, end: end - (/[;。,\s]*$/.exec(plain.slice(start, end))?.[0].length ?? 0) }))
    .filter(({ start, end }) => end - start > 1);
}
