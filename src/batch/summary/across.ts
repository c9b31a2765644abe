import type { AcrossRow } from "../../model/index.js";
import type { Engine } from "./engine.js";

interface Row extends Omit<AcrossRow, "subject" | "evidence"> {
  readonly subject: string;
  readonly evidence: string;
}

/** The findings over several files, rule by rule. */
export async function* acrossRows(engine: Engine): AsyncGenerator<AcrossRow> {
  const rows = engine.rows<Row>(
    `SELECT b.file AS file, unit AS department, rule, severity, message, expected, actual, formula, accepted, subject, evidence,
       fingerprint, reason
     FROM batch_findings b JOIN results r USING (file) ORDER BY reason IS NOT NULL, place, file, fingerprint`,
  );
  for await (const { subject, evidence, ...row } of rows) {
    yield {
      ...row,
      subject: JSON.parse(subject) as AcrossRow["subject"],
      evidence: JSON.parse(evidence) as AcrossRow["evidence"],
    };
  }
}
