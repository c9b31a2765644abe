import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutText } from "../../../src/layout/text/paragraphs.js";

/** Pages of lines as a text reader gives them; a form feed begins a page. */
function paragraphs(text: string): string[] {
  return layoutText(linesOf(text)).map(({ content }) => content.text);
}

function linesOf(text: string) {
  let page = 1;
  return text.split("\n").map((line, index) => {
    if (line.startsWith("\f")) page++;
    return { number: index + 1, text: line.replace("\f", ""), page };
  });
}

const sentence =
  "2021年预算收入2249.74万元，其中年初预算1821.93万元，调整追加427.81万元，全年支出2249.74万元，其中基本支出785.84万元，项目支出1463.90万元，没有结余结转资金，资金使用规范有序。";

/** Breaks a paragraph into lines of so many characters, wherever that falls. */
function broken(paragraph: string, length: number): string[] {
  return paragraph.match(new RegExp(`.{1,${length}}`, "gu")) ?? [];
}

describe("paragraphs of a text", () => {
  it("join lines that were broken inside words and figures", () => {
    expect(paragraphs(["一、收支情况", ...broken(sentence, 30), "二、存在的问题", "无"].join("\n"))).toEqual([
      "一、收支情况",
      sentence,
      "二、存在的问题",
      "无",
    ]);
  });

  it("go on behind a numbered line that broke off early because the amount behind it is not torn", () => {
    const lines = [
      "二、绩效情况",
      ...broken(sentence, 44),
      "3．“河道保洁及沿岸绿化养护经费”项目年初预算",
      "221.53万元，年中追加213.26万元，全年支出427.56万元，结余",
      "7.23万元。",
    ];
    expect(paragraphs(lines.join("\n\n")).slice(2)).toEqual([
      "3．“河道保洁及沿岸绿化养护经费”项目年初预算221.53万元，年中追加213.26万元，全年支出427.56万元，结余7.23万元。",
    ]);
    expect(paragraphs(["（二）项目支出绩效情况", "2021年项目支出预算900万元，支出900万元。"].join("\n"))).toHaveLength(
      2,
    );
  });

  it("do not depend on blank lines between all lines", () => {
    expect(paragraphs(["一、收支情况", ...broken(sentence, 28), "二、存在的问题"].join("\n\n"))).toEqual([
      "一、收支情况",
      sentence,
      "二、存在的问题",
    ]);
  });

  it("are the same however wide the page was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 22, max: 60 }), fc.boolean(), (width, blanks) => {
        const lines = [
          "一、收支情况",
          ...broken(sentence, width),
          "（一）项目支出绩效情况",
          ...broken(`1.${sentence}`, width),
        ];
        expect(paragraphs(lines.join(blanks ? "\n\n" : "\n"))).toEqual([
          "一、收支情况",
          sentence,
          "（一）项目支出绩效情况",
          `1.${sentence}`,
        ]);
      }),
    );
  });

  it("begin where a line is indented", () => {
    const text = [`${"    甲".padEnd(30, "乙")}。`, `${"丙".repeat(20)}。`, `${"    丁".padEnd(30, "戊")}，`, "己己。"];
    expect(paragraphs(text.join("\n"))).toHaveLength(2);
  });

  it("are single lines where nothing was broken", () => {
    const long = `${"全".repeat(40)}。`;
    expect(paragraphs(`一、概况\n${long}\n${long}${long}\n${long}`)).toHaveLength(4);
  });

  it("go on over page numbers, running heads and form feeds", () => {
    const [first = "", second = "", ...rest] = broken(sentence, 30);
    for (const number of ["1", "— 1 —", "-1-", "第 1 页", "第1页 共3页", "1/3"]) {
      const text = [
        "青禾县总工会",
        "报告",
        "\f青禾县总工会",
        first,
        second,
        "",
        `      ${number}`,
        "\f青禾县总工会",
        "",
        ...rest,
      ];
      expect(paragraphs(text.join("\n"))).toEqual(["青禾县总工会", "报告", sentence]);
    }
  });

  it("keep a figure that stands alone on a line between words", () => {
    expect(paragraphs("本单位在职人员共有一百余人，其中本年度内新进工作人员总共有\n12 人。").join("")).toContain(
      "12 人",
    );
  });

  it("close up a figure that was torn where the letters around it were spread", () => {
    expect(paragraphs("202 0 年 年 初 预 算 330 8.7 7 万 元 ， 调 增 28. 72 万 元 。")).toEqual([
      "2020年年初预算3308.77万元，调增28.72万元。",
    ]);
  });

  it("close up letters that were spread over a justified line, and keep figures apart", () => {
    expect(paragraphs("一、概况\n项 目 支 出 411.22 万 元 ， 用 于 维 修 12 处")).toEqual([
      "一、概况",
      "项目支出411.22万元，用于维修12处",
    ]);
    expect(paragraphs("2 0 2 1 年 度 自 评 报 告")).toEqual(["2021年度自评报告"]);
    expect(paragraphs("2021 年 预算收入 12 万元")).toEqual(["2021 年 预算收入 12 万元"]);
  });

  it("read radicals as the ideographs a person sees", () => {
    expect(paragraphs("⼀、项⽬⽀出")).toEqual(["一、项目支出"]);
  });

  it("keep title, name and date of a cover apart, however wide", () => {
    const title = "2021 年度部门整体支出绩效自评报告";
    expect(paragraphs(`${title}\n青禾县总工会\n2022年3月1日\n一、概况\n青禾县总工会是群团机关，主要职责是：`)).toEqual([
      title,
      "青禾县总工会",
      "2022年3月1日",
      "一、概况",
      "青禾县总工会是群团机关，主要职责是：",
    ]);
  });

  it("tell entries of a list of attachments apart", () => {
    expect(paragraphs("附件：1-1.2021年度部门整体支出绩效自评表\n1-2.2021年度项目支出绩效自评表")).toHaveLength(2);
  });

  it("know the line of each of their characters", () => {
    const [paragraph] = layoutText(linesOf("\n本年度我单位共取得，各项财政拨款预算收入合计 412\n万元。"));
    expect(paragraph?.content.text).toBe("本年度我单位共取得，各项财政拨款预算收入合计 412万元。");
    expect(paragraph?.content.runs.map(({ place }) => place)).toEqual([{ line: 2 }, { line: 3 }]);
    expect(paragraph?.page).toBeNull();
  });

  it("lose nothing but blanks and page numbers where no line is printed twice", () => {
    const line = fc.stringMatching(/^[一二甲乙丙、。，（）a0-9. ]{0,30}$/);
    const different = fc.uniqueArray(line, { maxLength: 30, selector: (text) => text.trim() });
    fc.assert(
      fc.property(different, (lines) => {
        const kept = lines.filter((text) => !/^[-—–―－~·.\s]*\d{1,4}[-—–―－~·.\s]*$/.test(text)).join("");
        expect(paragraphs(lines.join("\n")).join("").replace(/\s/g, "")).toBe(kept.replace(/\s/g, ""));
      }),
    );
  });

  it("lose a running head on every page but the first", () => {
    expect(paragraphs("青禾县图书馆\n甲。\n1\n青禾县图书馆\n乙。\n2\n青禾县图书馆\n丙。").join("|")).toBe(
      "青禾县图书馆|甲。|乙。|丙。",
    );
  });
});
