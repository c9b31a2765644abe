// npm run bench:cold [-- --rounds N]: one small file, cold, from the shell, beside what can not be had for less: Node itself and
// loading the reader of PDF. Rounds take turns, so that a machine that slows down slows both; medians are told.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "15" } } });
const rounds = Number(values.rounds);

const reader = ["pdf.mjs", "pdf.worker.mjs"].map((name) => `await import("pdfjs-dist/legacy/build/${name}");`).join("");
const check = (name: string) => ["bin/selfeval.js", "check", `fixtures/reports/${name}`, "--no-config", "--quiet"];
const commands = {
  "node -e 0, loading pdfjs-dist": ["--input-type=module", "-e", reader],
  "selfeval --version": ["bin/selfeval.js", "--version"],
  "check library-2022.txt": check("library-2022.txt"),
  "check library-2022.pdf": check("library-2022.pdf"),
} as const;

function milliseconds(words: readonly string[]): number {
  const started = performance.now();
  const { error } = spawnSync(process.execPath, words, { stdio: "ignore" });
  if (error !== undefined) throw error;
  return performance.now() - started;
}

const names = Object.keys(commands) as (keyof typeof commands)[];
const times = new Map(names.map((name) => [name, [] as number[]]));
for (let round = 0; round <= rounds; round++) {
  for (const name of names) {
    const time = milliseconds(commands[name]);
    // The first round fills the disk's cache.
    if (round > 0) times.get(name)?.push(time);
  }
}
const median = (name: keyof typeof commands) =>
  (times.get(name) ?? []).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
const base = median("node -e 0, loading pdfjs-dist");
console.log(`node ${process.version}, median of ${rounds} rounds`);
for (const name of names)
  console.log(`${name}: ${median(name).toFixed(0)} ms, ratio ${(median(name) / base).toFixed(2)}`);
