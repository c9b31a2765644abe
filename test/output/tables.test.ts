import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RawTable, TABLES_SCHEMA, tablesSchema } from "../../src/index.js";
import { tableAsCsv, tablesAsCsv } from "../../src/output/tables/csv.js";
import { tablesAsJson } from "../../src/output/tables/json.js";

const place = { page: 1, bbox: [0, 0, 10, 10] as const };

function table(texts: readonly (readonly string[])[]): RawTable {
  return {
    page: 1,
    rowCount: texts.length,
    columnCount: texts[0]?.length ?? 0,
    evaluation: null,
    cells: texts.flatMap((row, r) =>
      row.map((text, c) => ({ row: r, column: c, rowSpan: 1, columnSpan: 1, text, lines: [text], place })),
    ),
  };
}

describe("tables as CSV", () => {
  it.each(["=1+1", "+cmd", "-2", "@SUM(A1)", "＝1+1", "\t=1"])("make no formula of the cell %j", (text) => {
    expect(tableAsCsv(table([[text]]))).toBe(`'${text}\r\n`);
  });

  it("quote what would break a row", () => {
    expect(tableAsCsv(table([['a,"b"', "c\nd"]]))).toBe('"a,""b""","c\nd"\r\n');
  });

  it("stand one after another, each under its heading", () => {
    expect(tablesAsCsv([table([["甲", "乙"]]), { ...table([["丙"]]), page: null, evaluation: 0 }])).toBe(
      "# table 1; page 1; 1 rows; 2 columns\r\n甲,乙\r\n\r\n# table 2; 1 rows; 1 columns; evaluations[0]\r\n丙\r\n",
    );
  });

  it("give a merged cell its top left place and leave the rest blank", () => {
    const merged = { ...table([["甲"]]), rowCount: 2, columnCount: 2 };
    expect(tableAsCsv(merged)).toBe("甲,\r\n,\r\n");
  });
});

describe("tables as JSON", () => {
  const file = { schema: TABLES_SCHEMA, file: "a.pdf", sha256: "00", format: "pdf" } as const;

  it("hold to the schema, and keep every text as it is", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary-ascii" }), { minLength: 1 }), (texts) => {
        const tables = [table([texts])];
        expect(tablesSchema.parse(JSON.parse(tablesAsJson({ ...file, tables })))).toEqual({ ...file, tables });
      }),
    );
  });

  it("are an empty list where there is none", () => {
    expect(JSON.parse(tablesAsJson({ ...file, tables: [] }))).toEqual({ ...file, tables: [] });
  });
});
