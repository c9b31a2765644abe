import type { ResultWriter, WriterContext } from "../formats.js";
import { createPackage, type Part } from "../ooxml/package.js";
import { contentTypesPart, relationsPart, XML_HEAD } from "../ooxml/parts.js";
import { xmlText } from "../xml.js";
import { type Matter, type Notice, noticeOf } from "./notice.js";
import { type ParagraphStyle, stylesPart } from "./styles.js";

const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A4 with the margins of official documents (GB/T 9704), in twentieths of a point. */
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';

/** The review notice as a Word document, each file on a page of its own. The same results give the same bytes. */
export function docxNoticeWriter({ language }: Pick<WriterContext, "language">): ResultWriter {
  const target = createPackage();
  let body: Part | null = null;
  let first = true;
  return {
    open: () => {
      const main = "wordprocessingml";
      target.add(
        "[Content_Types].xml",
        contentTypesPart({ "word/document.xml": `${main}.document.main`, "word/styles.xml": `${main}.styles` }),
      );
      target.add("_rels/.rels", relationsPart([{ id: "rId1", type: "officeDocument", target: "word/document.xml" }]));
      target.add("word/_rels/document.xml.rels", relationsPart([{ id: "rId1", type: "styles", target: "styles.xml" }]));
      target.add("word/styles.xml", stylesPart(language));
      body = target.part("word/document.xml");
      body.write(`${XML_HEAD}<w:document ${SPACE}><w:body>`);
      return target.take();
    },
    result: (result) => {
      body?.write(renderNotice(noticeOf(result, language), first));
      first = false;
      return target.take();
    },
    close: () => {
      body?.write(`${PAGE}</w:body></w:document>`);
      body?.end();
      return target.finish();
    },
  };
}

function renderNotice({ title, salutation, opening, sections, closing }: Notice, first: boolean): string {
  return [
    paragraph("Title", [run(title)], first ? "" : "<w:pageBreakBefore/>"),
    paragraph("Salutation", [run(salutation)]),
    paragraph("BodyText", [run(opening)]),
    ...sections.flatMap(({ heading, matters }) => [
      paragraph("Heading1", [run(heading)]),
      ...matters.map(renderMatter),
    ]),
    ...(closing === null ? [] : [paragraph("BodyText", [run(closing)])]),
  ].join("");
}

function renderMatter({ number, message, details }: Matter): string {
  const lines = details.map(([label, text]) => paragraph("Detail", [run(label, true), run(text)]));
  return paragraph("Matter", [run(`${number}. ${message}`, true)]) + lines.join("");
}

function paragraph(style: ParagraphStyle, runs: readonly string[], more = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${runs.join("")}</w:p>`;
}

function run(text: string, bold = false): string {
  return `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}
