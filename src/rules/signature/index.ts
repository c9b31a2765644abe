import type { Signature } from "../../model/index.js";
import type { Facts } from "../rule.js";
import { carryoverOf } from "./carryover.js";
import { contentOf } from "./content.js";
import { passagesOf } from "./passages.js";
import { departmentName } from "./plain.js";
import { projectsOf } from "./projects.js";

/**
 * What a report is known by among others. The rules over several files (`batch/*`) compare reports by it alone, so that
 * none is read again.
 */
export function signatureOf(facts: Facts): Signature {
  const department = departmentName(facts.report.department?.text);
  return {
    department,
    content: contentOf(facts, department),
    passages: passagesOf(facts, department),
    ...carryoverOf(facts),
    projects: projectsOf(facts, department),
  };
}
