import { catalogue } from "../catalogue.js";
import type { RuleEntry } from "../rule.js";
import type { BatchRule } from "./batch-rule.js";
import { carryoverBetweenYears } from "./carryover-between-years.js";
import { copiedText } from "./copied-text.js";
import { duplicateReport } from "./duplicate-report.js";
import { projectTwice } from "./project-twice.js";

/** The rules over several files. */
export const batchCatalogue: readonly BatchRule[] = [duplicateReport, copiedText, carryoverBetweenYears, projectTwice];

/** Every rule that has an id and a page: those over one report, then those over several. */
export const everyRule: readonly RuleEntry[] = [...catalogue, ...batchCatalogue];
