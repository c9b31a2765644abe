import type { Bilingual } from "../../messages/language.js";
import { shown, withUnit } from "../operands.js";
import { failed, notRun, type Outcome, passed } from "../rule.js";
import { acceptedInTable, judgeTelling, type Telling } from "../tellings.js";

/** What the two tellings read as, for a sentence. */
export interface TellingTexts {
  readonly narrative: string;
  readonly table: string;
}

/**
 * The outcome of comparing two tellings of one amount. Where they differ by 元 for 万元, the comparison is left to
 * consistency/scale, which says why they differ.
 */
export function outcomeOfTelling(telling: Telling, message: (texts: TellingTexts) => Bilingual): Outcome {
  const { narrative, table, roles, evaluation, project, row, field } = telling;
  const agreement = judgeTelling(telling);
  if (narrative === null || table === null || agreement === null || agreement === "scale") return notRun;
  if (agreement === "agrees") return passed;
  const texts = textsOf(telling);
  return failed({
    message: message(texts),
    expected: shown(narrative),
    actual: shown(table),
    formula: `${texts.table} ≠ ${texts.narrative}`,
    accepted: acceptedInTable(telling),
    subject: { evaluation, project, row, field },
    evidence: [
      { role: roles.table, leaf: table },
      { role: roles.narrative, leaf: narrative },
    ],
  });
}

/** Both tellings as a message shows them, with their units. */
export function textsOf({ narrative, table }: Telling): TellingTexts {
  const read = (leaf: Telling["table"]) => (leaf === null ? "" : withUnit(shown(leaf), leaf.unit));
  return { narrative: read(narrative), table: read(table) };
}
