import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signatureSchema } from "../../../src/model/index.js";
import { resemblance } from "../../../src/rules/batch/sketch.js";
import { signatureOf } from "../../../src/rules/signature/index.js";
import { figuresIn, maskedText } from "../../../src/rules/signature/plain.js";
import { STRETCH, WINDOW, winnow } from "../../../src/rules/signature/winnow.js";
import { hashOf, wordFor, wordOf, wordsIn } from "../../../src/rules/signature/words.js";
import { factsOfCase } from "../../support/submissions.js";

const ideographs = fc.string({
  unit: fc.integer({ min: 0x4e00, max: 0x4eff }).map((code) => String.fromCharCode(code)),
});

describe("words", () => {
  it("sort as the hashes that they stand for, so that the least of them can be told in any language", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const [one, two] = [hashOf(a), hashOf(b)];
        expect(Math.sign(one - two)).toBe(wordOf(one) < wordOf(two) ? -1 : wordOf(one) > wordOf(two) ? 1 : 0);
      }),
    );
  });

  it("are eight characters each, and no two of ten thousand texts have one", () => {
    const words = new Set(Array.from({ length: 10_000 }, (_, index) => wordFor("项目", index)));
    expect(words.size).toBe(10_000);
    for (const word of words) expect(word).toMatch(/^[-\w]{8}$/);
  });
});

describe("winnowing", () => {
  it("finds a passage that two texts share wherever it stands", () => {
    const shared = fc.string({
      unit: fc.integer({ min: 0x5000, max: 0x8fff }).map((code) => String.fromCharCode(code)),
      minLength: STRETCH + WINDOW - 1,
      maxLength: 2 * WINDOW,
    });
    fc.assert(
      fc.property(shared, ideographs, ideographs, ideographs, ideographs, (passage, a, b, c, d) => {
        const kept = new Set(winnow(a + passage + b));
        expect(winnow(c + passage + d).some((hash) => kept.has(hash))).toBe(true);
      }),
    );
  });

  it("keeps about two of every window, and nothing of a text that is too short", () => {
    const text = Array.from({ length: 4000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * at * 31) % 8000))).join(
      "",
    );
    const kept = winnow(text).length;
    expect(kept).toBeGreaterThan(4000 / WINDOW);
    expect(kept).toBeLessThan(4000 / 12);
    expect(winnow("青".repeat(STRETCH - 1))).toEqual([]);
  });
});

describe("a text as it is compared", () => {
  it("knows neither whose it is nor its figures", () => {
    expect(maskedText("青禾县水利局整修渠道 12.5 公里。", "青禾县水利局")).toBe(
      maskedText("我局整修渠道１，２０３公里", "白沙县水利局"),
    );
  });

  it("tells figures from dates", () => {
    expect(figuresIn("2022年5月31日前整修渠道12公里、水池 1,203 口，见附件3")).toBe(2);
  });
});

describe("a report's signature", () => {
  const signature = signatureOf(factsOfCase({}));

  it("keeps its schema, and is small", () => {
    expect(signatureSchema.parse(signature)).toEqual(signature);
    expect(JSON.stringify(signature).length).toBeLessThan(3000);
  });

  it("tells what the year closed with and each project once", () => {
    expect(signature.department).toBe("青禾县文化和旅游局");
    expect(signature.closing?.text).toBe("22.00");
    expect(signature.projects.map(({ evaluation }) => evaluation)).toEqual([1, 2]);
  });

  it("leaves out a project with two tables in the file", () => {
    const twice = signatureOf(factsOfCase({ repair: { name: "读书活动专项" } }));
    expect(twice.projects).toEqual([]);
  });

  it("leaves out what stands in a table that is in doubt", () => {
    const facts = factsOfCase({ department: { sources: { 上年结转资金: { adjusted: "5.00" } } } });
    expect(signatureOf(facts).opening.map(({ text }) => text)).toEqual(["5.00"]);
    const doubted = signatureOf({
      ...facts,
      doubtful: new Map([
        [0, "rows"],
        [1, "table"],
      ]),
    });
    expect(doubted.opening).toEqual([]);
    expect(doubted.projects.map(({ evaluation }) => evaluation)).toEqual([2]);
  });

  it("resembles itself wholly, and less the more is changed", () => {
    const content = (one: Parameters<typeof factsOfCase>[0]) => {
      const { content: told } = signatureOf(factsOfCase(one));
      if (told === null) throw new Error("no content");
      return told;
    };
    const base = content({});
    const changed = content({ department: { rows: { 服务对象满意度: { actual: "91%" } } } });
    expect(resemblance(base, content({}))).toBe(1);
    expect(resemblance(base, changed)).toBeLessThan(1);
    expect(resemblance(base, changed)).toBeGreaterThan(0.95);
    expect(wordsIn(base.sketch)).toEqual([...wordsIn(base.sketch)].sort());
  });
});
