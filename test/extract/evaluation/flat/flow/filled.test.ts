import { describe, expect, it } from "vitest";
import { readFlatEvaluations } from "../../../../../src/extract/evaluation/flat/index.js";
import { textLines } from "../../../../support/text-lines.js";

const form = (headings: string, rows: string, total = "总分 100 100") => `项目支出绩效自评表
（2022年度）
项目名称 行道树补植
主管部门 青禾县园林局 实施单位 青禾县园林局
项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分
年度资金总额 60 60 60 10 100% 10
其中：当年财政拨款 60 60 60 - - -
${headings}
${rows}
${total}`;

function read(text: string) {
  const { evaluations, doubtful } = readFlatEvaluations(textLines(text));
  return { rows: evaluations[0]?.indicators ?? [], doubt: doubtful.get(0) ?? null };
}

const WITH_LAST_YEAR =
  "一级指标\n二级指标\n三级指标\n年度指标值\n上年同期值\n实际完成值\n分值\n得分\n偏差原因分析及改进措施";
const LAST_YEAR_ROWS = [
  "产出指标\n数量指标\n补种乔木数量\n50株\n41株\n52株\n20\n20",
  "质量指标\n苗木成活率\n95%\n93%\n97%\n20\n20",
  "时效指标\n任务按期完成率\n100%\n98%\n100%\n10\n10",
  "效益指标\n社会效益指标\n居民对绿化的知晓程度\n显著提高\n显著提高\n显著提高\n30\n30",
  "满意度指标\n满意度指标\n居民满意度\n90%\n88%\n91%\n10\n10",
].join("\n");

describe("a column without a field of its own that every row fills", () => {
  it("keeps its words out of the name, though they are the same as the target's", () => {
    const { rows } = read(form(WITH_LAST_YEAR, LAST_YEAR_ROWS));
    const row = rows[3];
    expect([row?.level3.text, row?.target?.text, row?.actual?.text]).toEqual([
      "居民对绿化的知晓程度",
      "显著提高",
      "显著提高",
    ]);
  });
});

const WITH_EVIDENCE = "一级指标 二级指标 三级指标 年度指标值 实际完成值 偏差原因分析及改进措施 佐证材料";
const evidenceRows = (tail: string) => `产出指标 数量指标 补种乔木数量 50株 52株
质量指标 苗木成活率 95% 97%
效益指标 社会效益指标 街道绿化面貌
长期发挥
作用
长期发挥作
${tail}
满意度指标 满意度指标 居民满意度 90% 91%`;

describe("the last line of a value before columns that are blank", () => {
  it("is the value's, and no evidence", () => {
    const { rows } = read(form(WITH_EVIDENCE, evidenceRows("用"), ""));
    expect(rows[2]?.actual?.text).toBe("长期发挥作用");
  });
});

const WITH_CORE = "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 是否核心指标";
const coreRows = (mark: string) => `产出指标 数量指标 补种乔木数量 50株 52株 20 20 是
质量指标 苗木成活率 100% 95% 13
12.3
5
${mark}
时效指标 任务按期完成率 100% 100% 17 17 否
效益指标 社会效益指标 街道绿化面貌 提高 提高 30 30 是
满意度指标 满意度指标 居民满意度 90% 91% 10 10 否`;

describe("the last decimal of a score on a line of its own", () => {
  it("is the score's, where the column behind has words and no figures", () => {
    const { rows } = read(form(WITH_CORE, coreRows("是"), "总分 100 99.35"));
    expect(rows[1]?.score?.text).toBe("12.35");
  });
});

describe("headings over several others", () => {
  const SPANNED =
    "一级指标\n二级指标\n三级指标\n指标方向\n年初设定目标值\n指标值\n单位\n全年完成值\n未完成情况说明\n分值\n自评得分";
  it("are no column where the rows fit without them", () => {
    const rows = `产出指标 数量指标 补种乔木数量 ≥ 50 株 52 株 40 40 无
质量指标 苗木成活率 ≥ 95 % 97% 10 10 无
效益指标 社会效益指标 街道绿化面貌 定性 提高 明显提高 30 30 无
满意度指标 满意度指标 居民满意度 ≥ 90 % 91% 10 10 无`;
    const read1 = read(form(SPANNED, rows)).rows[0];
    expect([read1?.target?.text, read1?.actual?.text, read1?.score?.text]).toEqual(["50", "52 株", "40"]);
  });
});

describe("headings that a page break tore", () => {
  it("leave the table in doubt, where later pages have them whole: the rows between are not read", () => {
    const torn = `编号 一级指标 二级指标 三级指标 年度指标值 实际完 未完成原因及改进措
填报单位 青禾县园林局
成值 施
1
产出 数量指标
补种乔木数量 50株 52株
编号 一级指标 二级指标 三级指标 年度指标值 实际完成值 未完成原因及改进措施
2 质量指标 苗木成活率 95% 97%
3 效益 社会效益指标 街道绿化面貌 提高 提高
4 满意度 满意度指标 居民满意度 90% 91%`;
    const { rows, doubt } = read(form(torn, "", ""));
    expect(rows.length === 4 || doubt === "table").toBe(true);
  });
});
