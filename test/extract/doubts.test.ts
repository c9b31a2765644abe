import { expect, test } from "vitest";
import { pagesWithUnreadable, withUnreadable } from "../../src/extract/doubts.js";
import type { Leaf } from "../../src/model/index.js";
import { paragraph } from "../support/grid.js";
import { evaluation, fund, indicator } from "../support/report-builder.js";

const none = new Set<number>();

test("a table with a figure of which a character cannot be told is in doubt, others are not", () => {
  const evaluations = [
    evaluation({ indicators: [indicator({ score: "9.\uFFFD" })] }),
    evaluation({ funds: [fund("total", { executed: "1\uFFFD2.5" })] }),
    evaluation({ indicators: [indicator({ score: "9.5" })] }),
  ];
  expect([...withUnreadable(new Map(), evaluations, none)]).toEqual([
    [0, "table"],
    [1, "table"],
  ]);
});

test("a bullet in a name that cannot be told puts no figure in doubt", () => {
  const evaluations = [evaluation({ indicators: [indicator({ level3: "\uFFFD培训人次", score: "9.5" })] })];
  expect(withUnreadable(new Map(), evaluations, none).size).toBe(0);
});

test("a table on a page that a program recognised is in doubt, and what its reader doubted stays so", () => {
  const score: Leaf = { text: "9", value: "9", unit: null, page: 3, bbox: [0, 0, 9, 9] };
  const evaluations = [evaluation(), evaluation({ indicators: [indicator({ score })] })];
  expect([...withUnreadable(new Map([[0, "rows"]]), evaluations, new Set([3]))]).toEqual([
    [0, "rows"],
    [1, "table"],
  ]);
});

test("a page is in doubt where a figure of its text may be lost, and not for a bullet", () => {
  const blocks = [
    paragraph("其中基本支出\uFFFD万元", { page: 2 }),
    paragraph("\uFFFD加强管理", { page: 3 }),
    paragraph("支出10万元", { page: 4 }),
  ];
  expect([...pagesWithUnreadable(blocks)]).toEqual([2]);
});
