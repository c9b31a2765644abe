import type { BreakdownStatement, Leaf, NarrativeFigure } from "../../../model/index.js";
import { convert, Decimal, printed } from "../../../quantity/index.js";
import { type Figure, isMoney, narrativeFigure } from "../figures.js";
import { readProjectRole } from "../project-roles.js";
import { between, type Story, type Telling } from "./telling.js";
import { classifiedLists, wholeBefore } from "./whole.js";

/** Words of money that is no use of the amount at hand: asked for, planned, saved, told of another year, or a sum of others. */
const NO_USE =
  /申报|申请|预算|计划|拟|节约|核减|核定|审定|结余|结转|剩余|上年|去年|筹集|募集|争取|到账|(?<!低)收入|产值|增收|带动|撬动|标准|人均|户均|平均|每|不低于|不超过|限额|总投资|合计|总计|小计|累计|占|较|比|增加|减少|增长|下降|合同|中标|招标|评审/;
const USE =
  /发放|拨付|支付|支出|用于|使用|投入|采购|购置|购买|补助|补贴|慰问|救助|奖励|资助|划拨|代发|报销|缴纳|租赁|印刷|制作|建设/;
const CLAUSE_END = /[,;。()]/;

/** The uses of one amount in a project's story: listed behind 其中, or told clause by clause in one sentence. */
export function readBreakdowns(telling: Telling, story: Story): BreakdownStatement[] {
  const listed = [listBehindAmong(telling, story), ...listsByClass(telling)].filter((list) => list !== null);
  if (listed.length > 0) return listed;
  const loose = looseUses(telling, story);
  return loose === null ? [] : [loose];
}

/** What the paragraph's project or item cost, as a figure to divide. */
function spent({ place }: Telling, { projects }: Story): NarrativeFigure | null {
  const project = place.project === null ? undefined : projects.projects[place.project];
  const leaf: Leaf | null | undefined = place.item === null ? project?.executed : project?.items[place.item]?.amount;
  return leaf === null || leaf === undefined || leaf.value === null ? null : { leaf, approximate: false };
}

/** "…，其中材料采购 60 万元、场地租赁 40 万元". */
function listBehindAmong(telling: Telling, story: Story): BreakdownStatement | null {
  const { sentence, figures, passage } = telling;
  const at = between(telling, sentence.start, sentence.end).search(/其中(?![,:]?按)|其中[,:]/);
  if (at === -1) return null;
  const among = sentence.start + at;
  const before = figures.findLast((figure) => figure.end <= among);
  // "共 1070 人次，其中按…发放 91 万元" divides people, not money.
  if (before !== undefined && !isMoney(before)) return null;
  const end = endOfBracket(telling, among);
  const parts = listFrom(
    telling,
    figures.filter((figure) => figure.start > among && figure.end <= end),
  );
  const whole = before === undefined ? dividedHere(telling, story) : narrativeFigure(passage, before);
  if (whole === null || parts.length < 2) return null;
  return statement(telling, whole, upToWhole(telling, whole, parts));
}

/** Where the bracket closes that is open at an offset; the sentence's end where none is. */
function endOfBracket({ passage, sentence }: Telling, at: number): number {
  let depth = 0;
  for (let from = sentence.start; from < sentence.end; from++) {
    const letter = passage.plain.charAt(from);
    if (letter === "(") depth++;
    else if (letter === ")" && depth > 0) depth--;
    if (from > at && depth === 0 && letter === ")") return from;
    if (from === at && depth === 0) return sentence.end;
  }
  return sentence.end;
}

/** "支出 1180 万元，按功能分类：农林水支出 900 万元、住房保障支出 70 万元". */
function listsByClass(telling: Telling): BreakdownStatement[] {
  return classifiedLists(telling).flatMap(({ from, whole }) => {
    const parts = listFrom(
      telling,
      telling.figures.filter((figure) => figure.start >= from && figure.dimension !== "percent"),
    );
    return parts.length < 2 ? [] : [statement(telling, whole, upToWhole(telling, whole, parts))];
  });
}

/** What a sentence that begins with 其中 divides. */
function dividedHere(telling: Telling, story: Story): NarrativeFigure | null {
  return telling.place.project === null ? wholeBefore(telling) : spent(telling, story);
}

/** The parts up to the one by which the whole is told: what follows in the list tells of something else. */
function upToWhole({ passage }: Telling, whole: NarrativeFigure, parts: readonly Figure[]): readonly Figure[] {
  let left = yuanOf(whole);
  const rounding = roundingOf([whole, ...parts.map((part) => narrativeFigure(passage, part))]);
  const last = parts.findIndex((part) => {
    const value = yuanOf(narrativeFigure(passage, part));
    left = left === null || value === null ? null : left.minus(value);
    return left?.abs().lessThanOrEqualTo(rounding) === true;
  });
  return last < 1 ? parts : parts.slice(0, last + 1);
}

/** What rounding alone can make of a sum, in 元: one in the last place of the coarsest figure. */
function roundingOf(figures: readonly NarrativeFigure[]): Decimal {
  const steps = figures.flatMap(({ leaf }) => {
    const figure = leaf.value === null ? null : printed(leaf.value);
    const step = figure === null ? null : { value: new Decimal(10).pow(-figure.decimals), decimals: figure.decimals };
    const inYuan = step === null || leaf.unit === null ? null : convert(step, leaf.unit, "元");
    return inYuan === null ? [] : [inYuan.value];
  });
  return Decimal.max(0, ...steps);
}

/** What follows is the use of the amount before it. */
const FOR = /^(?:主要)?(?:用于|作为|用作|投入|拨付)/;
/** Where a list ends, or turns to the parts of a part. */
const LIST_END = /其中|[;(。]|用于|包括|包含|分为|分别|具体/;

/** The money of a list up to its end: another kind of figure, a role of its own, a bracket, another 其中. */
function listFrom(telling: Telling, figures: readonly Figure[]): Figure[] {
  const parts: Figure[] = [];
  for (const figure of figures) {
    const last = parts.at(-1);
    const joint = last === undefined ? "" : between(telling, last.end, figure.start);
    const label = figure.label.replace(/^其中[:,]?/, "");
    // "139.69 万元用于道路建设，60.31 万元用于绿化": what each is for stands behind it.
    const isBefore = label.trim() === "" && FOR.test(between(telling, figure.end, figure.end + 4));
    if (LIST_END.test(isBefore ? joint.replace(FOR, "") : joint) && last !== undefined) break;
    if (!isMoney(figure) || NO_USE.test(label) || (label.trim() === "" && !isBefore)) break;
    const role = readProjectRole(label)?.role;
    if (role !== undefined && role !== "expenditure-part") break;
    parts.push(figure);
  }
  return parts;
}

/** Uses told one after the other, each in a clause of its own with its own verb. */
function looseUses(telling: Telling, story: Story): BreakdownStatement | null {
  const whole = spent(telling, story);
  if (whole === null) return null;
  const uses = telling.figures.filter((figure) => isMoney(figure) && isUse(telling, figure));
  if (uses.length < 2) return null;
  const values = uses.map((use) => yuanOf(narrativeFigure(telling.passage, use))).filter((value) => value !== null);
  const limit = yuanOf(whole);
  if (limit === null || values.length < uses.length) return null;
  // The whole told again, a use greater than the whole, a sum told beside its parts: this is no list of uses.
  if (values.some((value) => value.greaterThanOrEqualTo(limit)) || holdsOwnSum(values)) return null;
  return statement(telling, whole, uses);
}

function isUse(telling: Telling, figure: Figure): boolean {
  const { plain } = telling.passage;
  if (readProjectRole(figure.label) !== null) return false;
  let { start, end } = figure;
  while (start > telling.sentence.start && !CLAUSE_END.test(plain.charAt(start - 1))) start--;
  while (end < telling.sentence.end && !CLAUSE_END.test(plain.charAt(end))) end++;
  if (NO_USE.test(figure.label) || /标准|其中/.test(plain.slice(figure.end, end)) || /其中/.test(figure.label))
    return false;
  if (plain.charAt(start - 1) === "(") return false;
  // The verb may follow in the next clause: "…总工会 68 万元，共拨付至 910 名职工".
  const next = plain.slice(end + 1, telling.sentence.end).split(/[,;。]/, 1)[0] ?? "";
  return (
    USE.test(plain.slice(start, end)) ||
    (plain.charAt(end) === "," && /^(?:共|均|已|全部)?(?:拨付|发放|支付|用于)/.test(next))
  );
}

/** The amount in 元. */
function yuanOf({ leaf }: NarrativeFigure): Decimal | null {
  const figure = leaf.value === null ? null : printed(leaf.value);
  return figure === null || leaf.unit === null ? null : (convert(figure, leaf.unit, "元")?.value ?? null);
}

/** One of the amounts is the sum of all that follow it, or that stand before it. */
function holdsOwnSum(values: readonly Decimal[]): boolean {
  return values.some((value, index) => {
    const sum = (list: readonly Decimal[]) => list.reduce((a, b) => a.plus(b), value.minus(value));
    const after = values.slice(index + 1);
    const before = values.slice(0, index);
    return (after.length > 1 && sum(after).equals(value)) || (before.length > 1 && sum(before).equals(value));
  });
}

function statement(telling: Telling, whole: NarrativeFigure, parts: readonly Figure[]): BreakdownStatement {
  return {
    ...telling.place,
    kind: "breakdown",
    whole,
    parts: parts.map((part) => narrativeFigure(telling.passage, part)),
    exhaustive: false,
  };
}
