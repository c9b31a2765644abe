import { describePlace } from "../../messages/places.js";
import type { Inspection } from "../../model/index.js";
import { escaped } from "../markup/html.js";
import { type Marks, type Pin, pinOfNote, pinOfUnknown } from "./marks.js";

/** What no one recognised, with the way to each place. */
export function renderUnrecognised({ unrecognised }: Inspection, marks: Marks): string {
  const pins = unrecognised.map((item, index) => pinOfUnknown({ number: index + 1, item }, marks.language));
  return renderList("unknown", marks.words.unknownHeading, marks.words.unknownNone, pins, marks);
}

/** What reading was unsure of, with the way to each place. */
export function renderNotes({ notes }: Inspection, marks: Marks): string {
  const pins = notes.map((item, index) => pinOfNote({ number: index + 1, item }, marks.language));
  return renderList("notes", marks.words.notesHeading, marks.words.notesNone, pins, marks);
}

function renderList(id: string, heading: string, none: string, pins: readonly Pin[], marks: Marks): string {
  const items = pins.map((pin) => {
    const place = pin.place === null ? "" : escaped(describePlace(pin.place, marks.language));
    const label = marks.pinned.has(pin.id) ? `<a href="#${pin.id}">${pin.label}</a>` : pin.label;
    return `<li id="list-${pin.id}">${label} ${pin.words}${place === "" ? "" : ` <small>${place}</small>`}</li>`;
  });
  const list = pins.length === 0 ? `<p>${escaped(none)}</p>` : `<ul class="pins">${items.join("")}</ul>`;
  return `<section id="${id}"><h2>${escaped(heading)}${pins.length === 0 ? "" : ` <small>${pins.length}</small>`}</h2>${list}</section>`;
}
