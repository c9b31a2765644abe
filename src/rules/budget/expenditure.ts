import type { Statement } from "../../model/index.js";
import { norms } from "../norms.js";
import type { Rule } from "../rule.js";
import { furtherParts } from "./further-parts.js";
import { hasAny } from "./stated.js";
import { outcomeOfSum, type Term } from "./sum-outcome.js";

/** Expenditure = basic + project expenditure. */
export const expenditure: Rule = {
  id: "budget/expenditure",
  severity: "error",
  page: {
    zh: {
      title: "支出不等于基本支出加项目支出",
      compares:
        "正文中的支出总额与基本支出、项目支出之和比较。正文还写有经营支出等其他支出的，计入或不计入等式成立即为一致。支出之后只列人员经费、公用经费和项目支出的，前两项之和视为基本支出。三个数缺任何一个，或其中有约数，不作判断。",
      why: "支出按基本支出和项目支出划分，两部分之和必须等于总额，否则至少一个数有误。",
      fires: "“支出 980.50 万元，其中基本支出 600.20 万元，项目支出 360.30 万元”：600.20 + 360.30 = 960.50 ≠ 980.50。",
      passes: "“支出 960.50 万元，其中基本支出 600.20 万元，项目支出 360.30 万元”。",
      mend: "对照部门决算核对三个数，改正有误的一个；另有其他支出的，在同一句中写明。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "Expenditure is not basic plus project expenditure",
      compares:
        "The narrative's expenditure with the sum of basic and project expenditure. Other kinds of expenditure that the narrative tells of may count or not: the figures agree where the sum holds either way. Where only 人员经费, 公用经费 and project expenditure are told behind the expenditure, the first two stand for the basic. Silent where one of the three figures is missing or approximate.",
      why: "Expenditure is divided into basic and project expenditure. Where the two do not sum to the whole, at least one figure is wrong.",
      fires: "“支出 980.50 万元，其中基本支出 600.20 万元，项目支出 360.30 万元”: 600.20 + 360.30 = 960.50 ≠ 980.50.",
      passes: "“支出 960.50 万元，其中基本支出 600.20 万元，项目支出 360.30 万元”.",
      mend: "Compare the three figures with the final accounts and correct the wrong one; name other kinds of expenditure in the same sentence.",
      norm: norms.projects2020.en,
    },
  },
  *check({ report, statements }) {
    const { expenditure: whole, basic, project } = report.budget;
    if (!hasAny(whole, basic, project)) return;
    const parts = basic === null ? kindsOfBasic(statements) : [];
    yield outcomeOfSum(report, {
      addends: [
        ...(parts.length > 0 ? parts : [{ leaf: basic, role: "basic expenditure" as const }]),
        { leaf: project, role: "project expenditure" },
      ],
      further: furtherParts(statements, "expenditure").map(({ figure }) => ({
        figure,
        role: "further expenditure" as const,
      })),
      whole: { leaf: whole, role: "expenditure told" },
      subject: { field: "expenditure" },
      message: ({ sum, whole: printed, gap }) => ({
        zh: `正文支出写为 ${printed}，而基本支出与项目支出合计为 ${sum}，相差 ${gap}。`,
        en: `The narrative gives an expenditure of ${printed}, but basic and project expenditure come to ${sum}, a difference of ${gap}.`,
      }),
    });
  },
};

/** 人员经费 and 公用经费, told in place of 基本支出. */
function kindsOfBasic(statements: readonly Statement[]): Term[] {
  return furtherParts(statements, "basic").map(({ figure }) => ({
    leaf: figure.approximate ? null : figure.leaf,
    role: "basic expenditure",
  }));
}
