import type { LineKeys } from "./line-keys.js";
import { captionLength, isCaption, isNarrativeHeading, isOtherTitle, isTitle } from "./marks.js";

/** Lines from `first` up to `end`, exclusive. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** Titles of forms in which targets are proposed, approved or put on file, before anything was achieved. */
const TARGETS = /目标(?:申报|批复|备案|审核|公开)?表$/;
const YEAR_BEHIND = /[([【](?:19|20)\d{2}年度?[)\]】]$/;
/** Headings that only a form of what was achieved has. */
const ACHIEVED = /完成值|实际值|实现值|完成情况|完成数|得分|执行数|执行率|自评/;

/**
 * The forms of targets in a submission. They have the headings of a self-evaluation but those of what was achieved, stand
 * before it, and evaluate nothing: each goes from its title to the next table's, or to the narrative.
 */
export function targetForms(text: LineKeys): Stretch[] {
  const forms: Stretch[] = [];
  for (let at = 0; at < text.keys.length; at++) {
    if (text.isVoid(at) || !isTitleOfTargets(text.at(at))) continue;
    let end = at + 1;
    while (end < text.keys.length && !endsForm(text.at(end))) end++;
    const isOfTargets = !text.keys.slice(at + 1, end).some((key) => ACHIEVED.test(key));
    if (isOfTargets && text.isTable(at, end)) forms.push({ first: at, end });
    at = end - 1;
  }
  return forms;
}

function isTitleOfTargets(key: string): boolean {
  const words = key.slice(captionLength(key)).replace(YEAR_BEHIND, "");
  return TARGETS.test(words) && isOtherTitle(key) && !isTitle(key);
}

function endsForm(key: string): boolean {
  return isTitle(key) || isOtherTitle(key) || isCaption(key) || isNarrativeHeading(key);
}
