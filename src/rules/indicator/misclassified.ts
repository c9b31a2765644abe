import type { Bilingual } from "../../messages/language.js";
import { withoutBlanks } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { failed, type Outcome, passed, type Rule } from "../rule.js";
import { type Row, rowsOf, subjectOf } from "./rows.js";

/** A kind of indicator that its name's ending shows, and the second-level indicators that it does not belong under. */
interface Kind {
  readonly ending: RegExp;
  readonly strangers: RegExp;
  /** what such an indicator tells */
  readonly tells: Bilingual;
}

const money = { zh: "资金到位和支付的进度", en: "how funds were received and paid" };

/** Only endings that leave no doubt. A rate of coverage or completion may well be a quantity. */
const kinds: readonly Kind[] = [
  { ending: /(?:资金|经费|预算|款项?)(?:到位|支付|拨付|执行|使用|支出)率$/u, strangers: /数量/u, tells: money },
  { ending: /^(?:支付|拨付|到位)率$/u, strangers: /数量/u, tells: money },
  {
    ending: /满意(?:度|率)$/u,
    strangers: /数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续/u,
    tells: { zh: "满意度", en: "satisfaction" },
  },
  {
    ending: /(?:及时率|及时性|完成时间|完成时限)$/u,
    strangers: /数量|质量|成本|满意/u,
    tells: { zh: "时效", en: "timeliness" },
  },
  {
    ending: /(?:合格率|优良率|完好率|准确率|达标率)$/u,
    strangers: /数量|时效|成本|满意/u,
    tells: { zh: "质量", en: "quality" },
  },
  {
    ending: /(?:人数|人次|场次|户数|台数|件数|套数)$/u,
    strangers: /质量|时效|成本|满意/u,
    tells: { zh: "数量", en: "quantity" },
  },
  {
    ending: /(?:总成本|项目成本|单位成本|运行成本)$/u,
    strangers: /数量|质量|时效|效益|满意/u,
    tells: { zh: "成本", en: "cost" },
  },
];

/** An indicator under a heading that it does not belong under. */
export const misclassified: Rule = {
  id: "indicator/misclassified",
  severity: "info",
  page: {
    zh: {
      title: "指标归类不当",
      compares:
        "按三级指标名称的结尾判断它的类别，与所在的二级指标比较：资金到位率、支付率放在数量指标下，满意度放在产出、效益指标下，及时率、完成时间不在时效指标下，合格率不在质量指标下，人数、场次不在数量指标下等，即提示。名称看不出类别的、表中没有二级指标的，不作判断。",
      why: "归错类的指标占用了该类指标的分值，复核时可能不予认可。",
      fires: "数量指标下的“资金到位率”。",
      passes: "数量指标下的“培训覆盖率”，时效指标下的“资金拨付及时率”。",
      mend: "把指标移到所属的二级指标下，并相应调整分值。",
      norm: `${norms.indicators2021.zh}关于各类指标含义的说明。`,
    },
    en: {
      title: "An indicator under the wrong heading",
      compares:
        "The ending of a third-level name shows its kind, which is compared with its second-level indicator: a rate of funds received or paid under 数量指标, satisfaction under outputs or benefits, timeliness or a day of completion elsewhere than under 时效指标, a pass rate elsewhere than under 质量指标, heads or sessions elsewhere than under 数量指标. Names that show no kind, and tables without a second level, are not judged.",
      why: "An indicator in the wrong place uses up weight that belongs to others, and a re-check may not accept it.",
      fires: "资金到位率 under 数量指标.",
      passes: "培训覆盖率 under 数量指标, 资金拨付及时率 under 时效指标.",
      mend: "Move the row to where it belongs and share out the weights again.",
      norm: `${norms.indicators2021.en}, on what each kind of indicator means.`,
    },
  },
  *check(facts) {
    for (const row of rowsOf(facts)) {
      const outcome = checkRow(row);
      if (outcome !== null) yield outcome;
    }
  },
};

function checkRow(row: Row): Outcome | null {
  const { level2, level3 } = row.indicator;
  const name = withoutBlanks(level3.text).replace(/\([^()]*\)$/u, "");
  const kind = kinds.find(({ ending }) => ending.test(name));
  const heading = withoutBlanks(level2?.text ?? "");
  if (level2 === null || heading === "" || kind === undefined) return null;
  if (!kind.strangers.test(heading)) return passed;
  return failed({
    message: {
      zh: `“${level3.text}”反映的是${kind.tells.zh}，却列在“${level2.text}”下。`,
      en: `"${level3.text}" tells of ${kind.tells.en}, and yet stands under ${level2.text}.`,
    },
    expected: null,
    actual: level2.text,
    formula: null,
    accepted: null,
    subject: subjectOf(row, "level2"),
    evidence: [
      { role: "indicator name", leaf: level3 },
      { role: "second level", leaf: level2 },
    ],
  });
}
