// npm run bench [-- FOLDER…]: documents and pages a second, and peak memory, over the bundled reports or other folders.
// Each document is checked once to warm up and then several times; the median is told, so that one slow run does not decide.
import { readFileSync } from "node:fs";
import fastGlob from "fast-glob";
import { checkDocument } from "../src/index.js";

const ROUNDS = 5;

const folders = process.argv.slice(2);
const patterns = (folders.length > 0 ? folders : ["fixtures/reports"]).map((folder) => `${folder}/**/*.{pdf,txt}`);
const files = (await fastGlob(patterns)).sort().map((path) => ({ path, bytes: readFileSync(path) }));

interface Round {
  readonly seconds: number;
  readonly pages: number;
}

async function checkAll(kind: string): Promise<Round> {
  const started = process.hrtime.bigint();
  let pages = 0;
  for (const { path, bytes } of files) {
    if (!path.endsWith(kind)) continue;
    const result = await checkDocument(bytes, path);
    if (result.status === "failed") throw new Error(`${path}: ${result.error?.code}`);
    pages += result.report?.pages ?? 0;
  }
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, pages };
}

console.log(`node ${process.version}, ${process.platform} ${process.arch}, ${ROUNDS} rounds, median`);
for (const kind of [".pdf", ".txt"]) {
  const count = files.filter(({ path }) => path.endsWith(kind)).length;
  if (count === 0) continue;
  await checkAll(kind);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await checkAll(kind));
  const median = rounds.sort((a, b) => a.seconds - b.seconds)[Math.floor(ROUNDS / 2)] as Round;
  const rate = (amount: number) => (amount / median.seconds).toFixed(1);
  console.log(
    `${kind.slice(1)}  ${count} documents  ${rate(count)} documents/s  ${kind === ".pdf" ? `${rate(median.pages)} pages/s` : ""}`,
  );
}
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
