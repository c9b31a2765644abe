import type { Leaf } from "../../model/index.js";
import { amountsAgree, type Printed } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { amount, points, shown, totalFund, withUnit } from "../operands.js";
import { notRun, passed, type Witness } from "../rule.js";
import { type BatchOutcome, type BatchRule, failedPair } from "./batch-rule.js";
import type { ComparedTable, Submission } from "./submission.js";

/** The figures that a project's table tells of the project as a whole. */
const figures: readonly {
  readonly field: string;
  readonly role: Witness["role"];
  readonly isMoney: boolean;
  readonly zh: string;
  readonly en: string;
  readonly of: (table: ComparedTable) => Leaf | null;
}[] = [
  {
    field: "initial",
    role: "initial budget",
    isMoney: true,
    zh: "年初预算数",
    en: "initial budget",
    of: (table) => totalFund(table)?.initial ?? null,
  },
  {
    field: "adjusted",
    role: "adjusted budget",
    isMoney: true,
    zh: "全年预算数",
    en: "adjusted budget",
    of: (table) => totalFund(table)?.adjusted ?? null,
  },
  {
    field: "executed",
    role: "executed amount",
    isMoney: true,
    zh: "全年执行数",
    en: "executed amount",
    of: (table) => totalFund(table)?.executed ?? null,
  },
  {
    field: "score",
    role: "total score",
    isMoney: false,
    zh: "总得分",
    en: "total score",
    of: ({ total }) => total.score,
  },
];

/** A project's table in one of the files. */
interface Telling {
  readonly of: Submission;
  readonly evaluation: number;
  readonly table: ComparedTable;
  readonly indicators: string | null;
}

/** One project has one set of figures. */
export const projectTwice: BatchRule = {
  id: "batch/project-twice",
  severity: "warning",
  page: {
    zh: {
      title: "同一项目在两个文件中数据不一致",
      compares:
        "同一批文件中，单位、年度、项目名称（和实施单位）都相同的项目自评表之间比较：年初预算数、全年预算数、全年执行数和总得分。同名项目不一定是同一项目，所以只有至少一个不为零的金额相同，或各项指标和指标值都相同的，才作比较。一个文件里有几张同名项目表的、表没有读准的、字节相同的文件，不作比较。",
      why: "同一项目的数据应当只有一个。两处不同，说明至少一份有误，或者其中一份已经作废。",
      fires:
        "单位报告中“读书活动专项”全年预算数 130.00 万元、全年执行数 128.00 万元，单独报送的项目自评表全年执行数为 118.00 万元。",
      passes: "两个文件中该项目的数据相同，或一个是另一个四舍五入的；两个乡镇各自实施的同名项目。",
      mend: "核对后改正有误的一份；其中一份已经作废的，撤回。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "One project has different figures in two files",
      compares:
        "The tables of projects with the same department, year, name and implementing unit in the files of a batch: initial budget, adjusted budget, executed amount and total score. Projects of one name need not be one, so tables are compared only where at least one amount other than zero is the same, or all indicators and targets are. Silent where a file has several tables of that name, where a table was not surely read, and for files that are the same byte for byte.",
      why: "A project has one set of figures. Where two are told, at least one is wrong, or one of the files no longer holds.",
      fires:
        "In a department's report 读书活动专项 has 130.00 万元 to spend and 128.00 万元 spent; in the table handed in by itself, 118.00 万元 spent.",
      passes:
        "The figures are the same in both files, or one is the other rounded; two towns each carry out a project of the same name.",
      mend: "Correct the one that is wrong; take back the one that no longer holds.",
      norm: norms.projects2020.en,
    },
  },
  *check(group, { key }) {
    const tellings = tellingsIn(group, key);
    const [first, ...others] = tellings;
    if (first === undefined) return;
    for (const own of others) yield judge(own, first);
  },
};

/** The tables of the project with a key, one a file and each content once. */
function tellingsIn(group: readonly Submission[], key: string): Telling[] {
  const seen = new Set<string>();
  return group.flatMap((of) => {
    const project = of.signature?.projects.find((one) => one.key === key);
    const table = project === undefined ? undefined : of.tables[project.evaluation];
    if (project === undefined || table === undefined || (of.sha256 !== null && seen.has(of.sha256))) return [];
    if (of.sha256 !== null) seen.add(of.sha256);
    return [{ of, evaluation: project.evaluation, table, indicators: project.indicators }];
  });
}

interface Comparison {
  readonly figure: (typeof figures)[number];
  readonly own: Leaf;
  readonly other: Leaf;
  readonly agrees: boolean;
  readonly isZero: boolean;
}

function judge(own: Telling, other: Telling): BatchOutcome {
  const compared = figures.flatMap((figure): Comparison[] => {
    const [a, b] = [figure.of(own.table), figure.of(other.table)];
    if (a === null || b === null) return [];
    const [one, two] = figure.isMoney ? [amount(a), amount(b)] : [points(a), points(b)];
    if (one === null || two === null) return [];
    return [{ figure, own: a, other: b, agrees: amountsAgree(one, two), isZero: isZero(one) }];
  });
  const differing = compared.filter(({ agrees }) => !agrees);
  const [worst] = differing;
  if (worst === undefined) return compared.length === 0 ? notRun : passed;
  const sharesMoney = compared.some(({ agrees, isZero: none, figure }) => agrees && figure.isMoney && !none);
  const sharesRows = own.indicators !== null && own.indicators === other.indicators;
  if (!sharesMoney && !sharesRows) return notRun;
  const show = ({ own: a, other: b }: Comparison) => `${withUnit(shown(a), a.unit)} ≠ ${withUnit(shown(b), b.unit)}`;
  const [zh, en] = [differing.map(({ figure }) => figure.zh), differing.map(({ figure }) => figure.en)];
  const name = own.table.name?.text ?? "";
  return failedPair({
    message: {
      zh: `项目“${name}”的${zh.join("、")}与“${other.of.file}”中的不一致。`,
      en: `The ${en.join(", ")} of "${name}" differs from that in "${other.of.file}".`,
    },
    expected: shown(worst.other),
    actual: shown(worst.own),
    formula: differing.map(show).join("; "),
    accepted: differing.map(({ other: b }) => withUnit(shown(b), b.unit)).join("; "),
    own: own.of,
    other: other.of,
    subject: { evaluation: own.evaluation, field: worst.figure.field },
    evidence: differing.flatMap(({ figure, own: a, other: b }) => [
      { role: figure.role, leaf: a, of: own.of },
      { role: figure.role, leaf: b, of: other.of },
    ]),
  });
}

function isZero({ value }: Printed): boolean {
  return value.isZero();
}
