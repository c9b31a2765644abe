import { describe, expect, it } from "vitest";
import {
  acceptedRun,
  Decimal,
  derivedRun,
  formatRun,
  joinedRuns,
  printed,
  type Run,
} from "../../src/quantity/index.js";

const d = (text: string) => new Decimal(text);
const span = (least: string, greatest = least) => ({ least: d(least), greatest: d(greatest) });
const run = (least: string, greatest: string, decimals: number): Run => ({ ...span(least, greatest), decimals });
const shown = (one: Run | null) => (one === null ? null : formatRun(one));

describe("figures that are accepted for one worked out", () => {
  it("are those that it rounds to or is cut off to", () => {
    expect(shown(derivedRun(span("95.9176"), 2))).toBe("95.91–95.92");
    expect(shown(derivedRun(span("95.9149"), 2))).toBe("95.91");
    expect(shown(derivedRun(span("95.9176"), 0))).toBe("95–96");
    expect(shown(derivedRun(span("96"), 2))).toBe("96.00");
  });

  it("reach from the least to the greatest exact figure", () => {
    expect(shown(derivedRun(span("8.61", "8.66"), 1))).toBe("8.6–8.7");
    expect(shown(derivedRun(span("1.2", "9.7"), 0))).toBe("1–10");
  });

  it("may be told in tens of thousands", () => {
    expect(shown(derivedRun(span("284999"), -4))).toBe("280000");
  });

  it("may lie on both sides of nothing", () => {
    expect(shown(derivedRun(span("-0.4", "0.4"), 0))).toBe("0");
    expect(shown(derivedRun(span("-3.6"), 0))).toBe("-4 – -3");
  });
});

describe("figures that a comparison accepts", () => {
  it("are none where it accepts none", () => {
    expect(acceptedRun(span("5"), 0, () => false)).toBeNull();
  });

  it("are found two units off and no further", () => {
    const only = (figure: string) => (other: { value: Decimal }) => other.value.equals(figure);
    expect(shown(acceptedRun(span("5"), 0, only("3")))).toBe("3");
    expect(shown(acceptedRun(span("5"), 0, only("7")))).toBe("7");
    expect(acceptedRun(span("5"), 0, only("8"))).toBeNull();
    expect(acceptedRun(span("5"), 0, only("2"))).toBeNull();
  });

  it("are asked about as they would be printed", () => {
    const asked: number[] = [];
    acceptedRun(span("5.25"), 1, ({ decimals }) => asked.push(decimals) > 100);
    expect(new Set(asked)).toEqual(new Set([1]));
  });
});

describe("runs of figures", () => {
  it("that touch or overlap are one, in rising order", () => {
    const joined = joinedRuns([run("9.6", "9.7", 1), run("9.2", "9.5", 1), run("8", "8.1", 1), run("9.3", "9.4", 1)]);
    expect(joined.map((one) => formatRun(one))).toEqual(["8.0–8.1", "9.2–9.7"]);
  });

  it("that are a unit apart stay two", () => {
    expect(joinedRuns([run("1", "2", 0), run("4", "5", 0)]).map((one) => formatRun(one))).toEqual(["1–2", "4–5"]);
  });

  it("that follow many others are joined to the last of them", () => {
    const joined = joinedRuns([run("1", "2", 0), run("5", "6", 0), run("9", "10", 0), run("11", "12", 0)]);
    expect(joined.map((one) => formatRun(one))).toEqual(["1–2", "5–6", "9–12"]);
  });

  it("of different decimals touch by the finer of them", () => {
    const joined = joinedRuns([run("99.85", "99.85", 2), run("99.9", "99.9", 1)]);
    expect(joined.map((one) => formatRun(one))).toEqual(["99.85", "99.9"]);
  });

  it("that begin below nothing keep their dash apart from it", () => {
    expect(formatRun(run("-1", "2", 0))).toBe("-1 – 2");
  });

  it("carry their sign behind each figure, and a single one stands alone", () => {
    expect(formatRun(run("95.91", "95.92", 2), "%")).toBe("95.91%–95.92%");
    expect(formatRun(run("9", "9", 0), "%")).toBe("9%");
    expect(formatRun({ ...span("9"), decimals: printed("9.00")?.decimals ?? 0 })).toBe("9.00");
  });
});
