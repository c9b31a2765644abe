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
  "evaluation-unread": (p: Params): Bilingual => ({
    zh: `发现疑似绩效自评表${p["title"] === "" ? "" : `“${p["title"]}”`}，但未能读出其指标行，该表未作检查。`,
    en: `What seems to be a self-evaluation table${p["title"] === "" ? "" : ` ("${p["title"]}")`} was seen, but its indicator rows could not be understood; it was not checked.`,
  }),
  "level-labels-unplaced": (p: Params): Bilingual => ({
    zh: `表格中的一级或二级指标“${p["words"]}”无法确定对应哪些行，未读入。`,
    en: `It is not certain which rows the first- or second-level indicators "${p["words"]}" span; they were not read.`,
  }),
  "column-uncertain": (p: Params): Bilingual => ({
    zh: `文本按列排出，“${p["column"]}”一列与其他各列的行数对不上，这一列可能读不准。`,
    en: `The text runs column by column, and the column "${p["column"]}" does not have as many cells as the others; it may be misread.`,
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
