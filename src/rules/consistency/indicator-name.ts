import { toHalfWidth, unitOf, withoutBlanks } from "../../quantity/index.js";

/** An indicator's name as two tables may both print it: without blanks and its number ("指标1："). */
export function plainIndicatorName(name: string): string {
  return withoutBlanks(toHalfWidth(name)).replace(/^(?:指标)?\d{1,2}[:.、]/u, "");
}

/** Names of rates and standards: every project has its own. */
const rateEndings = ["率", "比例", "比重", "占比", "满意度", "标准", "比"];

/** Whether a name is that of a rate. A bracket behind the name explains it only. */
export function isRateName(name: string): boolean {
  const bare = plainIndicatorName(name).replace(/\([^()]*\)$/u, "");
  return rateEndings.some((ending) => bare.endsWith(ending));
}

/** Words of measure that name how a thing is counted, not the thing. */
const measureWords = ["总数量", "数量", "总数", "总量", "里程", "长度", "面积", "规模", "重量", "体积", "产量"];
const LONGEST_UNIT = 3;

/**
 * What an indicator counts: its name, and its name without the words of counting. "举办讲座场次" counts "举办讲座",
 * "救助妇女人数" counts "救助妇女". Several readings, because 站 in "建设服务站数" may belong to the thing or to the count.
 */
export function countedThings(name: string): ReadonlySet<string> {
  const plain = plainIndicatorName(name).replace(/\([^()]*\)$/u, "");
  const things = new Set([plain]);
  const measure = measureWords.find((word) => plain.endsWith(word));
  if (measure !== undefined) things.add(plain.slice(0, -measure.length));
  const stem = plain.endsWith("数") ? plain.slice(0, -1) : plain;
  things.add(stem);
  for (let size = 1; size <= LONGEST_UNIT; size++) {
    if (unitOf(stem.slice(-size))?.dimension === "count") things.add(stem.slice(0, -size));
  }
  return things;
}

/** Words of time and of counting before the thing: "全年共举办讲座". */
const leadIns = [
  "年度",
  "全年",
  "年内",
  "本年度",
  "本年",
  "当年",
  "今年以来",
  "今年",
  "一年来",
  "期间",
  "先后",
  "总共",
  "共计",
  "共",
  "累计",
  "总计",
  "合计",
  "实际",
  "已经",
  "已",
  "并",
  "完成",
];
const leadOuts = ["了", "共计", "共", "累计", "达到", "达", "约", "近", "为"];

/** The thing that a clause of the narrative counts, without words of time and counting and without its year. */
export function plainPhrase(phrase: string): string {
  let plain = withoutBlanks(toHalfWidth(phrase)).replace(/^[,.;:、。]+|[,.;:、。]+$/gu, "");
  for (let before = ""; before !== plain; ) {
    before = plain;
    plain = plain.replace(/^(?:19|20)\d{2}年/u, "");
    plain = plain.slice(leadIns.find((word) => plain.startsWith(word))?.length ?? 0);
    const out = leadOuts.find((word) => plain.endsWith(word));
    if (out !== undefined) plain = plain.slice(0, -out.length);
  }
  return plain;
}
