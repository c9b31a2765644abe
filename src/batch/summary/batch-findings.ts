import type { CheckCount } from "../../model/index.js";
import { batchCatalogue } from "../../rules/batch/catalogue.js";
import { copiedText } from "../../rules/batch/copied-text.js";
import { type BatchFinding, type BatchSettings, isOff, judgeGroup } from "../../rules/batch/engine.js";
import type { Engine } from "./engine.js";
import { groupsFor } from "./groups.js";

/** Findings that wait to be written into the table. */
const AT_ONCE = 2000;

/**
 * Runs the rules over several files and keeps what they find in the table `batch_findings`.
 *
 * @param suppressions findings set aside: their fingerprints, each with its reason
 * @returns the ledger of what was compared
 */
export async function findAcrossFiles(
  engine: Engine,
  settings: BatchSettings,
  suppressions: ReadonlyMap<string, string>,
): Promise<CheckCount[]> {
  await engine.run(
    `CREATE TABLE batch_findings (file VARCHAR, rule VARCHAR, severity VARCHAR, message VARCHAR, expected VARCHAR,
       actual VARCHAR, formula VARCHAR, accepted VARCHAR, subject JSON, evidence JSON, fingerprint VARCHAR, reason VARCHAR, place INTEGER)`,
  );
  const ledger: CheckCount[] = [];
  for (const rule of batchCatalogue) {
    if (isOff(rule, settings)) continue;
    const count = { rule: rule.id, passed: 0, failed: 0, notRun: 0 };
    const told = new Set<string>();
    let waiting: BatchFinding[] = [];
    for await (const group of groupsFor(engine, rule, settings)) {
      const verdicts = judgeGroup(rule, group, settings);
      count.passed += verdicts.count.passed;
      count.notRun += verdicts.count.notRun;
      for (const finding of verdicts.findings) {
        // A file is told once whom its text is like: the likest come first.
        if (rule === copiedText && told.has(finding.file)) continue;
        if (rule === copiedText) told.add(finding.file);
        count.failed++;
        waiting.push(finding);
      }
      if (waiting.length >= AT_ONCE) await keep(engine, waiting.splice(0), suppressions);
    }
    await keep(engine, waiting, suppressions);
    waiting = [];
    ledger.push(count);
  }
  return ledger;
}

async function keep(
  engine: Engine,
  findings: readonly BatchFinding[],
  suppressions: ReadonlyMap<string, string>,
): Promise<void> {
  if (findings.length === 0) return;
  const appender = await engine.connection.createAppender("batch_findings");
  for (const finding of findings) {
    const { file, rule, severity, message, expected, actual, formula, accepted, subject, evidence } = finding;
    const json = [JSON.stringify(subject), JSON.stringify(evidence)];
    const mark = [finding.fingerprint, suppressions.get(finding.fingerprint) ?? null];
    const texts = [file, rule, severity, message, expected, actual, formula, accepted, ...json, ...mark];
    for (const text of texts) {
      if (text === null) appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.appendInteger(batchCatalogue.findIndex(({ id }) => id === rule));
    appender.endRow();
  }
  appender.closeSync();
}
