/** The languages that everything a person reads is written in. */
export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];

/** One text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;
