import type { Language } from "./language.js";

/** The words of a review notice: polite, and in the order in which such notices put things. */
export const noticePhrases = {
  zh: {
    title: (year: number | null) => `${year === null ? "" : `${year} 年度`}绩效自评报告复核意见`,
    salutation: (department: string | null) => `${department ?? "贵单位"}：`,
    opening: (report: string | null, file: string) =>
      `贵单位报送的${report === null ? "绩效自评报告" : `《${report}》`}（文件：${file}）收悉。`,
    found: (count: number) => `经核对，有以下 ${count} 处前后不一致或与填报要求不符，请予核实。`,
    correct: "需要更正的事项",
    explain: "请核实并说明的事项",
    passed: "经核对，已比对的各项数据前后一致，没有需要更正的事项。",
    undetermined: "其中的自评表未能完整读取，本意见可能不全，其余内容须由人工复核。",
    failed: (reason: string) => `文件未能读取，尚未复核：${reason}`,
    where: "位置：",
    formula: "算式：",
    accepted: "可接受：",
    mend: "修改建议：",
    mendAsAbove: (number: number) => `同第 ${number} 项。`,
    row: (row: string) => `“${row}”行`,
    closing: "请对照上述意见核实修改，并重新报送。如对意见有异议，请附书面说明。",
    numeral: (index: number) => `${"一二三四五六七八九"[index] ?? index + 1}、`,
    separator: "，",
    all: "绩效自评报告复核意见",
  },
  en: {
    title: (year: number | null) =>
      `Review of the performance self-evaluation report${year === null ? "" : ` for ${year}`}`,
    salutation: (department: string | null) => `To: ${department ?? "the reporting unit"}`,
    opening: (report: string | null, file: string) =>
      `Thank you for ${report === null ? "your self-evaluation report" : `"${report}"`} (file: ${file}).`,
    found: (count: number) =>
      count === 1
        ? "On review, one point does not agree with the rest of the report or with what the form asks. Please look into it."
        : `On review, the following ${count} points do not agree with the rest of the report or with what the form asks. Please look into them.`,
    correct: "To be corrected",
    explain: "To be verified and explained",
    passed: "On review, all figures that were compared agree. Nothing has to be corrected.",
    undetermined:
      "Its tables could not be read in full: this notice may be incomplete, and the rest has to be reviewed by hand.",
    failed: (reason: string) => `The file could not be read and has not been reviewed: ${reason}`,
    where: "Where: ",
    formula: "Arithmetic: ",
    accepted: "Accepted: ",
    mend: "What to do: ",
    mendAsAbove: (number: number) => `as under ${number}.`,
    row: (row: string) => `row "${row}"`,
    closing:
      "Please verify and correct the report accordingly and hand it in again. Where you disagree, please enclose an explanation.",
    numeral: (index: number) => `${"ABCDEFGHI"[index] ?? index + 1}. `,
    separator: ", ",
    all: "Review of performance self-evaluation reports",
  },
} as const satisfies Record<Language, object>;
