import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/rules/catalogue.js";
import { divided } from "./files.js";
import { checkBlocks, checkPdf, testCases } from "./run.js";

describe("the base report", () => {
  it("is coherent", async () => {
    expect(checkBlocks({}).findings.zh).toEqual([]);
    expect((await checkPdf({})).findings.zh).toEqual([]);
  });
});

describe("the cases", () => {
  it("are tested for every category", () => {
    const categories = new Set(catalogue.map(({ id }) => id.split("/")[0]));
    expect(new Set<string | undefined>(Object.values(divided).flat())).toEqual(categories);
  });
});

await testCases(divided.tables);
