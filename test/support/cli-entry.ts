import { run } from "../../src/cli/main.js";

/** The command line from its sources, as a process of its own: `node --import tsx test/support/cli-entry.ts WORDS`. */
await run(process.argv);
