import { languages } from "../../messages/language.js";
import type { suppressionPhrases } from "../../messages/suppression.js";
import { workbookPhrases } from "../../messages/workbook.js";
import type { ReviewRow } from "./review-workbook.js";

/** What a reviewer decided about a finding: it is set aside for a reason, or stands and has to be corrected. */
export type Decision =
  | { readonly kind: "set-aside"; readonly row: ReviewRow }
  | { readonly kind: "to-correct"; readonly row: ReviewRow };

/** Why a row could not be used. */
export type Unusable = Extract<
  keyof (typeof suppressionPhrases)["zh"],
  "noReason" | "noDecision" | "unknownDecision" | "noFingerprint" | "contradiction"
>;

export interface UnusableRow {
  readonly row: ReviewRow;
  readonly why: Unusable;
  /** the row that says otherwise, of a contradiction */
  readonly other?: number;
}

export interface Decisions {
  /** one a finding */
  readonly taken: readonly Decision[];
  readonly unusable: readonly UnusableRow[];
}

/** The words of the column, by what they decide. */
const kinds = new Map<string, Decision["kind"]>(
  languages.flatMap((language) => {
    const [correct, aside] = workbookPhrases[language].decisions;
    return [
      [plain(correct), "to-correct"],
      [plain(aside), "set-aside"],
    ] as const;
  }),
);

/**
 * What reviewers decided, by the findings' fingerprints. A row in which nothing was written decides nothing; one that sets
 * aside without a reason, or that cannot be understood, is told and not taken.
 */
export function decisionsOf(rows: readonly ReviewRow[]): Decisions {
  const taken = new Map<string, Decision>();
  const unusable: UnusableRow[] = [];
  const torn = new Set<string>();
  for (const row of rows) {
    if (row.decision === "" && row.reason === "") continue;
    const decided = decide(row);
    if (typeof decided === "string") {
      unusable.push({ row, why: decided });
      continue;
    }
    const before = taken.get(row.fingerprint);
    if (before !== undefined && before.kind !== decided.kind) {
      // One report handed in twice has each finding twice: a person has to say which holds.
      unusable.push({ row, why: "contradiction", other: before.row.row });
      torn.add(row.fingerprint);
    } else if (before === undefined) taken.set(row.fingerprint, decided);
  }
  return { taken: [...taken.values()].filter(({ row }) => !torn.has(row.fingerprint)), unusable };
}

function decide(row: ReviewRow): Decision | Unusable {
  if (row.decision === "") return "noDecision";
  const kind = kinds.get(plain(row.decision));
  if (kind === undefined) return "unknownDecision";
  if (!/^[0-9a-f]{32}$/.test(row.fingerprint)) return "noFingerprint";
  return kind === "set-aside" && row.reason === "" ? "noReason" : { kind, row };
}

function plain(words: string): string {
  return words.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
