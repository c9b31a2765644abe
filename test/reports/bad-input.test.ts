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
