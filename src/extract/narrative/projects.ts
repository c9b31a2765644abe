import type { BudgetPartStatement, Leaf, Project } from "../../model/index.js";
import { amountLeafOf } from "./amounts.js";
import { narrativeFigure, wordsLeaf } from "./figures.js";
import { membership, type Outline } from "./outline.js";
import type { Passage } from "./passage.js";
import { projectAsides, unreadPoints } from "./project-asides.js";
import { type Draft, draftOf, type Further, projectOf, readParagraph, settle } from "./project-draft.js";
import { readProjectNumbering } from "./project-numbering.js";
import { isNamedPoint, projectParts, projectPieces, type Start, startIn, startOfProject } from "./project-start.js";

/** What a paragraph is told of: a project, and an item of it. */
export interface Told {
  readonly project: number;
  readonly item: number | null;
}

export interface ProjectsReading {
  readonly projects: Project[];
  /** what each paragraph of a project's story is about, by paragraph index */
  readonly told: ReadonlyMap<number, Told>;
  /** money that a project's balance must not forget: a second adjustment, what was carried over into the year */
  readonly parts: readonly BudgetPartStatement[];
  /** whether a paragraph tells of single projects, not of the whole */
  readonly inProjects: (index: number) => boolean;
}

/** Reads the projects in order, each with its figures and its sub-projects. */
export function readProjects(outline: Outline, year: number | null): ProjectsReading {
  const inPart = membership(projectParts(outline));
  const headings = new Set(outline.headings.map((heading) => heading.index));
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  for (let index = 0; index < outline.end; index++) {
    const passage = outline.passages[index];
    if (passage === undefined) break;
    const numbering = readProjectNumbering(passage.plain);
    const deeper = current !== null && numbering !== null && (current.rank === null || numbering.rank > current.rank);
    const start = deeper ? null : startOfProject(outline, index, inPart(index));
    if (start !== null) {
      const opened = openedBy(passage, start, index, year);
      drafts.push(...opened);
      current = opened.at(-1) ?? null;
    } else if (headings.has(index) || (numbering !== null && !deeper)) {
      current = null;
    } else if (current !== null) {
      readParagraph(current, passage, index, deeper, year);
    }
  }
  const settled = drafts.map(settle);
  const told = toldBy(settled);
  const projects = settled.map(projectOf);
  const parts = [
    ...unreadPoints(
      outline,
      pointsBeside(settled, (index) => inPart(index) && !told.has(index), outline),
    ),
    ...settled.flatMap(({ further }, project) => further.map((one) => partOf(one, project))),
    // A project's own expenditure counts once, whatever its paragraph says of it.
    ...projectAsides(outline, inPart).filter(
      ({ figure }) => !projects.some(({ executed }) => isSame(executed, figure.leaf)),
    ),
  ];
  return { projects, told, parts, inProjects: (index) => inPart(index) || told.has(index) };
}

/** The paragraphs that have a name and a number of the projects' rank, and opened no project. */
function pointsBeside(
  drafts: readonly Draft[],
  isOpen: (index: number) => boolean,
  { passages, end }: Outline,
): number[] {
  const ranks = new Set(drafts.map(({ rank }) => rank));
  return passages.slice(0, end).flatMap((passage, index) => {
    const rank = readProjectNumbering(passage.plain)?.rank;
    return rank !== undefined && ranks.has(rank) && isOpen(index) && isNamedPoint(passage) ? [index] : [];
  });
}

/** Whether two leaves are one figure of the text. */
function isSame(one: Leaf | null, other: Leaf): boolean {
  return one !== null && JSON.stringify(one) === JSON.stringify(other);
}

/** The project that a paragraph opens; several where it tells one behind the other. */
function openedBy(passage: Passage, start: Start, index: number, year: number | null): Draft[] {
  return projectPieces(passage).map((piece, at) => {
    const draft = draftOf(piece, at === 0 ? start : (startIn(piece) ?? start));
    readParagraph(draft, piece, index, false, year);
    return draft;
  });
}

function partOf({ amount, instead }: Further, project: number): BudgetPartStatement {
  const { passage, figure, sentence } = amount;
  const { approximate } = narrativeFigure(passage, figure);
  return {
    kind: "budget-part",
    of: "project",
    name: figure.label.trim(),
    ...(instead ? { instead } : {}),
    figure: { leaf: amountLeafOf(amount), approximate },
    project,
    item: null,
    sentence: wordsLeaf(passage, sentence),
  };
}

function toldBy(drafts: readonly Draft[]): ReadonlyMap<number, Told> {
  const told = new Map<number, Told>();
  drafts.forEach((draft, project) => {
    for (const index of draft.paragraphs) told.set(index, { project, item: null });
    draft.items.forEach((one, item) => {
      for (const index of one.paragraphs) told.set(index, { project, item });
    });
  });
  return told;
}
