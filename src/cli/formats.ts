/** What `check` can print. */
export const formats = ["pretty", "json", "ndjson"] as const;
export type Format = (typeof formats)[number];
