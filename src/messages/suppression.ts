import type { Language } from "./language.js";

/** What is told of a workbook that reviewers have written in, and of what was made of it. */
export const suppressionPhrases = {
  zh: {
    written: (added: number, changed: number, withdrawn: number, kept: number, file: string) =>
      `已记入 ${added} 项，改写 ${changed} 项，撤销 ${withdrawn} 项；清单原有的其余 ${kept} 项不变：${file}`,
    unchanged: (file: string) => `没有新的处理意见，清单未改动：${file}`,
    row: (file: string, sheet: string, row: number) => `${file}：工作表“${sheet}”第 ${row} 行：`,
    noReason: "写了“已核实”但没有写理由，未采用；请补写理由。",
    noDecision: "写了理由但没有选择处理意见，未采用；请选择“已核实”或“需更正”。",
    unknownDecision: (words: string) => `看不懂处理意见“${words}”，未采用；请填“已核实”或“需更正”。`,
    noFingerprint: "指纹缺失或已被改动，无法知道是哪个问题，未采用；请从原工作簿复制该行。",
    contradiction: (row: number) => `与第 ${row} 行是同一个问题，处理意见却不同，两行都未采用。`,
    noSheet:
      "没有找到既有“处理意见”又有“指纹”的工作表。请使用 selfeval check --format xlsx 生成的工作簿，不要删改表头。",
  },
  en: {
    written: (added: number, changed: number, withdrawn: number, kept: number, file: string) =>
      `${added} set aside, ${changed} changed, ${withdrawn} withdrawn; ${kept} others of the list stay: ${file}`,
    unchanged: (file: string) => `No new decisions; the list stays as it is: ${file}`,
    row: (file: string, sheet: string, row: number) => `${file}: sheet "${sheet}", row ${row}: `,
    noReason: 'it says "set aside" without a reason and was not taken; write one.',
    noDecision: 'it has a reason and no decision and was not taken; choose "set aside" or "to correct".',
    unknownDecision: (words: string) =>
      `the decision "${words}" is not known and was not taken; write "set aside" or "to correct".`,
    noFingerprint:
      "its fingerprint is missing or was changed, so that no one knows which finding it is; it was not taken. Copy the row from the original workbook.",
    contradiction: (row: number) => `it is the finding of row ${row} with another decision; neither was taken.`,
    noSheet:
      "No sheet has the columns of decisions and of fingerprints. Use a workbook of selfeval check --format xlsx, and leave its headings as they are.",
  },
} as const satisfies Record<Language, object>;
