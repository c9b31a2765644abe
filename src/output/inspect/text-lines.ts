import type { WrittenLine } from "../../model/index.js";
import { renderMarkedText, renderSigns } from "./marked-text.js";
import { type Marks, pinOfNote, pinOfUnknown } from "./marks.js";

/** The lines of a text with what was read from them. Lines that a form feed parts have one number together. */
export function renderTextLines(lines: readonly WrittenLine[], marks: Marks): string {
  const rows: string[] = [];
  let last = 0;
  for (const { number, text } of lines) {
    const isFirst = number !== last;
    last = number;
    const fields = isFirst ? marks.fields.onLine(number) : [];
    const signs = isFirst ? signsOn(number, marks) : "";
    const words = renderMarkedText(text, fields, marks);
    rows.push(`<tr${isFirst ? ` id="line-${number}"` : ""}><th>${number}</th><td>${words}${signs}</td></tr>`);
  }
  return `<table class="text">${rows.join("")}</table>`;
}

function signsOn(line: number, marks: Marks): string {
  const unknown = marks.unrecognised.onLine(line).map((item) => pinOfUnknown(item, marks.language));
  const notes = marks.notes.onLine(line).map((item) => pinOfNote(item, marks.language));
  return renderSigns([...unknown, ...notes], marks);
}
