import { expect, it } from "vitest";
import { Decimal, powerOfTen } from "../../src/quantity/decimal.js";

it("a power of ten that is written down is the one that is counted out", () => {
  for (let zeros = -40; zeros <= 40; zeros++) {
    expect(powerOfTen(zeros).eq(new Decimal(10).pow(zeros)), `10 to the ${zeros}`).toBe(true);
  }
});
