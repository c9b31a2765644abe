import { expect, test } from "vitest";
import { withStrays } from "../../../../../src/extract/evaluation/flat/columns/blocks/strays.js";
import type { FlatRegion, RegionLine } from "../../../../../src/extract/evaluation/flat/region.js";

/** A region of lines parted by bars, on a page; its first line is its title. */
function region(text: string, page: number): FlatRegion {
  const lines = text.split("|").map((line, at): RegionLine => ({ number: at + 1, text: line, page }));
  const title = { text: lines[0]?.text ?? "", runs: [] };
  return { lines, first: 0, captions: new Set([0]), title, kind: "project", year: null, page };
}

const wordsOf = (regions: readonly FlatRegion[], at: number): string =>
  (regions[at]?.lines ?? []).flatMap(({ text }) => (text === "" ? [] : [text])).join("|");

const ABOVE = region("项目支出绩效自评表|项目名称|村道养护||三级指标|养护里程|总分", 2);

test("points, dashes and a reason between the next table's title and its first label are the upper table's", () => {
  const below = region(
    "项目支出绩效自评表||10|8.5||—|—||受雨季影响，|部分路段|延后养护||社区食堂||项目名称|实施单位||年初预算数|25",
    2,
  );
  const read = withStrays([ABOVE, below]);
  expect(wordsOf(read, 0)).toBe(
    "项目支出绩效自评表|项目名称|村道养护|三级指标|养护里程|总分|10|8.5|—|—|受雨季影响，|部分路段|延后养护",
  );
  expect(wordsOf(read, 1)).toBe("项目支出绩效自评表|社区食堂|项目名称|实施单位|年初预算数|25");
  expect(read.map(({ first }) => first)).toEqual([0, 0]);
  expect(read[1]?.lines).toHaveLength(below.lines.length);
});

test("runs of lines that are given back stay apart", () => {
  const read = withStrays([ABOVE, region("项目支出绩效自评表|10|8.5||—|—||项目名称", 2)]);
  expect(read[0]?.lines.slice(ABOVE.lines.length).map(({ text }) => text)).toEqual(["10", "8.5", "", "—", "—"]);
});

test("names and too few figures before the first label stay where they are", () => {
  const names = region("项目支出绩效自评表||社区食堂|青禾县民政局||7||项目名称|实施单位", 2);
  expect(withStrays([ABOVE, names])[1]).toBe(names);
});

test("what stands below the first label, or on another page than the upper table's end, stays", () => {
  const labelled = region("项目支出绩效自评表||项目名称|社区食堂||10|8.5|—", 2);
  const next = region("项目支出绩效自评表||10|8.5|—||项目名称|社区食堂", 3);
  expect(withStrays([ABOVE, labelled])).toEqual([ABOVE, labelled]);
  expect(withStrays([ABOVE, next])).toEqual([ABOVE, next]);
});
