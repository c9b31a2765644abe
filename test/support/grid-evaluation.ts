import { expect } from "vitest";
import { readGridEvaluations } from "../../src/extract/evaluation/grid/index.js";
import type { Block } from "../../src/layout/block.js";
import type { Evaluation } from "../../src/model/index.js";

/** The one evaluation of these blocks, all of which is read. */
export function onlyEvaluation(blocks: readonly Block[]): Evaluation {
  const { evaluations, unread } = readGridEvaluations(blocks);
  expect(unread).toBe(0);
  expect(evaluations).toHaveLength(1);
  const [evaluation] = evaluations;
  if (evaluation === undefined) throw new Error("no evaluation");
  return evaluation;
}
