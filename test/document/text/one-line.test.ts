import { describe, expect, it } from "vitest";
import { linesBack } from "../../../src/document/text/one-line.js";

const PIECES = Array.from({ length: 80 }, (_, at) => `内容${at}`);

describe("a text on one line", () => {
  it.each([
    ["bars", "|"],
    ["tabs", "\t"],
    ["blanks", " "],
  ])("gets its lines back where %s part its pieces", (_, separator) => {
    const lines = linesBack(`${PIECES.join(separator)}\n`);
    expect(lines.map(({ text }) => text).filter((text) => text !== "")).toEqual(PIECES);
    expect(lines[3]).toEqual({ text: "内容3", number: 1 });
  });

  it("keeps the blanks within pieces that something else parts", () => {
    const [first, second] = linesBack(PIECES.map((piece) => `${piece} 万元`).join("|"));
    expect([first?.text, second?.text]).toEqual(["内容0 万元", "内容1 万元"]);
  });

  it("is no text that has lines, however long they are", () => {
    const row = PIECES.join("|");
    expect(linesBack(Array.from({ length: 6 }, () => row).join("\n"))).toHaveLength(6);
  });

  it("is no paragraph with a few blanks in it", () => {
    expect(linesBack("2022 年 支出 20 万元，比上年 增加 3 万元。")).toHaveLength(1);
  });
});
