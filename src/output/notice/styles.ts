import type { Language } from "../../messages/language.js";
import { XML_HEAD } from "../ooxml/parts.js";

/** What a paragraph of a notice is. */
export type ParagraphStyle = "Title" | "Salutation" | "BodyText" | "Heading1" | "Matter" | "Detail";

interface Look {
  readonly name: string;
  /** half points */
  readonly size: number;
  /** what stands in the paragraph's properties (ECMA-376 part 1 §17.3.1), in their order */
  readonly paragraph: string;
  readonly bold?: true;
  readonly ideographs?: string;
}

const looks: Readonly<Record<ParagraphStyle, Look>> = {
  Title: {
    name: "Title",
    size: 36,
    bold: true,
    ideographs: "黑体",
    paragraph: '<w:spacing w:after="360"/><w:jc w:val="center"/>',
  },
  Salutation: { name: "Salutation", size: 28, paragraph: '<w:spacing w:after="120"/>' },
  BodyText: {
    name: "Body Text",
    size: 28,
    paragraph: '<w:spacing w:after="120"/><w:ind w:firstLineChars="200" w:firstLine="560"/>',
  },
  Heading1: {
    name: "heading 1",
    size: 28,
    bold: true,
    ideographs: "黑体",
    paragraph: '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/>',
  },
  Matter: {
    name: "Matter",
    size: 24,
    paragraph: '<w:keepNext/><w:spacing w:before="120" w:after="40"/><w:ind w:left="420" w:hanging="420"/>',
  },
  Detail: { name: "Detail", size: 24, paragraph: '<w:spacing w:after="40"/><w:ind w:left="420"/>' },
};

/** The styles of a notice (ECMA-376 part 1 §17.7): what official documents are set in, Song-like faces on A4. */
export function stylesPart(language: Language): string {
  const tag = language === "zh" ? "zh-CN" : "en-US";
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${faces("仿宋")}<w:sz w:val="24"/><w:lang w:val="${tag}" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';
  const styles = Object.entries(looks).map(([id, { name, size, bold, ideographs, paragraph }]) => {
    const letters = `${ideographs === undefined ? "" : faces(ideographs)}${bold === true ? "<w:b/>" : ""}<w:sz w:val="${size}"/>`;
    return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;
  });
  return `${XML_HEAD}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults}${normal}${styles.join("")}</w:styles>`;
}

function faces(ideographs: string): string {
  return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${ideographs}" w:cs="Times New Roman"/>`;
}
