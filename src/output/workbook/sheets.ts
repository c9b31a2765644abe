import type { Language } from "../../messages/language.js";
import type { Result } from "../../model/index.js";
import { fundColumns, fundRows, indicatorColumns, indicatorRows } from "./extracted.js";
import { findingColumns, findingRowsOf } from "./findings.js";
import { ledgerColumns, ledgerRows } from "./ledger.js";
import { overviewColumns, overviewRows } from "./overview.js";
import type { Column, Row } from "./sheet.js";

/** How a file of a run is named and reached from the workbook. */
export interface Named {
  readonly link: string | null;
  readonly language: Language;
}

/** One sheet: its columns, and the rows that a result gives. */
export interface SheetPlan {
  readonly key: "overview" | "findings" | "funds" | "indicators" | "ledger";
  readonly columns: (language: Language) => readonly Column[];
  readonly rows: (result: Result, named: Named) => readonly Row[];
}

/** The sheets, in their order. */
export const sheetPlans: readonly SheetPlan[] = [
  { key: "overview", columns: overviewColumns, rows: overviewRows },
  { key: "findings", columns: findingColumns, rows: findingRowsOf },
  { key: "funds", columns: fundColumns, rows: fundRows },
  { key: "indicators", columns: indicatorColumns, rows: indicatorRows },
  { key: "ledger", columns: ledgerColumns, rows: ledgerRows },
];
