import { describe, expect, it } from "vitest";
import type { Evaluation, ReportParagraph } from "../../../src/model/index.js";
import { attachments } from "../../../src/rules/consistency/attachments.js";
import { annex } from "../../support/paragraphs.js";
import { evaluation, facts, failures, leaf, outcomes } from "../../support/report-builder.js";

const words = (text: string) => leaf(text, { value: null });
const projectTable = evaluation({ title: words("项目支出绩效自评表") });

function given(
  entries: string[],
  behind: ReportParagraph[] = [],
  evaluations: Evaluation[] = [projectTable],
  unread = 0,
) {
  return facts({ attachments: entries.map(words), evaluations }, [], { paragraphs: behind, unread });
}
const missing = (...args: Parameters<typeof given>) =>
  failures(attachments, given(...args)).map(({ expected }) => expected);
const own = "1.2021年度项目支出绩效自评表";

describe("consistency/attachments", () => {
  it("finds self-evaluation tables by their kind", () => {
    expect(missing([own])).toEqual([]);
    expect(missing(["1-1. 2021 年度部门整体支出绩效自评表", own])).toEqual(["2021年度部门整体支出绩效自评表"]);
    expect(missing(["1.部门整体及项目支出绩效自评表"])).toEqual([]);
  });

  it("names what is listed and not there", () => {
    const [failure] = failures(attachments, given([own, "2.《绩效自评佐证材料清单》；"]));
    expect(failure?.subject).toEqual({ field: "绩效自评佐证材料清单" });
    expect(failure?.evidence.map(({ role }) => role)).toEqual(["attachment listed"]);
  });

  it("finds an annex by its title, by a similar one, by its caption or in another table", () => {
    const entries = [own, "2.2021年度绩效自评佐证材料清单"];
    expect(missing(entries, annex("青禾县图书馆绩效自评佐证材料清单"))).toEqual([]);
    expect(
      missing(entries, annex("绩效自评佐证材料清单 1.会议记录 2.采购合同 3.验收报告和发票等其余各项材料")),
    ).toEqual([]);
    expect(missing(entries, annex("自评佐证材料目录清单"))).toEqual([]);
    expect(missing(entries, annex("附件2", "会议记录"))).toEqual([]);
    const [title] = annex("绩效自评佐证材料清单");
    expect(missing(entries, title === undefined ? [] : [{ ...title, part: "table" }])).toEqual([]);
    expect(missing(entries, annex("附件1", "会议记录"))).toEqual(["2021年度绩效自评佐证材料清单"]);
    expect(missing(entries, annex("2021年绩效自评佐证材料清单（共12份）"))).toEqual([]);
  });

  it("finds tables without a title by what they are of", () => {
    const [project, department] = (["project", "department"] as const).map((kind) => evaluation({ kind }));
    if (project === undefined || department === undefined) throw new Error("two tables");
    const paper = "9.佐证材料清单";
    expect(missing([own, paper], [], [project])).toEqual(["佐证材料清单"]);
    expect(missing(["1.部门整体支出绩效自评表", paper], [], [department])).toEqual(["佐证材料清单"]);
    expect(missing(["1.绩效自评表", paper], [], [department])).toEqual(["佐证材料清单"]);
    expect(missing([own, "2.部门整体支出绩效自评表"], [], [project])).toEqual(["部门整体支出绩效自评表"]);
    expect(missing([own, "2.部门整体支出绩效自评表"], [], [department])).toEqual(["2021年度项目支出绩效自评表"]);
  });

  it("leaves open which table an entry means that tells no kind", () => {
    const behind = annex("佐证材料清单");
    expect(missing(["1.绩效自评表", "2.佐证材料清单"], behind, [])).toEqual([]);
    expect(missing(["1.项目绩效自评表", "2.佐证材料清单"], behind, [])).toEqual(["项目绩效自评表"]);
  });

  it.each([
    ["2.佐证材料清单", "附件2"],
    ["附件2：佐证材料清单", "附表2："],
    ["附2、佐证材料清单", "附件2会议记录和照片"],
    ["12.佐证材料清单", "附件12"],
    ["2-1.佐证材料清单", "附件2-1"],
    ["2-10.佐证材料清单", "附件2-10会议记录"],
  ])("finds %s under the caption %s", (entry, caption) => {
    expect(missing([own, entry], annex(caption, "会议记录"))).toEqual([]);
  });

  it.each([
    ["2.佐证材料清单", "附件21"],
    ["2.佐证材料清单", "附件2-1"],
    ["2-1.佐证材料清单", "附件2-11"],
    ["2.佐证材料清单", "见附件2"],
    ["2.佐证材料清单", `附件2所列各项会议和培训均已于年内按计划完成，${"详见有关记录".repeat(4)}。`],
    ["佐证材料清单", "附件2"],
  ])("does not find %s under %s", (entry, line) => {
    expect(missing([own, entry], annex(line, "会议记录"))).toEqual(["佐证材料清单"]);
  });

  it("finds no annex in a word of its title or far into a line", () => {
    const entries = [own, "2.绩效自评佐证材料清单"];
    expect(missing(entries, annex("清单"))).toHaveLength(1);
    expect(missing(entries, annex("材料清单"))).toEqual([]);
    const head = "青禾县文化广电和旅游局及其所属各单位在全年工作开展过程中";
    const tail = "会议记录、采购合同、验收报告、发票、照片以及其他各项凭证共计四十余份";
    expect(missing(entries, annex(`${head.slice(0, 20)}绩效自评佐证材料清单${tail}`))).toEqual([]);
    expect(missing(entries, annex(`${head}形成的绩效自评佐证材料清单${tail}`))).toHaveLength(1);
  });

  it("tells an entry without its number, remark, quotes and closing marks, and none too short for a paper", () => {
    expect(missing([own, "2.《会议材料》（加盖公章）；。"])).toEqual(["会议材料"]);
    expect(missing([own, "2.名单表"])).toEqual([]);
    expect(missing([own, "2.2021年度材料"])).toEqual([]);
  });

  it("does not take one kind of table for another", () => {
    expect(missing([own, "2.部门整体支出绩效基础数据表"], annex("附件1"))).toEqual(["部门整体支出绩效基础数据表"]);
    expect(missing([own, "2.部门整体支出绩效基础数据表"], annex("部门整体支出绩效基础数据表"))).toEqual([]);
  });

  it("is silent for attachments filed apart, unread tables, and entries that name no paper", () => {
    expect(missing([own, "2.佐证材料清单（另附）"])).toEqual([]);
    expect(missing([own, "2.佐证材料清单.xlsx"])).toEqual([]);
    expect(missing([own, "2.佐证材料清单"], [], [projectTable], 1)).toEqual([]);
    expect(missing([own, "2.佐证材料清单"], [], [])).toEqual([]);
    expect(missing([own, "联系人：李明"])).toEqual([]);
    expect(outcomes(attachments, given([]))).toEqual([]);
  });
});
