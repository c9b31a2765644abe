import { describe, expect, it } from "vitest";
import { findRegions } from "../../../../src/extract/evaluation/flat/regions.js";
import { textLines } from "../../../support/text-lines.js";

const TABLE = [
  "项目名称 乡村书屋更新",
  "年初预算数 全年预算数 全年执行数 分值 执行率 得分",
  "年度资金总额 20 20 20 10 100% 10",
  "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分",
  "产出指标 数量指标 更新书屋个数 8个 8个 90 90",
  "总分 100 100",
];

/** First and last line of every region, from 1. */
function spans(text: string): [number, number][] {
  return findRegions(textLines(text)).map(({ first, lines }) => [first + 1, first + lines.length]);
}

describe("where a flattened table begins", () => {
  it("begins at the caption above its title", () => {
    const [region] = findRegions(
      textLines(["二、其他情况", "无", "附件 1-1", "2021 年度项目支出绩效自评表", ...TABLE].join("\n")),
    );
    expect(region?.first).toBe(2);
    expect(region?.title?.text).toBe("2021 年度项目支出绩效自评表");
    expect([region?.kind, region?.year]).toEqual(["project", 2021]);
    expect([...(region?.captions ?? [])]).toEqual([0, 1]);
  });

  it("begins at its title below a page's number, though cells of the table before stand above that", () => {
    const cells = ["项目名称", "山村广播维护", "主管部门", "青禾县文化馆"];
    const text = ["项目支出绩效自评表", ...TABLE.slice(0, -1), ...cells, "第2页", "项目支出绩效自评表", ...TABLE].join(
      "\n",
    );
    const second = spans(text).at(-1);
    expect(text.split("\n")[(second?.[0] ?? 0) - 1]).toBe("项目支出绩效自评表");
  });

  it("begins at cells of its own before its title", () => {
    const cells = ["项目名称", "山村广播维护", "主管部门", "青禾县文化馆"];
    const text = ["项目支出绩效自评表", ...TABLE, "第2页", ...cells, "项目支出绩效自评表", ...TABLE.slice(1)].join(
      "\n",
    );
    const second = spans(text).at(-1);
    expect(text.split("\n")[(second?.[0] ?? 0) - 1]).toBe("项目名称");
  });

  it("begins at a title that has the name below it, though the table above printed its own name again at its page's top", () => {
    const again = ["项目名称", "乡村书屋更新", "主管部门", "青禾县文化馆", "更新书屋个数", "8个", "90"];
    const text = ["项目支出绩效自评表", ...TABLE.slice(0, -1), ...again, "合计", "项目支出绩效自评表", ...TABLE];
    const second = spans(text.join("\n")).at(-1);
    expect(second?.[0]).toBe(text.lastIndexOf("项目支出绩效自评表") + 1);
  });

  it("begins at a title below which the headings of the levels are wrapped", () => {
    const table = (year: number): string[] => [
      `${year} 年度项目支出绩效自评表`,
      "项目名称   乡村书屋更新",
      "资金来源   年初安排预算数   累计支出金额   支出进度   满分   自评得分",
      "年度资金总额   20   20   100%   10   10",
      "   一级  二级  三级  预设分  年初目标  全年完  自评得",
      "   指标  指标  指标    值      值     成值    分",
      "产出指标   数量指标   更新书屋个数   90   8个   8个   90",
      "总分   100   100",
    ];
    expect(spans([...table(2022), ...table(2023)].join("\n"))).toEqual([
      [1, 8],
      [9, 16],
    ]);
  });

  it("begins at a title above the labels of rows, where hardly a heading is whole", () => {
    const text = [
      "项目支出绩效自评表",
      "项目名称   乡村书屋更新",
      "资金来源   年初批复数   全年预算数   全年执行数   满分   得",
      "         20         20         20     10   分",
      "一级绩    二级    三级指标    指标权    计划完成值    年度实际    单位自",
      "  效指标   指标    （具体）     重              完成情况    评分",
      "  数量指标   更新书屋个数   40   8个   8个   40",
      "  质量指标   图书完好比率   30   95%   96%   30",
      "  时效指标   按月开放天数   20   20天   20天   20",
      "总分   100   100",
    ];
    expect(spans(text.join("\n"))).toEqual([[1, 10]]);
  });

  it("is not the list of attachments, nor a mention in a sentence, nor the report's own title", () => {
    const text = [
      "2021 年度部门整体支出绩效自评报告",
      "我单位按要求填报了项目支出绩效自评表。",
      "附件：1-1.2021 年度部门整体支出绩效自评表",
      "1-2.2021 年度项目支出绩效自评表",
      "附件 1-2",
      "项目支出绩效自评表",
      ...TABLE,
    ];
    expect(spans(text.join("\n"))).toEqual([[5, 12]]);
  });

  it("begins at its caption where a column of cells was written before the title", () => {
    const text = ["附件 1", "部门", "名称", "资金", "情况", "2021 年度部门整体支出绩效自评表", ...TABLE];
    expect(spans(["一、概况", ...text].join("\n"))).toEqual([[2, 13]]);
  });

  it("begins at a head label that was written before the title, whatever values stand between", () => {
    const text = ["总分", "100", "100", "项目名称", "村道养护", "负责人", "项目支出绩效自评表", ...TABLE.slice(1)];
    expect(spans(["项目支出绩效自评表", ...TABLE.slice(0, 5), ...text].join("\n"))).toEqual([
      [1, 9],
      [10, 18],
    ]);
  });

  it("goes on below points that stand above its headings", () => {
    const text = ["项目绩效自评表", "综合得分", "99", "单位名称", "青禾县交通局", ...TABLE];
    expect(spans(["一、概况", ...text].join("\n"))).toEqual([[2, 12]]);
  });

  it("looks over a running head that was written behind the first cells of its page", () => {
    const head = "2021年度青禾县交通局绩效自评报告";
    const pages = [`${head}\n一、概况\n1`, `${head}\n二、问题\n2`, `${head}\n三、附件\n3`];
    const last = ["项目名称", "主管部门", head, "项目支出绩效自评表", "村道养护", ...TABLE.slice(1)].join("\n");
    const [region] = findRegions(textLines([...pages, last].join("\n\f")));
    expect(region?.lines[0]?.text).toBe("项目名称");
    expect(region?.captions).toEqual(new Set([2, 3]));
  });

  it("begins at its first head cell where it has neither caption nor title", () => {
    expect(spans(["一、概况", "本单位情况良好。", ...TABLE].join("\n"))).toEqual([[3, 8]]);
  });

  it("takes the title from two lines and leaves the caption's words out", () => {
    const [region] = findRegions(textLines(["附件2：2022年度青禾县项目支出", "绩效自评表", ...TABLE].join("\n")));
    expect(region?.title?.text).toBe("2022年度青禾县项目支出绩效自评表");
  });

  it("takes the year from the line under the title", () => {
    const [region] = findRegions(textLines(["项目支出绩效自评表", "（2020年度）", ...TABLE].join("\n")));
    expect(region?.year).toBe(2020);
    expect(region?.captions.has(1)).toBe(true);
  });
});

describe("where a flattened table ends", () => {
  it("ends where the next begins, with a title or without", () => {
    const text = ["项目支出绩效自评表", ...TABLE, "", "项目支出绩效自评表", ...TABLE, ...TABLE];
    expect(spans(text.join("\n"))).toEqual([
      [1, 7],
      [9, 15],
      [16, 21],
    ]);
  });

  it("keeps its notes and gives the chapter after them back to the narrative", () => {
    const notes = ["备注：1.执行率＝全年执行数/全年预算数；", "2.90分以上为优。"];
    const text = ["项目支出绩效自评表", ...TABLE, ...notes, "五、其他需要说明的情况", "无"];
    expect(spans(text.join("\n"))).toEqual([[1, 9]]);
  });

  it("ends before another kind of table", () => {
    const text = ["项目支出绩效自评表", ...TABLE, "附件 3", "部门整体支出绩效评价基础数据表", "财政供养人员 20"];
    expect(spans(text.join("\n"))).toEqual([[1, 7]]);
  });
});

describe("page numbers and running heads", () => {
  const page = (number: number, ...cells: string[]) => [
    `${number === 1 ? "" : "\f"}青禾县图书馆`,
    ...cells,
    `— ${number} —`,
  ];

  it("are no cells of the table", () => {
    const text = [
      ...page(1, "一、概况"),
      ...page(2, "项目支出绩效自评表", ...TABLE.slice(0, 3)),
      ...page(3, ...TABLE.slice(3)),
    ];
    const [region] = findRegions(textLines(text.join("\n")));
    const left = region?.lines.filter((_, index) => !region.captions.has(index)).map((line) => line.text);
    expect(left).toEqual(TABLE);
  });

  it("a row of a dash, a figure and a dash in the middle of a page is cells", () => {
    const text = [...page(1, "项目支出绩效自评表", ...TABLE.slice(0, 3), "— 1 —", ...TABLE.slice(3)), ...page(2, "无")];
    const [region] = findRegions(textLines(text.join("\n")));
    const index = region?.lines.findIndex((line) => line.text === "— 1 —") ?? -1;
    expect(index).toBeGreaterThan(0);
    expect(region?.captions.has(index)).toBe(false);
  });

  it("are none where the number counts on with those at the edges of the other pages", () => {
    const pages = [
      ...page(1, "一、概况"),
      ...page(2, "二、问题"),
      ...page(3, "项目支出绩效自评表", ...TABLE.slice(0, 4)),
    ];
    const last = ["\f第三页的行", "— 4 —", ...TABLE.slice(4)];
    const regions = findRegions(textLines([...pages, ...last].join("\n")));
    const index = regions[0]?.lines.findIndex((line) => line.text === "— 4 —") ?? -1;
    expect(index).toBeGreaterThan(0);
    expect(regions[0]?.captions.has(index)).toBe(true);
  });

  it("a grade that stands last on every page is the grade of each table", () => {
    const forms = [1, 2, 3].map((at) => [`${at === 1 ? "" : "\f"}项目支出绩效自评表`, ...TABLE, "自评等级", "优"]);
    for (const region of findRegions(textLines(forms.flat().join("\n")))) {
      const index = region.lines.findIndex((line) => line.text === "优");
      expect(index).toBeGreaterThan(0);
      expect(region.captions.has(index)).toBe(false);
    }
  });
});
