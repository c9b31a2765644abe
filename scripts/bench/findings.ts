// npm run bench:findings [-- --rounds N] [--files N] [--program FOLDER] [--no-install] [FOLDER]: PDF to findings, whole, beside programs
// that only take tables or text out, over one folder of files. Each reads all files in a process of its own that is loaded and warm
// (pdftotext: a process a file, as it is used); rounds take turns, and the median is told. `selfeval check` beside them is the whole
// command over the same files, its start and its workers included: what a person waits for.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import fastGlob from "fast-glob";
import type { readingBy } from "../../src/batch/pdf-engines.js";
import type { unpackHere } from "../../src/batch/unpack-here.js";
import { type EngineName, engines } from "../../src/document/pdf/reader.js";
import type { checkDocument } from "../../src/index.js";
import { askPeers, installPeers } from "./peers.js";

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    files: { type: "string", default: "40" },
    program: { type: "string", default: "." },
    "no-install": { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const folder = positionals[0] ?? "fixtures/reports";
const found = (await fastGlob(`${fastGlob.convertPathToPattern(folder)}/**/*.pdf`)).sort();
const files = found.slice(0, Number(values.files));
const rounds = Number(values.rounds);

/** The program as it is installed: what a development server adds to it is not measured. */
const built = (path: string) => import(pathToFileURL(join(resolve(values.program), "dist", path)).href);
const program = (await built("index.js")) as { checkDocument: typeof checkDocument };
const { readingBy: reading } = (await built("batch/pdf-engines.js")) as { readingBy: typeof readingBy };
// as the command does for itself
((await built("batch/unpack-here.js")) as { unpackHere: typeof unpackHere }).unpackHere();

async function checkAll(engine: EngineName): Promise<number> {
  const pdf = reading({ engine, crossRead: false });
  const started = performance.now();
  for (const file of files) await program.checkDocument(readFileSync(file), file, { pdf });
  return (performance.now() - started) / 1000;
}

/** The command as it is typed, with as many workers as there are cores. */
function commandOverAll(engine: EngineName): number {
  const started = performance.now();
  const words = ["check", "--no-config", "--fail-on", "never", "--format", "ndjson", "--engine", engine, ...files];
  const command = join(resolve(values.program), "bin", "selfeval.js");
  const { status, stderr } = spawnSync(process.execPath, [command, ...words], { maxBuffer: 1 << 30, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - started) / 1000;
}

function layoutAll(): number | null {
  const started = performance.now();
  for (const file of files) {
    const { status } = spawnSync("pdftotext", ["-bbox-layout", file, "-"], { maxBuffer: 1 << 30 });
    if (status !== 0) return null;
  }
  return (performance.now() - started) / 1000;
}

const median = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

if (!values["no-install"]) installPeers();
for (const engine of engines) await checkAll(engine);
const own: Record<EngineName, number[]> = { pdfjs: [], pdfium: [] };
const commands: Record<EngineName, number[]> = { pdfjs: [], pdfium: [] };
const texts: number[] = [];
const peers = new Map<string, number[]>();
for (let round = 0; round < rounds; round++) {
  for (const engine of engines) {
    own[engine].push(await checkAll(engine));
    commands[engine].push(commandOverAll(engine));
  }
  const text = layoutAll();
  if (text !== null) texts.push(text);
  for (const reading of askPeers(files)) {
    if ("reason" in reading) {
      if (round === 0) console.error(`${reading.name}: not measured: ${reading.reason}`);
      continue;
    }
    const seconds = [...reading.files.values()].reduce((sum, file) => sum + file.seconds, 0);
    peers.set(`${reading.name} ${reading.version}`, [
      ...(peers.get(`${reading.name} ${reading.version}`) ?? []),
      seconds,
    ]);
  }
}
const [byPdfjs, byPdfium] = [median(own.pdfjs), median(own.pdfium)];
console.log(
  `node ${process.version}, ${process.platform} ${process.arch}, ${files.length} files of ${folder}, median of ${rounds}`,
);
console.log("| program | ms a file | beside selfeval with pdf.js | with PDFium |");
console.log("|---|---:|---:|---:|");
const row = (name: string, seconds: number) =>
  console.log(
    `| ${name} | ${((1000 * seconds) / files.length).toFixed(0)} | ${(seconds / byPdfjs).toFixed(2)} | ${(seconds / byPdfium).toFixed(2)} |`,
  );
row("selfeval, pdf.js", byPdfjs);
row("selfeval, PDFium", byPdfium);
for (const engine of engines) row(`selfeval check --engine ${engine}, the whole command`, median(commands[engine]));
for (const [name, seconds] of peers) row(name, median(seconds));
if (texts.length > 0) row("pdftotext -bbox-layout", median(texts));
