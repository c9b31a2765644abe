import { describe, expect, it } from "vitest";
import { loadOptional } from "../../src/batch/optional-part.js";

describe("a part that an install may leave out", () => {
  it("says what to install where it is missing, in the version that was tested", async () => {
    // Not known to the compiler either, which is what this is about.
    const missing = "no-such-package-anywhere";
    const loading = loadOptional(["bullmq", missing], () => import(missing));
    await expect(loading).rejects.toThrow(/npm install bullmq@\d+\.\d+\.\d+ no-such-package-anywhere/);
  });

  it("lets other errors through", async () => {
    const broken = async () => {
      throw new RangeError("broken");
    };
    await expect(loadOptional(["bullmq"], broken)).rejects.toThrow(RangeError);
  });
});
