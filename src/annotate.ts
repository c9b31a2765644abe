import { type CheckOptions, checkWithPicture } from "./check.js";
import { markPdf } from "./document/pdf/marks/index.js";
import { MarkError, type MarkRefusal } from "./document/pdf/marks/refusal.js";
import type { Result } from "./model/index.js";
import { marksOf } from "./output/annotated/marks.js";
import { renderReview } from "./output/html/index.js";

/** What a submission becomes when its findings are marked on it. */
export type Annotated =
  | {
      readonly kind: "pdf";
      readonly result: Result;
      /** the submission's own bytes, and behind them the marks */
      readonly bytes: Uint8Array;
      /** it is signed: viewers will tell of comments added later */
      readonly isSigned: boolean;
      /** it had lost its end and has got a new one */
      readonly isRepaired: boolean;
    }
  | {
      /** of a text, a Word document or a workbook: all of it as a page, with the findings marked */
      readonly kind: "html";
      readonly result: Result;
      readonly html: string;
    }
  /** a file that cannot be read: the result says why */
  | { readonly kind: "unread"; readonly result: Result }
  /** a PDF that can be read and must not be marked */
  | { readonly kind: "refused"; readonly result: Result; readonly reason: MarkRefusal };

/**
 * Checks one submission as `checkDocument` does, and marks the findings on it: in a PDF as highlight annotations whose
 * notes any viewer shows, of any other kind of file on a page for a browser. A verdict is never changed by it.
 *
 * @param bytes the whole file; left as they are
 * @param file the name that the result carries
 */
export async function annotateDocument(
  bytes: Uint8Array,
  file: string,
  options: CheckOptions = {},
): Promise<Annotated> {
  const { result, picture } = await checkWithPicture(bytes, file, options, "whole");
  const language = options.language ?? "zh";
  if (result.report === null) return { kind: "unread", result };
  if (result.report.format !== "pdf")
    return { kind: "html", result, html: renderReview([{ result, picture }], language) };
  try {
    return { kind: "pdf", result, ...(await markPdf(bytes, marksOf(result, language), options.pdf)) };
  } catch (error) {
    if (error instanceof MarkError) return { kind: "refused", result, reason: error.code };
    throw error;
  }
}
