// npm run bench:soak [-- --checks N] [--only GLOB] [--limit SHARE]: memory of one process that checks the bundled reports over and
// over. What is held after the collector has run is noted at intervals; growth is the slope of the second half, in bytes a check,
// and its share of what is held. npm run bench:soak:bare does so without compilers: what is held is then the program's data alone.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import fastGlob from "fast-glob";
import { checkDocument } from "../../src/index.js";

const { values } = parseArgs({
  options: {
    checks: { type: "string", default: "20000" },
    only: { type: "string", default: "*" },
    // more is growth: over all checks, one part in twenty of what is held
    limit: { type: "string", default: "0.05" },
  },
});
const checks = Number(values.checks);
const NOTES = 20;

if (globalThis.gc === undefined) throw new Error("run with --expose-gc");
const collect = globalThis.gc;

const names = (await fastGlob(`fixtures/reports/${values.only}.{pdf,txt,docx,xlsx}`)).sort();
const files = names.map((name) => ({ name, bytes: readFileSync(name) }));

async function held(): Promise<number> {
  // What is let go of by a finished check may take a turn or two to be known.
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    collect();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const notes: { readonly at: number; readonly bytes: number }[] = [];
for (let check = 1; check <= checks; check++) {
  const { name, bytes } = files[check % files.length] as (typeof files)[number];
  const { status } = await checkDocument(bytes, name);
  if (status !== "checked") throw new Error(`${name}: ${status}`);
  if (check % Math.ceil(checks / NOTES) === 0) {
    notes.push({ at: check, bytes: await held() });
    console.log(
      `${check} checks  ${mega(notes.at(-1)?.bytes ?? 0)} MB held  ${mega(process.memoryUsage().rss)} MB resident`,
    );
  }
}

// The first half warms up: caches fill, code is compiled.
const late = notes.slice(Math.floor(notes.length / 2));
const growth = slope(late) * checks;
const share = growth / (late[0]?.bytes ?? 1);
console.log(`growth over ${checks} checks: ${mega(growth)} MB, ${(100 * share).toFixed(2)}% of what is held`);
process.exitCode = share > Number(values.limit) ? 1 : 0;

/** Of the line through the notes (least squares), in bytes a check. */
function slope(points: readonly { readonly at: number; readonly bytes: number }[]): number {
  const mean = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(({ at }) => at), mean(({ bytes }) => bytes)];
  const above = points.reduce((sum, { at, bytes }) => sum + (at - x) * (bytes - y), 0);
  return above / points.reduce((sum, { at }) => sum + (at - x) ** 2, 0);
}

function mega(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
