import type { RawTables } from "../../model/index.js";

/** The tables of a file as JSON, a cell a line. */
export function tablesAsJson({ tables, ...file }: RawTables): string {
  const head = JSON.stringify(file, null, 2).replace(/\n\}$/, ",");
  const parts = tables.map(({ cells, ...table }) => {
    const own = JSON.stringify(table).replace(/\}$/, "");
    return `    ${own},"cells":[\n${cells.map((cell) => `      ${JSON.stringify(cell)}`).join(",\n")}\n    ]}`;
  });
  return `${head}\n  "tables": [${parts.length === 0 ? "" : `\n${parts.join(",\n")}\n  `}]\n}\n`;
}
