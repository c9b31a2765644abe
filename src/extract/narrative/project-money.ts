import type { Leaf } from "../../model/index.js";
import { type Figure, figureLeaf, figuresOf, isMoney } from "./figures.js";
import type { Passage } from "./passage.js";
import { readProjectRole } from "./project-roles.js";
import { bareLabel } from "./roles.js";

/** Money of a project's story that is none of its fields, and without which its balance would accuse it wrongly. */
export interface OtherMoney {
  readonly figure: Figure;
  /** "instead": what there was in place of budget and adjustments (调整后预算, 到位); "back": what was given back */
  readonly as: "instead" | "back";
}

const ARRIVED = /到位(?:财政|资金|金额|数|经费)*$/;
/** What the treasury really sent, whatever had been approved; the words before an amount are bare of 达. */
const SENT = /(?:实际|已|共)下达?$/;
const GIVEN_BACK =
  /(?:上缴|缴回|退回|交回|上交|收回|核减|注销|核销)(?:财政|国库|资金|金额|存量|沉淀|闲置|剩余|结余|结转|指标)*$|结余分配$/;
const LEFT = /(?:未支付|未使用|未支出|剩余|节余|余款|尚余|余)(?:资金|金额|经费|部分)*$/;
const TAKEN = /^[^;。]{0,24}?(?:收回|上缴|缴回|退回|交回|上交|统筹|注销|核销)/;

/** Money in place of the budget, and money given back, in one paragraph of a project's story. */
export function otherMoney(passage: Passage): OtherMoney[] {
  return figuresOf(passage)
    .filter(isMoney)
    .flatMap((figure): OtherMoney[] => {
      const as = kindOf(figure, passage.plain.slice(figure.end, figure.end + FURTHEST));
      return as === null ? [] : [{ figure, as }];
    });
}

/** How far behind an amount may stand that it was taken back. */
const FURTHEST = 40;

function kindOf({ label }: Figure, behind: string): OtherMoney["as"] | null {
  const bare = bareLabel(label);
  const role = readProjectRole(label)?.role;
  if (role === "adjusted" || (role === undefined && ARRIVED.test(bare)) || SENT.test(bare)) return "instead";
  if (role !== undefined) return null;
  return GIVEN_BACK.test(bare) || (LEFT.test(bare) && TAKEN.test(behind)) ? "back" : null;
}

/** "剩余 17.65 万元结转下年": what is left and goes over to the next year; null where nothing is told so. */
export function leftOver(passage: Passage): Leaf | null {
  const figure = figuresOf(passage)
    .filter(isMoney)
    .find(
      ({ label, end }) => LEFT.test(bareLabel(label)) && CARRIED_OVER.test(passage.plain.slice(end, end + FURTHEST)),
    );
  return figure === undefined ? null : figureLeaf(passage, figure);
}

const CARRIED_OVER =
  /^,?(?:已|全部|将|均|按规定|予以)*(?:结转|转入)(?:至|到|入)?(?:下一?年|次年|20\d\d年|明年|以后年度)/;
