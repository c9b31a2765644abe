import { joinPlaced } from "../../layout/placed-text.js";
import type { Leaf } from "../../model/index.js";
import { wordsLeaf } from "./figures.js";
import type { Outline } from "./outline.js";
import { cut, type Passage, readPassage, wholeOf } from "./passage.js";

/** What stands before the first heading. */
export interface Cover {
  readonly title: Leaf | null;
  readonly department: Leaf | null;
  readonly year: number | null;
}

const LONGEST_TITLE = 60;
const LONGEST_NAME = 40;

/** A title ends as such reports are called. */
const TITLE_END =
  /(?:自评|评价|绩效|支出|预算|情况)(?:的)?(?:工作|情况)?(?:的)?(?:报告|总结|说明)(?:书)?(?:的(?:报告|函))?(?:\(.{1,12}\))?$/;
const TITLE_WORDS = /绩效|自评|整体支出/;
const SENTENCE = /[。;,]/;

/** What a body's name ends with. */
const BODY =
  /(?:局|委|委员会|办|办公室|联合会|总工会|工会|协会|学会|侨联|文联|社联|科协|妇联|残联|团委|中心|院|厅|部|处|科|校|学校|大学|中学|小学|高中|初中|[一二三四五六七八九十]中|学院|幼儿园|馆|站|所|社|团|队|大队|支队|政府|街道|乡|镇|会|会议|公司|法院|检察院|医院|纪委|党校|集团|行|台|园|场|总站|基地|委会|管委会|组)(?:\((?:本级|汇总|盖章|公章|机关)\))?$/;
const LABELLED =
  /^(?:(?:预算|填报|编制|报送|申报|评价|自评|项目)?(?:单位|部门)(?:\((?:单位|部门)\))?(?:名称|全称)?)(?:\(.{1,6}\))?:(.{2,40}?)(?:\((?:单位)?(?:盖章|公章)\))?$/;
const DATE =
  /^(?:(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?|[二〇○零一三四五六七八九十]{4}年.{1,6}月.{0,4}|(?:填报|报告|编制)?日期:.*)$/;

/** Reads the title, the body that reports and the year from what stands before the first heading. */
export function readCover(outline: Outline): Cover {
  const first = outline.headings.find((heading) => heading.level === 1)?.index ?? Math.min(outline.end, 12);
  const cover = outline.passages.slice(0, first).filter(({ plain }) => plain !== "");
  const at = titleAt(cover);
  const title = at === null ? null : at.passage;
  const others = cover.filter((_, index) => at === null || index < at.from || index >= at.to);
  return {
    title: title === null ? null : wordsLeaf(title, wholeOf(title)),
    department: departmentOf(cover, at, others) ?? departmentInTitle(title) ?? departmentInText(outline, first),
    year: yearIn(title?.plain ?? "") ?? yearOfText(outline),
  };
}

interface TitleLines {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

/** The title: one line, or up to three that together end as a report's title does. */
function titleAt(cover: readonly Passage[]): TitleLines | null {
  for (const [index, passage] of cover.entries()) {
    if (!isTitleLine(passage.plain) || !TITLE_END.test(passage.plain)) continue;
    let from = index;
    if (!isWholeTitle(passage.plain)) {
      while (from > 0 && index - from < 2 && continuesTitle(cover[from - 1]?.plain ?? "")) from--;
    }
    const lines = cover.slice(from, index + 1).map((line) => cut(line, wholeOf(line)));
    return { passage: readPassage(joinPlaced(lines)), from, to: index + 1 };
  }
  return null;
}

function isTitleLine(plain: string): boolean {
  return plain.length <= LONGEST_TITLE && !SENTENCE.test(plain);
}

/** A line that names year and matter needs nothing before it. */
function isWholeTitle(plain: string): boolean {
  return yearIn(plain) !== null && TITLE_WORDS.test(plain);
}

function continuesTitle(plain: string): boolean {
  const opens = /^(?:.{0,20})(?:(?:19|20)\d\d年度?|部门|整体支出|项目支出|绩效|预算)/.test(plain);
  return isTitleLine(plain) && opens && !DATE.test(plain) && !/^附件/.test(plain);
}

function departmentOf(cover: readonly Passage[], at: TitleLines | null, others: readonly Passage[]): Leaf | null {
  for (const passage of others) {
    const labelled = LABELLED.exec(passage.plain);
    if (labelled !== null) {
      const start = passage.plain.indexOf(labelled[1] ?? "", passage.plain.indexOf(":"));
      return wordsLeaf(passage, { start, end: start + (labelled[1]?.length ?? 0) });
    }
  }
  const behind = at === null ? [] : cover.slice(at.to);
  const before = at === null ? cover : cover.slice(0, at.from);
  const named = [...behind, ...before].find(isBodyName);
  return named === undefined ? null : wordsLeaf(named, wholeOf(named));
}

function isBodyName({ plain }: Passage): boolean {
  return plain.length <= LONGEST_NAME && !/[。;,:、]/.test(plain) && !DATE.test(plain) && BODY.test(plain);
}

/** "青禾县总工会2021年度部门整体支出绩效自评报告" names the body before the year, "2021年度青禾县总工会部门整体支出…" behind it. */
const TITLE_BODIES: readonly RegExp[] = [
  /^(?:关于)?(.{3,30}?)(?:关于)?(?:报送|上报|呈报)?(?=(?:19|20)\d\d年)/,
  /^(?:关于)?(?:19|20)\d\d年(?:度)?(.{3,30}?)(?=(?:部门|单位)?(?:预算)?(?:整体|项目)?(?:支出|预算|绩效|自评|资金))/,
];

function departmentInTitle(title: Passage | null): Leaf | null {
  if (title === null) return null;
  for (const pattern of TITLE_BODIES) {
    const match = pattern.exec(title.plain);
    const name = match?.[1] ?? "";
    if (match === null || !BODY.test(name)) continue;
    const start = match[0].indexOf(name);
    return wordsLeaf(title, { start, end: start + name.length });
  }
  return null;
}

/** "X是……职能部门": the first sentence of the overview names the body. */
function departmentInText(outline: Outline, from: number): Leaf | null {
  for (const passage of outline.passages.slice(from, Math.min(from + 6, outline.end))) {
    const match = /^(.{3,30}?)(?:\(以下简称.{1,12}\))?(?:是|为|系|属于?|成立于|主要职责|内设)/.exec(passage.plain);
    const name = match?.[1] ?? "";
    if (BODY.test(name) && !/^(?:本|我|该|全|各)/.test(name) && !SENTENCE.test(name)) {
      return wordsLeaf(passage, { start: 0, end: name.length });
    }
  }
  return null;
}

const HAN_YEAR = "〇一二三四五六七八九";

function yearIn(plain: string): number | null {
  const digits = /(?:19|20)\d\d(?=年)/.exec(plain)?.[0];
  if (digits !== undefined) return Number(digits);
  const han = /[二][〇○零Oo0][〇○零一二三四五六七八九]{2}(?=年)/.exec(plain)?.[0];
  if (han === undefined) return null;
  return Number([...han].map((letter) => Math.max(0, HAN_YEAR.indexOf(letter))).join(""));
}

/** The year that the report's sentences speak of most. */
function yearOfText(outline: Outline): number | null {
  const counts = new Map<number, number>();
  for (const { plain } of outline.passages.slice(0, outline.end)) {
    for (const match of plain.matchAll(/((?:19|20)\d\d)年(?:度|预算|收入|支出)/g)) {
      const year = Number(match[1]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
