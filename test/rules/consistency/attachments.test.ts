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
