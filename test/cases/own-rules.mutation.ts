import type { Case } from "./case.js";
import { mutatedCategories } from "./files.js";
import { type Read, testOwnRules } from "./own-rule.js";
import { readCase } from "./read.js";

/** Drawing and reading take a hundred times as long as a rule, and what changes between runs are rules alone. */
const known = new Map<Case, Read>();

await testOwnRules(mutatedCategories(), (one) => {
  const read = known.get(one) ?? readCase(one);
  known.set(one, read);
  return read;
});
