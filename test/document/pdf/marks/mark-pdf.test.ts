import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPdf } from "../../../../src/document/pdf/index.js";
import { markPdf } from "../../../../src/document/pdf/marks/index.js";
import { MarkError } from "../../../../src/document/pdf/marks/refusal.js";
import type { Box, PageMark } from "../../../../src/model/index.js";
import { EXTRA, type PdfPageSpec, writePdf } from "../../../support/pdf.js";
import { hostile } from "../../../support/results.js";

const mark = (fields: Partial<PageMark> = {}): PageMark => ({
  page: 1,
  boxes: [[100, 132, 150, 142]],
  severity: "error",
  note: "各项分值合计 110 分。\n算式：10 + 100 = 110",
  ...fields,
});

const words = [{ text: "数量指标完成情况", x: 100, y: 700 }];
const plain = (page: Partial<PdfPageSpec> = {}) => writePdf([{ texts: words, ...page }]);
const tailOf = (marked: Uint8Array, before: Uint8Array) =>
  Buffer.from(marked.subarray(before.length)).toString("latin1");
const textOf = async (bytes: Uint8Array) =>
  (await readPdf(bytes)).pages.map(({ glyphs }) => glyphs.map(({ text }) => text).join(""));

/** The numbers behind a key in what was appended. */
function numbers(tail: string, key: string): number[] {
  return (new RegExp(`/${key} \\[([^\\]]*)\\]`).exec(tail)?.[1] ?? "").split(" ").map(Number);
}

describe("a PDF that is marked", () => {
  test("keeps its own bytes, and its text", async () => {
    const before = plain();
    const { bytes } = await markPdf(before, [mark()]);
    expect(Buffer.compare(bytes.subarray(0, before.length), before)).toBe(0);
    expect(await textOf(bytes)).toEqual(await textOf(before));
  });

  test("bears the finding as a note of the author selfeval, in UTF-16 with its mark of order", async () => {
    const before = plain();
    const tail = tailOf((await markPdf(before, [mark()])).bytes, before);
    expect(tail).toContain("/Subtype /Highlight");
    expect(tail).toContain("/T (selfeval)");
    expect(tail).toContain("/Contents (\u00fe\u00ff");
    expect(tail).toContain("/BM /Multiply");
    expect(tail).toMatch(/\/Popup \d+ 0 R/);
  });

  test("is the same whenever it is marked, and knows no clock", async () => {
    const before = readFileSync("fixtures/reports/union-2021.pdf");
    const [first, second] = [await markPdf(before, [mark()]), await markPdf(before, [mark()])];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(tailOf(first.bytes, before)).not.toMatch(/CreationDate|ModDate|\(D:/);
    const other = await markPdf(before, [mark({ note: "另一项" })]);
    const identifier = /\/ID \[\(.*\) <([0-9a-f]{32})>\]/s;
    const [mine, theirs] = [first, other].map(({ bytes }) => identifier.exec(tailOf(bytes, before))?.[1]);
    expect(mine).toMatch(/^[0-9a-f]{32}$/);
    expect(theirs).not.toBe(mine);
  });

  test.each<readonly [string, Partial<PdfPageSpec>, Box, number[]]>([
    ["upright", {}, [100, 132, 150, 142], [99.25, 699.25, 150.75, 710.75]],
    ["turned by a quarter", { rotate: 90 }, [700, 100, 710, 150], [99.25, 699.25, 150.75, 710.75]],
    ["upside down", { rotate: 180 }, [445, 700, 495, 710], [99.25, 699.25, 150.75, 710.75]],
    ["turned by three quarters", { rotate: 270 }, [132, 445, 142, 495], [99.25, 699.25, 150.75, 710.75]],
    ["cropped", { cropBox: [50, 60, 500, 800] }, [50, 90, 100, 100], [99.25, 699.25, 150.75, 710.75]],
    ["with a unit of its own", { entries: "/UserUnit 2" }, [200, 264, 300, 284], [99.63, 699.63, 150.38, 710.38]],
  ])("has its mark where the figure stands on a page that is %s", async (_, page, box, rect) => {
    const before = plain(page);
    const tail = tailOf((await markPdf(before, [mark({ boxes: [box] })])).bytes, before);
    for (const [index, value] of numbers(tail, "Rect").entries()) expect(value).toBeCloseTo(rect[index] ?? 0, 1);
    expect(numbers(tail, "QuadPoints")).toHaveLength(8);
  });

  test("has its corners in the order that viewers go by, as the text runs", async () => {
    const before = plain();
    const tail = tailOf((await markPdf(before, [mark()])).bytes, before);
    expect(numbers(tail, "QuadPoints")).toEqual([99.25, 710.75, 150.75, 710.75, 99.25, 699.25, 150.75, 699.25]);
  });

  test("keeps the annotations that it had", async () => {
    const link = "<< /Type /Annot /Subtype /Link /Rect [10 10 20 20] /Border [0 0 0] >>";
    const before = writePdf([{ texts: words, entries: `/Annots [${EXTRA} 0 R]` }], { objects: [link] });
    const tail = tailOf((await markPdf(before, [mark()])).bytes, before);
    expect(tail).toMatch(new RegExp(`/Annots \\[${EXTRA} 0 R \\d+ 0 R \\d+ 0 R\\]`));
    expect(tail).not.toContain("/Link");
  });

  test.each([
    "packed-objects",
    "linearised",
    "encrypted-rc4-40",
    "encrypted-rc4-128",
    "encrypted-aes-128",
    "encrypted-aes-256",
  ])("may be %s", async (name) => {
    const before = readFileSync(`fixtures/containers/${name}.pdf`);
    const { bytes } = await markPdf(before, [mark()]);
    expect(Buffer.compare(bytes.subarray(0, before.length), before)).toBe(0);
    expect(await textOf(bytes)).toEqual(await textOf(before));
  });

  test("may have lost its end, and says so", async () => {
    const whole = Buffer.from(plain());
    const before = whole.subarray(0, whole.indexOf("\nxref"));
    const { bytes, isRepaired } = await markPdf(before, [mark()]);
    expect(isRepaired).toBe(true);
    expect(Buffer.compare(bytes.subarray(0, before.length), before)).toBe(0);
    expect((await textOf(bytes))[0]).toBe("数量指标完成情况");
  });

  test("may tell its objects' places wrongly", async () => {
    const before = Buffer.from(
      Buffer.from(plain())
        .toString("latin1")
        .replace(/startxref\n\d+/, "startxref\n17"),
      "latin1",
    );
    expect((await textOf((await markPdf(before, [mark()])).bytes))[0]).toBe("数量指标完成情况");
  });

  test("has notes that may hold anything, and nothing of it takes effect", async () => {
    const before = plain();
    const objects = async (notes: readonly string[]) => {
      const marks = notes.map((note) => mark({ note }));
      const { bytes } = await markPdf(before, marks);
      expect(await textOf(bytes)).toEqual(await textOf(before));
      return tailOf(bytes, before).match(/(?:^|\n)\d+ 0 obj\n/g)?.length;
    };
    const nasty = hostile.map(([, text]) => `${text} )] >> endobj\n9 0 obj\n<< /JavaScript ( \\`);
    expect(await objects(nasty)).toBe(await objects(nasty.map(() => "甲")));
  });
});

describe("a PDF is not marked", () => {
  const refusal = async (bytes: Uint8Array) => {
    const error = await markPdf(bytes, [mark()]).catch((caught: unknown) => caught);
    return error instanceof MarkError ? error.code : error;
  };
  const signed = (reference: string) => {
    const signature = `<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00> ${reference} >>`;
    const field = `<< /Type /Annot /Subtype /Widget /FT /Sig /T (s) /Rect [0 0 0 0] /V ${EXTRA} 0 R >>`;
    return writePdf([{ texts: words, entries: `/Annots [${EXTRA + 1} 0 R]` }], {
      objects: [signature, field],
      catalog: `/AcroForm << /SigFlags 3 /Fields [${EXTRA + 1} 0 R] >>`,
    });
  };
  const certified = (level: number) =>
    signed(`/Reference [<< /TransformMethod /DocMDP /TransformParams << /P ${level} >> >>]`);

  test("twice", async () => {
    expect(await refusal((await markPdf(plain(), [mark()])).bytes)).toBe("marked-before");
  });

  test("where its certification allows no comments", async () => {
    expect(await refusal(certified(1))).toBe("certified");
    expect(await refusal(certified(2))).toBe("certified");
  });

  test("unless a signature lets it, which then is told", async () => {
    expect((await markPdf(certified(3), [mark()])).isSigned).toBe(true);
    expect((await markPdf(signed(""), [mark()])).isSigned).toBe(true);
    expect((await markPdf(plain(), [mark()])).isSigned).toBe(false);
  });

  test("where its form's data would be written anew", async () => {
    const xfa = "<< /Length 11 >>\nstream\n<xdp></xdp>\nendstream";
    const form = writePdf([{ texts: words }], {
      objects: [xfa],
      catalog: `/AcroForm << /Fields [] /XFA ${EXTRA} 0 R >>`,
    });
    expect(await refusal(form)).toBe("dynamic-form");
  });

  test("where its owner forbids comments", async () => {
    expect(await refusal(readFileSync("fixtures/containers/no-comments.pdf"))).toBe("comments-forbidden");
  });
});
