import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/rules/catalogue.js";
import { mof2020, profiles } from "../../src/rules/profiles/index.js";
import { profileSchema } from "../../src/rules/profiles/schema.js";
import { defaults, profileFor, type Settings, thresholdFor } from "../../src/rules/settings.js";
import { evaluation, facts } from "../support/report-builder.js";

const set = (settings: Partial<Settings>) => facts({}, [], { settings: { ...defaults, ...settings } });
const hubei = profiles.find(({ name }) => name === "hubei") ?? mof2020;

describe("profiles", () => {
  it("are data that keeps the schema, each name once", () => {
    for (const profile of profiles) expect(profileSchema.parse(profile)).toEqual(profile);
    expect(new Set(profiles.map(({ name }) => name)).size).toBe(profiles.length);
  });

  it("give each structure 100 points", () => {
    for (const { structures, departmentStructures } of profiles)
      for (const structure of [...structures, ...departmentStructures])
        expect(Object.values(structure).reduce((sum, weight) => sum + Number(weight ?? 0), 0)).toBe(100);
  });

  it("are chosen by the table's headings unless one is set for all", () => {
    expect(profileFor(set({}), evaluation({ profile: "hubei" })).name).toBe("hubei");
    expect(profileFor(set({}), evaluation({ profile: "a-name-of-tomorrow" })).name).toBe("mof-2020");
    expect(profileFor(set({ profile: hubei }), evaluation({ profile: "sichuan" })).name).toBe("hubei");
  });
});

describe("thresholds", () => {
  const rule = catalogue.find(({ id }) => id === "indicator/overachieved");
  const option = rule?.options?.[0];

  it("come from the table's profile, and from what is set before it", () => {
    if (rule === undefined || option === undefined) throw new Error("indicator/overachieved has no option");
    const of = (settings: Partial<Settings>, profile: string) =>
      thresholdFor(set(settings), rule, option, evaluation({ profile })).toString();
    expect(of({}, "mof-2020")).toBe("1.3");
    expect(of({}, "provincial-system")).toBe("1.2");
    expect(of({ rules: { [rule.id]: { options: { ratio: "1.5" } } } }, "provincial-system")).toBe("1.5");
  });

  it("have keys of their own within a rule, and a default in every profile", () => {
    for (const { id, options = [] } of catalogue) {
      expect(new Set(options.map(({ name }) => name)).size, id).toBe(options.length);
      for (const { fallback } of options)
        for (const profile of profiles) expect(fallback(profile), id).toMatch(/^\d+(\.\d+)?$/);
    }
  });
});
