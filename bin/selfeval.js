#!/usr/bin/env node
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

// Bundled, the program starts in a fraction of the time. What only tsc compiled does the same.
const bundle = new URL("../dist/bundle/main.js", import.meta.url);
const main = existsSync(fileURLToPath(bundle)) ? bundle : new URL("../dist/cli/main.js", import.meta.url);
const { run } = await import(main.href);

await run(process.argv);
