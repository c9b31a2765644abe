import type { Block } from "../../../layout/block.js";
import { joinPlaced, type PlacedText } from "../../../layout/placed-text.js";
import { NOTE_LABELS } from "../vocabulary.js";
import { splitLabel } from "./label.js";
import { beginsNotes, continuesNotes, isSignature } from "./notes.js";

/** What stands under a table and belongs to it. */
export interface Under {
  /** the notes, or null where there are none */
  readonly content: PlacedText | null;
  readonly indexes: readonly number[];
}

function withoutLabel(note: PlacedText): PlacedText {
  const { key, value } = splitLabel(note);
  return value !== null && NOTE_LABELS.includes(key) ? value : note;
}

/** The paragraphs straight under a table that are its notes or its signatures. */
export function notesUnder(blocks: readonly Block[], table: number): Under {
  const notes: PlacedText[] = [];
  const indexes: number[] = [];
  for (let index = table + 1; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block?.kind !== "paragraph") break;
    const { text } = block.content;
    const isNote = notes.length === 0 ? beginsNotes(text) : continuesNotes(text);
    if (!isNote && !isSignature(text)) break;
    if (isNote) notes.push(notes.length === 0 ? withoutLabel(block.content) : block.content);
    indexes.push(index);
  }
  return { content: notes.length === 0 ? null : joinPlaced(notes, " "), indexes };
}
