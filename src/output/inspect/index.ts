import { sha256 } from "@noble/hashes/sha2.js";
import { describeReadError } from "../../messages/errors.js";
import { fieldKindNames, type Layer, layerNames } from "../../messages/inspection.js";
import type { Language } from "../../messages/language.js";
import { fieldsOf, type Inspection } from "../../model/index.js";
import { escaped } from "../markup/html.js";
import { renderBlocks } from "./block-list.js";
import { renderNotes, renderUnrecognised } from "./lists.js";
import { type Marks, marksOf } from "./marks.js";
import { pageShapes } from "./page-shapes.js";
import { renderPdfPage } from "./pdf-page.js";
import { renderReport } from "./report-tree.js";
import { styles } from "./styles.js";
import { renderTextLines } from "./text-lines.js";

/**
 * How a file was read, as one HTML page that needs nothing else: no script, no network, no other file. Layers are
 * switched and values found by style sheet and links alone, and the page's own policy allows nothing more.
 */
export function renderInspection(inspection: Inspection, language: Language = "zh"): string {
  const marks = marksOf(inspection, language);
  const { words } = marks;
  // The document comes first: the list leads to what was marked there.
  const document = renderDocument(inspection, marks);
  const title = escaped(words.title(inspection.file));
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${styles}</style>
</head>
<body>
<header><h1>${escaped(inspection.file)}</h1>${renderSummary(inspection, marks)}</header>
<div class="frame">
${inspection.error === null ? renderSwitches(inspection, marks) : ""}
<main>
<div class="document" role="region" aria-label="${escaped(words.pagesPane)}" tabindex="0">${document}</div>
${renderReading(inspection, marks)}
</main>
</div>
</body>
</html>
`;
}

/** Nothing is loaded, run or sent; the page's one style sheet is known by its fingerprint. */
function policy(): string {
  const digest = btoa(String.fromCharCode(...sha256(new TextEncoder().encode(styles))));
  return `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
}

function renderDocument(inspection: Inspection, marks: Marks): string {
  const { pages, lines, blocks, error } = inspection;
  if (error !== null) {
    const sentence = escaped(describeReadError(error.code, error.detail)[marks.language]);
    return `<section class="failure"><h2>${escaped(marks.words.failed)}</h2><p><code>${escaped(error.code)}</code></p><p>${sentence}</p></section>`;
  }
  if (pages.length > 0) {
    const shapesOf = pageShapes(inspection, marks);
    return pages.map((page) => renderPdfPage(page, shapesOf(page.number), marks)).join("\n");
  }
  return lines.length > 0 ? renderTextLines(lines, marks) : renderBlocks(blocks, marks);
}

function renderSummary({ report, understood, unrecognised, notes, sha256: print }: Inspection, marks: Marks): string {
  const { words } = marks;
  if (report === null) return "";
  const unknown = `<a class="${unrecognised.length > 0 ? "warning" : ""}" href="#unknown">${escaped(words.unknown(unrecognised.length))}</a>`;
  const told = `<a class="${notes.length > 0 ? "warning" : ""}" href="#notes">${escaped(words.notes(notes.length))}</a>`;
  const read = `<a href="#report">${escaped(words.fields(fieldsOf(report).length))}</a>`;
  const state = understood
    ? `<span>✔ ${escaped(words.understood)}</span>`
    : `<span class="warning">✖ ${escaped(words.notUnderstood)}</span>`;
  return `<p class="summary">${[unknown, told, read, state].join(" · ")} <small>SHA-256 ${escaped(print ?? "")}</small></p>`;
}

/** Layers that only a drawn page has. */
const DRAWN: readonly Layer[] = ["drawn", "cells", "lines", "furniture"];
/** Layers that are off at first: they say how the page was laid out, not what was read. */
const OFF: readonly Layer[] = ["lines"];

/** Boxes to tick, one a layer. They stand before the document in the same element, so that the style sheet can ask them. */
function renderSwitches({ pages }: Inspection, { language, words }: Marks): string {
  const layers = (Object.keys(layerNames) as Layer[]).filter((layer) => pages.length > 0 || !DRAWN.includes(layer));
  const boxes = layers.map((layer) => {
    const state = OFF.includes(layer) ? "" : " checked";
    return `<input type="checkbox" id="show-${layer}"${state}><label for="show-${layer}" class="l-${layer}">${escaped(layerNames[layer][language])}</label>`;
  });
  const kinds = Object.entries(fieldKindNames).map(
    ([kind, name]) => `<span class="kind"><span class="swatch k-${kind}"></span>${escaped(name[language])}</span>`,
  );
  return `<b>${escaped(words.layers)}</b>${boxes.join("")}<span class="key"><b>${escaped(words.legend)}</b>${kinds.join("")}</span>`;
}

function renderReading(inspection: Inspection, marks: Marks): string {
  if (inspection.report === null) return "";
  const tree = `<section id="report"><h2>${escaped(marks.words.reportHeading)}</h2>${renderReport(inspection.report, marks)}</section>`;
  const parts = renderUnrecognised(inspection, marks) + renderNotes(inspection, marks) + tree;
  return `<div class="reading" role="region" aria-label="${escaped(marks.words.reportPane)}" tabindex="0">${parts}</div>`;
}
