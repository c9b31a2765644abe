import type { Rule } from "./rule.js";

/** Every rule, in the order of the catalogue. `npm run new-rule` adds to it. */
export const catalogue: readonly Rule[] = [];
