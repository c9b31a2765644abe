import type { Leaf } from "../../model/index.js";
import type { BatchRule } from "../../rules/batch/batch-rule.js";
import { copiedText, departments } from "../../rules/batch/copied-text.js";
import { type BatchSettings, batchThreshold, type Group } from "../../rules/batch/engine.js";
import type { ComparedTable, Submission } from "../../rules/batch/submission.js";
import type { Engine } from "./engine.js";

/** Failures that say nothing of the report itself: such files are not compared. */
const NO_REPORTS = "'empty-file', 'unsupported-format', 'not-found', 'no-match', 'not-readable'";

/** What has more reports than this is no department: which of them follow each other nobody can tell. */
const MOST_REPORTS = 1000;

/** Which files a rule compares: rows of a key and a result's number, for all keys that several results have. */
const members: Readonly<Record<string, string>> = {
  // Where the content was read it tells the same bytes too; where it was not, the bytes alone do.
  "batch/duplicate-report": `
    SELECT coalesce(signature.content.key, sha256) AS key, id FROM results
    WHERE signature.content IS NOT NULL OR (sha256 IS NOT NULL AND (signature IS NOT NULL OR
      (status = 'failed' AND error.code NOT IN (${NO_REPORTS}))))`,
  "batch/carryover-between-years": `
    SELECT signature.department AS key, id FROM results
    WHERE signature.department IS NOT NULL AND report.year IS NOT NULL
      AND (json_type(signature.closing) = 'OBJECT' OR len(signature.opening) > 0)
    QUALIFY count(*) OVER (PARTITION BY signature.department) <= ${MOST_REPORTS}`,
  "batch/project-twice": `
    SELECT project.key AS key, id FROM (SELECT id, unnest(signature.projects) AS project FROM results)`,
};

/** So many files of a group are in memory at a time. */
const MOST_AT_ONCE = 2000;

/** Groups of files that invite a rule, as they are found; no more than one is in memory, and of a large one a part. */
export function groupsFor(engine: Engine, rule: BatchRule, settings: BatchSettings): AsyncGenerator<Group> {
  if (rule === copiedText) return pairsWithSharedText(engine, settings);
  const keyed = members[rule.id];
  if (keyed === undefined) throw new Error(`${rule.id}: nothing says which files it compares`);
  return groupsByKey(engine, keyed);
}

/** What a submission is made of, from the results. */
const SUBMISSION = `r.file AS file, r.sha256 AS sha256, r.report.title AS title, r.report.department AS department,
  r.report.year AS year, to_json(r.report.evaluations) AS tables, to_json(r.signature) AS signature`;

async function* groupsByKey(engine: Engine, keyed: string): AsyncGenerator<Group> {
  const rows = engine.rows<Row>(
    `WITH members AS (${keyed}),
       several AS (SELECT key FROM members GROUP BY key HAVING count(DISTINCT id) > 1)
     SELECT m.key AS key, ${SUBMISSION}
     FROM (SELECT DISTINCT key, id FROM members SEMI JOIN several USING (key)) m JOIN results r USING (id)
     ORDER BY key, file`,
  );
  let key: string | null = null;
  let files: Submission[] = [];
  for await (const row of rows) {
    if (row.key !== key && key !== null) yield { key, files: files.splice(0) };
    else if (files.length === MOST_AT_ONCE && key !== null) {
      // The rules compare each file with the first: it stays for those that are still to come.
      yield { key, files };
      files = files.slice(0, 1);
    }
    key = row.key;
    files.push(submissionIn(row));
  }
  if (key !== null) yield { key, files };
}

/** Fewer fingerprints in common are no passage. */
const FEWEST_SHARED = 3;

/** Of the files that one is like, so many of the likest are looked at. */
const MOST_LIKE = 5;

/**
 * Pairs of files of different departments that share fingerprints which few other departments have. What more than
 * `departments` of them or most of three and more have in common is taken for a template's. Of a department's own files that
 * share a fingerprint, the first stands for all of them.
 */
async function* pairsWithSharedText(engine: Engine, settings: BatchSettings): AsyncGenerator<Group> {
  const most = batchThreshold(copiedText, settings)(departments).toNumber();
  await engine.run(`CREATE OR REPLACE TABLE prints AS
    WITH words AS (
      SELECT id, unit, unnest(regexp_extract_all(passage.prints, '.{8}')) AS word
      FROM (SELECT id, unit, unnest(signature.passages) AS passage FROM results WHERE signature.department IS NOT NULL)),
    units AS (SELECT count(DISTINCT unit) AS count FROM words),
    rare AS (
      SELECT word FROM words GROUP BY word
      HAVING count(DISTINCT unit) BETWEEN 2 AND ${Math.max(2, Math.floor(most))}
        AND (count(DISTINCT unit) = 2 OR count(DISTINCT unit) <= (SELECT count FROM units) / 2))
    SELECT word, unit, arg_min(w.id, r.file) AS id, min(r.file) AS file
    FROM words w SEMI JOIN rare USING (word) JOIN results r USING (id, unit) GROUP BY word, unit`);
  const rows = engine.rows<{ a: string; b: string; words: string[] }>(
    `WITH pairs AS (
       SELECT p.id AS a, q.id AS b, any_value(p.file) AS first, any_value(q.file) AS second, list(word ORDER BY word) AS words
       FROM prints p JOIN prints q USING (word) WHERE p.file < q.file AND p.unit <> q.unit
       GROUP BY a, b HAVING count(*) >= ${FEWEST_SHARED})
     SELECT a, b, words FROM pairs
     QUALIFY row_number() OVER (PARTITION BY b ORDER BY len(words) DESC, first) <= ${MOST_LIKE}
     ORDER BY second, len(words) DESC, first`,
  );
  for await (const { a, b, words } of rows) {
    const files: Submission[] = [];
    const wanted = engine.rows<Row>(
      `SELECT '' AS key, ${SUBMISSION} FROM results r WHERE id IN ($a, $b) ORDER BY file`,
      {
        a: Number(a),
        b: Number(b),
      },
    );
    for await (const row of wanted) files.push(submissionIn(row));
    yield { files, shared: new Set(words) };
  }
}

/** A submission as the engine gives it; what was read is JSON in JSON. */
interface Row {
  readonly key: string;
  readonly file: string;
  readonly sha256: string | null;
  readonly title: string | null;
  readonly department: string | null;
  readonly year: number | null;
  readonly tables: string | null;
  readonly signature: string | null;
}

function submissionIn({ file, sha256, title, department, year, tables, signature }: Row): Submission {
  return {
    file,
    sha256,
    title: parsed<Leaf>(title),
    department: parsed<Leaf>(department),
    year,
    tables: parsed<ComparedTable[]>(tables) ?? [],
    signature: parsed<NonNullable<Submission["signature"]>>(signature),
  };
}

function parsed<T>(json: string | null): T | null {
  return json === null ? null : (JSON.parse(json) as T);
}
