import { mutatedCategories } from "./files.js";
import { testOwnRules } from "./own-rule.js";
import { readCase } from "./read.js";

await testOwnRules(mutatedCategories(), readCase);
