import { TITLE } from "../vocabulary.js";

const CAPTION = /^附(?:件|表)(?:\d{1,2}|[一二三四五六七八九十])?(?:[-—.]\d{1,2})*[:、]?$/;
const CAPTION_BEFORE = /^附(?:件|表)?(?:\d{1,2}|[一二三四五六七八九十])?(?:[-—.]\d{1,2})*[:、]?/;
/** "2021年度部门整体支出绩效自评报告项目支出绩效自评表": some extractors put the two on one line. */
const RUNNING_HEAD_BEFORE = /^[^,，。;；]{4,40}自?评价?报告(?=[^,，。;；、]{4,40}表)/;
const YEAR_LINE = /^[([【]?((?:19|20)\d{2})年度?[)\]】]?$/;
const YEAR_BEHIND = /[([【](?:19|20)\d{2}年度?[)\]】]$/;
const LONGEST_TITLE = 50;

/** "附件 1-1" alone on its line. */
export function isCaption(key: string): boolean {
  return CAPTION.test(key);
}

/** The year of "（2021年度）" alone on its line. */
export function yearOfLine(key: string): number | null {
  const year = YEAR_LINE.exec(key)?.[1];
  return year === undefined ? null : Number(year);
}

/** The year that a title names first. */
export function yearOfTitle(key: string): number | null {
  const year = /((?:19|20)\d{2})年/.exec(key)?.[1];
  return year === undefined ? null : Number(year);
}

/** How many characters of a key are the "附件1-1：" in front of a title, or a running head that was printed before it. */
export function captionLength(key: string): number {
  return RUNNING_HEAD_BEFORE.exec(key)?.[0].length ?? CAPTION_BEFORE.exec(key)?.[0].length ?? 0;
}

/** Whether a line is the title of a self-evaluation table: no entry of a list, no sentence, no report. */
export function isTitle(key: string): boolean {
  const caption = captionLength(key);
  const words = key.slice(caption).replace(YEAR_BEHIND, "");
  if (words.length > LONGEST_TITLE || /[,。;!?、]/.test(words)) return false;
  // "1-2.2021年度…" and "附件：1.…" are entries of the list of attachments.
  if (/^\d{1,2}(?:-\d{1,2})*[.]/.test(words)) return false;
  return TITLE.evaluation.some((ending) => words.endsWith(ending));
}

/** Whether a line is the title of some other table of the same submission, such as 基础数据表. */
export function isOtherTitle(key: string): boolean {
  const words = key.slice(captionLength(key)).replace(YEAR_BEHIND, "");
  if (words.length > LONGEST_TITLE || /[,。;:!?、\d]/.test(words.replace(/^\d{4}年/, ""))) return false;
  return words.endsWith("表") && TITLE.other.some((word) => words.includes(word));
}

/** What a title says that its table evaluates. */
export function kindOfTitle(key: string): "department" | "project" | null {
  const own = key.slice(captionLength(key));
  if (TITLE.department.some((word) => own.includes(word))) return "department";
  return TITLE.project.some((word) => own.includes(word)) ? "project" : null;
}

/** "一、…": a heading of the narrative. */
export function isNarrativeHeading(key: string): boolean {
  return /^[一二三四五六七八九十]{1,2}、.{2,24}$/.test(key);
}
