import { type Evidence, type Finding, type Place, placeIn, type Severity, severities } from "../../model/index.js";

/** A finding with the number that it has on the page, from 1. */
export interface NumberedFinding {
  readonly number: number;
  readonly finding: Finding;
}

/** Something printed that findings rest on: marked once in the document, whoever points at it. */
export interface Spot {
  readonly id: string;
  readonly place: Place;
  readonly text: string;
  /** the numbers of the findings that rest on it */
  readonly findings: readonly number[];
  /** the worst of them */
  readonly severity: Severity;
  /** what it is to the comparisons that it enters */
  readonly roles: ReadonlySet<string>;
}

interface Gathered extends Spot {
  readonly findings: number[];
  severity: Severity;
  readonly roles: Set<string>;
}

/** All that is to be marked in a document. */
export interface Spots {
  readonly all: readonly Spot[];
  readonly of: (evidence: Evidence) => Spot | undefined;
  readonly at: (place: Place) => readonly Spot[];
  readonly onPage: (page: number) => readonly Spot[];
}

/** Gathers the evidence of the findings by where it stands. */
export function spotsOf(findings: readonly NumberedFinding[]): Spots {
  const spots = new Map<string, Gathered>();
  for (const { number, finding } of findings) {
    for (const item of finding.evidence) {
      const key = keyOf(item);
      const known = spots.get(key);
      if (known === undefined) {
        const id = `spot-${spots.size + 1}`;
        const { severity } = finding;
        const roles = new Set([item.role]);
        spots.set(key, { id, place: placeIn(item), text: item.text, findings: [number], severity, roles });
      } else {
        known.roles.add(item.role);
        if (!known.findings.includes(number)) known.findings.push(number);
        if (severities.indexOf(finding.severity) < severities.indexOf(known.severity))
          known.severity = finding.severity;
      }
    }
  }
  const byRegion = new Map<string, Spot[]>();
  for (const spot of spots.values()) {
    const region = regionOf(spot.place);
    byRegion.set(region, [...(byRegion.get(region) ?? []), spot]);
  }
  return {
    all: [...spots.values()],
    of: (evidence) => spots.get(keyOf(evidence)),
    at: (place) => byRegion.get(regionOf(place)) ?? [],
    onPage: (page) => byRegion.get(`page ${page}`) ?? [],
  };
}

/** On a page a box is a place; elsewhere several figures share one, and their text tells them apart. */
function keyOf(evidence: Evidence): string {
  const place = JSON.stringify(placeIn(evidence));
  return "page" in evidence ? place : `${place} ${evidence.text}`;
}

function regionOf(place: Place): string {
  return "page" in place ? `page ${place.page}` : JSON.stringify(placeIn(place));
}
