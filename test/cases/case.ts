import { baseReport, LAST_WORDS, type ReportDraft, type TableDraft, type TableName } from "./report.js";

/** What a case makes of the report: fields that are left out stay, `null` takes a row, a source or a table away. */
export type Change<T> = {
  [K in keyof T]?: (T[K] extends readonly unknown[] ? T[K] : T[K] extends object ? Change<T[K]> : T[K]) | null;
};

/** A finding as a case foretells it. */
export interface Foretold {
  /** the table, the row, the project and the sub-project that it is about, as far as it names them: "reading/读者满意度" */
  readonly about: string;
  readonly formula?: string;
  /** the figures that would have been no finding */
  readonly accepted?: string;
  readonly expected?: string;
  readonly actual?: string;
  /** where its first evidence stands: a cell as "reading/读者满意度/actual", words of the narrative as themselves */
  readonly at: readonly string[];
}

/** One small report: the base report, what is made of it, and what its rule says of that. */
export interface Case extends Change<Record<TableName, TableDraft>> {
  /** words of the narrative and what stands in their place */
  readonly say?: Readonly<Record<string, string>>;
  /** sentences of its own in the section on performance */
  readonly tell?: readonly string[];
  readonly report?: Change<Omit<ReportDraft, "tables">>;
  /** drawn as a PDF as well */
  readonly pdf?: true;
  /** for an `ng.` case: every finding of the rule, in order */
  readonly finds?: readonly Foretold[];
  /** further rules of severity error that fire by right */
  readonly beside?: readonly string[];
}

/** The cases of one rule, named `ok.…` where it is silent and `ng.…` where it speaks. */
export interface RuleCases {
  readonly rule: string;
  readonly cases: Readonly<Record<`ok.${string}` | `ng.${string}`, Case>>;
}

/** The cases of a rule, by its id. */
export function casesOf(rule: string, cases: RuleCases["cases"]): RuleCases {
  return { rule, cases };
}

/** The report of a case. Words to replace have to be there, once. */
export function draftOf({ say = {}, tell = [], report = {}, department, reading, repair }: Case): ReportDraft {
  const tables = given({ department, reading, repair });
  const draft = merged(baseReport(), { ...report, tables }) as ReportDraft;
  const at = draft.body.indexOf(LAST_WORDS);
  draft.body.splice(at + 1, 0, ...tell);
  for (const [old, words] of Object.entries(say)) {
    const found = draft.body.filter((text) => text.includes(old));
    if (found.length !== 1) throw new Error(`"${old}" stands in ${found.length} paragraphs`);
    draft.body = draft.body.map((text) => text.replace(old, words)).filter((text) => text !== "");
  }
  return draft;
}

function given(change: object): object {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function merged(base: object, change: object): object {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete result[key];
    else result[key] = isRecord(value) ? merged(isRecord(result[key]) ? result[key] : {}, value) : value;
  }
  return result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
