// npm run bench:tables [-- --seeds N] [--cache FOLDER] [--no-install]: the share of table cells that selfeval's raw grids
// give right, and other programs, on the same made-up reports. Needs soffice and chromium, which print them.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPdf } from "../../src/document/pdf/index.js";
import { layoutPdf } from "../../src/layout/pdf/index.js";
import { openWorkshop } from "../fixtures/print.js";
import { FAMILIES } from "../fixtures/variety/layouts/index.js";
import { type Producer, printAll } from "../fixtures/variety/producers.js";
import { makeReport } from "../fixtures/variety/report.js";
import { askPeers, installPeers, type PeerReading } from "./peers.js";
import { cellsRead, type Rows, rowsOfDrawing, rowsOfTable } from "./rows.js";

const words = process.argv.slice(2);
const option = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const seeds = Number(option("--seeds") ?? "1");
const folder = option("--cache") ?? mkdtempSync(join(tmpdir(), "selfeval-tables-"));
const producers: readonly Producer[] = ["writer", "chromium"];

interface Drawn {
  readonly path: string;
  readonly producer: Producer;
  readonly rows: Rows;
}

/** Prints the reports and keeps the tables that were drawn in each. */
function drawAll(): Drawn[] {
  const jobs = FAMILIES.flatMap((family) =>
    Array.from({ length: seeds }, (_, at) => {
      return { name: `${family.id}-${at + 1}`, seed: at + 1, report: makeReport(family, at + 1) };
    }),
  );
  const workshop = openWorkshop();
  const printed = printAll(workshop, jobs, producers, folder);
  workshop.close();
  return jobs.flatMap(({ name, report }) =>
    producers.flatMap((producer) => {
      const bytes = printed.get(name)?.get(producer);
      if (bytes === undefined) return [];
      const path = join(folder, `${name}.${producer}.pdf`);
      writeFileSync(path, bytes);
      return [{ path, producer, rows: report.forms.flatMap(({ rows }) => rowsOfDrawing(rows)) }];
    }),
  );
}

async function readAll(paths: readonly string[]): Promise<PeerReading> {
  const read = async (path: string) => {
    const { blocks } = layoutPdf(await readPdf(readFileSync(path)));
    return blocks.flatMap((block) => (block.kind === "table" ? rowsOfTable(block) : []));
  };
  const files = new Map<string, { rows: Rows; seconds: number }>();
  await read(paths[0] ?? "");
  for (const path of paths) {
    const started = process.hrtime.bigint();
    files.set(path, { rows: await read(path), seconds: Number(process.hrtime.bigint() - started) / 1e9 });
  }
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return { name: "selfeval", version, files };
}

if (!words.includes("--no-install")) installPeers();
const drawn = drawAll();
const paths = drawn.map(({ path }) => path);
const own = await readAll(paths);
const count = (rows: Rows) => rows.reduce((sum, row) => sum + row.length, 0);
const secondsOf = ({ files }: PeerReading) => [...files.values()].reduce((sum, { seconds }) => sum + seconds, 0);

console.log(
  `node ${process.version}, ${process.platform} ${process.arch}; ${seeds} of each of ${FAMILIES.length} families`,
);
console.log(`| reader | version | ${producers.join(" | ")} | time, selfeval = 1 |`);
console.log(`|---|---|${producers.map(() => "---:|").join("")}---:|`);
for (const reading of [own, ...askPeers(paths)]) {
  if ("reason" in reading) {
    console.log(`| ${reading.name} | not measured: ${reading.reason} |${producers.map(() => " |").join("")} |`);
    continue;
  }
  const shares = producers.map((producer) => {
    const some = drawn.filter((file) => file.producer === producer);
    const all = some.reduce((sum, { rows }) => sum + count(rows), 0);
    const right = some.reduce((sum, { path, rows }) => sum + cellsRead(rows, reading.files.get(path)?.rows ?? []), 0);
    return `${((100 * right) / all).toFixed(1)}% of ${all}`;
  });
  const ratio = (secondsOf(reading) / secondsOf(own)).toFixed(1);
  console.log(`| ${reading.name} | ${reading.version} | ${shares.join(" | ")} | ${ratio} |`);
}
