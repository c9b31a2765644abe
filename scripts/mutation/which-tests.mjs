/** Loaded before all tests. */
export const SETUP = "test/support/few-runs.ts";

/** The edges of each rule's intervals and its own cases. */
const cases = ["test/metamorphic/edges.test.ts", "test/cases/own-rules.mutation.ts"];

/** They read the rules' own files, which are other ones once they are changed. */
export const LEFT_OUT = "test/rules/**/catalogue.test.ts";

/**
 * The tests that a changed rule or a change of the arithmetic has to answer to, by the folder under src that is changed;
 * the quickest first, because most changes are noticed by the first test that they meet.
 */
export function globsOf(folder = "{quantity,rules}") {
  // What all rules share is reached by every case, and known by its own tests and those of the rules.
  return [`test/${folder}/**/*.test.ts`, ...(folder.startsWith("rules/") ? cases : [])];
}
