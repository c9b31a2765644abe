import type { Language } from "../../messages/language.js";
import type { Finding, Suppressed } from "../../model/index.js";
import { arithmeticOf } from "../arithmetic.js";
import { wellFormed } from "../wellformed.js";
import { locationOf, relatedLocation } from "./location.js";
import { messageOf } from "./message.js";
import { levels } from "./rules.js";

/** A finding as a result (SARIF 2.1.0 §3.27): its first evidence is where it stands, the others are related to it. */
export function resultOf(file: string, finding: Finding | Suppressed, ruleIndex: number, language: Language) {
  const [first, ...others] = finding.evidence;
  const { expected, actual, accepted, subject } = finding;
  return {
    ruleId: finding.rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: messageOf(finding.message, ...arithmeticOf(finding, language)),
    locations: [locationOf(file, first ?? {}, language)],
    ...(others.length === 0
      ? {}
      : { relatedLocations: others.map((evidence, index) => relatedLocation(file, evidence, index + 1, language)) }),
    partialFingerprints: { "selfevalFinding/v1": finding.fingerprint },
    ...("reason" in finding
      ? { suppressions: [{ kind: "external", status: "accepted", justification: wellFormed(finding.reason) }] }
      : {}),
    properties: { expected, actual, accepted, subject },
  };
}
