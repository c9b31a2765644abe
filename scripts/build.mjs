// Compiles src/ to dist/ from scratch, so that nothing of an older build is published, and bundles the command line into
// dist/bundle: opening hundreds of small modules one by one takes longer than most of the work.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// For tests and benchmarks: only the bundle, into a folder beside those of dist.
const [only] = process.argv.slice(2);

if (only === undefined) process.exitCode = compile();
if (!process.exitCode) await bundle(only ?? "dist/bundle");

function compile() {
  const manifest = createRequire(import.meta.url).resolve("typescript/package.json");
  rmSync(join(root, "dist"), { recursive: true, force: true });
  const compiler = join(dirname(manifest), "bin", "tsc");
  return (
    spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" }).status ?? 1
  );
}

async function bundle(outdir) {
  await build({
    absWorkingDir: root,
    // The pool starts the worker by its name, beside the chunk that the pool itself is in.
    entryPoints: ["src/cli/main.ts", "src/batch/worker.ts"],
    outdir,
    entryNames: "[name]",
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    charset: "utf8",
    logLevel: "warning",
  });
}
