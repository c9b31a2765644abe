import { convert } from "../../quantity/index.js";
import type { Amount } from "./amounts.js";
import type { Role } from "./roles.js";

/** Words of the whole year, beside figures of its parts or of single bodies. */
const WHOLE_YEAR = /全年|年度|最终|调整后|合计|共计|总/;

/**
 * The first amount of the best role: what came to pass before what was planned, a plain total before a grand total, and
 * the one that words tell of the whole year before others.
 */
export function best(all: readonly Amount[], roles: readonly Role[]): Amount | undefined {
  for (const role of roles) {
    const same = exactOnes(all.filter((amount) => amount.role === role));
    const plain = role === "expenditure" ? spentOnes(same, all).filter((one) => !one.grandTotal) : same;
    const told = plain.some((one) => !one.planned) ? plain.filter((one) => !one.planned) : plain;
    const settled = role === "income" ? told.find(({ figure }) => /调整后|最终/.test(figure.label)) : undefined;
    const whole = settled ?? told.find(({ figure }) => WHOLE_YEAR.test(figure.label));
    const amount = told.find((one) => one.actual) ?? whole ?? told[0] ?? same[0];
    // Told again in another unit, it is the same amount: its first telling has its parts beside it.
    if (amount !== undefined) return same.find((one) => one.role === amount.role && isEqual(one, amount)) ?? amount;
  }
  return undefined;
}

/**
 * 预算支出 is often what was spent of the budget, and as often what was planned. Where another amount is told with its
 * kinds of spending, that is what was spent, and one that only these words tell is the budget's.
 */
function spentOnes(same: readonly Amount[], all: readonly Amount[]): readonly Amount[] {
  const divided = new Set(
    all.flatMap(({ role, sentence }) => (role === "basic" || role === "project" ? [sentence] : [])),
  );
  const ofBudget = ({ figure, actual, sentence }: Amount) =>
    !actual && !divided.has(sentence) && /预算支出[^一-龥]*(?:[为是共]|[总合共]计)?$/.test(figure.label);
  const isToldOtherwise = same.some((one) => divided.has(one.sentence) && !ofBudget(one));
  return isToldOtherwise ? same.filter((one) => !ofBudget(one)) : same;
}

/** "近 2300 万元" is never meant where the exact amount is told. */
function exactOnes(amounts: readonly Amount[]): readonly Amount[] {
  const exact = amounts.filter(({ figure }) => !figure.quantity.approximate);
  return exact.length > 0 ? exact : amounts;
}

function isEqual({ figure: one }: Amount, { figure: other }: Amount): boolean {
  const [unit, value] = [other.quantity.unit, other.quantity.value];
  if (one.quantity.unit === null || unit === null || one.quantity.unit === unit) return one === other;
  return convert(one.quantity, one.quantity.unit, unit)?.value.equals(value) === true;
}
