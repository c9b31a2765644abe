import { describe, expect, it } from "vitest";
import { repeatedHead } from "../../../../../src/extract/evaluation/flat/columns/repeated-head.js";
import { regionOf } from "../region-of.js";

const FIRST_PAGE = [
  "项目支出绩效自评表",
  "项目名称",
  "乡村书屋更新",
  "主管部门",
  "青禾县文化馆",
  "实施单位",
  "青禾县文化馆",
  "年初预算数",
  "全年预算数",
  "一级指标",
  "三级指标",
  "年度指标值",
  "分值",
  "得分",
  "更新书屋个数",
  "8个",
];

/** The words of the lines on a second page that are the head again. */
function again(secondPage: readonly string[]): string[] {
  const region = regionOf([...FIRST_PAGE, `\f${secondPage[0]}`, ...secondPage.slice(1)].join("\n"));
  return [...repeatedHead(region)].map((index) => region.lines[index]?.text ?? "");
}

describe("a table's head printed again on its next page", () => {
  it("is found where its pieces stand between the cells", () => {
    expect(
      again(["项目名称", "乡村书屋更新", "主管部门", "9公里", "青禾县文化馆", "实施单位", "青禾县文化馆"]),
    ).toEqual(["项目名称", "乡村书屋更新", "主管部门", "青禾县文化馆", "实施单位", "青禾县文化馆"]);
  });

  it("takes no more lines than the head has", () => {
    expect(again(["项目名称", "乡村书屋更新", "乡村书屋更新", "12个"])).toEqual(["项目名称", "乡村书屋更新"]);
  });

  it("is none where another project is named", () => {
    expect(again(["项目名称", "山村广播维护", "主管部门", "青禾县文化馆"])).toEqual([]);
  });

  it("is none where words of the head are cells under no name", () => {
    expect(again(["青禾县文化馆", "更新书屋个数", "8个"])).toEqual([]);
  });
});
