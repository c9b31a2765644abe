import type { Report } from "../model/index.js";
import { toHalfWidth, withoutBlanks } from "../quantity/index.js";

/** A name shorter than this is contained in too many others to say anything. */
const SHORTEST_CONTAINED = 4;

/** A project's name without what its two tellings may differ in: quotes, brackets, a leading code, a closing 项目. */
export function plainProjectName(name: string): string {
  const plain = withoutBlanks(toHalfWidth(name))
    .replace(/[“”"'‘’《》〈〉「」『』【】[\]()·、,.:-]/gu, "")
    .replace(/^[A-Z0-9]{6,}/u, "");
  const stem = plain.replace(/项目$/u, "");
  return stem === "" ? plain : stem;
}

/**
 * Which narrative project each project table is about: index of the evaluation → index of the project. Names match when
 * they are the same, or when one contains the other and no second candidate does. What is ambiguous is left out.
 */
export function projectOfEvaluation(report: Report): ReadonlyMap<number, number> {
  const projects = report.projects.map((project) => plainProjectName(project.name.text));
  const tables = report.evaluations.map(({ kind, name }) =>
    kind === "project" && name !== null ? plainProjectName(name.text) : "",
  );
  const matches = new Map<number, number>();
  pair(tables, projects, matches, (table, project) => table === project);
  pair(tables, projects, matches, contains);
  return matches;
}

/** Adds the pairs of what is not yet matched in which each is the other's only candidate. */
function pair(
  tables: readonly string[],
  projects: readonly string[],
  matches: Map<number, number>,
  fits: (table: string, project: string) => boolean,
): void {
  const taken = new Set(matches.values());
  const found = tables.map((table, index) =>
    table === "" || matches.has(index)
      ? []
      : [...projects.keys()].filter((at) => !taken.has(at) && projects[at] !== "" && fits(table, projects[at] ?? "")),
  );
  const counts = new Map<number, number>();
  for (const at of found.flat()) counts.set(at, (counts.get(at) ?? 0) + 1);
  for (const [table, candidates] of found.entries()) {
    const [only, second] = candidates;
    if (only !== undefined && second === undefined && counts.get(only) === 1) matches.set(table, only);
  }
}

function contains(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_CONTAINED && long.includes(short);
}
