import { norms } from "../norms.js";
import { passed } from "../rule.js";
import { type BatchOutcome, type BatchRule, failedPair, witnesses } from "./batch-rule.js";
import { resemblance } from "./sketch.js";
import type { Submission } from "./submission.js";

/** Two files of one department and year with so much of their content in common are one report. */
const SAME = 0.9;

/** Different reports under one name that a later file is compared with. */
const MOST_DIFFERENT = 50;

/** No report is handed in twice. */
export const duplicateReport: BatchRule = {
  id: "batch/duplicate-report",
  severity: "warning",
  page: {
    zh: {
      title: "两个文件是同一份报告",
      compares:
        "同一批文件之间比较：文件字节完全相同的；或者单位、年度、各张自评表的名称都相同，并且读到的数据和语句至少九成相同的（格式、生成程序不同也能认出，如同一报告的 PDF 和 Word）。每个重复的文件只与最先的一份比较。没有读出单位或年度，或内容太少的，只比较字节。",
      why: "重复报送会使汇总数翻倍；内容略有出入的两份，还要弄清以哪一份为准。",
      fires: "青禾县图书馆 2022 年度的报告，既有“自评报告.pdf”又有“自评报告（盖章）.docx”，内容相同。",
      passes: "同一单位两个年度的报告；同一单位同一年度两个不同项目的自评表。",
      mend: "只保留正式的一份；确需分别报送的，注明理由。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "Two files are the same report",
      compares:
        "The files of one batch: those that are the same byte for byte; and those with the same department, year and names of tables, of which at least nine tenths of the figures and sentences that were read are the same, whatever their format and the program that wrote them. A file that is the same is compared with the first of its kind only. Where department or year was not read, or too little is told, only the bytes count.",
      why: "A report handed in twice is counted twice; and where the two differ in places, someone has to say which one holds.",
      fires: "青禾县图书馆 has handed in both 自评报告.pdf and 自评报告（盖章）.docx for 2022, with the same content.",
      passes: "Reports of one department for two years; tables of two projects of one department and year.",
      mend: "Keep the one that holds; where both are wanted, say why.",
      norm: norms.projects2020.en,
    },
  },
  *check(group) {
    const kinds: Submission[] = [];
    for (const own of group) {
      const other = kinds.find((kind) => alike(own, kind) >= SAME);
      if (other !== undefined) yield accuse(own, other);
      else {
        if (kinds.length > 0) yield passed;
        if (kinds.length < MOST_DIFFERENT) kinds.push(own);
      }
    }
  },
};

/** How much of two files is the same, from 0 to 1. */
function alike(a: Submission, b: Submission): number {
  if (a.sha256 !== null && a.sha256 === b.sha256) return 1;
  const [one, two] = [a.signature?.content ?? null, b.signature?.content ?? null];
  return one === null || two === null || one.key !== two.key ? 0 : resemblance(one, two);
}

function accuse(own: Submission, other: Submission): BatchOutcome {
  const isCopy = own.sha256 === other.sha256;
  const percent = Math.floor(alike(own, other) * 100);
  const [zh, en] = isCopy
    ? ["两个文件完全相同", "byte for byte"]
    : percent === 100
      ? ["读到的内容全部相同", "in all that was read"]
      : [`读到的内容有 ${percent}% 相同`, `in ${percent}% of what was read`];
  return failedPair({
    message: {
      zh: `与“${other.file}”是同一份报告：${zh}。`,
      en: `This is the same report as "${other.file}", ${en}.`,
    },
    expected: null,
    actual: null,
    formula: null,
    accepted: null,
    own,
    other,
    evidence: [own, other].flatMap((file) =>
      file.title === null
        ? witnesses("department of the report", [[file, file.department]])
        : witnesses("report title", [[file, file.title]]),
    ),
  });
}
