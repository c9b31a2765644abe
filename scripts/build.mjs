// Compiles src/ to dist/ from scratch, so that nothing of an older build is published.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const manifest = createRequire(import.meta.url).resolve("typescript/package.json");
rmSync(join(root, "dist"), { recursive: true, force: true });
const compiler = spawnSync(process.execPath, [join(dirname(manifest), "bin", "tsc"), "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = compiler.status ?? 1;
