/**
 * selfeval as a library: bytes and a file name in, a result out. Nothing here touches the file system, the process,
 * the clock or the network, so the same calls run in Node and in a browser.
 *
 * @example
 * import { checkDocument } from "selfeval";
 * const result = await checkDocument(bytes, "report.pdf", { language: "en" });
 * for (const finding of result.findings) console.log(finding.rule, finding.message, finding.formula);
 *
 * @module
 */
export { type Annotated, annotateDocument } from "./annotate.js";
export { type CheckOptions, checkDocument, checkWithPicture, type PicturedResult } from "./check.js";
export type { PdfOptions } from "./document/pdf/index.js";
export type { PdfiumModule } from "./document/pdf/pdfium/library.js";
export { type InspectOptions, inspectDocument, rawTables } from "./inspect.js";
export type { Bilingual, Language } from "./messages/language.js";
export * from "./model/index.js";
export { renderReview } from "./output/html/index.js";
export { renderInspection } from "./output/inspect/index.js";
export { tableAsCsv, tablesAsCsv } from "./output/tables/csv.js";
export { tablesAsJson } from "./output/tables/json.js";
export type { ReadingOptions } from "./reading.js";
export { batchCatalogue } from "./rules/batch/catalogue.js";
export { type BatchFinding, type BatchSettings, judgeGroup } from "./rules/batch/engine.js";
export { type Submission, submissionOf } from "./rules/batch/submission.js";
export { catalogue } from "./rules/catalogue.js";
export { type Profile, profiles } from "./rules/profiles/index.js";
export type { Rule, RuleEntry, RulePage } from "./rules/rule.js";
export type { RuleOption, RuleSetting, Settings } from "./rules/settings.js";
