import { unitOf, withoutBlanks } from "../../quantity/index.js";
import type { Figure } from "./reading.js";
import type { Row } from "./rows.js";

/** Whether the row stands among the cost indicators, by its first or second level. */
export function isCost({ indicator }: Row): boolean {
  return [indicator.level1, indicator.level2].some((level) => level?.text.includes("成本") === true);
}

/** What may well be asked for at the least, although it stands among the costs. */
const lowerBounds =
  /节约|节省|降低|减少|压减|下降|压缩|核减|标准|增收|收入|收益|产值|效益|筹|投入|投资|带动|撬动|到位|完成|执行|合规|合格|及时|准确|达标|覆盖|满意/u;
const costWords = /成本|费用|经费|支出|造价|单价|价格/u;

/** Whether the target asks by its sign for what nobody wants: costs of at least so much, satisfaction of at most. */
export function mistakenSign(row: Row, target: Figure): "cost" | "satisfaction" | null {
  const isLower = target.sign === "≥" || target.sign === ">";
  const isUpper = target.sign === "≤" || target.sign === "<";
  const name = withoutBlanks(row.indicator.level3.text);
  if (isLower && isCost(row) && cannotBeAtLeast(name, target)) return "cost";
  return isUpper && isSatisfaction(row, name, target) ? "satisfaction" : null;
}

/** Whether a cost by this name and of this amount can have no lower bound. */
function cannotBeAtLeast(name: string, { quantity }: Figure): boolean {
  if (lowerBounds.test(name)) return false;
  if (/控制率$/u.test(name)) return quantity.value.greaterThanOrEqualTo(100);
  if (!costWords.test(name)) return isMoney(quantity.unit);
  return quantity.unit === "%" ? /率$|比例$/u.test(name) : quantity.unit === null || isMoney(quantity.unit);
}

function isMoney(unit: string | null): boolean {
  const dimension = unit === null ? null : unitOf(unit)?.dimension;
  return dimension === "money" || dimension === "price";
}

/** A name that ends in satisfaction, or a high percentage in its group, which no complaint is measured by. */
function isSatisfaction({ indicator }: Row, name: string, { quantity }: Figure): boolean {
  if (/不满意|投诉/u.test(name)) return false;
  if (/满意(?:度|率|程度)?(?:\([^()]*\))?$/u.test(name)) return true;
  const isGroup = [indicator.level1, indicator.level2].some((level) => level?.text.includes("满意") === true);
  return isGroup && quantity.unit === "%" && quantity.value.greaterThanOrEqualTo(50);
}
