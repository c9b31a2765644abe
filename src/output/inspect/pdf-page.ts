import type { Box, DrawnPage, Field } from "../../model/index.js";
import { renderDrawing } from "../markup/drawing.js";
import { escaped, points, rectangle } from "../markup/html.js";
import { describeField, kindOf, listId } from "./marked-field.js";
import { type Marks, type Pin, pinOfNote, pinOfUnknown } from "./marks.js";
import type { PageShapes } from "./page-shapes.js";

/** A page of a PDF as drawn, with the layers over it. */
export function renderPdfPage(page: DrawnPage, shapes: PageShapes, marks: Marks): string {
  const { words, language } = marks;
  const [width, height] = [points(page.width), points(page.height)];
  const layers = [
    `<g class="layer drawn">${renderDrawing(page)}</g>`,
    `<g class="layer lines">${shapes.lines.join("")}</g>`,
    `<g class="layer furniture">${shapes.furniture.join("")}</g>`,
    `<g class="layer cells">${shapes.cells.join("")}</g>`,
    `<g class="layer fields">${renderFields(marks.fields.onPage(page.number), marks)}</g>`,
    renderPins(
      "unknown",
      marks.unrecognised.onPage(page.number).map((item) => pinOfUnknown(item, language)),
      marks,
    ),
    renderPins(
      "notes",
      marks.notes.onPage(page.number).map((item) => pinOfNote(item, language)),
      marks,
    ),
  ];
  const title = escaped(words.page(page.number));
  const picture = page.isPicture === true ? `<p class="warning">${escaped(words.picture)}</p>` : "";
  return `<section class="page" id="page-${page.number}" aria-label="${title}"><h3>${title} <small>${escaped(words.size(width, height))}</small></h3>${picture}<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${layers.join("")}</svg></section>`;
}

/** A box a place, with every value that was read there: merged labels are read for each row that they span. */
function renderFields(fields: readonly Field[], { language, marked }: Marks): string {
  const byBox = new Map<string, Field[]>();
  for (const field of fields) {
    if (!("page" in field.leaf)) continue;
    const key = rectangle(field.leaf.bbox, 0.6);
    const members = byBox.get(key);
    if (members === undefined) byBox.set(key, [field]);
    else members.push(field);
    marked.add(field.path);
  }
  return [...byBox]
    .map(([box, members]) => {
      const [first] = members;
      if (first === undefined) return "";
      const targets = members.map(({ path }) => `<rect class="at" id="${path}" ${box}/>`).join("");
      const words = members.map((field) => describeField(field, language)).join("\n");
      const label = `<title>${words}</title>`;
      return `<a class="k-${kindOf(first)}" href="#${listId(first.path)}">${label}<rect class="box" ${box}/></a>${targets}`;
    })
    .join("");
}

function renderPins(layer: "unknown" | "notes", pins: readonly Pin[], marks: Marks): string {
  const drawn = pins.map((pin) => {
    if (pin.place === null || !("page" in pin.place)) return "";
    marks.pinned.add(pin.id);
    const box: Box = pin.place.bbox;
    const sign = `<text x="${points(box[2] - 1)}" y="${points(box[1] + 6)}" text-anchor="end" font-size="6">${pin.label}</text>`;
    return `<a class="pin" id="${pin.id}" href="#list-${pin.id}"><title>${pin.words}</title><rect ${rectangle(box, 0.6)}/>${sign}</a>`;
  });
  return `<g class="layer ${layer}">${drawn.join("")}</g>`;
}
