import { defineConfig } from "vitest/config";

/**
 * Files share their worker's modules: what is tested holds no state, and loading it anew for each of them took longer
 * than most tests do.
 */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/system/**"],
    testTimeout: 20_000,
    isolate: false,
    maxWorkers: "100%",
  },
});
