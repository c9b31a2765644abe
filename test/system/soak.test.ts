import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

// Compiled code and what is noted for compiling grow for hours. Without them, whatever grows is kept by us or by the readers.
const bare = ["--no-opt", "--no-sparkplug", "--no-lazy-feedback-allocation", "--no-flush-bytecode"];

it("a process that checks over and over holds no more and more", { timeout: 1_800_000 }, () => {
  const soak = ["--expose-gc", "--import", "tsx", "scripts/bench/soak.ts"];
  const words = [...bare, ...soak, "--checks", "160", "--only", "library*", "--limit", "0.005"];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  expect(`${stdout.split("\n").at(-2)}${stderr}`).toMatch(
    /^growth over 160 checks: -?\d+\.\d MB, -?\d+\.\d\d% of what is held$/,
  );
  expect(status, stdout).toBe(0);
});
