import { readFileSync } from "node:fs";
import extract from "pdf-table-extractor";
import { answer } from "./peer.mjs";

const folder = new URL("node_modules/pdf-table-extractor/package.json", import.meta.url);
const { version } = JSON.parse(readFileSync(folder, "utf8"));

await answer(version, async (path) => {
  const { pageTables } = await new Promise((done, failed) => extract(path, done, failed));
  // fields that a merged cell covers are told by name
  return pageTables.flatMap(({ tables, merge_alias }) =>
    tables.map((row, r) => row.filter((_, c) => merge_alias[`${r}-${c}`] === undefined)),
  );
});
