import type { Evaluation } from "../../model/index.js";
import { Decimal, formatDecimal } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { evaluationsOf } from "../operands.js";
import type { Profile, Structure } from "../profiles/index.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { profileFor } from "../settings.js";
import { type Addend, executionPoints, rowPoints, sumOf, witnessesOf } from "./addends.js";
import { kindOf, type Level1Kind, level1Groups } from "./level1.js";

/** The kinds in the order in which the norm tells their weights. */
const order: readonly Level1Kind[] = ["execution", "cost", "output", "benefit", "satisfaction"];

const names: Readonly<Record<Level1Kind, string>> = {
  execution: "预算执行",
  cost: "成本",
  output: "产出",
  benefit: "效益",
  satisfaction: "满意度",
};

type Weights = Readonly<Record<Level1Kind, Decimal>>;

/** The first-level weights of a table and all that they were summed from; null where one of them cannot be told. */
function firstLevelWeights(evaluation: Evaluation): { weights: Weights; addends: readonly Addend[] } | null {
  const groups = level1Groups(evaluation);
  const execution = executionPoints(evaluation, "weight");
  if (groups === null || groups.length === 0 || !execution.complete) return null;
  const addends = [...execution.addends];
  const weights = Object.fromEntries(order.map((kind) => [kind, new Decimal(0)])) as Record<Level1Kind, Decimal>;
  weights.execution = sumOf(execution.addends);
  for (const group of groups) {
    const kind = kindOf(group.name);
    const rows = rowPoints(group.rows, "weight");
    if (kind === null || !rows.complete) return null;
    // A form may tell the execution rate in the funds block and a second time among the indicators.
    if (kind === "execution" && weights.execution.equals(sumOf(rows.addends))) continue;
    weights[kind] = weights[kind].plus(sumOf(rows.addends));
    addends.push(...rows.addends);
  }
  return { weights, addends };
}

/** A norm may give benefit and satisfaction one weight together, which is the benefit's. */
function comparable(weights: Weights, structure: Structure): Readonly<Record<Level1Kind, Decimal>> {
  if (structure.satisfaction !== null) return weights;
  return { ...weights, benefit: weights.benefit.plus(weights.satisfaction), satisfaction: new Decimal(0) };
}

function hasStructure(weights: Weights, structure: Structure): boolean {
  const given = comparable(weights, structure);
  return order.every((kind) => given[kind].equals(structure[kind] ?? 0));
}

/** The names of the kinds that a structure tells apart; the cost stands second where there is any. */
function kindsOf(structure: Structure, hasCost: boolean): { kind: Level1Kind; zh: string; en: string }[] {
  const isShared = structure.satisfaction === null;
  return order
    .filter((kind) => (kind !== "cost" || hasCost) && (kind !== "satisfaction" || !isShared))
    .map((kind) => {
      const joint = kind === "benefit" && isShared ? { zh: "效益和满意度", en: "benefit with satisfaction" } : null;
      return { kind, ...(joint ?? { zh: names[kind], en: kind }) };
    });
}

/** Null where the norm sets no weights for such a table. */
function checkTable(index: number, evaluation: Evaluation, profile: Profile): Outcome | null {
  const structures = evaluation.kind === "project" ? profile.structures : profile.departmentStructures;
  const [principal] = structures;
  if (principal === undefined) return null;
  const table = firstLevelWeights(evaluation);
  if (table === null || table.weights.execution.isZero()) return notRun;
  const { weights, addends } = table;
  if (structures.some((structure) => hasStructure(weights, structure))) return passed;
  // Of several structures, the table is held against the one with the same indicators.
  const alike = structures.find((structure) => weights.cost.isZero() === (structure.cost === "0")) ?? principal;
  const kinds = kindsOf(alike, !weights.cost.isZero());
  const given = comparable(weights, alike);
  const expected = kinds.map(({ kind }) => alike[kind] ?? "0").join("/");
  const actual = kinds.map(({ kind }) => formatDecimal(given[kind])).join("/");
  return failed({
    message: {
      zh: `${kinds.map(({ zh }) => zh).join("、")}的分值为 ${actual}，一般应为 ${expected}。`,
      en: `The weights of ${kinds.map(({ en }) => en).join(", ")} are ${actual}; in principle they are ${expected}.`,
    },
    expected,
    actual,
    formula: `${actual} ≠ ${expected}`,
    accepted: [alike, ...structures.filter((other) => other !== alike)].map(writtenStructure).join(", "),
    subject: { evaluation: index, field: "weight" },
    evidence: witnessesOf(addends),
  });
}

/** "10/50/30/10": the cost is told where the structure has any. */
function writtenStructure(structure: Structure): string {
  const kinds = kindsOf(structure, structure.cost !== "0");
  return kinds.map(({ kind }) => structure[kind] ?? "0").join("/");
}

export const structure: Rule = {
  id: "score/structure",
  severity: "warning",
  restsOnRows: true,
  page: {
    zh: {
      title: "一级指标权重与规定不一致",
      compares:
        "项目自评表中预算执行率、产出、效益、满意度的分值合计，与所用口径的一级权重比较：一般为 10/50/30/10；单设成本指标的为 10/20/40/20/10；不设满意度指标的，其 10 分并入效益；湖北式样的表为 20/40，效益和满意度共 40。部门整体表、一级指标另有名称的表、分值读不全的表不作判断。",
      why: "权重由办法统一规定，自行改动会使各项目的得分不可比。",
      fires: "预算执行 10，产出 50，效益 40，满意度 10：10/50/40/10 ≠ 10/50/30/10",
      passes: "预算执行 10，成本 20，产出 40，效益 20，满意度 10。",
      mend: "按规定权重重新分配分值；确因特殊情况调整的，说明理由。",
      norm: `${norms.projects2020.zh}；${norms.indicators2021.zh}。`,
    },
    en: {
      title: "The first-level weights are not those of the norm",
      compares:
        "In a project's table, the weights of execution, output, benefit and satisfaction are compared with those of the profile: 10/50/30/10 in principle; 10/20/40/20/10 where cost is a first-level indicator; without satisfaction its 10 points go to the benefit; in forms of Hubei 20/40, with 40 for benefit and satisfaction together. Tables of whole departments, tables with other first-level names and tables whose weights cannot all be read are not judged.",
      why: "The norm sets the weights for all, so that scores of projects compare.",
      fires: "Execution 10, output 50, benefit 40, satisfaction 10: 10/50/40/10 ≠ 10/50/30/10",
      passes: "Execution 10, cost 20, output 40, benefit 20, satisfaction 10.",
      mend: "Distribute the weights as the norm does, or tell the reason for another distribution.",
      norm: `${norms.projects2020.en}; ${norms.indicators2021.en}.`,
    },
  },
  *check(facts) {
    for (const [index, evaluation] of evaluationsOf(facts.report)) {
      const outcome = checkTable(index, evaluation, profileFor(facts, evaluation));
      if (outcome !== null) yield outcome;
    }
  },
};
