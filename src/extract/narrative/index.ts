import type { Paragraph } from "../../layout/block.js";
import { readBudget } from "./budget.js";
import { readCover } from "./cover.js";
import { wordsLeaf } from "./figures.js";
import type { Narrative } from "./narrative.js";
import { readOutline } from "./outline.js";
import { reportParagraphs } from "./paragraphs.js";
import { readProjects } from "./projects.js";
import { readStatements } from "./statements/index.js";

export type { Narrative } from "./narrative.js";

/**
 * Reads what the running text of a report says: its head, its outline, the year's money, its projects, and the
 * statements that carry their own arithmetic.
 *
 * @param paragraphs the paragraphs that belong to no table, in reading order
 */
export function readNarrative(paragraphs: readonly Paragraph[]): Narrative {
  const outline = readOutline(paragraphs);
  const { title, department, year } = readCover(outline);
  const projects = readProjects(outline, year);
  const { budget, amounts, parts, notes } = readBudget(outline, year, projects);
  return {
    title,
    department,
    year,
    sections: outline.headings.map(({ passage, words, level }) => ({ heading: wordsLeaf(passage, words), level })),
    budget,
    projects: projects.projects,
    attachments: [...outline.attachments],
    statements: [...parts, ...projects.parts, ...readStatements({ outline, amounts, projects, year })],
    paragraphs: reportParagraphs(outline),
    notes: [...notes],
  };
}
