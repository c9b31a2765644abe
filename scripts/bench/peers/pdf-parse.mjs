import { readFileSync } from "node:fs";
import { PDFParse } from "pdf-parse";
import { answer } from "./peer.mjs";

const { version } = JSON.parse(readFileSync(new URL("node_modules/pdf-parse/package.json", import.meta.url), "utf8"));

await answer(version, async (path) => {
  const parser = new PDFParse({ data: new Uint8Array(readFileSync(path)) });
  try {
    const { pages } = await parser.getTable();
    return pages.flatMap(({ tables }) => tables.flat());
  } finally {
    await parser.destroy();
  }
});
