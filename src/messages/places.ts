import type { Place } from "../model/index.js";
import type { Language } from "./language.js";

type EveryField<T> = T extends T ? keyof T : never;
type FieldType<T, Field extends PropertyKey> = T extends Record<Field, infer Value> ? Value : never;

/** The fields of a place as a diagnostic or a piece of evidence carries them; a diagnostic may carry none. */
export type PlaceFields = { readonly [Field in EveryField<Place>]?: FieldType<Place, Field> | undefined };

/** Where something stands, so that a person can find the spot; empty where nothing tells. */
export function describePlace(place: PlaceFields, language: Language): string {
  const { page, line, paragraph, table, row, column, sheet, cell } = place;
  const words = sentences[language];
  if (page !== undefined) return words.page(page);
  if (line !== undefined) return words.line(line);
  if (paragraph !== undefined) return words.paragraph(paragraph);
  if (table !== undefined && row !== undefined && column !== undefined) return words.table(table, row, column);
  if (sheet !== undefined && cell !== undefined) return words.cell(sheet, cell);
  return "";
}

const sentences = {
  zh: {
    page: (page: number) => `第 ${page} 页`,
    line: (line: number) => `第 ${line} 行`,
    paragraph: (paragraph: number) => `第 ${paragraph} 段`,
    table: (table: number, row: number, column: number) => `第 ${table} 张表第 ${row} 行第 ${column} 列`,
    cell: (sheet: string, cell: string) => `工作表“${sheet}”的 ${cell}`,
  },
  en: {
    page: (page: number) => `page ${page}`,
    line: (line: number) => `line ${line}`,
    paragraph: (paragraph: number) => `paragraph ${paragraph}`,
    table: (table: number, row: number, column: number) => `table ${table}, row ${row}, column ${column}`,
    cell: (sheet: string, cell: string) => `sheet "${sheet}", ${cell}`,
  },
} as const satisfies Record<Language, object>;
