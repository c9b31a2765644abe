// npm run bench:pool [-- --files N --jobs N --rounds N --program FOLDER]: files a second of `selfeval check` with its pool of
// workers, beside as many processes of their own that each check their share with the library and know nothing of each other.
// Both read the same files and write the same lines; rounds take turns, and the median of the rounds' ratios is told.
import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import fastGlob from "fast-glob";

const { values } = parseArgs({
  options: {
    files: { type: "string", default: "2000" },
    jobs: { type: "string", default: String(availableParallelism()) },
    rounds: { type: "string", default: "5" },
    program: { type: "string", default: "." },
  },
});
const [files, jobs, rounds] = [Number(values.files), Number(values.jobs), Number(values.rounds)];
const program = resolve(values.program);

const built = (path: string) => JSON.stringify(pathToFileURL(join(program, "dist", path)).href);
/** What a process of its own does: its share of the files, one after the other, a line of JSON each. It unpacks as the command does. */
const share = `
import { readFileSync, writeSync } from "node:fs";
const { checkDocument } = await import(${built("index.js")});
(await import(${built("batch/unpack-here.js")})).unpackHere();
for (const file of process.argv.slice(1))
  writeSync(1, JSON.stringify(await checkDocument(readFileSync(file), file)) + "\\n");
`;

const folder = mkdtempSync(join(tmpdir(), "selfeval-bench-"));
const reports = (await fastGlob("fixtures/reports/*.{pdf,txt,docx,xlsx}")).sort();
const names = Array.from({ length: files }, (_, index) => {
  const report = reports[index % reports.length] as string;
  const name = join(folder, `${String(index).padStart(6, "0")}${extname(report)}`);
  copyFileSync(report, name);
  return name;
});

/** Seconds until a process has ended. @throws where it fails */
function run(words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "inherit"] });
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => (code === 0 ? done() : fail(new Error(`ended with ${code}`))));
  });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

const check = ["check", folder, "--no-config", "--format", "ndjson", "--fail-on", "never", "--jobs", String(jobs)];
const pool = () => seconds(() => run([join(program, "bin", "selfeval.js"), ...check]));
const processes = () =>
  seconds(() =>
    Promise.all(
      Array.from({ length: jobs }, (_, index) =>
        run(["--input-type=module", "-e", share, ...names.filter((_, at) => at % jobs === index)]),
      ),
    ),
  );

try {
  const measured: { pool: number; processes: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    // Who goes first takes turns too, so that a machine that grows slower or faster favours neither.
    const one = { pool: 0, processes: 0 };
    const turns = round % 2 === 0 ? (["pool", "processes"] as const) : (["processes", "pool"] as const);
    for (const side of turns) one[side] = side === "pool" ? await pool() : await processes();
    measured.push(one);
    const rate = (time: number) => `${(files / time).toFixed(1)} files/s`;
    console.log(`pool ${rate(one.pool)}  ${jobs} processes ${rate(one.processes)}  ratio ${ratio(one).toFixed(2)}`);
  }
  const ratios = measured.map(ratio).sort((a, b) => a - b);
  const { version } = JSON.parse(readFileSync(join(program, "package.json"), "utf8")) as { version: string };
  console.log(
    `selfeval ${version}, node ${process.version}, ${files} files, ${jobs} at a time, median of ${rounds} rounds`,
  );
  console.log(`pool / processes = ${(ratios[Math.floor(rounds / 2)] ?? Number.NaN).toFixed(2)}`);
} finally {
  rmSync(folder, { recursive: true });
}

function ratio(one: { pool: number; processes: number }): number {
  return one.processes / one.pool;
}
