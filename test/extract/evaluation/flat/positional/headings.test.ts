import { describe, expect, it } from "vitest";
import { findHeadingRows } from "../../../../../src/extract/evaluation/flat/positional/headings.js";
import { withoutNumbering } from "../../../../../src/extract/evaluation/flat/positional/numbering.js";
import { linesOf } from "./lines-of.js";

function headings(text: string) {
  const [row] = findHeadingRows(withoutNumbering(linesOf(text)));
  return { named: row?.headings.map(({ field, content }) => `${field} ${content.text}`) ?? [], odd: row?.odd };
}

describe("headings of several lines", () => {
  it("are told by what they say where their lines were printed aside", () => {
    const { named, odd } = headings(
      [
        " 一级指标 二级指标       三级指标       计算符 指标值 计量单 实际完成值 权重设 得分 偏差原因及改进措",
        "                                号             位             定值               施",
      ].join("\n"),
    );
    expect(named).toEqual([
      "level1 一级指标",
      "level2 二级指标",
      "level3 三级指标",
      "nature 计算符号",
      "target 指标值",
      "measureUnit 计量单位",
      "actual 实际完成值",
      "weight 权重设定值",
      "score 得分",
      "deviation 偏差原因及改进措施",
    ]);
    expect(odd).toBe(0);
  });

  it("are one where its lines came to stand side by side and another has the words of the first", () => {
    const { named } = headings(
      [
        "        资金构成     年初预算数 全年(调整)预",
        "                             算数          全年执行数 执行率(%) 执行率      权重",
        "                                                                      执行率得分",
        "                                                                        (分)",
      ].join("\n"),
    );
    expect(named.slice(2)).toEqual([
      "executed 全年执行数",
      "rate 执行率(%)",
      "weight 执行率权重",
      "score 执行率得分(分)",
    ]);
  });

  it("do not take the label beside the block for one of them, nor the sentence above", () => {
    const { named } = headings(
      [
        "绩效目标   组织职工培训，按期完成年度任务。",
        "                                  年初设定",
        "目标 一级   二级指标    三级                    实际完成值    标准分    评价得分",
        "                                   指标值",
      ].join("\n"),
    );
    expect(named.map((one) => one.split(" ")[0])).toEqual([
      "level1",
      "level2",
      "level3",
      expect.anything(),
      "actual",
      "weight",
      "score",
    ]);
    expect(named[3]).toMatch(/指标值$/);
  });

  it("leave a bracket to the heading above it", () => {
    const { named } = headings(
      [
        "        年初预算   全年预算                      执行率    执行率权",
        "                            全年执行数                      执行率得分（分）",
        "         数      数                       （%）     重",
        " 合计     12.00    12.00       11.40      95.00     10      9.5",
      ].join("\n"),
    );
    expect(named.slice(-3)).toEqual(["rate 执行率（%）", "weight 执行率权重", "score 执行率得分（分）"]);
  });

  it("begin behind another whose bracket ends on the next line", () => {
    const { named } = headings(
      [
        "一级指标  二级指标  三级指标（具体 指标权  年度指标值   年度实际完   得分",
        "            指标）     重             成值",
      ].join("\n"),
    );
    expect(named.slice(2, 4)).toEqual(["level3 三级指标（具体指标）", "weight 指标权重"]);
  });

  it("end where the first words of the rows begin", () => {
    const { named } = headings(
      [
        "      一级    二级                                          自评   偏差原因分析",
        "                     三级指标    权重    计划值    实际值",
        "      指标    指标                                          得分   及改进措施",
        "                                                                       年初计划偏",
      ].join("\n"),
    );
    expect(named.at(-1)).toBe("deviation 偏差原因分析及改进措施");
  });

  it("may touch each other, and hold words in brackets that blanks part", () => {
    const { named, odd } = headings(
      [
        "           资金来源     年初预算数    全年预算数     全年执行数分值    执行率    得分（20 分*执",
        "                                                            行率）",
      ].join("\n"),
    );
    expect(named.slice(2)).toEqual(["executed 全年执行数", "weight 分值", "rate 执行率", "score 得分（20分*执行率）"]);
    expect(odd).toBe(0);
  });

  it("leave out the one over the labels of the rows, however many lines the others have", () => {
    const { named } = headings(
      [
        "                               调整后预算",
        "    年度预算数（万元）     年初预算                预算执行数   预算执行率   权重   得分   原因",
        "                                 数",
      ].join("\n"),
    );
    expect(named.slice(0, 3)).toEqual(["initial 年初预算", "adjusted 调整后预算数", "executed 预算执行数"]);
  });

  it("may weigh each level by itself: such points are no doubt", () => {
    const { odd } = headings(
      " 一级指标  分值  二级指标  分值   三级指标    分值   年度指标值   实际完成值   得分   偏差原因分析及改进措施",
    );
    expect(odd).toBe(0);
  });

  it("are those above their numbers, also circled ones", () => {
    const { named, odd } = headings(
      [
        "                                 统筹整合",
        "                    全年预算数              扣除后资金数     全年执行数",
        "          列次  行次              资金数                              分值   得分",
        "                     （A）                 （C）         （E）",
        "                                  （B）",
        "          栏次   ①     ②         ③        ④           ⑤        ⑥     ⑦",
      ].join("\n"),
    );
    expect(named).toContain("executed 全年执行数（E）");
    expect(named).toHaveLength(7);
    expect(odd).toBe(0);
  });
});

describe("a quotient on a line of its own", () => {
  it("is the rate's, though it stands below the points or beside them", () => {
    const { named } = headings(
      [
        "               年初           全年           全年                  执行率",
        "    资金来源                                               分值            得分",
        "              预算数          预算数           执行数                （B/A）",
      ].join("\n"),
    );
    expect(named.slice(3)).toEqual(["weight 分值", "rate 执行率（B/A）", "score 得分"]);
  });
});

describe("headings whose lines were printed aside", () => {
  it("stand in the order in which the words stand on each line", () => {
    const { named } = headings(
      [
        "一级指  二级指标     三级指标         计算            计量                     偏差原因及改",
        " 标                          符号 指标值 单位 实际完成值 分值 得分 核查分 进措施",
      ].join("\n"),
    );
    expect(named.map((words) => words.split(" ")[0])).toEqual([
      "level1",
      "level2",
      "level3",
      "nature",
      "target",
      "measureUnit",
      "actual",
      "weight",
      "score",
      "ignored",
      "deviation",
    ]);
  });

  it("keep the letter of 自评得分 out of the reasons beside it, and a bracket that is open to its own words", () => {
    const score = headings(
      [
        "  一级    二级     三级指标            评分标准        分值 自评得      扣分原因和其他说",
        "  指标    指标                                         分     明",
      ].join("\n"),
    );
    expect(score.named.slice(-3)).toEqual(["weight 分值", "score 自评得分", "deviation 扣分原因和其他说明"]);
    const money = headings(
      [
        "        年度预算数（万 年初预算 调整后预算 预算执行数 预算执行率 权重               得分      原因",
        "           元）                 数",
      ].join("\n"),
    );
    const fields = ["initial", "adjusted", "executed", "rate", "weight", "score", "reason"];
    expect(money.named.map((words) => words.split(" ")[0])).toEqual(fields);
  });

  it("part where two touch behind a bracket", () => {
    const { named } = headings("        全年预算数（A）全年执行数（B） 分值 执行率（B/A）      得分");
    expect(named.slice(0, 2)).toEqual(["adjusted 全年预算数（A）", "executed 全年执行数（B）"]);
  });

  it("come to an end where every word may begin them", () => {
    const line = Array.from({ length: 14 }, () => "因").join(" ");
    expect(headings(Array.from({ length: 6 }, () => line).join("\n")).named).toEqual([]);
  });
});

describe("headings of the money whose lines stand between those of the label beside the block", () => {
  it("go on to a fifth line where a bracket is still open", () => {
    const { named } = headings(
      [
        "                                                                          得分",
        "                            年初预        全年预    全年执                        （分值×",
        "              年度资金总额                                       分值     执行率",
        "                             算数         算数     行数                         执行",
        "资金情",
        "                                                                          率）",
        "况（万",
        "            合计       2,436.08      2,420.05",
      ].join("\n"),
    );
    expect(named.at(-1)).toBe("score 得分（分值×执行率）");
  });

  it("do not take a word of that label for the budget: the rows' own labels stand left of the amounts", () => {
    const { named } = headings(
      [
        "                                     调整       预算      预算",
        "                            年初",
        "           年度预算数（万元）                 后预       执行      执行       权重   得分     原因",
        "预算                          预算",
        "                                     算数        数       率",
        "执行",
        "              总额           636.38   636.38   636.38   100%     10   10",
      ].join("\n"),
    );
    expect(named).toEqual([
      "initial 年初预算",
      "adjusted 调整后预算数",
      "executed 预算执行数",
      "rate 预算执行率",
      "weight 权重",
      "score 得分",
      "reason 原因",
    ]);
  });
});
