// npm run bench:summarize [-- --results N --results N --memory MB]: what bringing results together costs as they become more. The
// results are one of a bundled report over and over, each of another department or year and told by hashes of its own, so that
// what compares reports with each other has as much to do as in a real province.
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { checkDocument, type Result } from "../../src/index.js";
import { costOf } from "./peak.js";

const { values } = parseArgs({
  options: {
    results: { type: "string", multiple: true, default: ["20000", "200000"] },
    memory: { type: "string", default: "1024" },
  },
});
const bundled = "fixtures/reports/union-2021.txt";
const DEPARTMENTS = 5000;
const YEARS = 5;

const folder = mkdtempSync(join(tmpdir(), "selfeval-bench-"));

/** Words of eight characters as hashes have them, the same ones in every run (xorshift, Marsaglia 2003). */
function hashes(): () => string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  let state = 0x9e3779b9;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return letters[state & 63];
  };
  return () => Array.from({ length: 8 }, next).join("");
}

/** So many lines of results, each cut down to the first table and, in every third, one finding: a million of whole ones would fill a disk. */
function* lines(first: Result, count: number): Generator<string> {
  const { report, signature } = first;
  if (report === null || signature == null) throw new Error(`${bundled} is not read`);
  const hash = hashes();
  const draw = (words: string) => words.replace(/.{8}/g, hash);
  for (let index = 0; index < count; index++) {
    const name = `第${index % DEPARTMENTS}局`;
    const year = 2000 + (Math.floor(index / DEPARTMENTS) % YEARS);
    const department = report.department && { ...report.department, text: name };
    const result: Result = {
      ...first,
      file: `${index}.txt`,
      sha256: draw("00000000".repeat(8))
        .toLowerCase()
        .replace(/[^0-9a-f]/g, "0"),
      report: { ...report, department, year, evaluations: report.evaluations.slice(0, 1) },
      findings: first.findings.slice(0, index % 3 === 0 ? 1 : 0),
      checks: [],
      signature: {
        ...signature,
        department: name,
        content: signature.content && { ...signature.content, key: hash(), sketch: draw(signature.content.sketch) },
        passages: signature.passages.map((passage) => ({ ...passage, prints: draw(passage.prints) })),
        projects: signature.projects
          .slice(0, 1)
          .map((project) => ({ ...project, key: hash(), evaluation: 0, indicators: hash() })),
      },
    };
    yield `${JSON.stringify(result)}\n`;
  }
}

const first = await checkDocument(readFileSync(bundled), bundled);
try {
  for (const count of values.results) {
    const file = join(folder, "results.ndjson");
    await pipeline(Readable.from(lines(first, Number(count))), createWriteStream(file));
    const words = ["summarize", file, "--memory", values.memory, "--temp", folder, "--format", "json"];
    const started = performance.now();
    // 1 says that reports contradict each other, which they may.
    const { megabytes, processorSeconds } = costOf(words, [0, 1]);
    console.log(
      [
        `${count} results`,
        `${(statSync(file).size / 2 ** 30).toFixed(2)} GB`,
        `${((performance.now() - started) / 1000).toFixed(0)} s`,
        `processor ${processorSeconds.toFixed(0)} s`,
        `peak ${(megabytes / 1024).toFixed(2)} GB with --memory ${values.memory}`,
      ].join("  "),
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
