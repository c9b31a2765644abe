import type { Leaf, ReportParagraph } from "../../model/index.js";
import { outlineParts } from "../completeness/outline-parts.js";
import { isUncertain } from "../doubt.js";
import type { Facts } from "../rule.js";
import { withoutNumber } from "../running-text.js";

/** Headings under which reports of a kind tell how they were made, and not what was achieved. */
const ABOUT_EVALUATION =
  /评价(?:工作|目的|方法|原则|依据|过程|组织|对象|范围|结论|指标)|自评(?:工作|过程|组织|结论|得分)|评分|指标体系|制度|管理|公开|采购|预算执行|资金(?:使用|投入|管理|到位)/u;

/** A heading tells of achievements, of something else, or of nothing that can be told. */
type Topic = "achieved" | "other" | null;

function topicOf(heading: string): Topic {
  const words = withoutNumber(heading);
  const opened = outlineParts.filter((part) => part.heading.test(words) && part.unless?.test(words) !== true);
  if (opened.some(({ key }) => key === "problems")) return "other";
  if (opened.some(({ key }) => key === "performance")) return ABOUT_EVALUATION.test(words) ? "other" : "achieved";
  return opened.length > 0 || ABOUT_EVALUATION.test(words) ? "other" : null;
}

/**
 * The paragraphs that tell what was achieved: under a heading that says so; where the nearest heading says nothing of its
 * topic, the one above it decides, and where none does, the paragraph counts. A report without headings counts whole.
 */
export function achievements(facts: Facts): Leaf[] {
  const topics = sectionTopics(facts);
  const isTold = ({ part, section, text }: ReportParagraph) =>
    part === "body" && (section === null ? topics.length === 0 : topics[section] !== "other") && isSure(text, facts);
  return facts.paragraphs.filter(isTold).map(({ text }) => text);
}

/** The topic of every section, those without one of their own as the section above them. */
function sectionTopics({ report }: Facts): Topic[] {
  let upper: Topic = null;
  return report.sections.map(({ heading, level }) => {
    const own = topicOf(heading.text);
    if (level === 1) upper = own;
    return own ?? upper;
  });
}

function isSure(text: Leaf, facts: Facts): boolean {
  return !isUncertain(text, facts);
}
