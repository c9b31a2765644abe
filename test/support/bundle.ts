import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The command line as it is shipped, bundled anew from the sources. */
export interface Bundle {
  /** what Node runs */
  readonly path: string;
  readonly remove: () => void;
}

/** Bundles the command line into a folder of its own, where it finds the same packages. */
export function bundleCommand(): Bundle {
  const folder = join("dist", `test-${process.pid}`);
  execFileSync(process.execPath, ["scripts/build.mjs", folder]);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "selfeval.mjs");
  writeFileSync(path, `import { run } from "./main.js";\nawait run(process.argv);\n`);
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}
