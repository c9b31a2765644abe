import { expect, test } from "vitest";
import { toldUnit } from "../../../../src/extract/evaluation/grid/money-unit.js";

test("a unit that a narrow label broke is told whole, whatever cells were written between its halves", () => {
  expect(toldUnit("资金\n（万 其中：当年财政拨款 4380.77 3804.53\n3757.39 元）")).toBe("万元");
  expect(toldUnit("项目资金（亿 元）")).toBe("亿元");
});

test("a whole unit is the one that is told, whatever stands beside it in its bracket", () => {
  expect(toldUnit("项目资金（万元）")).toBe("万元");
  expect(toldUnit("年度预算（单位：元）")).toBe("元");
  expect(toldUnit("全年执行数（金额：元）")).toBe("元");
  expect(toldUnit("项目资金（万人）及补助（元）")).toBe("元");
});
