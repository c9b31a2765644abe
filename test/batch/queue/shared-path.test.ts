import { describe, expect, it } from "vitest";
import { localPath, sharedPath } from "../../../src/batch/queue/shared-path.js";

describe("the path of a file in a queue", () => {
  it("starts from the folder that the machines share, whatever each calls it", () => {
    const shared = sharedPath("/mnt/a/2024/报告.pdf", "/mnt/a");
    expect(shared).toBe("2024/报告.pdf");
    expect(localPath(shared ?? "", "/srv/b")).toBe("/srv/b/2024/报告.pdf");
  });

  it("is absolute where they share none", () => {
    expect(sharedPath("/a/../b.pdf", undefined)).toBe("/b.pdf");
    expect(localPath("/b.pdf", undefined)).toBe("/b.pdf");
    expect(localPath("b.pdf", undefined)).toBe(null);
  });

  it.each(["../b.pdf", "a/../../b.pdf", "/etc/passwd", "..", "."])("never leads out of it: %s", (path) => {
    expect(localPath(path, "/srv/b")).toBe(null);
  });

  it("is none for a file that lies outside, and one for a file whose name begins with dots", () => {
    expect(sharedPath("/mnt/other/b.pdf", "/mnt/a")).toBe(null);
    expect(sharedPath("/mnt/a/..b.pdf", "/mnt/a")).toBe("..b.pdf");
  });
});
