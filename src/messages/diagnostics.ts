import type { Bilingual } from "./language.js";

type Params = Readonly<Record<string, string | number>>;

/** What reading could not make out, by code. A diagnostic never accuses the report: it says what the tool is unsure of. */
const catalogue = {
  "text-encoding": (p: Params): Bilingual => ({
    zh: `文本按 ${p["encoding"]} 编码读取。`,
    en: `The text was read as ${p["encoding"]}.`,
  }),
  "damaged-characters": (p: Params): Bilingual => ({
    zh: `文本按 ${p["encoding"]} 编码读取，有 ${p["count"]} 处字符损坏，相应内容可能读不准。`,
    en: `The text was read as ${p["encoding"]}; ${p["count"]} characters are damaged and what stands there may be misread.`,
  }),
  "picture-page": (p: Params): Bilingual => ({
    zh: `第 ${p["page"]} 页只有图片（可能是扫描件），没有文字，其内容未读入。`,
    en: `Page ${p["page"]} holds a picture (a scan, perhaps) and no text; what it says was not read.`,
  }),
  "unaccepted-revisions": (p: Params): Bilingual => ({
    zh: `文档中有 ${p["count"]} 处修订尚未接受或拒绝，按全部接受后的内容读取。`,
    en: `The document holds ${p["count"]} tracked changes that nobody accepted or refused; it was read as if all were accepted.`,
  }),
  "struck-text": (p: Params): Bilingual => ({
    zh: `文档中有 ${p["count"]} 处加了删除线的文字，按已删除处理，未读入。`,
    en: `The document holds ${p["count"]} ${p["count"] === 1 ? "stretch" : "stretches"} of text struck through; they were taken for deleted and not read.`,
  }),
  "objects-unread": (p: Params): Bilingual => ({
    zh: `文档中有 ${p["count"]} 个嵌入对象（如嵌入的 Excel 表格），其内容未读入。请把其中的表格改为 Word 表格。`,
    en: `The document holds ${p["count"]} embedded objects (such as Excel tables); what they show was not read. Put their tables in as tables.`,
  }),
  "pictures-unread": (p: Params): Bilingual => ({
    zh: `文档中有 ${p["count"]} 幅图片，图片中的文字未读入。`,
    en: `The document holds ${p["count"]} pictures; words in them were not read.`,
  }),
  "recognised-page": (p: Params): Bilingual => ({
    zh: `第 ${p["page"]} 页是扫描件，文字是识别（OCR）得来的，可能有错字，因此没有据此指出问题。`,
    en: `Page ${p["page"]} is a scan whose text was recognised by a program and may be wrong; nothing is told that rests on it.`,
  }),
  "readings-differ": (p: Params): Bilingual => ({
    zh: `第 ${p["page"]} 页：两个程序读出的内容不同，一个读作“${p["own"]}”，另一个读作“${p["other"]}”，没有据此指出问题，请与原件核对。`,
    en: `Page ${p["page"]}: two programs read this differently, one as "${p["own"]}", the other as "${p["other"]}"; nothing is told that rests on it. Compare it with the original.`,
  }),
  "second-reading-failed": (p: Params): Bilingual => ({
    zh: `复核的程序（${p["engine"]}）读不出这个文件（${p["code"]}），读出的内容没有得到印证，没有据此指出问题。`,
    en: `The program that was to confirm the reading (${p["engine"]}) cannot read this file (${p["code"]}); nothing is told that rests on one reading alone.`,
  }),
  "page-cut": (p: Params): Bilingual => ({
    zh: `第 ${p["page"]} 页的内容在中途断开，后面的文字已丢失。请重新导出或重新下载 PDF。`,
    en: `The content of page ${p["page"]} breaks off; what followed is lost. Export or download the PDF again.`,
  }),
  "pdf-repaired": (): Bilingual => ({
    zh: "PDF 末尾缺失（可能没有下载完），各页内容仍然完整，已照常读取。",
    en: "The end of the PDF is missing (perhaps a download broke off); its pages are complete and were read.",
  }),
  "unreadable-glyphs": (p: Params): Bilingual => ({
    zh: `${p["page"] === undefined ? "文档中" : `第 ${p["page"]} 页`}有 ${p["count"]} 个字符无法辨认（字体没有说明是什么字，或被页面、单元格的边缘截断），读作“�”，含有它们的数值不作比对。`,
    en: `${p["count"]} ${p["count"] === 1 ? "character" : "characters"} ${p["page"] === undefined ? "in the document" : `on page ${p["page"]}`} cannot be told (the font does not say what it draws, or the text goes on beyond the edge of its page or cell) and are read as "�"; no figure with one is compared.`,
  }),
  "hidden-text": (p: Params): Bilingual => ({
    zh: `${p["page"] === undefined ? "文档中" : `第 ${p["page"]} 页`}有 ${p["count"]} 个看不见的字符（白色、被遮盖或被裁去），未读入。`,
    en: `${p["count"]} ${p["count"] === 1 ? "character" : "characters"} ${p["page"] === undefined ? "in the document" : `on page ${p["page"]}`} cannot be seen (white, covered or cut away) and were not read.`,
  }),
  "hidden-sheets": (p: Params): Bilingual => ({
    zh: `工作表“${p["names"]}”是隐藏的，未读入。`,
    en: `The hidden sheets "${p["names"]}" were not read.`,
  }),
  "hidden-cells": (p: Params): Bilingual => ({
    zh: `工作表“${p["sheet"]}”的隐藏行或隐藏列中有 ${p["count"]} 个有内容的单元格，未读入。`,
    en: `${p["count"]} filled cells in hidden rows or columns of the sheet "${p["sheet"]}" were not read.`,
  }),
  "formula-without-value": (p: Params): Bilingual => ({
    zh: `工作表“${p["sheet"]}”有 ${p["count"]} 个公式没有保存计算结果，所在的表不作判断。请用 Excel 或 WPS 打开后保存一次再检查。`,
    en: `${p["count"]} formulas of the sheet "${p["sheet"]}" were saved without their results; the tables they stand in are not judged. Open the file in Excel, save it and check again.`,
  }),
  "budget-unread": (p: Params): Bilingual => ({
    zh: `“${p["section"]}”部分写有金额，但未能读出收入或支出总额，正文预算的各项检查无法进行。`,
    en: `The section "${p["section"]}" tells amounts, but neither the income nor the expenditure could be made out; the narrative's budget was not checked.`,
  }),
  "evaluation-row-unread": (p: Params): Bilingual => ({
    zh: `自评表中以“${p["row"]}”开头的一行有分值或得分，但未能识别为指标行或合计行，未计入检查。`,
    en: `The row that begins with "${p["row"]}" carries points, but it could be read neither as an indicator nor as a total; it was left out.`,
  }),
  "fund-row-unread": (p: Params): Bilingual => ({
    zh: `资金部分中“${p["row"]}”一行与其他资金行隔开，未读入，该表的合计不作比对。`,
    en: `The row of money "${p["row"]}" is cut off from the others and was not read; nothing that sums this table was compared.`,
  }),
  "points-misplaced": (p: Params): Bilingual => ({
    zh: `“${p["row"]}”一行的“${p["text"]}”横跨几列，或一列中有几个数，无法确定是哪一项，该表的合计不作比对。`,
    en: `In the row "${p["row"]}", "${p["text"]}" lies over several columns or is several figures in one; which is meant is not certain, and nothing that sums this table was compared.`,
  }),
  "value-misplaced": (p: Params): Bilingual => ({
    zh: `“${p["row"]}”一行的“${p["text"]}”横跨几列，或一列中有几个数，无法确定是哪一项。`,
    en: `In the row "${p["row"]}", "${p["text"]}" lies over several columns or is several figures in one; which is meant is not certain.`,
  }),
  "figure-unread": (p: Params): Bilingual => ({
    zh: `“${p["row"]}”一行应为数字的单元格写的是“${p["text"]}”，读不出数值，需要它的检查不会进行。`,
    en: `In the row "${p["row"]}", a cell for a figure says "${p["text"]}"; no figure could be read, and what needs it was not checked.`,
  }),
  "evaluation-unread": (p: Params): Bilingual => ({
    zh: `发现疑似绩效自评表${p["title"] === "" ? "" : `“${p["title"]}”`}，但未能读出其指标行，该表未作检查。`,
    en: `What seems to be a self-evaluation table${p["title"] === "" ? "" : ` ("${p["title"]}")`} was seen, but its indicator rows could not be understood; it was not checked.`,
  }),
  "table-missing": (p: Params): Bilingual => ({
    zh: `标题“${p["title"]}”下面没有读到表格，未作检查：可能是一幅图片，或表格另行报送。请核对原件；是图片的，请换成可以选中文字的表格再检查。`,
    en: `No table was read under the title "${p["title"]}", and none was checked: it may be a picture, or filed apart. Look at the document; if it is a picture, put in a table whose text can be selected and check again.`,
  }),
  "heading-unknown": (p: Params): Bilingual => ({
    zh: `表格中的列名“${p["heading"]}”未能识别，该列内容未读入，需要该列的检查不会进行。`,
    en: `The heading "${p["heading"]}" is not known; its column was not read, and what needs it was not checked.`,
  }),
  "level-labels-unplaced": (p: Params): Bilingual => ({
    zh: `表格中的一级或二级指标“${p["words"]}”无法确定对应哪些行，未读入。`,
    en: `It is not certain which rows the first- or second-level indicators "${p["words"]}" span; they were not read.`,
  }),
  "level-label-untold": (p: Params): Bilingual => ({
    zh: `无法确定三级指标“${p["name"]}”属于哪个二级指标，按未列二级指标处理。`,
    en: `It is not certain under which second-level indicator "${p["name"]}" stands; it was read without one.`,
  }),
  "levels-crossed": (p: Params): Bilingual => ({
    zh: `二级指标读成“${p["level2"]}”，列在“${p["level1"]}”之下，行列可能读错，该表不作逐行的比对。`,
    en: `A second-level indicator was read as "${p["level2"]}" under "${p["level1"]}": rows or columns may be misread, and nothing was compared row by row.`,
  }),
  "column-uncertain": (p: Params): Bilingual => ({
    zh: `文本按列排出，“${p["column"]}”一列与其他各列的行数对不上，这一列可能读不准。`,
    en: `The text runs column by column, and the column "${p["column"]}" does not have as many cells as the others; it may be misread.`,
  }),
  "evaluation-doubtful": (p: Params): Bilingual => ({
    zh: `表格${p["title"] === "" ? "" : `“${p["title"]}”`}在文本中失去了行列，部分内容未能归位，读出的数值请与原表核对。`,
    en: `The table${p["title"] === "" ? "" : ` "${p["title"]}"`} lost its rows and columns in the text, and not all of its words found a cell; compare what was read with the original.`,
  }),
  "borders-undrawn": (p: Params): Bilingual => ({
    zh: `表格${p["title"] === "" ? "" : `“${p["title"]}”`}没有画全框线，部分单元格的范围按文字位置推断，读出的数值请与原表核对，没有据此指出问题。`,
    en: `The table${p["title"] === "" ? "" : ` "${p["title"]}"`} is drawn without all of its lines; where some of its cells end was concluded from where text stands. Compare what was read with the original; nothing is told that rests on it.`,
  }),
  "borders-concluded": (p: Params): Bilingual => ({
    zh: `表格${p["title"] === "" ? "" : `“${p["title"]}”`}没有画全框线，单元格的范围按文字位置推断；表中合计、执行率与各行都对得上，已照常检查。`,
    en: `The table${p["title"] === "" ? "" : ` "${p["title"]}"`} is drawn without all of its lines, and where its cells end was concluded from where text stands; its totals and its rate agree with its rows, so it was checked as any other.`,
  }),
  "table-off-page": (p: Params): Bilingual => ({
    zh: `表格“${p["title"]}”超出了页面边缘，页面以外的列看不见，未读入，该表不作比对。请缩小页边距或改为横向后重新导出 PDF。`,
    en: `The table "${p["title"]}" goes on beyond the edge of its page; columns there are not seen and were not read, and nothing of it was compared. Export the PDF again with narrower margins or in landscape.`,
  }),
  "evaluation-torn": (): Bilingual => ({
    zh: "有一张指标表上面没有标题、项目名称、单位和资金，可能是前一张表被分页截断的部分，请人工查看。",
    en: "A table of indicators has no title, name, unit or money over it; it may be part of a table that a page break cut. A person has to look.",
  }),
  "rows-doubtful": (p: Params): Bilingual => ({
    zh: `表格${p["title"] === "" ? "" : `“${p["title"]}”`}的文字是逐列排列的，哪些内容同在一行靠推断，因此没有作逐行的比对。检查 PDF 原件可以作全部比对。`,
    en: `The text of the table${p["title"] === "" ? "" : ` "${p["title"]}"`} runs column by column; which cells share a row was inferred, so nothing was compared row by row. Checking the PDF itself compares everything.`,
  }),
  "value-uncertain": (p: Params): Bilingual => ({
    zh: `指标“${p["row"]}”只有一个指标值“${p["value"]}”，文本中没有列，无法确定它是年度指标值还是实际完成值，按${p["read"] === "target" ? "年度指标值" : "实际完成值"}读取。`,
    en: `The indicator "${p["row"]}" has one value ("${p["value"]}") and the text has no columns; whether it is the target or the actual value is not certain. It was read as the ${p["read"]}.`,
  }),
  "points-uncertain": (p: Params): Bilingual => ({
    zh: `指标“${p["row"]}”的分值和得分只读到一个“${p["value"]}”，无法确定是哪一个。`,
    en: `Of the weight and the score of the indicator "${p["row"]}" only one figure was found ("${p["value"]}"); which of them it is, is not certain.`,
  }),
  "row-uncertain": (p: Params): Bilingual => ({
    zh: `指标“${p["row"]}”一行的文字可能跨页断开，或与相邻的单元格混在一起，可能读错，没有作逐行的比对。`,
    en: `The row of "${p["row"]}" may be cut by a page break, or its words mixed with a cell beside it; it may be misread, and rows were not compared.`,
  }),
  "words-unplaced": (p: Params): Bilingual => ({
    zh: `表格中的“${p["words"]}”无法归入任何单元格，未读入。`,
    en: `"${p["words"]}" in the table fits no cell and was not read.`,
  }),
} as const satisfies Record<string, (params: Params) => Bilingual>;

export type NoteCode = keyof typeof catalogue;

/** Whether a code is one of the catalogue's. */
export function isNoteCode(code: string): code is NoteCode {
  return Object.hasOwn(catalogue, code);
}

/** The sentence for a diagnostic. */
export function describeNote(code: NoteCode, params: Params): Bilingual {
  return catalogue[code](params);
}
