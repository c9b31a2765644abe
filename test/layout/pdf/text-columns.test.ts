import { expect, test } from "vitest";
import { layoutPdf } from "../../../src/layout/pdf/index.js";
import { PageBuilder, pdfOf } from "../../support/pages.js";

const LEFT = [
  "　　二〇二二年，县总工会按照上级部署",
  "要求，围绕中心工作，开展职工帮扶和技",
  "能竞赛，全年预算收入一千二百万元，其",
  "中年初预算一千一百万元，调整追加一百",
  "万元，支出一千二百万元，无结余结转资",
  "金，各项工作按计划推进，年度目标已经",
];
const RIGHT = [
  "完成，服务对象满意。",
  "　　从项目看，帮扶困难职工九十六人次，",
  "举办技能竞赛六场，培训干部一百四十名，",
  "新建驿站十二个，职工反映良好，资金使",
  "用合规，没有发现截留挪用情况，下一步",
  "将提前编制项目计划，加快支出进度，按",
  "月通报执行情况。",
];

function textsOf(page: PageBuilder): string[] {
  return layoutPdf(pdfOf(page)).blocks.flatMap((block) => (block.kind === "paragraph" ? [block.content.text] : []));
}

test("text in two columns is read column by column, and a paragraph goes on from one to the other", () => {
  const page = new PageBuilder()
    .centred("二〇二二年度绩效自评报告", 60, 18)
    .lines(LEFT, 70, 100)
    .lines(RIGHT, 310, 100);
  page.line("（此件公开发布，各科室要结合实际抓好落实，并把办理情况报县总工会办公室）", 70, 260);
  const [title, first, second, last] = textsOf(page);
  expect(title).toBe("二〇二二年度绩效自评报告");
  expect(first).toBe(`${LEFT.join("").trim()}完成，服务对象满意。`);
  expect(second).toBe(RIGHT.slice(1).join("").trim());
  expect(last).toMatch(/^（此件公开发布/);
});

test("words beside each other in a few lines, as signatures are, are no columns", () => {
  const page = new PageBuilder()
    .lines(["填表人：周明岗", "联系电话：1234567"], 70, 100)
    .lines(["负责人：李青禾", "日期：三月一日"], 330, 100);
  expect(textsOf(page)[0]).toContain("填表人");
  expect(textsOf(page)[0]).toContain("负责人");
});
