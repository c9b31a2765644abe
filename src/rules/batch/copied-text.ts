import type { Passage } from "../../model/index.js";
import { norms } from "../norms.js";
import { passed } from "../rule.js";
import type { RuleOption } from "../settings.js";
import { STRETCH, WINDOW } from "../signature/winnow.js";
import { wordsIn } from "../signature/words.js";
import { type BatchOutcome, type BatchRule, failedPair } from "./batch-rule.js";
import { areStrangers } from "./relation.js";
import type { Submission } from "./submission.js";

/** How much has to be the same. */
export const characters: RuleOption = {
  name: "characters",
  title: { zh: "相同文字的最少字数", en: "characters that have to be the same" },
  unit: "count",
  fallback: () => "120",
};

/** What more departments share is the form's. */
export const departments: RuleOption = {
  name: "departments",
  title: {
    zh: "超过这么多单位共有的文字视为模板",
    en: "text that more departments than this share is taken for a template's",
  },
  unit: "count",
  fallback: () => "5",
};

/** One fingerprint in two passages may be chance. */
const FEWEST_PRINTS = 2;

/** Text that tells so many figures is no template's. */
const FEWEST_FIGURES = 2;

/** Text without figures is told of only where there is so much more of it. */
const WITHOUT_FIGURES = 3;

/** Achievements are one's own. */
export const copiedText: BatchRule = {
  id: "batch/copied-text",
  severity: "warning",
  options: [characters, departments],
  page: {
    zh: {
      title: "两个单位的报告有大段相同的文字",
      compares:
        "不同单位报告中讲工作完成和成效的段落之间比较。单位名称、“我局”之类的自称和所有数字不计，标点和空格不计；相同文字合计达到规定字数，并且其中有至少两个数字（日期、文号除外）的才指出，没有数字的须达到三倍字数。标题，引用文件、政策的句子，讲自评组织、预算和资金管理、职责的句子，以及超过规定个数的单位（或一批中的多数单位）共有的文字，视为模板，不计。两个单位之间有主管或实施关系、可能是同一单位的，不作判断。",
      why: "工作成效不可能两个单位一字不差，多半是一份抄了另一份，其中的成绩和数字也就不可信。",
      fires: "青禾县水利局与白沙县水利局的报告，都用三百字讲述整修水渠、受益农户和灌溉面积，只有数字不同。",
      passes: "各单位都按通知写了“严格执行预算绩效管理制度，专款专用”；主管局的报告引用了下属单位的成效。",
      mend: "由抄录的单位按本单位的实际情况重写。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "The reports of two departments share long passages",
      compares:
        "The paragraphs of what was achieved in reports of different departments. Names, words such as 我局, all figures, marks and blanks do not count. It is told where enough characters are the same and at least two figures stand among them, dates and numbers of documents apart; without figures, three times as many. Left out are headings, sentences that cite norms and policies, that tell how the evaluation was organised, how budget and money are managed or what a unit is there for, and text that more departments than set, or most of a batch, have in common: it is a template's. Silent where one of the two may be above the other, or both may be one.",
      why: "No two departments achieve the same in the same words: one copied the other, and what it claims cannot be relied on.",
      fires:
        "青禾县水利局 and 白沙县水利局 both take the same three hundred characters to tell of canals repaired, households and fields watered; only the figures differ.",
      passes:
        "All departments write, as the notice asks, that money is used for its purpose only; a bureau's report takes over what a unit under it achieved.",
      mend: "The department that copied writes what it did itself.",
      norm: norms.projects2020.en,
    },
  },
  *check([one, two], { shared, threshold }) {
    if (one === undefined || two === undefined || !areStrangers(one, two)) return;
    yield judge(two, one, shared, threshold(characters).toNumber());
  },
};

/** A passage of one report beside the one of the other that has most in common with it. */
interface Match {
  readonly own: Passage;
  readonly other: Passage;
  readonly prints: number;
}

function judge(own: Submission, other: Submission, shared: ReadonlySet<string>, fewest: number): BatchOutcome {
  const matches = matchesOf(own, other, shared);
  const length = matches.reduce((sum, { prints }) => sum + lengthOf(prints), 0);
  const figures = matches.reduce((sum, match) => sum + Math.min(match.own.figures, match.other.figures), 0);
  if (length < fewest * (figures < FEWEST_FIGURES ? WITHOUT_FIGURES : 1)) return passed;
  const [longest] = matches;
  const about = Math.floor(length / 10) * 10;
  return failedPair({
    message: {
      zh: `讲工作成效的文字约有 ${about} 字与${other.department?.text ?? ""}的报告（“${other.file}”）相同。`,
      en: `About ${about} characters of what was achieved are the same as in the report of ${other.department?.text ?? ""} ("${other.file}").`,
    },
    expected: null,
    actual: longest?.own.excerpt.text ?? null,
    formula: null,
    accepted: null,
    own,
    other,
    evidence: matches.slice(0, SHOWN).flatMap((match) => [
      { role: "shared passage" as const, leaf: match.own.excerpt, of: own },
      { role: "shared passage" as const, leaf: match.other.excerpt, of: other },
    ]),
  });
}

/** So many passages are shown. */
const SHOWN = 5;

/** The passages that two reports share, the longest first; each of them once. */
function matchesOf(own: Submission, other: Submission, shared: ReadonlySet<string>): Match[] {
  const holders = new Map<string, Passage>();
  for (const passage of other.signature?.passages ?? []) {
    for (const word of wordsIn(passage.prints)) if (shared.has(word)) holders.set(word, passage);
  }
  const counted = new Set<string>();
  const matches = (own.signature?.passages ?? []).flatMap((passage): Match[] => {
    const counts = new Map<Passage, number>();
    for (const word of new Set(wordsIn(passage.prints))) {
      const holder = holders.get(word);
      if (holder === undefined || counted.has(word)) continue;
      counted.add(word);
      counts.set(holder, (counts.get(holder) ?? 0) + 1);
    }
    return [...counts].map(([holder, prints]) => ({ own: passage, other: holder, prints }));
  });
  return matches.filter(({ prints }) => prints >= FEWEST_PRINTS).sort((a, b) => b.prints - a.prints);
}

/** About how many characters so many fingerprints in a row stand for: each for half a window, the last to the end of its stretch. */
function lengthOf(prints: number): number {
  return (prints * (WINDOW + 1)) / 2 + STRETCH;
}
