import { describe, expect, it } from "vitest";
import { describePlace } from "../../src/messages/places.js";
import { addressOf, comparePlaces, type Place } from "../../src/model/index.js";

const inTable = (after: number, table: number, row: number, column: number): Place => ({ table, row, column, after });
const inSheet = (sheetNumber: number, cell: string): Place => ({ sheet: `表${sheetNumber}`, sheetNumber, cell });

describe("places of one document", () => {
  it.each<[string, Place[]]>([
    [
      "pages, then from the top, then from the left",
      [
        { page: 1, bbox: [50, 90, 60, 100] },
        { page: 1, bbox: [9, 95, 19, 105] },
        { page: 1, bbox: [30, 95, 40, 105] },
        { page: 2, bbox: [0, 0, 1, 1] },
      ],
    ],
    ["lines", [{ line: 9 }, { line: 10 }]],
    [
      "Word's paragraphs with the tables between them",
      [
        inTable(0, 1, 3, 1),
        { paragraph: 1 },
        { paragraph: 2 },
        inTable(2, 2, 1, 4),
        inTable(2, 3, 1, 1),
        { paragraph: 3 },
      ],
    ],
    [
      "sheets, then rows, then columns by number",
      [inSheet(1, "AA9"), inSheet(1, "B10"), inSheet(1, "AA10"), inSheet(2, "A1")],
    ],
  ])("are ordered as they are read: %s", (_, places) => {
    expect(places.toReversed().sort(comparePlaces)).toEqual(places);
  });

  it.each<[Place, string, string]>([
    [{ page: 3, bbox: [0, 0, 1, 1] }, "第 3 页", "page 3"],
    [{ line: 12 }, "第 12 行", "line 12"],
    [{ paragraph: 7 }, "第 7 段", "paragraph 7"],
    [inTable(4, 2, 5, 3), "第 2 张表第 5 行第 3 列", "table 2, row 5, column 3"],
    [{ sheet: "自评表", sheetNumber: 1, cell: "B7" }, "工作表“自评表”的 B7", 'sheet "自评表", B7'],
  ])("are told so that a person finds them: %j", (place, zh, en) => {
    expect(describePlace(place, "zh")).toBe(zh);
    expect(describePlace(place, "en")).toBe(en);
  });

  it("a diagnostic without a place tells none", () => {
    expect(describePlace({}, "zh")).toBe("");
  });

  it.each([
    ["A1", 1, 1],
    ["Z10", 10, 26],
    ["AA1", 1, 27],
    ["XFD1048576", 1_048_576, 16_384],
    ["no address", 0, 0],
  ])("reads the address %s", (cell, row, column) => {
    expect(addressOf(cell)).toEqual({ row, column });
  });
});
