import { withoutBlanks } from "../../quantity/index.js";

/** Names of grades that mean one step, best first. Forms choose among them freely. */
const families: readonly (readonly string[])[] = [
  ["优秀", "优"],
  ["良好", "良"],
  ["中等", "中", "合格", "及格", "一般"],
  ["不合格", "不及格", "较差", "差"],
];

/** Longest first, so that 不合格 is not taken for 合格. */
const gradeWords: readonly string[] = families.flat().sort((a, b) => b.length - a.length);

/** The step of a grade from the best (0) down. */
export function stepOf(grade: string): number {
  return families.findIndex((names) => names.includes(grade));
}

/** The grade word that starts at a position. */
export function gradeAt(text: string, at: number): string | null {
  return gradeWords.find((word) => text.startsWith(word, at)) ?? null;
}

/** The one grade that a cell tells, "等级：优" as well as "优秀"; null where it tells none or several. */
export function readGrade(text: string): string | null {
  const plain = withoutBlanks(text)
    .replace(/^[^:]{0,8}(等级|等次|评级|级别|结论):?/, "")
    .replace(/^[("“]|[)"”。.]{1,2}$/g, "")
    .replace(/\([^)]*\)?$/, "");
  // 中等 is a grade by its own name, and 良等 is the grade 良.
  return [plain, plain.replace(/[级等档]$/, "")].find((word) => gradeWords.includes(word)) ?? null;
}
