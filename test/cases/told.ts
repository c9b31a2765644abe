import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Box, Evidence, Finding, Report } from "../../src/model/index.js";
import { withoutBlanks } from "../../src/quantity/index.js";
import type { Foretold } from "./case.js";
import type { Drawing } from "./page.js";

/** What the findings of the cases say beside what the cases foretell, by rule and case. */
export const details: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = JSON.parse(
  readFileSync(new URL("../../fixtures/cases/details.json", import.meta.url), "utf8"),
);

/** What a finding says beside its message, its arithmetic and its places: the rest of it, as `details.json` has it. */
export function detailsOf({ expected, actual, accepted, subject, evidence }: Finding) {
  return { expected, actual, accepted, field: subject.field, roles: evidence.map(({ role }) => role) };
}

/** A drawing and the report that was read out of it. */
export interface Told {
  readonly drawing: Drawing;
  readonly report: Report;
}

/** A finding in the words of a case: its expected and actual figures only where the case tells them. */
export function toldOf(finding: Finding, foretold: Foretold | undefined, { drawing, report }: Told): Foretold {
  const { subject, formula, evidence } = finding;
  const table = drawing.tables[subject.evaluation ?? -1];
  const project = report.projects[subject.project ?? -1]?.name.text;
  const places = evidence.map((one) => placeOf(one, drawing));
  return {
    about: [table, project, subject.item, subject.row].filter((part) => part != null).join("/"),
    ...(formula === null ? {} : { formula }),
    ...(foretold?.accepted === undefined ? {} : { accepted: finding.accepted ?? "" }),
    ...(foretold?.expected === undefined ? {} : { expected: finding.expected ?? "" }),
    ...(foretold?.actual === undefined ? {} : { actual: finding.actual ?? "" }),
    at: places.slice(0, foretold?.at.length ?? places.length),
  };
}

/** The key of the cell that an evidence points at; its text where it points at the narrative. What it says stands there. */
function placeOf(evidence: Evidence, { glyphs, cells }: Drawing): string {
  if (!("page" in evidence)) throw new Error("the evidence stands on no page");
  const { page, bbox, text } = evidence;
  const holds = ([x0, y0, x1, y1]: Box, [a, b, c, d]: Box): boolean => {
    const [x, y] = [(a + c) / 2, (b + d) / 2];
    return x > x0 && x < x1 && y > y0 && y < y1;
  };
  const under = glyphs.filter((glyph) => glyph.page === page && holds(bbox, glyph.box)).map((glyph) => glyph.text);
  expect(withoutBlanks(under.join(""))).toContain(withoutBlanks(text));
  const cell = cells.find(({ boxes }) => boxes.some((part) => part.page === page && holds(part.box, bbox)));
  return cell === undefined ? text : cell.key === "" ? cell.text : cell.key;
}
