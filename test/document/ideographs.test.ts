import { expect, test } from "vitest";
import { readRadicals } from "../../src/document/ideographs.js";

test("a radical is read as its ideograph", () => {
  expect(readRadicals("⼀级指标 ⽣态效益 ⻅附件 ⻔户 ⻓期 ⺠政局 ⼾数")).toBe(
    "一级指标 生态效益 见附件 门户 长期 民政局 户数",
  );
});

test("a compatibility ideograph is read as the unified one", () => {
  expect(readRadicals("\uF9DD益")).toBe("利益");
});

test("punctuation and figures stay as printed", () => {
  const text = "（２０２１年度）：９８.５％ ①Ⅲ㎡";
  expect(readRadicals(text)).toBe(text);
});

test("every character of the two radical blocks keeps its length", () => {
  for (let code = 0x2e80; code <= 0xfaff; code = code === 0x2fdf ? 0xf900 : code + 1) {
    expect(readRadicals(String.fromCharCode(code))).toHaveLength(1);
  }
});
