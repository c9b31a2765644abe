import { expect, test } from "vitest";
import {
  fundColumn,
  fundSource,
  fundSourceOfRow,
  headingKey,
  indicatorColumn,
} from "../../../src/extract/evaluation/heading.js";

test.each([
  ["得分（分值×执行率）", "得分"],
  ["全年 预算数(A)", "全年预算数"],
  ["转移支付（专项）名称：", "转移支付名称"],
  ["1.项目名称", "项目名称"],
  ["得分(20分*执行率", "得分"],
])("the heading %j means %j", (heading, key) => {
  expect(headingKey(heading)).toBe(key);
});

test.each([
  ["年度指标值", "target"],
  ["年初目标值(A)", "initialTarget"],
  ["调整指标值", "target"],
  ["全年实际值（B）", "actual"],
  ["实际完成值", "actual"],
  ["权重设定值", "weight"],
  ["指标得分(分)", "score"],
  ["得分系数(%)", "coefficient"],
  ["未完成原因及拟采取的改进措施", "deviation"],
  ["度量单位", "measureUnit"],
  ["计算符号", "nature"],
  ["评分标准", "ignored"],
  ["三 级 指 标", "level3"],
  ["2022年目标值", "target"],
  ["全年实际完成指标值", "actual"],
  ["年度计划完成值", "target"],
  ["实际完成情况说明", "deviation"],
  ["扣分理由", "deviation"],
  ["偏差率", "ignored"],
  ["上年实际完成值", "ignored"],
  ["财政复核分", "ignored"],
  ["四级指标", "level3"],
  ["实际指标值", "actual"],
  ["实际达到值", "actual"],
  ["目标实现情况", "actual"],
  ["指标值类型", "ignored"],
  ["财政评价得分", "ignored"],
  ["第三方评分", "ignored"],
  ["赋分标准", "ignored"],
  ["权重系数", "weight"],
  ["应得分数", "weight"],
  ["三级指标值", "target"],
  ["批复绩效指标", "target"],
  ["三级评价指标", "level3"],
  ["关系符号", "nature"],
  ["绩效度量单位", "measureUnit"],
  ["本单位评分", "score"],
  ["预期", null],
  ["产出指标", null],
  ["≥95%", null],
])("an indicator column under %j holds %j", (heading, field) => {
  expect(indicatorColumn(heading)).toBe(field);
});

test("short words are headings in a cell among headings, and nowhere else", () => {
  expect(indicatorColumn("预期", "cell")).toBe("target");
  expect(indicatorColumn("完成", "cell")).toBe("actual");
  expect(fundColumn("年初")).toBeNull();
  expect(fundColumn("年初", "cell")).toBe("initial");
});

test.each([
  ["年初预算数", "initial"],
  ["期初预算数", "initial"],
  ["全年可执行数", "adjusted"],
  ["预算下达数", "adjusted"],
  ["实际支付金额", "executed"],
  ["资金支付率", "rate"],
  ["执行率满分", "weight"],
  ["全年(调整)预算数", "adjusted"],
  ["调整后预算数", "adjusted"],
  ["全年执行数(B)", "executed"],
  ["执行率(B/A)", "rate"],
  ["预算执行(E/C×100%)", "rate"],
  ["执行率权重", "weight"],
  ["得分（分值×执行率）", "score"],
  ["执行率得分(分)", "score"],
  ["执行进度", "rate"],
  ["预算执行率得分", "score"],
  ["累计支出金额", "executed"],
  ["年初下达预算数", "initial"],
  ["年中追加数", "ignored"],
  ["原因", "reason"],
  ["到位(D)", "ignored"],
  ["青禾县", null],
])("a funds column under %j holds %j", (heading, field) => {
  expect(fundColumn(heading)).toBe(field);
});

test.each([
  ["年度资金总额：", "total"],
  ["其中：当年财政拨款", "current-year"],
  ["其中:本年财政拨款", "current-year"],
  ["上年结转资金", "carried-over"],
  ["其他资金", "other"],
  ["其中：中央、省、市补助", "other:中央、省、市"],
  ["县级资金", "other:县"],
  ["单位资金", "other:单位资金"],
  ["上年结余结转资金", "carried-over"],
  ["本年度一般公共预算拨款", "current-year"],
  ["预期目标", null],
  ["市场监管", null],
])("the funds row %j is of the source %j", (label, source) => {
  expect(fundSourceOfRow(label)).toBe(source);
});

test("two labels that were run together name no source, though the first does", () => {
  expect(fundSource("其中：当年财政拨款")).toBe("current-year");
  expect(fundSource("其中：当年财政拨款上年结转资金")).toBeNull();
});
