/** Loaded before all tests. */
export const SETUP = "test/support/few-runs.ts";

/** Each rule's own cases and the edges of its intervals. */
const cases = ["test/cases/own-rules.mutation.ts", "test/metamorphic/edges.test.ts"];

/** The tests that a changed rule or a change of the arithmetic has to answer to, by the folder under src that is changed. */
export function globsOf(folder = "{quantity,rules}") {
  const own = `test/${folder}/**/*.test.ts`;
  // It reads the rules' own files, which are other ones once they are changed.
  const leftOut = "!test/rules/catalogue.test.ts";
  return [own, ...(folder === "quantity" ? [] : cases), leftOut];
}
