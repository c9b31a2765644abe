import { type Numbering, readNumbering } from "../../layout/text/numbering.js";
import { type Amount, amountsOf } from "./amounts.js";
import { figuresOf, isMoney } from "./figures.js";
import { type Outline, type Part, partsWhere } from "./outline.js";
import { cut, type Passage, readPassage } from "./passage.js";
import { type NameReading, readName } from "./project-name.js";
import { readProjectNumbering } from "./project-numbering.js";
import { fieldOf, readProjectRole } from "./project-roles.js";

/** A paragraph that opens a project or one of its sub-projects. */
export interface Start {
  readonly name: NameReading;
  readonly numbering: Numbering | null;
}

/** Headings of parts that tell the projects one by one. */
const PROJECT_PART =
  /项目(?:支出|资金|经费)?(?:的)?(?:绩效|组织实施|实施|完成|执行|使用|开展|预算|资金|自评|具体|支出|情况|概况)|专项(?:资金|经费|支出)/;
const NOT_PROJECT_PART = /整体支出|问题|建议|措施|基本支出/;

/** A heading inside a project's story is no sub-project: "（1）项目绩效情况". */
const ASPECT =
  /(?:情况|分析|措施|成效|问题|目标|管理|效益|产出|满意度|指标|原因|建议|概况|概述|依据|内容|如下|执行|安排|落实|到位|使用|绩效|完成)$/;

/** The parts of the report that tell of projects, by their headings, with the projects that are counted as headings are. */
export function projectParts(outline: Outline): Part[] {
  const parts = partsWhere(outline, (words) => PROJECT_PART.test(words) && !NOT_PROJECT_PART.test(words));
  return parts.map((part) => (part.heading.level === 2 ? { ...part, to: endOfList(outline, part) } : part));
}

/** Where a part ends whose projects count from （一） again under its own "（二）项目支出绩效情况", as if they were its neighbours. */
function endOfList(outline: Outline, part: Part): number {
  let { to } = part;
  const behind = outline.headings.filter(({ index }) => index >= to);
  for (const [at, { level, passage, index }] of behind.entries()) {
    const isNext = level === 2 && readNumbering(passage.plain)?.ordinal === at + 1;
    if (!isNext || startOfProject(outline, index, true) === null) break;
    to = behind[at + 1]?.index ?? outline.end;
  }
  return to;
}

/**
 * The amounts of a passage that are fields of a project.
 *
 * @param name the project's name where the passage opens with it: "残疾人两项补贴支出 100 万元" is told without a mark behind it
 */
export function projectAmounts(passage: Passage, year: number | null, name: NameReading | null = null): Amount[] {
  const own = name === null ? "" : passage.plain.slice(name.name.start, name.name.end);
  return amountsOf(passage, year, (label) => {
    const behind = behindName(label, own);
    return (behind === "" ? null : readProjectRole(behind)) ?? readProjectRole(label);
  });
}

/** What of a label stands behind a name, of which the label may hold the end alone ("两项" of a name is a figure). */
function behindName(label: string, name: string): string {
  for (let from = 0; from < name.length - 1; from++) {
    const at = label.indexOf(name.slice(from));
    if (at === 0 || (at > 0 && from === 0)) return label.slice(at + name.length - from);
  }
  return "";
}

/**
 * Whether a paragraph opens a project: it begins with a name, and it or the paragraph right below tells the project's
 * money. Outside the parts about projects the name must stand in quotation marks.
 */
export function startOfProject(outline: Outline, index: number, inPart: boolean): Start | null {
  const passage = outline.passages[index];
  if (passage === undefined) return null;
  const numbering = readProjectNumbering(passage.plain);
  const name = readName(passage.plain);
  if (name === null || isAspect(passage, name)) return null;
  if (!name.quoted && (!inPart || numbering === null)) return null;
  const told = projectAmounts(passage, null, name).filter(({ figure }) => figure.start >= name.name.end);
  if (tellsProject(told) || isPriced(passage, name)) return { name, numbering };
  const isHeading = name.rest >= passage.plain.length - 4 && numbering !== null;
  return isHeading && isToldBelow(outline, index, numbering) ? { name, numbering } : null;
}

/** How many aspects of a project ("1.项目基本情况。…") may stand before the one that tells its money. */
const MOST_ASPECTS = 5;

/** Whether the paragraphs below a heading tell a project's money; below one that ends as names of projects do, any of its aspects. */
function isToldBelow(outline: Outline, heading: number, numbering: Numbering): boolean {
  const { plain } = outline.passages[heading] ?? { plain: "" };
  const until = Math.min(outline.end, heading + 1 + (HEADED_NAME.test(plain) ? MOST_ASPECTS : 1));
  for (let index = heading + 1; index < until; index++) {
    const below = outline.passages[index];
    if (below === undefined || !goesOn(below, numbering)) return false;
    if (tellsProject(projectAmounts(below, null))) return true;
  }
  return false;
}

/** Whether a paragraph goes on with the story of the heading above: without a number, or as the first of its aspects. */
function goesOn(below: Passage, above: Numbering): boolean {
  const numbering = readProjectNumbering(below.plain);
  if (numbering === null) return true;
  const name = readName(below.plain);
  return numbering.rank > above.rank && name !== null && isAspect(below, name);
}

/** What a project's name ends with where its money stands right behind it: "山洪灾害防治经费100万元". */
const PLAIN_NAME = /(?:项目|专项|经费|资金|工程)$/;

/** The same where it stands alone, as a heading over what is told of the project. */
const HEADED_NAME = /(?:项目|专项|经费|资金|工程|补贴|补助|奖补|费|建设|改造|维修|维护|采购|购置|运维|服务)$/;

/** Whether nothing stands between a project's name and its first amount. */
function isPriced(passage: Passage, { name, rest }: NameReading): boolean {
  const [first] = figuresOf(passage).filter(({ start }) => start >= name.end);
  return (
    first !== undefined &&
    isMoney(first) &&
    PLAIN_NAME.test(passage.plain.slice(name.start, name.end)) &&
    /^[:,(]?(?:共|为|计)?$/.test(passage.plain.slice(rest, first.start))
  );
}

/**
 * A paragraph that tells several projects, "（1）…，年初预算…；（2）…，年初预算…", cut into one passage a project; any other
 * paragraph as it is.
 */
export function projectPieces(passage: Passage): Passage[] {
  return itemPieces(passage, (piece) => startIn(piece) !== null);
}

/**
 * A paragraph that counts on from its own number, "（1）…；（2）…", cut into one passage a number where each opens what
 * is looked for; any other paragraph as it is.
 */
export function itemPieces(passage: Passage, opens: (piece: Passage) => boolean): Passage[] {
  const first = readProjectNumbering(passage.plain);
  const marks = [...passage.plain.matchAll(/(?<=[;。,])(?=\(?[\d一二三四五六七八九十①-⑳]{1,3}[)、.是]?)/g)].map(
    ({ index }) => index,
  );
  const cuts = [0];
  for (const at of marks) {
    const numbering = readProjectNumbering(passage.plain.slice(at));
    if (first !== null && numbering?.rank === first.rank && numbering.ordinal === first.ordinal + cuts.length)
      cuts.push(at);
  }
  const pieces = cuts.map((start, index) =>
    readPassage(cut(passage, { start, end: cuts[index + 1] ?? passage.plain.length })),
  );
  return pieces.length > 1 && pieces.every(opens) ? pieces : [passage];
}

/** The project that a passage opens by itself, told with its money. */
export function startIn(passage: Passage): Start | null {
  const name = readName(passage.plain);
  if (name === null || isAspect(passage, name)) return null;
  const told = projectAmounts(passage, null).filter(({ figure }) => figure.start >= name.name.end);
  const opens = tellsProject(told) || isPriced(passage, name);
  return opens ? { name, numbering: readProjectNumbering(passage.plain) } : null;
}

function tellsProject(amounts: readonly Amount[]): boolean {
  const fields = new Set(amounts.map(({ role }) => fieldOf(role)));
  return fields.has("budget") || fields.has("executed");
}

/** Whether a numbered paragraph inside a project's story opens a sub-project. */
export function startOfItem(passage: Passage): Start | null {
  const numbering = readProjectNumbering(passage.plain);
  const name = numbering === null ? null : readName(passage.plain);
  return name === null || isAspect(passage, name) ? null : { name, numbering };
}

/** Whether a paragraph has a number and begins with a name, as projects do in a list of them. */
export function isNamedPoint(passage: Passage): boolean {
  return startOfItem(passage) !== null;
}

/** A kind of spending, quoted as projects are: “三公”经费 is told of the whole department. */
const KIND_OF_SPENDING = /^(?:三公|三公经费|三保|三公一会|人员经费|公用经费|基本支出|项目支出)$/;

/** Other names in quotation marks are names, whatever they end with. */
function isAspect(passage: Passage, { name, quoted }: NameReading): boolean {
  const words = passage.plain.slice(name.start, name.end);
  return KIND_OF_SPENDING.test(words) || (!quoted && ASPECT.test(words) && !MANAGED.test(words));
}

/** "固废危废规范化管理": what is managed is a matter of its own, and neither the project's money nor its conduct. */
const MANAGED = /^(?!.*(?:项目|资金|经费|预算|财务|资产|绩效|制度|过程|组织|业务|监督|目标|日常))[一-龥]{4,}管理$/;
