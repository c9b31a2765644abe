import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInShard, parseShard } from "../../src/batch/shard.js";

describe("shards", () => {
  it("have every file exactly once between them", () =>
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (name, count) => {
        const holders = Array.from({ length: count }, (_, index) => isInShard(name, { index, count }));
        expect(holders.filter(Boolean)).toHaveLength(1);
      }),
    ));

  it("are of about the same size", () => {
    const names = Array.from({ length: 4000 }, (_, index) => `reports/${index}.pdf`);
    for (const index of [0, 1, 2, 3]) {
      const size = names.filter((name) => isInShard(name, { index, count: 4 })).length;
      expect(size).toBeGreaterThan(850);
      expect(size).toBeLessThan(1150);
    }
  });

  it("stay what they are from one version to the next", () => {
    const names = ["a.pdf", "b.pdf", "报告/青禾县总工会.pdf"];
    expect(names.map((name) => [0, 1, 2].find((index) => isInShard(name, { index, count: 3 })))).toMatchInlineSnapshot(`
      [
        1,
        0,
        2,
      ]
    `);
  });

  it.each(["0/1", "9/10", "03/10"])("%s can be asked for", (words) => expect(parseShard(words)).not.toBeNull());
  it.each(["", "1", "1/1", "10/10", "-1/2", "1/0", "a/b", "1/2/3", "1.5/2"])("%s cannot", (words) =>
    expect(parseShard(words)).toBeNull());
});
