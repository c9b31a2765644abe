import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Annotated, annotateDocument, type Box } from "../../src/index.js";

const python = process.env["PYTHON"] ?? "/usr/bin/python3";
const reader = fileURLToPath(new URL("annotate.py", import.meta.url));
const union = readFileSync(new URL("../../fixtures/reports/union-2021.pdf", import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-annotate-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const run = (command: string, ...words: string[]) =>
  execFileSync(command, words, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 26,
  });

interface Read {
  readonly pages: number;
  readonly annotations: readonly {
    readonly page: number;
    readonly author: string;
    readonly note: string;
    readonly popup: string;
    readonly appearance: string;
    readonly boxes: readonly Box[];
  }[];
}

async function marked(bytes: Uint8Array, name: string): Promise<Extract<Annotated, { kind: "pdf" }>> {
  const annotated = await annotateDocument(bytes, name);
  if (annotated.kind !== "pdf") throw new Error(annotated.kind);
  writeFileSync(at(name), annotated.bytes);
  return annotated;
}
const readBack = (name: string): Read => JSON.parse(run(python, reader, at(name)));

/** The words of a page with their boxes, as poppler reads them. */
function wordsOf(name: string, page: number): { readonly text: string; readonly box: Box }[] {
  const told = run("pdftotext", "-bbox", "-f", String(page), "-l", String(page), name, "-");
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;
  return [...told.matchAll(word)].map(([, x0, y0, x1, y1, text = ""]) => ({
    text,
    box: [Number(x0), Number(y0), Number(x1), Number(y1)],
  }));
}

describe("a marked PDF", () => {
  it("is read by another library: each finding a note, its boxes on the figures to within two points", async () => {
    const { result } = await marked(union, "union.pdf");
    const { pages, annotations } = readBack("union.pdf");
    expect(pages).toBe(result.report?.pages);
    expect(new Set(annotations.map(({ author, popup }) => `${author} ${popup}`))).toEqual(new Set(["selfeval /Popup"]));
    for (const { message } of result.findings) {
      expect(annotations.some(({ note }) => note.includes(message))).toBe(true);
    }
    let compared = 0;
    for (const page of new Set(annotations.map((annotation) => annotation.page))) {
      const words = wordsOf("union.pdf", page);
      const boxes = annotations
        .filter((annotation) => annotation.page === page)
        .flatMap((annotation) => annotation.boxes);
      for (const item of result.findings.flatMap(({ evidence }) => evidence)) {
        // Figures that poppler takes for words of their own, as many as the mark has characters.
        const alike = words.filter(({ text }) => text === item.text);
        if (!("page" in item) || item.page !== page || alike.length === 0) continue;
        const own = boxes.filter((box) => offBy(box, item.bbox) < 2);
        expect(own.length).toBeGreaterThan(0);
        const best = Math.min(...own.flatMap((box) => alike.map((word) => offBy(box, word.box, [0, 2]))));
        expect(best).toBeLessThan(2);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(50);
  });

  it("shows its marks: what poppler paints is coloured where the figures stand and nowhere else", async () => {
    await marked(union, "shown.pdf");
    const boxes = readBack("shown.pdf")
      .annotations.filter(({ page }) => page === 4)
      .flatMap((annotation) => annotation.boxes);
    run("pdftoppm", "-r", "72", "-f", "4", "-l", "4", "shown.pdf", "shown");
    const { width, height, at: pixel } = readPpm(readFileSync(at("shown-4.ppm")));
    const coloured = (x: number, y: number) => {
      const [red, green, blue] = pixel(x, y);
      return Math.max(red, green, blue) - Math.min(red, green, blue) > 20;
    };
    for (const [x0, y0, x1] of boxes) expect(coloured(Math.round((x0 + x1) / 2), Math.floor(y0) + 1)).toBe(true);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        if (!coloured(x, y)) continue;
        expect(boxes.some(([x0, y0, x1, y1]) => x >= x0 - 2 && x <= x1 + 2 && y >= y0 - 2 && y <= y1 + 2)).toBe(true);
      }
    }
  });

  it.each([
    ["with packed objects", ["--object-streams=generate"]],
    ["linearised", ["--linearize"]],
    ["turned", ["--rotate=+90:1-z"]],
    ["with an owner's password in RC4", ["--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=n", "--"]],
    ["with an owner's password in AES", ["--encrypt", "", "owner", "256", "--"]],
  ])("is sound by qpdf %s", async (_, words) => {
    writeFileSync(at("plain.pdf"), union);
    run("qpdf", ...words, "plain.pdf", "packed.pdf");
    const before = readFileSync(at("packed.pdf"));
    const { bytes, result } = await marked(before, "marked.pdf");
    expect(Buffer.compare(bytes.subarray(0, before.length), before)).toBe(0);
    expect(run("qpdf", "--check", "marked.pdf")).toContain("No syntax or stream encoding errors");
    run("qpdf", "--decrypt", "--qdf", "--object-streams=disable", "marked.pdf", "open.pdf");
    const { annotations } = readBack("open.pdf");
    expect(result.findings.every(({ message }) => annotations.some(({ note }) => note.includes(message)))).toBe(true);
  });

  it("has words that poppler reads as before", async () => {
    writeFileSync(at("before.pdf"), union);
    await marked(union, "after.pdf");
    expect(run("pdftotext", "-layout", "after.pdf", "-")).toBe(run("pdftotext", "-layout", "before.pdf", "-"));
  });
});

/** How far one box is from another at its worst corner; the second may be taller by `slack` above and below. */
function offBy(a: Box, b: Box, slack: readonly [number, number] = [0, 0]): number {
  const [across, down] = slack;
  return Math.max(
    Math.max(0, Math.abs(a[0] - b[0]) - across),
    Math.max(0, Math.abs(a[2] - b[2]) - across),
    Math.max(0, Math.abs(a[1] - b[1]) - down),
    Math.max(0, Math.abs(a[3] - b[3]) - down),
  );
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => readonly [number, number, number];
}

/** A binary PPM. */
function readPpm(bytes: Buffer): Picture {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString("latin1"));
  if (head === null) throw new Error("no PPM");
  const [width, height, start] = [Number(head[1]), Number(head[2]), head[0].length];
  const at = (x: number, y: number) => {
    const place = start + 3 * (y * width + x);
    return [bytes[place] ?? 0, bytes[place + 1] ?? 0, bytes[place + 2] ?? 0] as const;
  };
  return { width, height, at };
}
