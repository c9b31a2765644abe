/** What an amount is in the story of a budget's year. */
export type Role =
  | "initial"
  | "raised"
  | "lowered"
  | "adjusted-by"
  | "adjusted"
  | "income"
  | "income-part"
  | "expenditure"
  | "expenditure-part"
  | "income-and-expenditure"
  | "basic"
  /** one of the two kinds of basic expenditure: 人员经费, 公用经费 */
  | "basic-part"
  | "project"
  | "opening"
  | "carryover"
  /** a budget, and no word says which: what stands behind it may be its parts */
  | "budgeted";

/** Words between the words for an amount and the amount that add nothing: "…为", "…共计". Longest first. */
const FILLERS: readonly string[] = [
  "人民币", "合计数", "总额度", "总金额", "达到了", "合计为", "总计", "合计", "共计", "总额", "金额", "资金", "经费", "决算", "指标",
  "总数", "达到", "分别", "完成", "数额", "额度", "累计", "共有", "计", "数", "额", "为", "是", "达", "共", "约", "近", "均", "各", "了", "有", ":",
]; // biome-ignore format: a table of words

/** Tails that a word for the budget may have: 年初预算 → 年初预算收入, 年初预算安排. */
const TAIL = "(?:收入|支出|收支|安排|批复|下达|拨款|财政拨款|总|批准|核定|指标|项目支出|资金|预算)*";
const CARRIED = "(?:结转结余|结余结转|(?:结转|结余)(?:和|与|及|、|或)(?:结转|结余)|结转|结余)";

/**
 * Words for each role, to be found at the end of what stands before an amount. The first that fits decides, so that
 * 年初预算收入 is the initial budget and no income, 上年结转 an opening balance and no carryover.
 */
const WORDS: readonly (readonly [Role | null, RegExp])[] = [
  // One kind of money among others is not the whole: 一般公共预算收入, 政府性基金预算支出.
  ["income-part", /(?:公共|基金|资本经营)预算(?:财政)?(?:拨款)?收入$/],
  [null, /公共预算(?:财政)?(?:拨款)?支出$/],
  ["expenditure-part", /(?:基金|资本经营)(?:预算)?(?:财政)?(?:拨款)?支出$/],
  ["initial", new RegExp(`(?:年初|期初)(?:部门|财政|批复|单位|安排|下达|批准|核定|总|的)*(?:预算|安排|批复)${TAIL}$`)],
  ["initial", /(?:收入|支出)?预算年初$/],
  ["initial", /(?:预算批复|批复(?:的)?(?:年初)?预算|批复下达预算)$/],
  [
    "initial",
    /(?:年初|期初)(?:批复|下达|核定|批准|安排)(?:我|本)?(?:单位|部门|局|委|会|办|院|中心)?(?:20\d\d年度?)?(?:部门|单位)?预算$/,
  ],
  ["initial", /批复.{0,20}预算收支$/],
  ["initial", /批复(?:我|本)?(?:单位|部门|局|委|会|办|院|中心)?(?:20\d\d年度?)?(?:的)?(?:部门|单位)?预算$/],
  [
    "opening",
    new RegExp(`(?:上年度?|上一年度?|以前年度|年初|期初|历年|使用)(?:非?财政|项目|拨款|末)*${CARRIED}(?:收入)?$`),
  ],
  ["carryover", /收支(?:相抵后?)?(?:的)?(?:差额?|余额?)$/],
  ["carryover", new RegExp(`${CARRIED}(?:至|到)?(?:下年度?|下一年度?|次年|20\\d\\d年度?)?(?:继续)?(?:使用|支出)?$`)],
  [
    "lowered",
    /(?:追减|调减|核减|压减|压缩|扣减|削减|缩减|收回|调出|划出|调整减少|调剂减少|净减少|预算减少|减少预算)(?:一般性|预算|指标|收入|支出|安排|调整|项目|专项|财政|拨款|资金|经费)*$/,
  ],
  [
    "raised",
    /(?:追加|调增|增拨|调入|划入|调整增加|净增加|预算增加|增加预算)(?:上级|中央|省级|市级|专款|转移支付|预算|指标|收入|支出|安排|下达|调整|项目|专项|财政|拨款|资金|经费)*$/,
  ],
  ["raised", /(?:年中|年度中|执行中|中途)(?:预算)?(?:增加|新增)(?:预算|指标|上级|专款|资金)*$/],
  ["lowered", /(?:年中|年度中|执行中|中途)(?:预算)?减少$/],
  ["adjusted", /(?:调整后|调整后的|预算调整后)(?:全年|年度|总|的)*(?:预算)?(?:收入|支出)?(?:预算)?$/],
  ["income-and-expenditure", /收入?(?:、|和|与|及)?支出?$/],
  [
    "income",
    /(?:^|年|年度|全年|本年|当年|预算|决算|总|单位|部门|实际|本级|实现|累计|共|管理的|[我本全][局委会办院]|[:、“”])收入(?:总?预算)?$/,
  ],
  ["income-part", /(?:事业|经营|其他|上级补助|附属单位上缴|利息|非税|单位资金|专户)收入$/],
  ["adjusted-by", /(?:执行中|年中|年度中|中途|中期|期间)(?:进行)?调整(?:财政|部门)?预算$/],
  ["adjusted", /(?:全年|年度|调整|最终)(?:财政|部门)?(?:总)?预算(?:收入|支出)?$/],
  ["adjusted", /(?:全年|年度|当年|实际|共)可(?:支配|使用|用|安排)(?:财力|收入)?$/],
  ["adjusted", /(?:^|[:、])总?可(?:支配|用)财力$/],
  ["adjusted-by", /(?:预算|年中|执行中|中期|期间)(?:调整|调剂)$/],
  ["basic", /基本支出(?:执行)?$/],
  ["basic-part", /(?:^|[:、,])(?:其中:?)?(?:日常)?(?:人员|公用)(?:经费)?(?:支出)?$/],
  [null, /(?:人员|公用|运转|特定目标|其他运转)类(?:项目)?(?:经费|资金)?支出$/],
  ["project", /(?:项目|专项)(?:经费|资金)?支出(?:执行)?$/],
  ["project", /(?:^|[:、])(?:其中:?)?项目$/],
  [
    "expenditure-part",
    /(?:经营|上缴上级|对附属单位补助|其他|资本性|基建|基本建设|债务(?:还本|付息)?|债券|转移支付|往来)支出$/,
  ],
  [
    "expenditure",
    /(?:^|年|年度|全年|本年|当年|实际|完成|决算|总|共|单位|部门|整体|本级|[我本全][局委会办院]|累计|合计|[:、“”])(?:预算)?支出$/,
  ],
  ["expenditure", /(?:全年|年度|预算|实际|累计|年)(?:预算)?(?:执行|支付|使用|列支)$/],
  ["expenditure", /^(?:支出)?执行$/],
  ["budgeted", /(?:预算|批复|批准|核定|下达|安排)$/],
];

export interface RoleReading {
  readonly role: Role;
  /** the words before those for the role: what the amount is told of */
  readonly of: string;
  /** the words call the amount a grand total (总计), which on the expenditure's side holds the carryover */
  readonly grandTotal: boolean;
  /** the words say that this is what came to pass (实际, 决算), where a text tells the plan as well */
  readonly actual: boolean;
}

/** The words before an amount without what adds nothing. */
export function bareLabel(label: string): string {
  let bare = label.trim();
  for (;;) {
    const filler = FILLERS.find((word) => bare.endsWith(word));
    if (filler === undefined) return bare;
    bare = bare.slice(0, -filler.length).trimEnd();
  }
}

/** The role that the words before an amount give it, or null where they give none. Only the last forty characters count. */
export function readRole(label: string): RoleReading | null {
  const near = label.slice(-40);
  const bare = bareLabel(near);
  if (isComparison(near)) return null;
  if (bare === "" && FINAL.test(near.trim())) return { role: "expenditure", of: "", ...manner(near) };
  for (const [role, words] of WORDS) {
    const at = bare.search(words);
    if (at >= 0) return role === null ? null : { role, of: bare.slice(0, at), ...manner(near) };
  }
  return null;
}

/** "年初预算数 60 万元，决算数 58 万元": the accounts' figure behind the budget's is what was spent of it. */
const FINAL = /^决算数?(?:为|是|:)*$/;

/** What the words say about an amount beside its role. */
export function manner(label: string): Pick<RoleReading, "grandTotal" | "actual"> {
  return { grandTotal: /总[计额]/.test(label), actual: /实际|决算|执行/.test(label) };
}

/** Words that set an amount beside another year's: it is a difference, or that year's figure. */
function isComparison(label: string): boolean {
  return (
    /同比|相比|[比较](?:19|20)\d\d年度?(?:决算|预算|年初)?|较上年|比上年|较去年|比去年|较年初|比年初|(?:增加|减少|增长|下降|提高|降低)[了为]?$/.test(
      label,
    ) && !/年中|执行中|调整(?:增加|减少)$/.test(label)
  );
}

/** What the words for several figures end with, before the first of them. */
export const SEVERALLY = /分别(?:为|是|达到|达)?:?$/;

/** Every role named in a list of words, in order: "基本支出和项目支出分别为". */
export function readRoleList(label: string): RoleReading[] {
  const listed = label.replace(SEVERALLY, "");
  return listed
    .split(/[、和与及]/)
    .map(readRole)
    .filter((reading): reading is RoleReading => reading !== null);
}
