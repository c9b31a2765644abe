import type { Evaluation, Leaf } from "../../model/index.js";
import { norms } from "../norms.js";
import { isMissing } from "../operands.js";
import { type Facts, failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { textsOf } from "../running-text.js";
import { isAuthority, kinshipOf, plainBodyName } from "./body-name.js";

/** Tables name the department whose report it is. */
export const department: Rule = {
  id: "consistency/department",
  severity: "warning",
  page: {
    zh: {
      title: "自评表中的单位与报告单位不一致",
      compares:
        "自评表的部门（单位）名称与报告单位比较，忽略空格、括号、编码和“（本级）”等字样；一个名称包含在另一个之中，或是其简称的，视为同一单位。可能改过名的不作判断。项目表可以填主管部门或下属单位，只有同名单位属于另一地区，或两个都是独立部门而名称不同的，才指出。报告单位只在封面出现过、没有一张表与它一致的，可能是读错了，不作判断。",
      why: "单位不符多半是沿用了其他单位的表，表中的数据也可能是其他单位的。",
      fires: "青禾县财政局的报告，项目自评表的主管部门为“白沙县财政局”。",
      passes: "青禾县科学技术协会的报告，表中为“县科协”；青禾县图书馆的报告，主管部门为“青禾县文化和旅游局”。",
      mend: "改正单位名称；表确属其他单位的，换上本单位的表。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "A table names another department than the report",
      compares:
        "The department named in a table with the report's, blanks, brackets, codes and “（本级）” apart. A name that is part of the other or its abbreviation is the same department, and one that may be a renaming is left alone. A project's table may name a superior department or a unit below, and is only told of where it names the same office of another place, or where both are departments of their own. A report's department that stands on its cover alone, and that no table shares, may have been misread and accuses nothing.",
      why: "Another department mostly means that another unit's form was used, and its figures may be the other unit's too.",
      fires: "In a report of 青禾县财政局, a project's table has 白沙县财政局 as 主管部门.",
      passes:
        "In a report of 青禾县科学技术协会, a table has 县科协; in one of 青禾县图书馆, 主管部门 is 青禾县文化和旅游局.",
      mend: "Correct the name; where the table is another unit's, put your own in its place.",
      norm: norms.projects2020.en,
    },
  },
  *check(facts) {
    const { report } = facts;
    const own = ownName(facts);
    for (const [index, table] of report.evaluations.entries()) yield judge(index, table, own, facts);
  },
};

/** The department that the report itself names, if it is more than a reading of the cover. */
function ownName(facts: Facts): Leaf | null {
  const { department: own, evaluations } = facts.report;
  // Where the narrative names nobody, the report's department was taken from one of its tables.
  if (own === null || isMissing(own) || evaluations.some((table) => table.department === own)) return null;
  const shared = evaluations.some((table) => table.department !== null && isSame(own, table.department));
  const tellings = textsOf(facts, "body").filter((text) => text.includes(plainBodyName(own.text)));
  return shared || tellings.length > 1 ? own : null;
}

function isSame(a: Leaf, b: Leaf): boolean {
  return kinshipOf(a.text, b.text) === "same";
}

function judge(evaluation: number, table: Evaluation, own: Leaf | null, facts: Facts): Outcome {
  const named = table.department;
  if (own === null || named === null || isMissing(named)) return notRun;
  const kinship = kinshipOf(own.text, named.text);
  if (kinship === "same") return passed;
  if (kinship === "unsure" || !isAccused(kinship, table, own, named, facts)) return notRun;
  return failed({
    message: {
      zh: `自评表中的单位为“${named.text}”，而报告单位为“${own.text}”。`,
      en: `The table names "${named.text}", but the report is that of "${own.text}".`,
    },
    expected: own.text,
    actual: named.text,
    formula: `${named.text} ≠ ${own.text}`,
    accepted: own.text,
    subject: { evaluation, field: "department" },
    evidence: [
      { role: "department of the table", leaf: named },
      { role: "department of the report", leaf: own },
    ],
  });
}

/** A project may have another department above it or another unit under it, and the narrative may say so. */
function isAccused(
  kinship: "elsewhere" | "different",
  { kind, implementer }: Evaluation,
  own: Leaf,
  named: Leaf,
  facts: Facts,
): boolean {
  if (kind === "department") return true;
  // The report's own body carries the project out: whoever stands above it there is its superior in this matter.
  if (implementer != null && isSame(own, implementer)) return false;
  if (textsOf(facts, "body").some((text) => text.includes(plainBodyName(named.text)))) return false;
  return kinship === "elsewhere" || (isAuthority(own.text) && isAuthority(named.text));
}
