import { describe, expect, it } from "vitest";
import { printable } from "../../src/output/sanitize.js";

describe("text of a submission on a terminal", () => {
  it("cannot move the cursor, recolour the screen or turn the reading direction", () => {
    expect(printable("总分\u001b[2J\u001b]0;x\u0007100\u202e\u009b31m")).toBe("总分[2J]0;x10031m");
  });

  it("stays on its line", () => {
    expect(printable("产出\r\n指标\t（50分）")).toBe("产出 指标 （50分）");
  });
});
