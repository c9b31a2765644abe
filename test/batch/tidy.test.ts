import { describe, expect, it } from "vitest";
import { tidier } from "../../src/batch/tidy.js";

const mega = 2 ** 20;

/** A heap that grows by what it is told, and holds so much after it was collected. */
function heap(held: number) {
  const state = { used: held, collected: 0 };
  const collect = () => {
    state.used = held;
    state.collected += 1;
  };
  return { state, collecting: { used: () => state.used, collect } };
}

function checkFiles(count: number, each: number, held: number): { readonly peak: number; readonly collected: number } {
  const { state, collecting } = heap(held);
  const tidy = tidier(collecting);
  let peak = 0;
  for (let file = 0; file < count; file++) {
    tidy();
    state.used += each;
    peak = Math.max(peak, state.used);
  }
  return { peak: peak / mega, collected: state.collected };
}

describe("what files leave behind in a worker", () => {
  it("is left lying while it is little", () => {
    expect(checkFiles(10, 4 * mega, 40 * mega).collected).toBe(0);
  });

  it("takes no more memory after many files than after few", () => {
    const [few, many] = [checkFiles(100, 7 * mega, 45 * mega), checkFiles(10_000, 7 * mega, 45 * mega)];
    expect(many.peak).toBe(few.peak);
    expect(many.peak).toBeLessThan(96 + 7 + 7);
  });

  it("is not collected after every file where a worker holds much", () => {
    expect(checkFiles(100, 10 * mega, 300 * mega).collected).toBeLessThan(5);
  });

  it("is left to V8 where its collector cannot be called", () => {
    expect(tidier({ used: () => Number.POSITIVE_INFINITY, collect: undefined })).not.toThrow();
  });
});
