import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync } from "node:fs";

/**
 * Measures whether the tests notice when the code is changed: `npm run test:mutation`, or with folders under src as
 * words. Each folder answers to its own tests. What was measured before and has not changed is not run again.
 */
const FOLDERS = [
  "quantity",
  "rules/funds",
  "rules/score",
  "rules/indicator",
  "rules/budget",
  "rules/consistency",
  "rules/signature",
  "rules/batch",
  "rules",
];

const given = process.argv.slice(2);
let failures = 0;
for (const folder of given.length === 0 ? FOLDERS : given) {
  const into = `coverage/mutation/${folder.replace("/", "-")}`;
  mkdirSync(into, { recursive: true });
  // The rules that no folder of their own holds, and those of the small one.
  const files = folder === "rules" ? "src/rules/*.ts,src/rules/completeness/*.ts" : `src/${folder}/**/*.ts`;
  const words = ["stryker", "run", "--mutate", files, "--incrementalFile", `${into}/incremental.json`];
  console.log(`\n${folder}`);
  const { status } = spawnSync("npx", words, {
    stdio: "inherit",
    env: { ...process.env, MUTATED: folder },
  });
  if (status !== 0) failures++;
  for (const report of ["report.json", "report.html"])
    if (existsSync(`coverage/mutation/${report}`)) renameSync(`coverage/mutation/${report}`, `${into}/${report}`);
}
process.exitCode = failures === 0 ? 0 : 1;
