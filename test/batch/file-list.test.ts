import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFileList } from "../../src/batch/file-list.js";

/** The paths of a list that comes in pieces of some bytes. */
async function paths(text: string, piece = 7): Promise<string[]> {
  async function* chunks() {
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const taken: string[] = [];
  for await (const input of readFileList(chunks())) if (input.kind === "file") taken.push(input.path);
  return taken;
}

describe("a list of files", () => {
  it("has one a line, however lines end, with or without an end at the last", async () => {
    for (const text of ["a b.pdf\n报告/c.txt\n", "a b.pdf\r\n报告/c.txt", "\ufeffa b.pdf\n\n报告/c.txt\n"])
      expect(await paths(text)).toEqual(["a b.pdf", "报告/c.txt"]);
  });

  it("may be parted by NUL, and then a name may hold a line end", async () => {
    expect(await paths("a.pdf\0two\nlines.pdf\0")).toEqual(["a.pdf", "two\nlines.pdf"]);
  });

  it("gives back what was written, in whatever pieces it comes", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ minLength: 1, unit: "grapheme" }).filter((name) => !/[\n\r\0\ufeff]/.test(name))),
        fc.constantFrom("\n", "\0"),
        fc.integer({ min: 1, max: 50 }),
        async (names, end, piece) => {
          expect(await paths(names.map((name) => name + end).join(""), piece)).toEqual(names);
        },
      ),
    ));

  it("is none where line ends and NUL both part it, or where it is no list at all", async () => {
    await expect(paths("a.pdf\nb.pdf\0c.pdf\0")).rejects.toThrow("NUL");
    await expect(paths("x".repeat(70_000), 4096)).rejects.toThrow("too long");
  });

  it("is empty where there is nothing in it", async () => expect(await paths("")).toEqual([]));
});
