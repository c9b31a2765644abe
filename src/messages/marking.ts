import type { Bilingual, Language } from "./language.js";

/** The words of the notes that are put on a PDF, and of the command that puts them there. */
export const markingPhrases = {
  zh: {
    note: (number: number, severity: string) => `【问题 ${number}·${severity}】`,
    formula: "算式：",
    here: "本页依据：",
    elsewhere: "另见：",
    mend: "怎么改：",
    rule: "规则：",
    summary: "【检查结果】",
    unplaced: "以下问题在页面上没有可标出的位置：",
    doubts: "读取说明：",
    origin: "由 selfeval 标注；原文件内容未作改动。",
    written: (file: string, count: number) => `${file}：标出 ${count} 个问题。`,
    signed: "文件带有电子签名：签名仍然有效，但阅读器会提示签名之后添加了批注。",
    repaired: "文件尾部已损坏，标注后的文件补写了文件尾。",
    separator: "、",
    and: (count: number) => `等 ${count} 处`,
  },
  en: {
    note: (number: number, severity: string) => `[Finding ${number} · ${severity}] `,
    formula: "Arithmetic: ",
    here: "On this page: ",
    elsewhere: "See also: ",
    mend: "What to do: ",
    rule: "Rule: ",
    summary: "[What the check found] ",
    unplaced: "These findings have no place on a page:",
    doubts: "Reading notes:",
    origin: "Marked by selfeval; nothing else of the file was changed.",
    written: (file: string, count: number) => `${file}: ${count} ${count === 1 ? "finding" : "findings"} marked.`,
    signed: "The file is signed: its signatures still hold, but viewers will say that comments were added afterwards.",
    repaired: "The end of the file is damaged; the marked file has a new one.",
    separator: ", ",
    and: (count: number) => ` and ${count} more`,
  },
} as const satisfies Record<Language, object>;

const refusals: Readonly<Record<string, Bilingual>> = {
  "comments-forbidden": {
    zh: "文件的权限设置不允许添加批注，没有标注。请用 selfeval check --format html 查看问题所在，或向报送单位索取未加限制的文件。",
    en: "The file's permissions do not allow comments; it was not marked. Use selfeval check --format html, or ask for a file without restrictions.",
  },
  certified: {
    zh: "文件经过认证签名，认证不允许添加批注，标注会使签名失效，因此没有标注。请用 selfeval check --format html 查看问题所在。",
    en: "The file is certified and allows no comments: marking it would break its signature, so it was not marked. Use selfeval check --format html.",
  },
  "signed-unclear": {
    zh: "文件既加密又有电子签名，无法确定签名是否允许添加批注，没有标注。请用 selfeval check --format html 查看问题所在。",
    en: "The file is encrypted and signed, and what its signature allows cannot be told; it was not marked. Use selfeval check --format html.",
  },
  "dynamic-form": {
    zh: "文件是动态表单（XFA），标注会改写表单数据，因此没有标注。请打印成普通 PDF 后再标注，或使用 selfeval check --format html。",
    en: "The file is a dynamic form (XFA) whose data marking would rewrite; it was not marked. Print it to a plain PDF first, or use selfeval check --format html.",
  },
  "marked-before": {
    zh: "文件已经有 selfeval 的标注，没有再次标注。请对原文件标注。",
    en: "The file already has marks of selfeval and was not marked again. Mark the original.",
  },
  "marks-lost": {
    zh: "标注写入后没有能全部读回（文件结构可能已损坏），因此没有写出。请用 selfeval check --format html 查看问题所在，或重新导出 PDF。",
    en: "Not all marks could be read back after writing (the file's structure may be damaged), so nothing was written. Use selfeval check --format html, or export the PDF again.",
  },
};

/** Why a file was not marked, and what to do instead. */
export function describeRefusal(code: string): Bilingual {
  return refusals[code] ?? { zh: code, en: code };
}
