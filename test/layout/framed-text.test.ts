import { describe, expect, test } from "vitest";
import { readDocx } from "../../src/document/docx/index.js";
import type { Block } from "../../src/layout/block.js";
import { layoutDocx } from "../../src/layout/docx/index.js";
import { withFramedText } from "../../src/layout/framed-text.js";
import { table } from "../support/grid.js";
import { docx } from "../support/office.js";

const told = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === "paragraph" ? block.content.text : block.cells.map(({ row, content }) => [row, content.text]),
  );

const REPORT = [
  "2023年度果园改造自评报告 | <",
  "一、基本情况 | <",
  "本单位主要负责果园改造和水渠维护，内设科室三个，年末实有在职十二人。 | <",
  "全年收入合计120万元，全年支出合计118万元，年末结转和结余2万元，均为项目资金。 | <",
];

describe("rows over the whole width at the top of a table", () => {
  test("are running text where several of them hold sentences", () => {
    const blocks = withFramedText([table([...REPORT, "项目名称 | 果园", "得分 | 9"], 3)]);
    const lines = REPORT.map((row) => row.replace(" | <", ""));
    expect(told(blocks)).toEqual([
      ...lines,
      [
        [0, "项目名称"],
        [0, "果园"],
        [1, "得分"],
        [1, "9"],
      ],
    ]);
    expect(blocks.at(-1)).toMatchObject({ rowCount: 2, columnCount: 2, page: 3 });
  });

  test("are the form's where they are its title and a remark", () => {
    const form = table([...REPORT.slice(0, 3), "项目名称 | 果园", "得分 | 9"]);
    expect(withFramedText([form])).toEqual([form]);
    const notes = table(["项目名称 | 果园", ...REPORT]);
    expect(withFramedText([notes])).toEqual([notes]);
  });
});

test("a frame with nothing but text in it is no table", () => {
  expect(told(withFramedText([table(REPORT.map((row) => row.replace(" | <", "")))]))).toHaveLength(4);
  expect(told(withFramedText([table(["只有一格"])]))).toEqual(["只有一格"]);
});

test("text that was written into a frame in Word has the paragraphs that it was written in", () => {
  const written = ["一、基本情况", "本单位内设科室三个。"]
    .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
    .join("");
  const body = `<w:tbl><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc>${written}</w:tc></w:tr></w:tbl>`;
  expect(told(layoutDocx(readDocx(docx(body))))).toEqual(["一、基本情况", "本单位内设科室三个。"]);
});
