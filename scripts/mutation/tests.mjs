import { format } from "node:util";
import { chai, GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from "@vitest/expect";

/**
 * Stands in for vitest where tests are run thousands of times in one process: `describe`, `it` and `expect` with the
 * words that the tests of rules and arithmetic use. Tests are gathered once; the runner beside it calls them.
 */

/** @type {{ id: string, name: string, file: string, run: () => unknown }[]} */
export const tests = [];

const path = [];
const known = new Map();
let file = "";

/** Tests that are gathered from now on are of this file. */
export function openFile(name) {
  file = name;
}

export function describe(name, define) {
  path.push(name);
  define();
  path.pop();
}

export function it(name, run) {
  const told = [...path, name].join(" ");
  // What is measured by the clock says nothing of a change, and much of what else the machine does.
  if (told.includes("stays quick")) return;
  const plain = `${file}#${told}`;
  const before = known.get(plain) ?? 0;
  known.set(plain, before + 1);
  tests.push({ id: before === 0 ? plain : `${plain} (${before + 1})`, name: told, file, run });
}

describe.each = (rows) => (name, define) => {
  for (const row of rows) describe(titled(name, row), () => define(...argumentsOf(row)));
};

it.each = (rows) => (name, run) => {
  for (const row of rows) it(titled(name, row), () => run(...argumentsOf(row)));
};

export const test = it;

function argumentsOf(row) {
  return Array.isArray(row) ? row : [row];
}

/** A title with the row's values in place: "%s" in their order, "$name" and "$name.of" by name. */
function titled(title, row) {
  const values = argumentsOf(row);
  const places = title.match(/%[a-zA-Z]/g)?.length ?? 0;
  const named = title.replace(/\$([\w.]+)/g, (_, keys) => keys.split(".").reduce((part, key) => part?.[key], row));
  return places === 0 ? named : format(named, ...values.slice(0, places));
}

for (const words of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(words);
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: chai.expect, configurable: true, writable: true });
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, chai.expect);

export const expect = chai.expect;
