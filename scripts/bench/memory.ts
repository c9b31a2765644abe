// npm run bench:memory [-- --small N --large N]: the peak memory of a run over many files beside that of a run over few, with the
// same workers. Peaks are what the kernel counted for the process; the files are bundled reports over and over.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";
import fastGlob from "fast-glob";
import { costOf } from "./peak.js";

const { values } = parseArgs({
  options: {
    small: { type: "string", default: "500" },
    large: { type: "string", default: "10000" },
    rounds: { type: "string", default: "1" },
    only: { type: "string", default: "*" },
  },
});
const rounds = Number(values.rounds);
const reports = (await fastGlob(`fixtures/reports/${values.only}.{pdf,txt,docx,xlsx}`)).sort();

/** Runs `check` and tells the largest resident size of its process, its workers among it, in megabytes. */
function peakOf(count: number): number {
  const folder = mkdtempSync(join(tmpdir(), "selfeval-memory-"));
  try {
    mkdirSync(join(folder, "in"));
    for (let index = 0; index < count; index++) {
      const report = reports[index % reports.length] as string;
      copyFileSync(report, join(folder, "in", `${String(index).padStart(6, "0")}${extname(report)}`));
    }
    const words = ["check", join(folder, "in"), "--no-config", "--fail-on", "never"];
    return costOf([...words, "--format", "ndjson", "--run", join(folder, "run"), "--jobs", "2"]).megabytes;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ratios: number[] = [];
for (let round = 0; round < rounds; round++) {
  const [small, large] = [peakOf(Number(values.small)), peakOf(Number(values.large))];
  ratios.push(large / small);
  console.log(
    `${values.small} files: peak ${small.toFixed(0)} MB  ${values.large} files: peak ${large.toFixed(0)} MB  ratio ${(large / small).toFixed(2)}`,
  );
}
ratios.sort((a, b) => a - b);
console.log(
  `node ${process.version}, median ratio ${(ratios[Math.floor(rounds / 2)] ?? Number.NaN).toFixed(2)} (within 1.20 is asked for)`,
);
