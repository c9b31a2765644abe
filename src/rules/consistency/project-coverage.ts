import type { Evaluation, Leaf, Project } from "../../model/index.js";
import { amountsAgree } from "../../quantity/index.js";
import { likeness } from "../likeness.js";
import { amount, isMissing, totalFund } from "../operands.js";
import { plainProjectName, projectOfEvaluation } from "../project-match.js";
import type { Facts } from "../rule.js";
import { textsOf } from "../running-text.js";

/** A project of the narrative or a project's table that has no partner on the other side. */
export interface Lonely<T> {
  readonly index: number;
  readonly it: T;
  readonly name: Leaf;
  /** "alone": it certainly has none. "told": it is spoken of elsewhere. "unsure": something may be its partner. */
  readonly state: "alone" | "told" | "unsure";
}

/** How the projects of the narrative and the project tables cover each other. */
export interface Coverage {
  /** how many pairs there are */
  readonly pairs: number;
  readonly projects: readonly Lonely<Project>[];
  readonly tables: readonly Lonely<Evaluation>[];
}

/** Names this much alike may be two names of one project. */
const ALIKE = 0.4;
/** Shorter names are contained in too much to be told apart by it. */
const SHORTEST = 3;

/** Money that a department spends on itself, which is told like a project and has no table. */
const OWN_COSTS =
  /^(?:人员经费|人员支出|公用经费|公用支出|基本支出|项目支出|三公经费|公务接待费?|办公费|工资福利支出|商品和服务支出|对个人和家庭的补助|其他支出|其他|合计|(?:其他|其它|其余|剩余)(?:各?项目|专项|零星)*(?:支出|资金|经费)?(?:合计|共计|小计|共)?|[未不][^。]{0,8}(?:自评|评价)的?(?:其他|其它)?(?:项目)?)$/u;

const NEXT_PROJECT = /(?<=[;；。])(?=[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.．）)])/u;
/** Words by which a paragraph says that its project is not evaluated here, and so has no table. */
const NOT_EVALUATED =
  /(?:未|不)(?:再)?(?:单独|纳入|列入|在|开展|进行|需)[^。;；]{0,12}(?:自评|评价)|(?:自评|评价)范围[之以]?外|另行[^。;；]{0,6}(?:自评|评价)|(?:由|随)[^。;；]{0,16}(?:统一|另行|一并)(?:开展|进行|组织)?(?:自评|评价)/u;

/**
 * Compares the narrative's projects with the project tables by their names. Null where nothing can be said to be
 * missing: a table was not understood or has no name, one side is empty (the narrative tells of no single projects,
 * or the tables are filed apart), or no name at all is found on both sides.
 */
export function projectCoverage(facts: Facts): Coverage | null {
  const { report, unread, doubtful } = facts;
  const tables = [...report.evaluations.entries()].filter(([, { kind }]) => kind === "project");
  const matches = projectOfEvaluation(report);
  const isUntold = tables.some(
    // Of a table that may have been misread as a whole the name may be wrong as well.
    ([index, { name }]) => isMissing(name) || (doubtful.get(index) === "table" && !matches.has(index)),
  );
  if (unread > 0 || matches.size === 0 || isUntold) return null;
  const told = new Set(matches.values());
  const lonelyTables = tables.filter(([index]) => !matches.has(index));
  const lonelyProjects = [...report.projects.entries()].filter(([index]) => !told.has(index));
  const annexes = plainProjectName(textsOf(facts, "annex", "table").join(""));
  const paragraphs = textsOf(facts, "body");
  const body = plainProjectName(paragraphs.join(""));
  // A paragraph may tell of several projects: what is said of each stands between its number and the next.
  const excused = paragraphs
    .flatMap((text) => text.split(NEXT_PROJECT))
    .filter((text) => NOT_EVALUATED.test(text))
    .map(plainProjectName);
  return {
    pairs: matches.size,
    projects: lonelyProjects.map(([index, it]) => ({
      index,
      it,
      name: it.name,
      state: stateOfProject(it, tables, lonelyTables, annexes, excused),
    })),
    tables: lonelyTables.flatMap(([index, it]) =>
      it.name === null ? [] : [{ index, it, name: it.name, state: stateOfTable(it, lonelyProjects, body) }],
    ),
  };
}

type Entries<T> = readonly (readonly [number, T])[];

function stateOfProject(
  project: Project,
  tables: Entries<Evaluation>,
  lonely: Entries<Evaluation>,
  annexes: string,
  excused: readonly string[],
): Lonely<Project>["state"] {
  const name = plainProjectName(project.name.text);
  if (name.length < SHORTEST || OWN_COSTS.test(name)) return "unsure";
  // A name with an amount in a bracket is a line of a list, and tells no story that a table would belong to.
  if (project.budget === null && project.executed === null && project.items.length === 0) return "unsure";
  if (annexes.includes(name) || excused.some((text) => text.includes(name))) return "told";
  const names = [project.name, ...project.items.map((item) => item.name)].map((leaf) => plainProjectName(leaf.text));
  const isPart = tables.some(([, table]) =>
    names.some((own) => contain(own, plainProjectName(table.name?.text ?? ""))),
  );
  return isPart || lonely.some(([, table]) => mayBeOne(project, table)) ? "unsure" : "alone";
}

function stateOfTable(table: Evaluation, lonely: Entries<Project>, body: string): Lonely<Evaluation>["state"] {
  const name = plainProjectName(table.name?.text ?? "");
  if (name.length < SHORTEST) return "unsure";
  const stem = name.replace(/(?:专项|补助|工作|经费|资金|支出|费用|项目)+$/u, "");
  if (body.includes(name) || (stem.length > SHORTEST && body.includes(stem))) return "told";
  return lonely.some(([, project]) => mayBeOne(project, table)) ? "unsure" : "alone";
}

/** Whether a project without a table and a table without a project may be one under two names. */
function mayBeOne(project: Project, table: Evaluation): boolean {
  const [a, b] = [plainProjectName(project.name.text), plainProjectName(table.name?.text ?? "")];
  return contain(a, b) || likeness(a, b) >= ALIKE || tellSameMoney(project, table);
}

function contain(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 2 && (a.includes(b) || b.includes(a));
}

function tellSameMoney(project: Project, table: Evaluation): boolean {
  const total = totalFund(table);
  if (total === null) return false;
  return [project.budget, project.executed].some((told) =>
    [total.initial, total.adjusted, total.executed].some((cell) => {
      const [a, b] = [amount(told), amount(cell)];
      return a !== null && b !== null && !a.value.isZero() && amountsAgree(a, b);
    }),
  );
}
