import type { Evaluation, Leaf, Report, ReportParagraph, Signature } from "../../model/index.js";
import { plainProjectName } from "../project-match.js";
import type { Facts } from "../rule.js";
import { sentencesOf } from "./passages.js";
import { letters } from "./plain.js";
import { hashOf, wordFor, wordOf } from "./words.js";

/** So many of the least hashes are kept: where a report tells no more facts than that, all of them. */
export const SKETCH = 128;

/** A report that tells less is not known by it. */
const FEWEST = 10;

/** A shorter sentence is a heading or a filler. In letters. */
const SHORTEST_SENTENCE = 12;

/**
 * What a report tells, as a set of facts that does not depend on the program that wrote the file: every figure with what it is
 * of, and every sentence. Of its hashes the least are kept (Broder's sketch), so that the share of facts that two
 * reports have in common can be told from the sketches alone.
 */
export function contentOf(facts: Facts, department: string | null): Signature["content"] {
  const { report } = facts;
  if (department === null || report.year === null) return null;
  const told = new Set<number>();
  for (const parts of factsOf(report, facts.paragraphs)) told.add(hashOf(parts.map(plain).join("\u0000")));
  if (told.size < FEWEST) return null;
  const least = [...told].sort((a, b) => a - b).slice(0, SKETCH);
  const names = report.evaluations.map(({ kind, name }) => `${kind} ${plainProjectName(name?.text ?? "")}`).sort();
  const key = wordFor(department, report.year, ...names);
  return { key, facts: told.size, sketch: least.map(wordOf).join("") };
}

type Part = string | Leaf | null;

function plain(part: Part): string {
  if (part === null) return "";
  if (typeof part === "string") return letters(part);
  return part.value === null ? letters(part.text) : `${part.value}${part.unit ?? ""}`;
}

function* factsOf(report: Report, paragraphs: readonly ReportParagraph[]): Iterable<Part[]> {
  for (const [field, leaf] of Object.entries(report.budget)) if (leaf !== null) yield [field, leaf];
  for (const { name, budget, executed, items } of report.projects) {
    yield ["project", name, budget, executed];
    for (const item of items) yield ["item", item.name, item.amount];
  }
  for (const table of report.evaluations) yield* factsOfTable(table);
  for (const { part, text } of paragraphs) if (part === "body") yield* sayings(text.text);
}

function* factsOfTable({ funds, indicators, total, grade }: Evaluation): Iterable<Part[]> {
  for (const { source, initial, adjusted, executed, score } of funds) {
    if (initial !== null || adjusted !== null || executed !== null) yield [source, initial, adjusted, executed];
    if (score !== null) yield ["score", source, score];
  }
  for (const { level3, target, actual, weight, score } of indicators) {
    yield ["target", level3, target];
    yield ["actual", level3, actual];
    yield ["points", level3, weight, score];
  }
  if (total.score !== null) yield ["total", total.score, grade];
}

function* sayings(text: string): Iterable<Part[]> {
  for (const sentence of sentencesOf(text)) if (letters(sentence).length >= SHORTEST_SENTENCE) yield ["says", sentence];
}
