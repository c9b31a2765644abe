import type { Note } from "../../model/index.js";
import type { HtmlDocument } from "./document.js";

/** What a person has to know of how a web page was read. */
export function htmlNotes({ encoding, damaged, pictures, struck, unseen, blocks }: HtmlDocument): Note[] {
  const notes: Note[] = [];
  const note = (code: string, params: Note["params"]) => notes.push({ code, params, place: null });
  if (damaged > 0) note("damaged-characters", { encoding, count: damaged });
  if (struck > 0) note("struck-text", { count: struck });
  if (unseen > 0) note("hidden-text", { count: unseen });
  // A page's signs and photographs are nothing to tell of; pictures in the place of tables are.
  if (pictures > 0 && !blocks.some(({ kind }) => kind === "table")) note("pictures-unread", { count: pictures });
  return notes;
}
