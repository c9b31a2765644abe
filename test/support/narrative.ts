import { type Narrative, readNarrative } from "../../src/extract/narrative/index.js";
import { layoutText } from "../../src/layout/text/paragraphs.js";
import type { Leaf, Statement } from "../../src/model/index.js";

/** Reads lines of text, one paragraph a line where they are whole sentences. */
export function read(text: string): Narrative {
  const lines = text.split("\n").map((line, index) => ({ number: index + 1, text: line, page: 1 }));
  return readNarrative(layoutText(lines));
}

/** A report around the sentences of its section on income and expenditure. */
export function withBudget(sentences: string, year = 2021): Narrative {
  return read(
    `${year}年度部门整体支出绩效自评报告\n青禾县总工会\n一、部门基本情况\n本部门是群团机关。\n二、收支情况\n${sentences}\n三、存在的问题\n无`,
  );
}

/** A report around the paragraphs of its section on projects. */
export function withProjects(paragraphs: string): Narrative {
  return read(
    `2021年度部门整体支出绩效自评报告\n青禾县总工会\n一、部门基本情况\n本部门是群团机关。\n二、收支情况\n2021年预算收入900万元，支出900万元。\n三、绩效情况\n（一）整体支出绩效情况\n全年工作有序。\n（二）项目支出绩效情况\n${paragraphs}\n四、存在的问题\n无`,
  );
}

/** "1821.93 万元", "-16.99 万元": what a leaf means. A carryover in words shows its word. */
export function meaning(leaf: Leaf | null): string | null {
  if (leaf === null) return null;
  return leaf.unit === null ? `${leaf.text}=${leaf.value}` : `${leaf.value}${leaf.unit}`;
}

/** Statements of one kind. */
export function only<K extends Statement["kind"]>(narrative: Narrative, kind: K): Extract<Statement, { kind: K }>[] {
  return narrative.statements.filter((one): one is Extract<Statement, { kind: K }> => one.kind === kind);
}
