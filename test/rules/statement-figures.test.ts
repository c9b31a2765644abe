import { describe, expect, it } from "vitest";
import { countSpan, exactFigure, exactFigures, itemName, shareUnit } from "../../src/rules/statement-figures.js";
import { facts, project } from "../support/report-builder.js";
import { figure } from "../support/statement-builder.js";

const read = (text: string, value?: string) => {
  const exact = exactFigure(figure(text, value));
  return exact && `${exact.value.toString()} to ${exact.decimals}`;
};

describe("a figure of the narrative", () => {
  it("is as exact as it is printed, also where 万 was multiplied out", () => {
    expect(read("12.50 万元")).toBe("12.5 to 2");
    expect(read("28 万 人次", "280000")).toBe("280000 to -4");
    expect(read("2.85 万 人次", "28500")).toBe("28500 to -2");
    expect(read("381 人")).toBe("381 to 0");
  });

  it("is none where it is approximate or says no figure", () => {
    expect(read("约 28 人")).toBeNull();
    expect(exactFigure({ ...figure("若干 人"), approximate: false })).toBeNull();
  });
});

describe("figures of one statement", () => {
  const values = (...texts: string[]) =>
    exactFigures(texts.map((text) => figure(text)))?.map(({ value }) => value.toString()) ?? null;

  it("are brought to the first one's unit", () => {
    expect(values("12.5 万元", "30000 元")).toEqual(["12.5", "3"]);
    expect(values("12 人", "30 人")).toEqual(["12", "30"]);
  });

  it("are none where one is approximate, of another kind, or alone in telling a unit", () => {
    expect(values("12.5 万元", "约 3 万元")).toBeNull();
    expect(values("12.5 万元", "30 人")).toBeNull();
    expect(values("12.5 万元", "30")).toBeNull();
    expect(values("12.5", "30 万元")).toBeNull();
    expect(values("12.5", "30")).toEqual(["12.5", "30"]);
    expect(values()).toEqual([]);
  });

  it("share a unit or do not", () => {
    expect(shareUnit([figure("1 万元"), figure("2 万元")])).toBe(true);
    expect(shareUnit([figure("1 万元"), figure("2 万元"), figure("2 元")])).toBe(false);
  });
});

describe("a count", () => {
  it("is exact in units and rounded in 万", () => {
    const span = (text: string, value?: string) => {
      const exact = exactFigure(figure(text, value));
      const { least, greatest } = exact === null ? { least: null, greatest: null } : countSpan(exact);
      return [least?.toString(), greatest?.toString()];
    };
    expect(span("381 人")).toEqual(["381", "381"]);
    expect(span("28 万 人次", "280000")).toEqual(["275000", "285000"]);
  });
});

describe("the sub-project of a statement", () => {
  const { report } = facts({ projects: [project("帮扶", {}, [["走访", "5"]])] });

  it("has a name where the statement stands in its paragraph", () => {
    expect(itemName(report, { project: 0, item: 0 })).toBe("走访");
    expect(itemName(report, { project: 0, item: null })).toBeNull();
    expect(itemName(report, { project: null, item: 0 })).toBeNull();
    expect(itemName(report, { project: 0, item: 3 })).toBeNull();
    expect(itemName(report, { project: 4, item: 0 })).toBeNull();
    expect(itemName(report, { project: null, item: null })).toBeNull();
  });
});
