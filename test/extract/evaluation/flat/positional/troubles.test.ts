import { describe, expect, it } from "vitest";
import { readPositional } from "../../../../../src/extract/evaluation/flat/positional/index.js";
import { regionOf } from "../region-of.js";

const HEAD = `                    项目支出绩效自评表
                      （2022年度）
 项目名称              职工书屋建设          实施单位         青禾县总工会
`;
const FUNDS = `              年初预算数   全年预算数   全年执行数   分值   执行率   得分
 项目资金    年度资金总额    60.00     63.20     60.04    10    95%   9.5
 （万元）   其中：当年财政拨款  60.00     63.20     60.04    —     95%   —
             其他资金       0         0         0       —     —    —
`;
const HEADINGS = ` 一级指标    二级指标      三级指标         年度指标值     实际完成值     分值   得分   偏差原因分析及改进措施
`;

function read(...parts: string[]) {
  const reading = readPositional(regionOf(parts.join("")));
  if (reading === null) throw new Error("the reader gave the table up");
  return { ...reading, rows: reading.evaluation.indicators };
}

const values = ({ rows }: ReturnType<typeof read>) =>
  rows.map((row) => [row.level3.text, row.target?.text, row.actual?.text, row.weight?.text, row.score?.text]);

describe("cells whose lines stand in turn, moved to the left of their columns", () => {
  const table = read(
    HEAD,
    FUNDS,
    HEADINGS,
    ` 产出指标    数量指标      建设职工书屋数量      ≥12家        12家       45    45    无
                          保障各项工作
                               各项工作平
 效益指标    社会效益指标    职工归属感                                    45    45    无
                          平稳运行，营
                               稳运行，群
                          造良好氛围
                               众反映良好
 总分                                                       100   99.5
`,
  );

  it("are read each for itself", () => {
    expect(values(table)[1]).toEqual([
      "职工归属感",
      "保障各项工作平稳运行，营造良好氛围",
      "各项工作平稳运行，群众反映良好",
      "45",
      "45",
    ]);
  });
});

describe("a page that is drawn together", () => {
  const table = read(
    HEAD,
    FUNDS,
    HEADINGS,
    ` 产出指标    数量指标      建设职工书屋数量      ≥12家        12家       30    30    无
            质量指标      书屋验收合格率       100%        100%       30    30    无
                              — 3 —
\f                    2022年度绩效自评报告
 项目名称        职工书屋建设     实施单位  青禾县总工会
 效益指标 社会效益指标 职工归属感  提升   提升  20 20  无
 满意度指标 满意度指标 职工满意度 ≥90%  95%  10 10 无
 总分                   100 99.5
 自评等级               优
`,
  );

  it("is read by what its words can be", () => {
    expect(values(table)).toEqual([
      ["建设职工书屋数量", "≥12家", "12家", "30", "30"],
      ["书屋验收合格率", "100%", "100%", "30", "30"],
      ["职工归属感", "提升", "提升", "20", "20"],
      ["职工满意度", "≥90%", "95%", "10", "10"],
    ]);
  });

  it("keeps the running head and the table's first row, printed again, out of the rows", () => {
    expect(table.rows.map((row) => row.level1?.text)).toEqual(["产出指标", "产出指标", "效益指标", "满意度指标"]);
    expect(table.evaluation.name?.text).toBe("职工书屋建设");
  });

  it("tells the grade below the total", () => {
    expect(table.evaluation.grade?.text).toBe("优");
  });
});

describe("rows without points", () => {
  const table = read(
    HEAD,
    ` 一级指标    二级指标      三级指标           年度指标值        全年完成值       未完成原因和改进措施
 产出指标    数量指标      建设职工书屋数量         ≥12家          12家           无
                        新建户外劳动者
            数量指标                         30个           31个           无
                        驿站数量
 效益指标    社会效益指标    职工归属感             提升            提升            无
`,
  );

  it("are found by their names and values", () => {
    expect(table.rows.map((row) => [row.level3.text, row.target?.text, row.actual?.text])).toEqual([
      ["建设职工书屋数量", "≥12家", "12家"],
      ["新建户外劳动者驿站数量", "30个", "31个"],
      ["职工归属感", "提升", "提升"],
    ]);
  });
});

describe("a column that only a reviewer fills", () => {
  const table = read(
    HEAD,
    ` 一级指标    二级指标     三级指标      年度指标值   实际完成值   分值  得分  核查分  偏差原因及改进措施
 产出指标    数量指标   建设职工书屋数量    ≥12家      12家     50   50             —
 效益指标    社会效益指标  职工归属感       提升       提升      50   50             —
`,
  );

  it("is left blank, and dashes stay reasons", () => {
    expect(table.rows.map((row) => [row.score?.text, row.deviation?.text])).toEqual([
      ["50", "—"],
      ["50", "—"],
    ]);
  });
});

describe("amounts that stand nearer to the next heading than to their own", () => {
  const table = read(
    HEAD,
    `              年初预算数  全年预算数             全年执行数    分值   执行率   得分
 项目资金    年度资金总额  6,849,100.00 12,280,700.00
 （元）   其中：本年财政拨款 6,849,100.00 12,280,700.00
                                          12,280,700.00   10   100%   10
            上年结转资金       —           —
`,
    HEADINGS,
    ` 产出指标    数量指标      建设职工书屋数量      ≥12家        12家       90    90    无
`,
  );

  it("fill the columns from the first on, and the lone one is the whole block's", () => {
    const [total, current] = table.evaluation.funds;
    expect([total?.initial?.text, total?.adjusted?.text, total?.executed?.text]).toEqual([
      "6,849,100.00",
      "12,280,700.00",
      "12,280,700.00",
    ]);
    expect([current?.initial?.text, current?.adjusted?.text, current?.executed]).toEqual([
      "6,849,100.00",
      "12,280,700.00",
      null,
    ]);
  });
});

describe("trust in a reading", () => {
  const row = (words: string): number =>
    read(
      HEAD,
      FUNDS,
      HEADINGS,
      ` 产出指标    数量指标      建设职工书屋数量      ≥12家        12家       45    45    无\n${words}`,
    ).coherence;

  it("is whole where every cell is one word", () => {
    expect(row(" 效益指标    社会效益指标    职工归属感          提升         提升       45    45    无\n")).toBe(1);
  });

  it("is not whole where a word too many stands between the columns", () => {
    expect(row(" 效益指标    社会效益指标    职工归属感      提升 稳定 较好       45    45    无\n")).toBeLessThan(0.9);
  });
});

describe("columns that are numbered below their headings", () => {
  const table = read(
    HEAD,
    `                          全年预  资金到              全年执   执行率
              资金来源  行次
                          算数    位数                行数     （B/A）   分值   得分
             栏次      1      2       3              4        5        6     7
 项目资金    年度资金总额   1    63.20   63.20          60.04     95%      10    9.5
 （万元）   其中：当年财政拨款 2    63.20   63.20          60.04     —        —     —
`,
    ` 行次   一级指标    二级指标      三级指标         年度指标值     实际完成值     分值   得分
 （1）    （2）      （3）         （4）           （5）         （6）       （7）  （8）
   1    产出指标    数量指标      建设职工书屋数量      ≥12家        12家       60    60
   2    效益指标    社会效益指标    职工归属感          提升         提升       30    30
 总分                                                                 100   99.5
`,
  );

  it("are told by their numbers, which are no values", () => {
    const [total] = table.evaluation.funds;
    expect([total?.adjusted?.text, total?.executed?.text, total?.rate?.text, total?.score?.text]).toEqual([
      "63.20",
      "60.04",
      "95%",
      "9.5",
    ]);
    expect(values(table)).toEqual([
      ["建设职工书屋数量", "≥12家", "12家", "60", "60"],
      ["职工归属感", "提升", "提升", "30", "30"],
    ]);
  });
});

describe("a row of money whose figures were moved to the left", () => {
  const table = read(
    HEAD,
    `              年初预算数        全年预算数        全年执行数        分值      执行率      得分
 项目资金    年度资金总额    60.00          63.20          60.04         10       95%       9.5
 （万元）   其中：当年财政拨款    50.00          53.20          50.04         —        94.1%     —
             其他资金 10.00 10.00 10.00 — 100% —
`,
    HEADINGS,
    ` 产出指标    数量指标      建设职工书屋数量      ≥12家        12家       90    90    无
`,
  );

  it("has one figure in each column, because it has as many as there are columns", () => {
    const other = table.evaluation.funds.at(-1);
    expect([other?.initial?.text, other?.adjusted?.text, other?.executed?.text, other?.rate?.text]).toEqual([
      "10.00",
      "10.00",
      "10.00",
      "100%",
    ]);
  });
});

describe("a date whose day goes on below it", () => {
  const table = read(
    HEAD,
    HEADINGS,
    ` 产出指标    数量指标      建设职工书屋数量      ≥12家           12家       60    60    无
                           2022 年 12 月 31
         时效指标      书屋建成时间                      2022 年 5 月     30    30    无
                                 日前
`,
  );

  it("stays one value", () => {
    expect(table.rows.at(-1)?.target?.text.replace(/\s/g, "")).toBe("2022年12月31日前");
    expect(table.rows.at(-1)?.actual?.text.replace(/\s/g, "")).toBe("2022年5月");
  });
});

describe("points that a narrow column wraps", () => {
  const table = read(
    HEAD,
    FUNDS,
    HEADINGS,
    `                                                        20.0   20.0
 产出指标    数量指标      建设职工书屋数量      ≥12家        12家                  无
                                                        0      0
            质量指标      书屋验收合格率       ≥95%        96%        6.00  6.00   无
                                              10.0   10.0
 效益指标    社会效益指标    职工归属感       逐步增强      增强                  无
                                              0      0
 总分                                                       36     36
`,
  );

  it("are one figure a row, and no value wherever they stand", () => {
    expect(values(table)).toEqual([
      ["建设职工书屋数量", "≥12家", "12家", "20.00", "20.00"],
      ["书屋验收合格率", "≥95%", "96%", "6.00", "6.00"],
      ["职工归属感", "逐步增强", "增强", "10.00", "10.00"],
    ]);
  });
});

describe("a table without points that prints its labels on every row", () => {
  const table = read(
    HEAD,
    ` 一级指标    二级指标        三级指标        年度指标值       全年完成值     未完成原因和改进措施
`,
    ` 产出指标    数量指标      建设职工书屋数量      35家          35家            无
 产出指标    质量指标       书屋验收合格率      ≥95%          96%             无
                                    保障书屋平稳运 书屋平稳运行，
 效益指标   社会效益指标       职工归属感                                 无
                                    行，营造好氛围 归属感增强
 说明：无
`,
  );

  it("has a row for a name between two lines of its values", () => {
    expect(table.rows.map(({ level2, level3 }) => [level2?.text, level3.text])).toEqual([
      ["数量指标", "建设职工书屋数量"],
      ["质量指标", "书屋验收合格率"],
      ["社会效益指标", "职工归属感"],
    ]);
    expect(table.rows[2]?.target?.text).toBe("保障书屋平稳运行，营造好氛围");
  });
});

describe("a row with two values in one cell", () => {
  const rows = (score: string) =>
    read(
      HEAD,
      FUNDS,
      HEADINGS,
      ` 产出指标    数量指标      建设职工书屋数量      ≥12家        12家       40    40    无
            质量指标      书屋验收合格率       ≥95%≤99%    96%       20    20    无
 效益指标    社会效益指标    职工归属感         增强         增强       30    30    无
 总分                                                       100   ${score}
`,
    );

  it("is told by its name where all points come to their sums", () => {
    const { notes, coherence } = rows("99.5");
    expect(notes.map(({ code, params }) => [code, params])).toEqual([["row-uncertain", { row: "书屋验收合格率" }]]);
    expect(coherence).toBe(1);
  });

  it("puts the whole table in doubt where they do not", () => {
    const { notes, coherence } = rows("89.5");
    expect(notes).toEqual([]);
    expect(coherence).toBeLessThan(0.9);
  });
});

describe("signs, figures and units that single blanks part", () => {
  const table = read(
    HEAD,
    FUNDS,
    ` 一级指标 二级指标   三级指标    指标性质 指标值 度量单位 完成值   权重   得分   未完成原因分析
`,
    ` 产出指标 数量指标 建设职工书屋数量 ≥ 12 家            12     45    45    无
 效益指标 社会效益 职工阅读时长 ≥ 730 小时 731             45    45    无
 总分                                            100   99.5
`,
  );

  it("are told apart by what they are", () => {
    const told = table.rows.map((row) =>
      [row.nature, row.target, row.measureUnit, row.actual].map((leaf) => leaf?.text),
    );
    expect(told).toEqual([
      ["≥", "12", "家", "12"],
      ["≥", "730", "小时", "731"],
    ]);
  });
});

describe("points that stand between the lines of a value", () => {
  const table = read(
    HEAD,
    FUNDS,
    ` 一级指标    二级指标       三级指标       分值    年度指标值        实际完成值        得分    偏差原因分析及改进措施
`,
    ` 产出指标    数量指标     建设职工书屋数量    45.00    ≥12家           12家           45.00    无
                                        为职工提供更加       全年书屋不断开，
 效益指标    社会效益指标    职工归属感       45.00                    45.00                 无
                                        便捷的服务          职工来去方便
 总分                                   100                             99.5
`,
  );

  it("are the points that are missing", () => {
    expect(values(table)[1]).toEqual([
      "职工归属感",
      "为职工提供更加便捷的服务",
      "全年书屋不断开，职工来去方便",
      "45.00",
      "45.00",
    ]);
  });
});

describe("a row whose cells are as tall as each other, above a short one", () => {
  const table = read(
    HEAD,
    FUNDS,
    ` 一级指标    二级指标       三级指标       分值    年度指标值        实际完成值        得分    偏差原因分析及改进措施
 产出指标    数量指标     建设职工书屋数量    50.00    ≥12家           12家           50.00    无
                                        为服务对象提供   全年服务窗口不
 效益指标    社会效益指标    行业影响力       30.00    更加便捷、优质   断档，办理流程    30.00    无
                                        的公共服务，群   减少两个环节，
                                        众办事更方便    群众办事更方便
          可持续影响指标   可持续发展能力     10.00    逐步健全       健全           10.00    无
 总分                                   100                             99.5
`,
  );

  it("keeps all lines beside each other: rows do not reach into one another", () => {
    expect(values(table).map(([, , actual]) => actual)).toEqual([
      "12家",
      "全年服务窗口不断档，办理流程减少两个环节，群众办事更方便",
      "健全",
    ]);
  });
});

describe("amounts under a heading that no list knows", () => {
  const table = read(
    HEAD,
    `            资金来源   行次   全年预算数（A）  统筹整合数（B）  扣除统筹整合后资金数（C=A-B）  资金到位数（D）  到位率（D/C）  全年执行数（E）  执行率（E/C）  分值  得分
  资金          合计     1     48.780000     5.420000          43.360000            43.360000     100%      43.360000     100.00%    10   10
  情况     其中：中央财政资
 （万元）              2     48.780000     5.420000          43.360000            43.360000     100%      43.360000
          金
          省级财政资金   3         0            0                  0                  0                     0
           其他资金    4         0            0                  0                  0                     0
`,
    HEADINGS,
    ` 产出指标    数量指标      建设职工书屋数量      ≥12家        12家       90    90    无
 总分                                                       100   100
`,
  );

  it("are one a row, and no sentence that fills its lines", () => {
    const cells = table.table.cells.map(({ content }) => content.text);
    expect(cells.filter((text) => text.startsWith("43.36"))).toEqual(new Array(6).fill("43.360000"));
  });
});
