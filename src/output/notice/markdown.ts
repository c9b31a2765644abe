import type { TextWriter, WriterContext } from "../formats.js";
import { type Matter, type Notice, noticeOf } from "./notice.js";

/** The review notice as Markdown, a part a file. */
export function markdownNoticeWriter({ language }: Pick<WriterContext, "language">): TextWriter {
  let first = true;
  return {
    open: () => "",
    result: (result) => {
      const before = first ? "" : "\n---\n\n";
      first = false;
      return before + renderNotice(noticeOf(result, language));
    },
    close: () => "",
  };
}

function renderNotice({ title, salutation, opening, sections, closing }: Notice): string {
  const parts = [
    `# ${escaped(title)}`,
    escaped(salutation),
    escaped(opening),
    ...sections.flatMap(({ heading, matters }) => [`## ${escaped(heading)}`, matters.map(renderMatter).join("\n")]),
    ...(closing === null ? [] : [escaped(closing)]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function renderMatter({ number, message, details }: Matter): string {
  const mark = `${number}. `;
  const indent = " ".repeat(mark.length);
  const lines = details.map(([label, text]) => `${indent}- ${label}${escaped(text)}`);
  return [`${mark}**${escaped(message)}**`, ...lines].join("\n");
}

/**
 * Text of a submission as Markdown that shows it and does nothing: no markup, no HTML, no link that a viewer makes of an
 * address or a name by itself, no formula between dollar signs. Every text stands behind words of ours or in a heading,
 * so that what counts at the start of a line only is left as it is, but for what would make a list or a heading.
 */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&|~!$#@]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/(www)\./gi, "$1\\.")
    .replace(/^(\s*)([-+=]|\d+(?=[.)]))/, "$1\\$2");
}
