import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { catalogue } from "../../src/rules/catalogue.js";
import { allDetails } from "./run.js";

const file = new URL("../../fixtures/cases/details.json", import.meta.url);

it.runIf(process.env["UPDATE_DETAILS"] !== undefined)(
  "writes down what the findings of all cases say",
  async () => {
    writeFileSync(file, `${JSON.stringify(await allDetails(), null, 1)}\n`);
  },
  120_000,
);

it("what the findings say is written down for every rule", () => {
  expect(Object.keys(JSON.parse(readFileSync(file, "utf8"))).sort()).toEqual(catalogue.map(({ id }) => id).sort());
});
