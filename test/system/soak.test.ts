import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

it("a process that checks over and over holds no more and more", { timeout: 600_000 }, () => {
  const words = ["--expose-gc", "--import", "tsx", "scripts/bench/soak.ts", "--checks", "400", "--only", "library*"];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  expect(`${stdout.split("\n").at(-2)}${stderr}`).toMatch(
    /^growth over 400 checks: -?\d+\.\d MB, -?\d+\.\d% of what is held$/,
  );
  expect(status, stdout).toBe(0);
});
