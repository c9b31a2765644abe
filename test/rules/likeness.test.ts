import { describe, expect, it } from "vitest";
import { isShortFor, likeness } from "../../src/rules/likeness.js";

describe("how alike two texts are", () => {
  it.each([
    ["读书活动", "读书活动", 1],
    ["读书活动", "图书购置", 0],
    ["读书活动", "读书月活动", 4 / 7],
    ["读书月活动", "读书活动", 4 / 7],
    // Each pair counts as often as both have it.
    ["哈哈哈哈", "哈哈", 0.5],
    ["哈哈", "哈哈哈哈", 0.5],
    ["书", "书", 1],
    ["书", "读", 0],
    ["书", "读书", 0],
    ["", "读书", 0],
    ["", "", 1],
  ])("%s and %s: %d", (a, b, expected) => {
    expect(likeness(a, b)).toBeCloseTo(expected, 10);
  });
});

describe("abbreviations", () => {
  it.each([
    ["县科协", "青禾县科学技术协会", true],
    ["科协", "科学技术协会", true],
    ["协科", "科学技术协会", false],
    ["科协会员", "科学技术协会", false],
    ["", "科学技术协会", true],
  ])("%s of %s: %s", (short, long, expected) => {
    expect(isShortFor(short, long)).toBe(expected);
  });
});
