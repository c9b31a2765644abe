import { describe, expect, it } from "vitest";
import { atomsOf } from "../../../../../src/extract/evaluation/flat/columns/atoms.js";
import { DOUBTED } from "../../../../../src/extract/evaluation/flat/columns/blocks/index.js";
import { anatomyOf } from "../../../../../src/extract/evaluation/flat/columns/blocks/sections.js";
import { findTorn, lexiconOf } from "../../../../../src/extract/evaluation/flat/columns/blocks/torn.js";
import { readColumns } from "../../../../../src/extract/evaluation/flat/columns/index.js";
import type { FlatReading } from "../../../../../src/extract/evaluation/flat/region.js";
import { regionOf } from "../region-of.js";

const HEAD = `项目支出绩效自评表

项目名称

职工书屋建设

主管部门

青禾县总工会

项目资金
（万元）

年初预算数

全年预算数

全年执行数

分值

执行率

得分

年度资金总额

20.50

30.60

30.60

10

100%

10

其中：当年财政拨款

20.50

30.60

30.60

—

—

—

上年结转资金

0

0

0

—

—

—

其他资金

0

0

0

—

—

—

预期目标
年度目
办好职工书屋，帮扶困难职工。
标

实际完成情况
书屋和帮扶工作都按期完成。

一级指
标

二级指
标

三级指标

年度指标值

实际完成值

分值

得分

偏差原因分析
及改进措施
`;

/** Rows as they are written block by block: labels and names that span lines stand between the cells of other rows. */
const ROWS = `
数量指标

建设书屋数量

≥12 家

12 家

20

20

无

100%

100%

10

10

无

慰问及时性

及时

及时

20

20

无

产出指
书屋验收合
标(50
质量指标 格
分)
率

时效指标

效益指
标(30
分)

社会效益
指标

职工归属感

提升

部分提升

30

25

书屋开放时
间偏短

满意度
满意度指
指标(1
标
0 分)

职工满意度

≥90%

96%

10

10

无

总分

100

95
`;

const read = (text: string): FlatReading => {
  const reading = readColumns(regionOf(text));
  if (reading === null) throw new Error("no reading");
  return reading;
};

describe("a table written block by block", () => {
  const { evaluation } = read(HEAD + ROWS);
  const cells = evaluation.indicators.map((row) =>
    [row.level3, row.target, row.actual, row.weight, row.score].map((leaf) => leaf?.text.replaceAll(" ", "")).join(" "),
  );

  it("has its rows, with a name that was written late in the row that it was missing from", () => {
    expect(cells).toEqual([
      "建设书屋数量 ≥12家 12家 20 20",
      "书屋验收合格率 100% 100% 10 10",
      "慰问及时性 及时 及时 20 20",
      "职工归属感 提升 部分提升 30 25",
      "职工满意度 ≥90% 96% 10 10",
    ]);
  });

  it("has its labels, whose lines stand between those of a name", () => {
    expect(evaluation.indicators.map(({ level1 }) => level1?.text)).toEqual([
      "产出指标",
      "产出指标",
      "产出指标",
      "效益指标",
      "满意度指标",
    ]);
    expect(evaluation.indicators.map(({ level2 }) => level2?.text)).toEqual([
      "数量指标",
      "质量指标",
      "时效指标",
      "社会效益指标",
      "满意度指标",
    ]);
  });

  it("has its reason beside the lost points, and none where 无 stands", () => {
    expect(evaluation.indicators[3]?.deviation?.text).toBe("书屋开放时间偏短");
    expect(evaluation.indicators[0]?.deviation?.text).toBe("无");
  });

  it("has its funds and its total", () => {
    expect(evaluation.funds.map(({ label, executed }) => `${label.text} ${executed?.text}`)).toEqual([
      "年度资金总额 30.60",
      "其中：当年财政拨款 30.60",
      "上年结转资金 0",
      "其他资金 0",
    ]);
    expect([evaluation.total?.weight?.text, evaluation.total?.score?.text]).toEqual(["100", "95"]);
  });
});

describe("what a reading of blocks may not be sure of", () => {
  it("is a table one of whose rows has lost a cell", () => {
    const lost = ROWS.replace("12 家\n\n20\n\n20", "12 家\n\n20");
    expect(read(HEAD + lost).coherence).toBeLessThanOrEqual(DOUBTED);
  });

  it("is a table of whose funds no row is known, because its sums lack their points", () => {
    const unknown = HEAD.replace(/年度资金总额|其中：当年财政拨款|上年结转资金|其他资金/g, "书屋款项");
    expect(read(unknown + ROWS).coherence).toBeLessThanOrEqual(DOUBTED);
  });

  it("is a table whose total is less than one of its parts", () => {
    const small = ROWS.replace("总分\n\n100\n\n95", "总分\n\n9\n\n8");
    expect(read(HEAD + small).coherence).toBeLessThanOrEqual(DOUBTED);
  });
});

describe("words that were torn", () => {
  const lexicon = lexiconOf(["产出指标", "成本指标", "效益指标", "质量指标"], /^\((?:\d{1,3}分?\)?)?$/);
  const torn = (...keys: string[]): string[] =>
    findTorn(
      keys.map((key) => ({ key, block: 0 })),
      lexicon,
    ).map(({ words }) => words);

  it("are found with the lines of other cells between them", () => {
    expect(torn("产出指", "书屋验收", "标(50", "质量指标", "分)")).toEqual(["产出指标(50分)", "质量指标"]);
  });

  it("do not take the rest of the next words, however long that would make them", () => {
    expect(torn("成本指", "标", "效益指", "标(30", "分)")).toEqual(["成本指标", "效益指标(30分)"]);
  });

  it("are none across a blank line", () => {
    const pieces = [
      { key: "产出指", block: 0 },
      { key: "标", block: 1 },
    ];
    expect(findTorn(pieces, lexicon)).toEqual([]);
  });

  it("stay cheap to look for where every piece may go on", () => {
    const pieces = Array.from({ length: 5000 }, () => ({ key: "产", block: 0 }));
    expect(findTorn(pieces, lexicon)).toEqual([]);
  });
});

describe("the parts of a form", () => {
  it("are told apart where columns of funds stand among the headings of the indicators", () => {
    const text = HEAD.replace("全年执行数\n\n分值\n\n执行率\n\n得分\n\n年度资金总额", "年度资金总额").replace(
      "年度指标值\n",
      "年度指标值\n\n全年执行数\n\n88.80\n",
    );
    const atoms = atomsOf(regionOf(text + ROWS), false);
    const anatomy = anatomyOf(atoms);
    const zone = (key: string) => anatomy?.zones[atoms.findIndex((atom) => atom.key === key)];
    expect([zone("88.80"), zone("建设书屋数量")]).toEqual(["funds", "indicators"]);
  });

  it("leave out the running head of a page", () => {
    const lines = ["三级指标", "青禾县总工会绩效自评报告", "建设书屋数量"].map((text, at) => ({
      number: at + 1,
      text,
      page: at === 0 ? 1 : 2,
    }));
    const region = { ...regionOf(HEAD), lines, captions: new Set<number>() };
    expect(atomsOf(region, false).map(({ key }) => key)).toEqual(["三级指标", "建设书屋数量"]);
  });
});
