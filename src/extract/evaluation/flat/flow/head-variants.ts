import type { FlowColumn } from "./columns.js";

/**
 * Other orders that the columns may have where a heading spans several others. "年初设定目标值" over 指标方向, 指标值 and 单位 is
 * no column of its own; and what stands below "绩效评分" is written behind the upper row's last heading, 未完成情况说明.
 */
export function headVariants(columns: readonly FlowColumn[]): FlowColumn[][] {
  const isSpan =
    columns.includes("initialTarget") &&
    columns.includes("target") &&
    (columns.includes("nature") || columns.includes("measureUnit"));
  const withoutSpan = isSpan ? [columns.filter((column) => column !== "initialTarget")] : [];
  const reason = columns.indexOf("deviation");
  const isEarly = reason >= 0 && columns.slice(reason).includes("score");
  const late = (order: readonly FlowColumn[]): FlowColumn[] => [
    ...order.filter((column) => column !== "deviation"),
    "deviation",
  ];
  const all = [...withoutSpan, ...(isEarly ? [columns, ...withoutSpan].map(late) : [])];
  return all.map((order) => [...order]);
}
