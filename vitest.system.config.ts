import { defineConfig } from "vitest/config";

/** Tests that draw with other programs (LibreOffice, Chromium, poppler): slower, and never part of `npm test`. */
export default defineConfig({
  test: { include: ["test/system/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false },
});
