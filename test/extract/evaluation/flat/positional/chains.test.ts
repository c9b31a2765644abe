import { describe, expect, it } from "vitest";
import { findGhosts, findLinks } from "../../../../../src/extract/evaluation/flat/positional/chains.js";
import { linesOf } from "./lines-of.js";

function links(text: string): [string, string][] {
  return findLinks(linesOf(text)).map(({ upper, lower }) => [upper.text, lower.text]);
}

const INTERLEAVED = `          保障各项工作
               各项工作平
          平稳运行，营
               稳运行，群
          造良好氛围
               众反映良好`;

describe("words that are aligned below each other", () => {
  it("are linked past the lines of the cell beside them", () => {
    expect(links(INTERLEAVED)).toEqual([
      ["保障各项工作", "平稳运行，营"],
      ["各项工作平", "稳运行，群"],
      ["平稳运行，营", "造良好氛围"],
      ["稳运行，群", "众反映良好"],
    ]);
  });

  it("are linked where they are centred", () => {
    expect(links("    补助发放完成\n      时间")).toEqual([["补助发放完成", "时间"]]);
  });

  it("are not linked past a word that stands in their way, or over a page break", () => {
    expect(links("    慰问职工人数\n       职工满意度\n    慰问职工人数")).toEqual([]);
    expect(links("    慰问职工\f    人数")).toEqual([]);
  });

  it("leave their place on the lines that they pass", () => {
    const ghosts = findGhosts(findLinks(linesOf(INTERLEAVED)));
    expect(ghosts.map(({ token, y }) => [token.text, y])).toEqual([
      ["保障各项工作", 1],
      ["各项工作平", 2],
      ["平稳运行，营", 3],
      ["稳运行，群", 4],
    ]);
  });
});
