import { describe, expect, it } from "vitest";
import { canvasOf } from "../../../../../src/extract/evaluation/flat/drawn/canvas.js";
import { readFlatEvaluations } from "../../../../../src/extract/evaluation/flat/index.js";
import { bare, fundCells, textLines } from "../../../../support/text-lines.js";

/** As w3m writes a page's table: wide characters take two places, borders are characters made for it. */
const BOXED = `
┌────────┬──────────────────────────────────────────────────────────┐
│项目名称│渠道清淤工程                                              │
├────┬───┴────┬──────┬──────┬──────┬────┬──────┬────┬───────────────┤
│    │        │年初预│全年预│全年执│    │      │    │               │
│    │资金来源│算数  │算数  │行数  │分值│执行率│得分│备注           │
│项目├────────┼──────┼──────┼──────┼────┼──────┼────┼───────────────┤
│资金│年度资金│20.50 │20.50 │20.50 │10  │100%  │10  │               │
│    │总额    │      │      │      │    │      │    │               │
│    ├────────┼──────┼──────┼──────┼────┴──────┴────┴───────────────┤
│    │其他资金│-     │-     │-     │                                │
├────┼────────┼──────┴──┬───┴──┬───┴──┬────┬────┬───────────────────┤
│    │一级指标│二级指标 │三级指│年度指│实际│分值│得分               │
│    │        │         │标    │标值  │完成│    │                   │
│    │        │         │      │      │值  │    │                   │
│    ├────────┼─────────┼──────┼──────┼────┼────┼───────────────────┤
│绩效│        │数量指标 │清淤渠│12公里│11公│50  │45.83              │
│指标│        │         │道长度│      │里  │    │                   │
│    │产出指标├─────────┼──────┼──────┼────┼────┼───────────────────┤
│    │        │质量指标 │验收合│100%  │100%│30  │30                 │
│    │        │         │格率  │      │    │    │                   │
│    ├────────┼─────────┼──────┼──────┼────┼────┼───────────────────┤
│    │效益指标│社会效益 │灌溉保│95%   │96% │10  │10                 │
│    │        │指标     │证率  │      │    │    │                   │
├────┴────────┴─────────┴──────┴──────┴────┼────┼───────────────────┤
│总分                                      │100 │95.83              │
└──────────────────────────────────────────┴────┴───────────────────┘`;

const PAGE = `项目支出绩效自评表${BOXED}`;
/** As links writes it: every character takes one place, and borders are of ASCII. */
const ASCII = BOXED.replace(/[┌┐└┘├┤┬┴┼]/g, "+")
  .replaceAll("─", "-")
  .replaceAll("│", "|");
const narrow = (text: string): string =>
  text
    .split("\n")
    .map((line) =>
      line.replace(
        /([\u3400-\u9fff]+)( *)/g,
        (_, words: string, blanks: string) => words + " ".repeat(words.length) + blanks,
      ),
    )
    .join("\n");

const read = (text: string) => readFlatEvaluations(textLines(text));
const rowsOf = (text: string) =>
  (read(text).evaluations[0]?.indicators ?? []).map(({ level1, level2, level3, actual, weight, score }) =>
    [level1, level2, level3, actual, weight, score].map(bare),
  );
const ROWS = [
  ["产出指标", "数量指标", "清淤渠道长度", "11公里", "50", "45.83"],
  ["产出指标", "质量指标", "验收合格率", "100%", "30", "30"],
  ["效益指标", "社会效益指标", "灌溉保证率", "96%", "10", "10"],
];

describe("a table drawn with characters whose cells are merged", () => {
  it("is read by its borders, wrapped cells whole", () => {
    const { evaluations, doubtful, unread } = read(PAGE);
    expect(rowsOf(PAGE)).toEqual(ROWS);
    expect(evaluations[0]?.name?.text).toBe("渠道清淤工程");
    expect(fundCells(evaluations[0]?.funds[0] as never).slice(0, 4)).toEqual([
      "年度资金总额",
      "20.50",
      "20.50",
      "20.50",
    ]);
    expect(bare(evaluations[0]?.total?.score ?? null)).toBe("95.83");
    expect([doubtful.size, unread]).toEqual([0, 0]);
  });

  it("is read where a program takes wide characters for narrow ones, and borders begin at bars", () => {
    const text = narrow(ASCII).replace(/^( *)\+(.*)\+$/gm, "$1|$2|");
    expect(rowsOf(`项目支出绩效自评表${text}`)).toEqual(ROWS);
  });

  it("is read where a character is wider than its column", () => {
    const text = PAGE.replace("│12公里│11公│50  │", "│12 公里│11公│50  │");
    expect(rowsOf(text)).toEqual(ROWS);
  });

  it("is told unread where its borders do not meet", () => {
    const broken = PAGE.replace(
      "├────────┼─────────┼──────┼──────┼────┼────┼",
      "├────────┼─────────┼──────┼──────┼────┼",
    );
    const { evaluations, unread, notes } = read(broken);
    expect(evaluations).toEqual([]);
    expect(unread).toBe(1);
    expect(notes.map(({ code }) => code)).toEqual(["evaluation-unread"]);
  });
});

describe("the places of a drawn line's characters", () => {
  it("are known where a program takes signs for wide", () => {
    const lines = ["+----+--+", "|≥5%|中|", "|~~~~|文|", "+----+--+"];
    expect(canvasOf(lines)?.map((line) => line.indexOf("|", 1))).toEqual([-1, 5, 5, -1]);
  });

  it("are not known where a line has more borders than the one above it", () => {
    expect(canvasOf(["+----+", "| a | b |", "+----+"])).toBeNull();
  });
});
