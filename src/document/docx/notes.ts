import type { Note } from "../../model/index.js";
import type { DocxDocument } from "./document.js";

/** What a person has to know of how a Word document was read. */
export function docxNotes(document: DocxDocument): Note[] {
  const { revisions, objects, pictures, struck, unseen, unreadable, blocks } = document;
  const note = (code: string, count: number): Note => ({ code, params: { count }, place: null });
  const notes: Note[] = [];
  if (revisions > 0) notes.push(note("unaccepted-revisions", revisions));
  if (struck > 0) notes.push(note("struck-text", struck));
  if (unseen > 0) notes.push(note("hidden-text", unseen));
  if (unreadable > 0) notes.push(note("unreadable-glyphs", unreadable));
  if (objects > 0) notes.push(note("objects-unread", objects));
  // A seal or a photograph beside typed tables is nothing to tell of; pictures in their place are.
  if (pictures > 0 && !blocks.some(({ kind }) => kind === "table")) notes.push(note("pictures-unread", pictures));
  return notes;
}
