import { unitOf, withoutBlanks } from "../../quantity/index.js";
import { isCost, mistakenSign } from "./mistaken-sign.js";
import type { Figure } from "./reading.js";
import type { Row } from "./rows.js";

/** Which way a target binds. "unsure" where a fair reader could take it either way. */
export type Direction = "more" | "less" | "exact" | "unsure";

/** How the name of a figure ends that everyone wants high, whatever stands before it: 投诉处理及时率, 群众满意度. */
const moreIsBetter =
  /满意度|满意率|(?:合格|完好|及时|准确|到位|覆盖|达标|合规|完整|完成|办结|结案|处置|处理|查处|处罚|报告|清理|拆除|劝返|追回|化解|清欠|解决|排查|整改|修复|治理|救治|治愈|成功|利用|出勤|升学|开放|回收|安置|参与|知晓|普及|就业|巩固|验收|通过|优良|入学|签约|执行|使用|落实|发放|兑现|开工|竣工|实现|达成|增长|提高|提升)率$/u;

/**
 * Words by which less may well be better although the row's group says otherwise: what nobody wants, anywhere in the
 * name, and what is spent or waited for, at its end. A row with such a name and no sign is not judged.
 */
const unwanted =
  /投诉|事故|差错|错误|变动|结余|结转|控制|流失|死亡|伤亡|发病|患病率|返贫|逾期|超期|延误|退回|拒|违规|违纪|违法|负债|债务|能耗|排放|污染|损耗|浪费|空置|失业|辍学|复发|下降|降低|减少|压减|变化/u;
/** What happens that nobody wants, counted or as a rate: 供水中断次数, 负面舆情发生次数, 设备故障率. */
const unhappened =
  /(?:破损|毁损|损坏|损失|遗失|丢失|闲置|积压|积案|退货|退件|退费|感染|发案|刑案|犯罪|缺勤|缺陷|返工|误差|偏差|漏报|误报|漏损|超标|超编|超审限|超时|欠费|欠缴|拖欠|不良|坏账|重复|故障|中断|停电|停水|断供|改判|发回|舆情|上访|信访|纠纷|火灾|火警|问题|隐患|差评)(?:发生|出现|案件|办件|事件|设备|人员)*(?:率|比例|数|数量|总数|次数|起数|件数|人次|人数)$/u;
const spentOrAwaited = /(?:成本|支出|费用?|经费|造价|单价|价格|时长|时限|时间|天数|周期|响应|等待)[^率度]{0,2}$/u;

/** What nobody wants any of; and what is done about it, of which there may be more. */
const harm = /投诉|事故|差错|死亡|伤亡|返贫|违规|违纪|违法|辍学|拖欠/u;
const answered =
  /处理|处置|整改|查处|查办|办结|办理|化解|调解|受理|审理|立案|救援|扑救|预防|防范|宣传|培训|演练|减少|下降|降低/u;

/** Words in a cost indicator's name by which more is better. */
const savings = /节约|节省|节支|节资|节能|降低|减少|压减|压缩|下降|筹资|筹集|投入|带动|撬动|引进/u;
/** What a rate, or a figure that is no money, is called where it does stand for a cost. */
const costly = /成本|费用|经费|支出|造价|超支|控制|损耗|用电|用水|耗/u;

/** What people are given by the head or the plot stands among the costs, and is no worse for being more. */
const givenOut = /(?:补助|补贴|救助|发放|保障|奖励|慰问|资助|供养|补偿|待遇|工资|薪酬)(?:金|费|资金)?(?:标准|水平)/u;

/**
 * The direction of a target: by its sign where it has one, else less for costs and more for all other figures, except
 * where the row's own words leave it open.
 */
export function directionOf(row: Row, target: Figure): Direction {
  if (/下降|降低|减少|压减/u.test(target.label)) return "unsure";
  // What a target asks for by a sign that cannot be meant, nobody knows: indicator/sign tells of it.
  if (mistakenSign(row, target) !== null) return "unsure";
  switch (target.sign) {
    case "≥":
    case ">":
      return "more";
    case "≤":
    case "<":
      return "less";
    case "=":
      return "exact";
    case null:
      return unsignedDirection(row, target);
  }
}

/** The direction of a figure as if it had no sign. */
export function unsignedDirection(row: Row, target: Figure): Direction {
  const name = headOf(row.indicator.level3.text);
  const isWanted = moreIsBetter.test(name);
  if (isCost(row) && !isWanted) return directionOfCost(name, target);
  if (isWanted) return "more";
  if (isToBeNone(name, target)) return "less";
  if (unwanted.test(name) || unhappened.test(name) || spentOrAwaited.test(name)) return "unsure";
  const { unit, value } = target.quantity;
  const isTime = unit !== null && unitOf(unit)?.dimension === "time";
  // Nobody counts what is wanted in 起, nor sets out to reach a small part of it: 故障率 2%.
  const isOfMishaps = unit === "起" && !answered.test(name);
  const isSmallRate = unit === "%" && value.lessThan(HALF);
  return isTime || isOfMishaps || isSmallRate || value.isZero() ? "unsure" : "more";
}

/** In percent. A rate below it whose name is not known to be wanted high may well be wanted low. */
const HALF = 50;

function directionOfCost(name: string, { quantity }: Figure): Direction {
  if (savings.test(name) || givenOut.test(name)) return "unsure";
  const dimension = quantity.unit === null ? null : unitOf(quantity.unit)?.dimension;
  const isMoney = dimension === null || dimension === "money" || dimension === "price";
  return isMoney || costly.test(name) ? "less" : "unsure";
}

/** Whether the row asks that something unwanted does not happen at all: 安全事故起数, 0起. */
function isToBeNone(name: string, { quantity }: Figure): boolean {
  return quantity.value.isZero() && harm.test(name) && !answered.test(name);
}

/** A name without its closing remarks in brackets and without blanks. */
function headOf(name: string): string {
  return withoutBlanks(name).replace(/\([^()]*\)$/u, "");
}
