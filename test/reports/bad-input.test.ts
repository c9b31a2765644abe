import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkDocument, type Result } from "../../src/index.js";

function check(name: string, language: "zh" | "en" = "en"): Promise<Result> {
  return checkDocument(readFileSync(new URL(`../../fixtures/bad-input/${name}`, import.meta.url)), name, { language });
}

describe("a file that cannot be read", () => {
  it.each([
    ["empty.txt", "empty-file", /empty/],
    ["no-encoding.txt", "unknown-encoding", /Save it as UTF-8/],
    ["truncated.pdf", "damaged-pdf", /again/],
    ["password.pdf", "encrypted-pdf", /password/],
    ["scanned.pdf", "scanned-pdf", /hold no text/],
    ["word-renamed.pdf", "not-a-pdf", /Word document/],
    ["truncated.docx", "damaged-office", /again/],
    ["old-memo.doc", "unsupported-format", /save it as \.docx/],
    ["old-memo.odt", "unsupported-format", /OpenDocument.*\.docx/],
    ["old-memo.rtf", "unsupported-format", /RTF.*\.docx/],
    ["old-table.xls", "unsupported-format", /save it as \.xlsx/],
    ["old-table.ods", "unsupported-format", /OpenDocument.*\.xlsx/],
  ])("%s fails with its own code and says what to do", async (name, code, sentence) => {
    const result = await check(name);
    expect(result.status).toBe("failed");
    expect(result.error?.code).toBe(code);
    expect(result.error?.message).toMatch(sentence);
    expect(result.verdict).not.toBe("passed");
  });

  it("says so in Chinese as well", async () => {
    expect((await check("scanned.pdf", "zh")).error?.message).toMatch(/没有文字/);
  });

  it("is not a PDF whose user password is empty: that opens", async () => {
    expect((await check("empty-password.pdf")).error).toBeNull();
  });

  it("is too large at more than 100 MB", async () => {
    const result = await checkDocument(new Uint8Array(101 * 1024 * 1024), "big.pdf", { language: "en" });
    expect(result.error).toMatchObject({ code: "too-large", message: expect.stringContaining("101 MB") });
  });
});

describe("a text that is no self-evaluation", () => {
  it("is undetermined and does not pass", async () => {
    const bytes = new TextEncoder().encode("会议纪要\n一、会议于三月召开，参会12人。\n二、讨论了明年的工作安排。\n");
    const result = await checkDocument(bytes, "memo.txt");
    expect(result.status).toBe("checked");
    expect(result.verdict).toBe("undetermined");
  });
});

describe("a table whose text runs column by column", () => {
  const columns = `2022年度部门整体支出绩效自评报告
青禾县图书馆
一、单位基本情况
青禾县图书馆核定编制12人。
二、预算收支情况
2022年预算收入305.00万元，其中年初预算280.00万元，年中追加25.00万元。
2022年支出305.00万元，其中基本支出185.00万元，项目支出120.00万元，结余结转0万元。
三、绩效完成情况
全年免费开放，群众反映良好。
四、存在的问题和改进措施
宣传不够，下一步走进乡镇。

附件1
2022年度项目支出绩效自评表

项目名称
一级指标
二级指标
三级指标
年度指标值
实际完成值
分值
得分

${["图书采购", "开放天数", "读者满意度"].join("\n")}

${["100册", "330天", "90%", "120册", "320天", "95%"].join("\n")}

${["30", "30", "30", "30", "30", "30"].join("\n")}
`;

  it("never passes: its rows are not certain, and silence proves nothing", async () => {
    const result = await checkDocument(new TextEncoder().encode(columns), "columns.txt");
    expect(result.verdict).toBe("undetermined");
    expect(result.diagnostics.length).toBeGreaterThan(0);
  });
});
