import { defineConfig } from "vitest/config";

/** The folder under src whose mutants its own tests are to find; the arithmetic and all rules where none is told. */
const folder = process.env["MUTATED"] ?? "{quantity,rules}";

/** Each rule's own cases and the edges of its intervals. */
const cases = ["test/cases/own-rules.mutation.ts", "test/metamorphic/edges.test.ts"];

/** The tests that a changed rule or a change of the arithmetic has to answer to. */
export default defineConfig({
  test: {
    include: [`test/${folder}/**/*.test.ts`, ...(folder === "quantity" ? [] : cases)],
    // It reads the rules' own files, which are other ones once they are changed.
    exclude: ["test/rules/catalogue.test.ts"],
    setupFiles: ["test/support/few-runs.ts"],
    isolate: false,
    testTimeout: 20_000,
  },
});
