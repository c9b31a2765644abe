import { type Numbering, readNumbering } from "../../layout/text/numbering.js";
import { type Amount, amountsOf } from "./amounts.js";
import { type Outline, type Part, partsWhere } from "./outline.js";
import type { Passage } from "./passage.js";
import { type NameReading, readName } from "./project-name.js";
import { fieldOf, readProjectRole } from "./project-roles.js";

/** A paragraph that opens a project or one of its sub-projects. */
export interface Start {
  readonly name: NameReading;
  readonly numbering: Numbering | null;
}

/** Headings of parts that tell the projects one by one. */
const PROJECT_PART =
  /项目(?:支出|资金|经费)?(?:的)?(?:绩效|实施|完成|执行|使用|开展|预算|资金|自评|具体|支出|情况|概况)|专项(?:资金|经费|支出)/;
const NOT_PROJECT_PART = /整体支出|问题|建议|措施|基本支出/;

/** A heading inside a project's story is no sub-project: "（1）项目绩效情况". */
const ASPECT =
  /(?:情况|分析|措施|成效|问题|目标|管理|效益|产出|满意度|指标|原因|建议|概况|概述|依据|内容|如下|执行|安排|落实|到位|使用|绩效|完成)$/;

/** The parts of the report that tell of projects, by their headings. */
export function projectParts(outline: Outline): Part[] {
  return partsWhere(outline, (words) => PROJECT_PART.test(words) && !NOT_PROJECT_PART.test(words));
}

/** The amounts of a passage that are fields of a project. */
export function projectAmounts(passage: Passage, year: number | null): Amount[] {
  return amountsOf(passage, year, readProjectRole);
}

/**
 * Whether a paragraph opens a project: it begins with a name, and it or the paragraph right below tells the project's
 * money. Outside the parts about projects the name must stand in quotation marks.
 */
export function startOfProject(outline: Outline, index: number, inPart: boolean): Start | null {
  const passage = outline.passages[index];
  if (passage === undefined) return null;
  const numbering = readNumbering(passage.plain);
  const name = readName(passage.plain);
  if (name === null || isAspect(passage, name)) return null;
  if (!name.quoted && (!inPart || numbering === null)) return null;
  const told = projectAmounts(passage, null).filter(({ figure }) => figure.start >= name.name.end);
  if (tellsProject(told)) return { name, numbering };
  const isHeading = name.rest >= passage.plain.length - 4 && numbering !== null;
  const below = index + 1 < outline.end ? outline.passages[index + 1] : undefined;
  if (!isHeading || below === undefined || !goesOn(below, numbering)) return null;
  return tellsProject(projectAmounts(below, null)) ? { name, numbering } : null;
}

/** Whether a paragraph goes on with the story of the heading above: without a number, or as the first of its aspects. */
function goesOn(below: Passage, above: Numbering): boolean {
  const numbering = readNumbering(below.plain);
  if (numbering === null) return true;
  const name = readName(below.plain);
  return numbering.rank > above.rank && name !== null && isAspect(below, name);
}

function tellsProject(amounts: readonly Amount[]): boolean {
  const fields = new Set(amounts.map(({ role }) => fieldOf(role)));
  return fields.has("budget") || fields.has("executed");
}

/** Whether a numbered paragraph inside a project's story opens a sub-project. */
export function startOfItem(passage: Passage): Start | null {
  const numbering = readNumbering(passage.plain);
  const name = numbering === null ? null : readName(passage.plain);
  return name === null || isAspect(passage, name) ? null : { name, numbering };
}

/** Names in quotation marks are names, whatever they end with. */
function isAspect(passage: Passage, { name, quoted }: NameReading): boolean {
  return !quoted && ASPECT.test(passage.plain.slice(name.start, name.end));
}
