import type { Leaf } from "../../model/index.js";
import { withoutBlanks } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { type Facts, failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { withoutNumber } from "../running-text.js";

/** The problems section tells of problems. */
export const noProblems: Rule = {
  id: "completeness/no-problems",
  severity: "info",
  page: {
    zh: {
      title: "“存在的问题”部分写明没有问题",
      compares:
        "标题含“问题”或“不足”的部分，除标题外只写“无”“没有问题”“不存在问题”等字样的。分列“存在的问题”“改进措施”两个小标题的，看前一个。标题下什么都没有的不作判断。",
      why: "没有任何问题的部门很少；问题空白往往说明自评走了形式，值得复核时多看一眼。",
      fires: "四、存在的问题及下一步改进措施　无",
      passes: "四、存在的问题及下一步改进措施　个别指标设置不够细化。",
      mend: "结合偏差较大的指标和执行率较低的项目，如实写明问题和改进措施。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "The problems section says that there are none",
      compares:
        "A section whose heading says 问题 or 不足, and that beside its heading only says 无, 没有问题, 不存在问题 or the like. Where problems and measures have headings of their own, the former is looked at. A section with no words at all is left alone.",
      why: "Few departments have no problem at all. An empty section often means that the evaluation was done for form's sake, and is worth a second look.",
      fires: "四、存在的问题及下一步改进措施　无",
      passes: "四、存在的问题及下一步改进措施　个别指标设置不够细化。",
      mend: "Tell of the problems behind missed indicators and projects that spent little, and what will be done.",
      norm: norms.projects2020.en,
    },
  },
  *check(facts) {
    for (const index of problemSections(facts)) yield judge(index, facts);
  },
};

const PROBLEMS = /问题|不足/u;

/** The sections on problems; where one is divided, the division on problems alone. */
function problemSections({ report }: Facts): number[] {
  const isOnProblems = (index: number): boolean => PROBLEMS.test(report.sections[index]?.heading.text ?? "");
  const found = [...report.sections.keys()].filter(isOnProblems);
  return found.filter((index) => !below(report.sections, index).some(isOnProblems));
}

/** The sections inside a section: those behind it up to the next of its own level or a higher one. */
function below(sections: Facts["report"]["sections"], index: number): number[] {
  const level = sections[index]?.level ?? 1;
  const inside: number[] = [];
  for (let next = index + 1; next < sections.length && (sections[next]?.level ?? 1) > level; next++) inside.push(next);
  return inside;
}

function judge(index: number, { report, paragraphs }: Facts): Outcome {
  const heading = report.sections[index]?.heading;
  const inside = new Set([index, ...below(report.sections, index)]);
  const told = paragraphs.filter(({ section }) => section !== null && inside.has(section)).map(({ text }) => text);
  const [first] = told;
  if (heading === undefined || first === undefined) return notRun;
  const words = told.map((text) => withoutHeading(text, heading)).filter((text) => text !== "");
  if (words.length === 0) return notRun;
  if (!words.every(saysNone)) return passed;
  return failed({
    message: {
      zh: `“${withoutNumber(heading.text)}”部分写的是“${words.join("")}”，没有列出任何问题。`,
      en: `The section "${withoutNumber(heading.text)}" says "${words.join("")}" and tells of no problem.`,
    },
    expected: null,
    actual: words.join(""),
    formula: null,
    accepted: null,
    subject: { field: "problems" },
    evidence: [
      { role: "heading", leaf: heading },
      ...told.slice(1).map((leaf) => ({ role: "problems told" as const, leaf })),
    ],
  });
}

/** A heading may run on into its paragraph: "四、存在的问题：无。" */
function withoutHeading(paragraph: Leaf, heading: Leaf): string {
  const [text, start] = [withoutBlanks(paragraph.text), withoutBlanks(heading.text)];
  return text.startsWith(start) ? text.slice(start.length).replace(/^[:。]/u, "") : text;
}

const NONE =
  /^(?:(?:存在的?)?(?:主要)?问题(?:及|和|与)?(?:原因|改进措施|建议)?:|(?:下一步)?(?:改进)?(?:措施|建议):)?(?:经(?:过)?自(?:评|查),?)?(?:本|我|该)?(?:单位|部门|局|\d{4}|年度|年|项目|次)*(?:目前|暂时|暂|均|尚)?(?:无|没有|未发现|不存在|未存在)(?:任何|明显|重大|突出|较大|其他|发现|存在|相关|的)*(?:问题|不足|情况|改进措施|建议|和|及|、)*[。.;]?$/u;

/** "无", "没有问题。", "经自评，我单位不存在明显问题。" */
function saysNone(text: string): boolean {
  return text.length <= 40 && NONE.test(withoutNumber(text));
}
