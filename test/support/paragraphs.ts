import type { Report, ReportParagraph } from "../../src/model/index.js";
import { leaf } from "./report-builder.js";

const words = (text: string) => leaf(text, { value: null });

/** Lines of a report's body: those that open with 一、 or （一） are its headings. Gives its sections and paragraphs. */
export function body(...lines: string[]): { sections: Report["sections"]; paragraphs: ReportParagraph[] } {
  const sections: Report["sections"] = [];
  const paragraphs = lines.map((line): ReportParagraph => {
    const level = /^[一二三四五六七八九十]、/u.test(line) ? 1 : /^（[一二三四五六七八九十]）/u.test(line) ? 2 : null;
    if (level !== null) sections.push({ heading: words(line.split("：", 1)[0] ?? line), level });
    return { text: words(line), part: "body", section: sections.length === 0 ? null : sections.length - 1 };
  });
  return { sections, paragraphs };
}

/** Lines behind the body: titles of annexes and the like. */
export function annex(...lines: string[]): ReportParagraph[] {
  return lines.map((line) => ({ text: words(line), part: "annex", section: null }));
}
