import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fanOut } from "../../src/batch/fan-out.js";

const never = new AbortController().signal;

async function* upTo(count: number): AsyncGenerator<number> {
  for (let item = 0; item < count; item++) yield item;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const taken: T[] = [];
  for await (const item of items) taken.push(item);
  return taken;
}

describe("fanOut", () => {
  it("gives each outcome once, in the order of the items where that is asked for, however long each takes", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        async (turns, atOnce, ordered) => {
          const work = async (item: number) => {
            for (let turn = turns[item] ?? 0; turn > 0; turn--) await null;
            return item;
          };
          const given = await all(fanOut(upTo(turns.length), work, { atOnce, ordered, stop: never }));
          expect(ordered ? given : [...given].sort((a, b) => a - b)).toEqual([...turns.keys()]);
        },
      ),
      { numRuns: 60 },
    ));

  it("gives what is done first where no order is asked for", async () => {
    const work = (item: number) => sleep(item === 0 ? 30 : 0, item);
    const given = await all(fanOut(upTo(3), work, { atOnce: 2, ordered: false, stop: never }));
    expect(given.at(-1)).toBe(0);
  });

  it("never works on more than it may, and takes nothing while outcomes are not taken", async () => {
    let [taken, working, most] = [0, 0, 0];
    async function* source() {
      for (; taken < 100; ) yield taken++;
    }
    const work = async (item: number) => {
      most = Math.max(most, ++working);
      await sleep(0);
      working--;
      return item;
    };
    const outcomes = fanOut(source(), work, { atOnce: 3, ordered: false, stop: never });
    await outcomes.next();
    await sleep(20);
    expect(taken).toBeLessThanOrEqual(8);
    await all(outcomes);
    expect([taken, most]).toEqual([100, 3]);
  });

  it("does not run ahead without bound of an item that takes long", async () => {
    let started = 0;
    let release = () => {};
    const first = new Promise<void>((resolve) => {
      release = resolve;
    });
    const work = async (item: number) => {
      started++;
      if (item === 0) await first;
      return item;
    };
    const given = all(fanOut(upTo(1000), work, { atOnce: 2, ordered: true, stop: never }));
    await sleep(20);
    expect(started).toBeLessThanOrEqual(32);
    release();
    expect(await given).toHaveLength(1000);
  });

  it("finishes what it works on when it is stopped, also while it waits for the next item", async () => {
    const stop = new AbortController();
    async function* endless() {
      yield 1;
      yield 2;
      await new Promise(() => {});
    }
    const given = all(fanOut(endless(), (item) => sleep(20, item), { atOnce: 4, ordered: true, stop: stop.signal }));
    await sleep(5);
    stop.abort();
    expect(await given).toEqual([1, 2]);
  });

  it("throws what the source throws", async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 1;
      throw new Error("no more");
    }
    const given = all(fanOut(broken(), async (item) => item, { atOnce: 2, ordered: false, stop: never }));
    await expect(given).rejects.toThrow("no more");
  });
});
