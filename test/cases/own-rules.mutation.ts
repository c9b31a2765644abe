import { divided, testOwnRules } from "./run.js";

/** The rules that are changed: those of one folder, or of all where none is told. */
const [, category] = (process.env["MUTATED"] ?? "").split("/");

await testOwnRules(category === undefined ? Object.values(divided).flat() : [category]);
