import type { Bilingual } from "./language.js";

/** What a file turned out to be, and how its author makes one of it that can be read. */
export interface KindWords {
  readonly name: Bilingual;
  readonly remedy: Bilingual;
}

const saveAsDocument: Bilingual = {
  zh: "请用 Word 或 WPS 打开，“另存为”Word 文档（.docx）或 PDF 后再检查。",
  en: "Open it in Word or WPS, save it as .docx or PDF and check that.",
};

const saveAsWorkbook: Bilingual = {
  zh: "请用 Excel 或 WPS 打开，“另存为”Excel 工作簿（.xlsx）或 PDF 后再检查。",
  en: "Open it in Excel or WPS, save it as .xlsx or PDF and check that.",
};

const saveAsPdf: Bilingual = {
  zh: "请用原来的程序打开，“另存为”PDF 后再检查。",
  en: "Open it in its own program, save it as PDF and check that.",
};

/** A file of a kind that has no words of its own. */
export const other: KindWords = { name: { zh: "其他格式的", en: "a file of another kind" }, remedy: saveAsPdf };

export const fileKinds: Readonly<Record<string, KindWords>> = {
  docx: { name: { zh: " Word（.docx）", en: "a Word document (.docx)" }, remedy: saveAsPdf },
  xlsx: { name: { zh: " Excel（.xlsx）", en: "an Excel workbook (.xlsx)" }, remedy: saveAsPdf },
  doc: {
    name: { zh: "旧版 Word 或 WPS 文字（.doc、.wps）", en: "an old Word or WPS Writer document (.doc, .wps)" },
    remedy: saveAsDocument,
  },
  xls: {
    name: { zh: "旧版 Excel 或 WPS 表格（.xls、.et）", en: "an old Excel or WPS workbook (.xls, .et)" },
    remedy: saveAsWorkbook,
  },
  xlsb: { name: { zh: " Excel 二进制（.xlsb）", en: "a binary Excel workbook (.xlsb)" }, remedy: saveAsWorkbook },
  ppt: { name: { zh: "演示文稿（.ppt、.pptx、.dps）", en: "a presentation (.ppt, .pptx, .dps)" }, remedy: saveAsPdf },
  odt: { name: { zh: " OpenDocument 文字（.odt）", en: "an OpenDocument text (.odt)" }, remedy: saveAsDocument },
  ods: { name: { zh: " OpenDocument 表格（.ods）", en: "an OpenDocument spreadsheet (.ods)" }, remedy: saveAsWorkbook },
  ofd: {
    name: { zh: " OFD 版式", en: "an OFD document" },
    remedy: {
      zh: "请用 OFD 阅读器打开，导出为 PDF 后再检查。",
      en: "Open it in an OFD reader, export it as PDF and check that.",
    },
  },
  "word-xml": { name: { zh: " Word XML（.xml）", en: "a Word document as XML" }, remedy: saveAsDocument },
  "excel-xml": { name: { zh: " Excel XML 表格", en: "an Excel workbook as XML" }, remedy: saveAsWorkbook },
  zip: {
    name: { zh: "压缩包（ZIP）", en: "a ZIP archive" },
    remedy: { zh: "请解压后检查其中的报告。", en: "Unpack it and check the report inside." },
  },
  ole: { name: { zh: "旧版 Office 或 WPS", en: "an old Office or WPS file" }, remedy: saveAsPdf },
  rtf: { name: { zh: " RTF ", en: "an RTF document" }, remedy: saveAsDocument },
  html: { name: { zh: "网页（HTML）", en: "a web page (HTML)" }, remedy: saveAsPdf },
  mhtml: { name: { zh: "网页（MHTML）", en: "a web page (MHTML)" }, remedy: saveAsPdf },
  xml: { name: { zh: " XML ", en: "an XML file" }, remedy: saveAsPdf },
  image: {
    name: { zh: "图片", en: "a picture" },
    remedy: {
      zh: "请提供报告的 Word 文档或由它导出的 PDF，或先做文字识别（OCR）。",
      en: "Give the report as Word document or PDF, or run text recognition (OCR) first.",
    },
  },
  text: { name: { zh: "纯文本", en: "plain text" }, remedy: saveAsPdf },
};
