// Words of the contract by themselves: who needs only them does not load the schemas.

/** What `schema` of a result says. */
export const RESULT_SCHEMA = "selfeval.result/1";

export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

export const verdicts = ["passed", "findings", "undetermined"] as const;
export type Verdict = (typeof verdicts)[number];
