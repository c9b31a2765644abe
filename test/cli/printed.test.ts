import { describe, expect, it } from "vitest";
import { selfeval } from "../support/command.js";

/** What a person reads, without the time that a run took. */
async function printed(...words: string[]): Promise<string> {
  const { stdout } = await selfeval(["check", ...words]);
  return stdout.replace(/[\d.]+ (秒|s)(?=\n)/, "0.0 $1");
}

describe("what selfeval check shows a person", () => {
  it("of a clean report: whose it is, that nothing contradicts, and how much was compared", async () => {
    const text = await printed("fixtures/reports/library-2022.pdf");
    expect(
      text.replace(/比对 \d+ 项，0 项不符；\d+ 项/, "比对 N 项，0 项不符；N 项"),
    ).toBe(`fixtures/reports/library-2022.pdf
  青禾县图书馆 · 2022 年度 · 4 页 · 2 张自评表

  ✔ 已比对的各项之间没有矛盾。 比对 N 项，0 项不符；N 项缺少数据未比对。

共 1 个文件：检查 1，未发现矛盾 1，有问题 0，无法判断 0，读取失败 0；0 个错误，0 个警告；用时 0.0 秒
`);
  });

  it("of files that cannot be read: the code, and what to do, and the others all the same", async () => {
    const text = await printed("fixtures/bad-input/scanned.pdf", "fixtures/bad-input/empty.txt", "--lang", "en");
    expect(text).toBe(`fixtures/bad-input/scanned.pdf
  ✖ scanned-pdf
    All 3 pages of the PDF are pictures and hold no text, so nothing can be checked. Give the PDF as
    exported from Word or WPS, or run text recognition (OCR) first.

fixtures/bad-input/empty.txt
  ✖ empty-file
    The file is empty. Export or download it again.

2 files: checked 0, passed 0, findings 0, undetermined 0, failed 2; 0 errors, 0 warnings; 0.0 s
`);
  });

  it("of a finding: the sentence, the arithmetic under it, then where it stands and by which rule", async () => {
    expect(await printed("fixtures/reports/union-2021.pdf")).toContain(`
  部门整体支出绩效自评表（第 4 页）
    ✖ 错误`);
    expect(await printed("fixtures/reports/union-2021.pdf")).toContain(`
    ✖ 错误    各项分值合计 110 分，与总分栏的 100 分不符。
              10 + 50 + 30 + 20 = 110 ≠ 100
              可接受：110
              第 4 页  score/weights-total
`);
  });
});
