import { defineConfig } from "vitest/config";

/** The folder under src whose mutants its own tests are to find; the arithmetic and all rules where none is told. */
const folder = process.env["MUTATED"] ?? "{quantity,rules}";

/** The tests that a changed rule has to answer to: of the arithmetic and of each rule, and none that reads a document. */
export default defineConfig({
  test: {
    include: [`test/${folder}/**/*.test.ts`, ...(folder === "quantity" ? [] : ["test/metamorphic/edges.test.ts"])],
    // It reads the rules' own files, which are other ones once they are changed.
    exclude: ["test/rules/catalogue.test.ts"],
    isolate: false,
    testTimeout: 20_000,
  },
});
