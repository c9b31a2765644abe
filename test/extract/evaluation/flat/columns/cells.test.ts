import { describe, expect, it } from "vitest";
import { atomsOf } from "../../../../../src/extract/evaluation/flat/columns/atoms.js";
import { labelsAmong } from "../../../../../src/extract/evaluation/flat/columns/blocks/labels.js";
import { spreadLabels } from "../../../../../src/extract/evaluation/flat/columns/blocks/spread.js";
import { findTorn } from "../../../../../src/extract/evaluation/flat/columns/blocks/torn.js";
import { FORM_WORDS } from "../../../../../src/extract/evaluation/flat/columns/blocks/words.js";
import { areRunsWhole } from "../../../../../src/extract/evaluation/flat/columns/contiguous.js";
import { withDashesInPlace } from "../../../../../src/extract/evaluation/flat/columns/fund-dashes.js";
import { placeReasons } from "../../../../../src/extract/evaluation/flat/columns/reasons.js";
import type { FlatRegion } from "../../../../../src/extract/evaluation/flat/region.js";
import type { PlacedText } from "../../../../../src/layout/placed-text.js";

const NAMES = ["level3", "target", "actual", "weight", "score"] as const;

/** Cells by column; each is told with the number of the piece that it was written as. */
const areWhole = (
  rows: readonly (readonly (readonly [text: string, piece: number] | null)[])[],
  names: readonly string[] = NAMES,
): boolean =>
  areRunsWhole(
    names.map((_, at) =>
      rows.map((row) => {
        const own = row[at];
        if (own == null) return undefined;
        return { text: own[0], pieces: [own[1]], width: 8, line: own[1], block: own[1] };
      }),
    ),
    {
      columns: names.map((name) => ({
        name,
        blank: 3,
        unfit: () => 0,
        goesOn: () => 0,
        breaks: () => 0,
      })),
    },
  );

describe("rows of a text whose cells are parted by blank lines", () => {
  const first = [
    ["疏浚沟渠长度", 0],
    ["8 公里", 1],
    ["8 公里", 2],
    ["10", 3],
    ["10", 4],
  ] as const;

  it("are whole where each was written in runs of neighbours, wherever these stand", () => {
    const second = [
      ["村民反响", 8],
      ["良好", 9],
      ["较好", 5],
      ["10", 6],
      ["9", 7],
    ] as const;
    expect(areWhole([first, second])).toBe(true);
  });

  it("are not where a cell stands beside one that is not its neighbour: it may be another column's", () => {
    const second = [
      ["村民反响", 8],
      ["较好", 5],
      ["良好", 9],
      ["10", 6],
      ["9", 7],
    ] as const;
    expect(areWhole([first, second])).toBe(false);
  });

  it("are not where two values were written apart and nothing tells which is which", () => {
    const apart = (target: string, actual: string) =>
      areWhole(
        [
          [
            ["完工村组数", 10],
            [target, 1],
            [actual, 5],
          ],
        ],
        ["level3", "target", "actual"],
      );
    expect([apart("9 个", "8 个"), apart("≥9 个", "9 个"), apart("9 个", "9 个")]).toEqual([false, true, true]);
  });

  it("are not where points were written apart from all else: they may be another row's", () => {
    const second = [
      ["村民反响", 8],
      ["良好", 9],
      ["较好", 10],
      ["10", 5],
      ["9", 6],
    ] as const;
    expect(areWhole([first, second])).toBe(false);
  });

  it("are not where one lacks a cell", () => {
    expect(areWhole([first, [["村民反响", 5], ["良好", 6], null, ["10", 7], ["9", 8]]])).toBe(false);
  });
});

describe("dashes of sources without an amount", () => {
  const COLUMNS = ["label", "adjusted", "executed", "weight", "rate", "score"];
  const placed = (rows: readonly (readonly (string | undefined)[])[]): string[] => {
    const cells = COLUMNS.map((_, at) => rows.map((row) => row[at]));
    const found = withDashesInPlace(COLUMNS, cells, (cell) => cell);
    return rows.map((_, row) => found.map((column) => column[row] ?? "").join("|"));
  };

  it("stand among the points where there are as many as columns of points", () => {
    const rows = placed([
      ["合计", "8", "8", "10", "100%", "10"],
      ["其他资金", "/", "/", "/", undefined, undefined],
    ]);
    expect(rows).toEqual(["合计|8|8|10|100%|10", "其他资金|||/|/|/"]);
  });

  it("stand among the amounts where there are as many as columns of amounts", () => {
    const rows = placed([
      ["合计", "8", "8", "10", "100%", "10"],
      ["其他资金", "—", undefined, "—", undefined, undefined],
    ]);
    expect(rows[1]).toBe("其他资金|—|—|||");
  });

  it("stay where they were read where a row has an amount, or their number tells nothing", () => {
    for (const row of [
      ["其他资金", "0", undefined, "—", undefined, undefined],
      ["其他资金", "—", undefined, undefined, undefined, undefined],
    ])
      expect(placed([["合计", "8", "8", "10", "100%", "10"], row])[1]).toBe(row.map((cell) => cell ?? "").join("|"));
  });
});

const labelsOf = (text: string) => {
  const lines = text.split("\n").map((line, index) => ({ number: index + 1, text: line, page: 1 }));
  const region: FlatRegion = { lines, first: 0, captions: new Set(), title: null, kind: null, year: null, page: null };
  const atoms = atomsOf(region, false);
  return { atoms, labels: labelsAmong(findTorn(atoms, FORM_WORDS), atoms) };
};

const told = (text: string): string[] =>
  labelsOf(text).labels.map(({ level, content }) => `${level} ${content.text.replace(/\s/g, "")}`);

describe("labels of levels", () => {
  it("have their own brackets, also where the label above might have them as well", () => {
    expect(told("效益指标（3\n社会效益指标\n0 分）\n满意度指标\n（10 分）\n\n满意度指标")).toEqual([
      "1 效益指标（30分）",
      "1 满意度指标（10分）",
      "2 社会效益指标",
      "2 满意度指标",
    ]);
  });

  it("have brackets that go on in another run of lines", () => {
    expect(told("产出指标(50\n\n二级\n指标\n\n分)")).toContain("1 产出指标(50分)");
  });

  it("are of both levels where a name of both comes twice", () => {
    expect(told("效益指标\n满意度指标\n\n满意度指标")).toEqual(["1 效益指标", "1 满意度指标", "2 满意度指标"]);
  });

  it("stand over their rows wherever that of costs was written, and under their own families", () => {
    const text = "成本指标\n\n数量指标\n\n质量指标\n\n社会效益指标\n\n效益指标\n\n产出指标";
    const { atoms, labels } = labelsOf(text);
    const names = ["栽植苗木数量", "苗木验收合格率", "苗木采购成本", "带动就业水平"];
    const spread = spreadLabels(labels, atoms, new Map(), names) ?? [];
    const labelOf = (row: number, level: number): string | undefined =>
      spread.find((one) => one.level === level && one.span.first <= row && row < one.span.end)?.content.text;
    expect(names.map((_, row) => `${labelOf(row, 1)} ${labelOf(row, 2)}`)).toEqual([
      "产出指标 数量指标",
      "产出指标 质量指标",
      "产出指标 成本指标",
      "效益指标 社会效益指标",
    ]);
  });
});

describe("reasons of rows", () => {
  it("are one where the last line of one is full and fewer rows ask for one than there are", () => {
    const cell = (...lines: string[]): PlacedText => {
      let text = "";
      const runs = lines.map((line, at) => {
        text += line;
        return { start: text.length - line.length, end: text.length, place: { line: at + 1 } };
      });
      return { text, runs };
    };
    const column = (...texts: string[]) => texts.map((text) => cell(text));
    const placed = placeReasons({
      level3: column("甲项", "乙项"),
      nature: [],
      target: column("8 个", "9 个"),
      measureUnit: [],
      actual: column("8 个", "6 个"),
      weight: column("10", "9", "100"),
      score: column("10", "6", "92"),
      deviation: [cell("原材料到货晚了许", "多，工期因此拖延"), cell("到来年开春")],
    });
    expect(placed.map((one) => one?.text)).toEqual([undefined, "原材料到货晚了许多，工期因此拖延到来年开春"]);
  });
});
