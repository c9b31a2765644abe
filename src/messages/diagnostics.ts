import type { Bilingual } from "./language.js";

type Params = Readonly<Record<string, string | number>>;

/** What reading could not make out, by code. A diagnostic never accuses the report: it says what the tool is unsure of. */
const catalogue = {
  "text-encoding": (p: Params): Bilingual => ({
    zh: `文本按 ${p["encoding"]} 编码读取。`,
    en: `The text was read as ${p["encoding"]}.`,
  }),
} as const satisfies Record<string, (params: Params) => Bilingual>;

export type NoteCode = keyof typeof catalogue;

/** The sentence for a diagnostic. */
export function describeNote(code: NoteCode, params: Params): Bilingual {
  return catalogue[code](params);
}
