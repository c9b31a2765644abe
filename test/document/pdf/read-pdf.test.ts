import { describe, expect, test } from "vitest";
import type { Glyph, PdfDocument } from "../../../src/document/document.js";
import { ReadError } from "../../../src/document/errors.js";
import { pdfNotes } from "../../../src/document/pdf/notes.js";
import { engines } from "../../../src/document/pdf/reader.js";
import { readerBy } from "../../support/engines.js";
import { ucs2, writePdf } from "../../support/pdf.js";

describe.each(engines)("read by %s", (engine) => {
  const readPdf = readerBy(engine);
  function textOf(document: PdfDocument, page = 0): string {
    return (document.pages[page]?.glyphs ?? []).map((glyph) => glyph.text).join("");
  }

  function glyphsOf(document: PdfDocument): readonly Glyph[] {
    return document.pages[0]?.glyphs ?? [];
  }

  async function failureOf(bytes: Uint8Array): Promise<string> {
    const failure: unknown = await readPdf(bytes).catch((error: unknown) => error);
    return failure instanceof ReadError ? failure.code : "no ReadError";
  }

  describe("text", () => {
    test("in a Chinese font that is not embedded is read by the packaged character maps", async () => {
      const document = await readPdf(writePdf([{ texts: [{ text: "青禾县总工会", x: 100, y: 700 }] }]));
      expect(textOf(document)).toBe("青禾县总工会");
    });

    test("stands where it is drawn, measured from the top left", async () => {
      const document = await readPdf(writePdf([{ texts: [{ text: "青", x: 100, y: 742, size: 20 }] }]));
      const [glyph] = glyphsOf(document);
      expect(glyph?.baseline).toBeCloseTo(100);
      expect(glyph?.size).toBeCloseTo(20);
      expect(glyph?.box[0]).toBeCloseTo(100);
      expect(glyph?.box[2]).toBeCloseTo(120);
      expect(glyph?.box[1]).toBeCloseTo(100 - 0.88 * 20);
      expect(glyph?.box[3]).toBeCloseTo(100 + 0.12 * 20);
    });

    test("is moved by spacing, kerning, scale and leading as the page says", async () => {
      const operators = [
        "BT /song 10 Tf 2 Tc 50 Tz 14 TL 100 700 Td",
        `[<${ucs2("一")}> -1000 <${ucs2("二")}>] TJ`,
        `T* <${ucs2("三")}> Tj`,
        `0 Tc 100 Tz 4 Ts 1 0 0 1 200 600 Tm <${ucs2("四")}> Tj ET`,
      ].join("\n");
      const glyphs = glyphsOf(await readPdf(writePdf([{ operators }])));
      const places = glyphs.map((glyph) => [
        glyph.text,
        Math.round(glyph.box[0] * 10) / 10,
        Math.round(842 - glyph.baseline),
      ]);
      // 二 stands half of (width 10 + spacing 2 + kerning 10) to the right
      expect(places).toEqual([
        ["一", 100, 700],
        ["二", 111, 700],
        ["三", 100, 686],
        ["四", 200, 604],
      ]);
    });

    test("drawn twice to look bold is read once", async () => {
      const twice = [100, 100.4].map((x) => ({ text: "合计11", x, y: 700, font: "song" as const }));
      expect(textOf(await readPdf(writePdf([{ texts: twice }])))).toBe("合计11");
    });

    test("that slants across the page is a watermark and is left out", async () => {
      const operators = `BT /song 40 Tf 0.7 0.7 -0.7 0.7 100 200 Tm <${ucs2("仅供参考")}> Tj ET`;
      const document = await readPdf(writePdf([{ operators, texts: [{ text: "正文", x: 100, y: 700 }] }]));
      expect(textOf(document)).toBe("正文");
    });

    test("on a page turned by its Rotate entry reads upright", async () => {
      const operators = `BT /song 10 Tf 0 1 -1 0 100 50 Tm <${ucs2("横排")}> Tj ET`;
      const document = await readPdf(writePdf([{ rotate: 90, operators }]));
      expect(document.pages[0]).toMatchObject({ width: 842, height: 595 });
      expect(glyphsOf(document).map((glyph) => glyph.turn)).toEqual([0, 0]);
      expect(glyphsOf(document)[0]?.box[0]).toBeCloseTo(50);
      expect(glyphsOf(document)[0]?.baseline).toBeCloseTo(100);
    });

    test("of a cropped page is measured from the corner that is seen", async () => {
      const texts = [{ text: "青", x: 100, y: 700 }];
      const document = await readPdf(writePdf([{ cropBox: [90, 100, 500, 800], texts }]));
      expect(document.pages[0]).toMatchObject({ width: 410, height: 700 });
      expect(glyphsOf(document)[0]?.box[0]).toBeCloseTo(10);
      expect(glyphsOf(document)[0]?.baseline).toBeCloseTo(100);
    });
  });

  describe("ruling lines", () => {
    const rulingsOf = async (operators: string) => {
      const document = await readPdf(writePdf([{ operators, texts: [{ text: "文", x: 10, y: 10 }] }]));
      return (document.pages[0]?.rulings ?? []).map(({ orientation, box }) => [orientation, ...box.map(Math.round)]);
    };

    test("are strokes, as wide as the pen", async () => {
      expect(await rulingsOf("2 w 100 742 m 300 742 l S")).toEqual([["horizontal", 100, 99, 300, 101]]);
    });

    test("are thin filled rectangles", async () => {
      expect(await rulingsOf("100 600 1 142 re f")).toEqual([["vertical", 100, 100, 101, 242]]);
    });

    test("are the four sides of a stroked rectangle", async () => {
      expect(await rulingsOf("0 w 100 642 200 100 re S")).toHaveLength(4);
    });

    test("are the four sides of a frame filled between two rectangles", async () => {
      expect(await rulingsOf("100 642 200 100 re 101 643 198 98 re f*")).toHaveLength(4);
    });

    test("are the sides of a box whose corners are round, stroked or filled between two outlines", async () => {
      const corner = (x: number, y: number, dx: number, dy: number) => `${x} ${y} ${x} ${y} ${x + dx} ${y + dy} c`;
      const round = (x: number, y: number, w: number, h: number) =>
        [
          `${x + 4} ${y} m ${x + w - 4} ${y} l`,
          corner(x + w, y, 0, 4),
          `${x + w} ${y + h - 4} l`,
          corner(x + w, y + h, -4, 0),
          `${x + 4} ${y + h} l`,
          corner(x, y + h, 0, -4),
          `${x} ${y + 4} l`,
          corner(x, y, 4, 0),
          "h",
        ].join(" ");
      const sides = [
        ["horizontal", 100, 242, 300, 242],
        ["horizontal", 100, 142, 300, 142],
        ["vertical", 100, 142, 100, 242],
        ["vertical", 300, 142, 300, 242],
      ];
      const stroked = await rulingsOf(`0.2 w ${round(100, 600, 200, 100)} S`);
      expect(stroked).toHaveLength(4);
      expect(stroked).toEqual(expect.arrayContaining(sides));
      expect(await rulingsOf(`${round(100, 600, 200, 100)} ${round(101, 601, 198, 98)} f*`)).toHaveLength(4);
      expect(await rulingsOf("150 600 m 150 627 128 650 100 650 c 72 650 50 627 50 600 c h S")).toEqual([]);
    });

    test("may be drawn as a short stroke with a pen as wide as the table is high", async () => {
      expect(await rulingsOf("142 w 100 671 m 101 671 l S")).toEqual([["vertical", 100, 100, 101, 242]]);
    });

    test("are neither clip paths, white lines, backgrounds, curves nor slanting strokes", async () => {
      const operators = [
        "q 100 642 200 1 re W n Q",
        "q 1 1 1 RG 100 700 m 300 700 l S Q",
        "q 0.9 g 100 600 200 50 re f Q",
        "100 500 m 150 550 250 550 300 500 c S",
        "100 300 m 300 400 l S",
        // an outline of letters: one of them has curves
        "100 200 m 120 200 l 120 220 l 100 220 l h 130 200 m 140 210 150 210 160 200 c h S",
      ].join("\n");
      expect(await rulingsOf(operators)).toEqual([]);
    });

    test("follow the transformations of the page", async () => {
      expect(await rulingsOf("q 2 0 0 2 50 100 cm 1 w 10 100 m 60 100 l S Q")).toEqual([
        ["horizontal", 70, 541, 170, 543],
      ]);
    });
  });

  describe("a file that cannot be read", () => {
    test("is no PDF without the header of one", async () => {
      expect(await failureOf(new TextEncoder().encode("<html>文件不存在</html>"))).toBe("not-a-pdf");
    });

    test("is damaged when its end is missing, even if some pages could still be found", async () => {
      const whole = writePdf([{ texts: [{ text: "青禾县总工会", x: 100, y: 700 }] }]);
      expect(await failureOf(whole.slice(0, whole.length - 300))).toBe("damaged-pdf");
    });

    test("is damaged when nothing stands between header and trailer", async () => {
      expect(await failureOf(new TextEncoder().encode("%PDF-1.4\ngarbage\nstartxref\n9\n%%EOF"))).toBe("damaged-pdf");
    });

    test("is scanned when no page shows text", async () => {
      expect(await failureOf(writePdf([{ operators: "100 600 1 142 re f" }, {}]))).toBe("scanned-pdf");
    });

    test("has an unreadable font when its character map is unknown", async () => {
      const bytes = writePdf([{ texts: [{ text: "青禾县总工会", x: 100, y: 700 }] }], { encoding: "No-Such-Map-H" });
      expect(await failureOf(bytes)).toBe("unreadable-font");
    });

    test("has an unreadable font when its characters are known by glyph numbers only", async () => {
      const operators = `BT /song 10 Tf 50 700 Td <${ucs2("ขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภม")}> Tj ET`;
      expect(await failureOf(writePdf([{ operators }]))).toBe("unreadable-font");
    });

    // PDFium brings its own
    test.skipIf(engine === "pdfium")(
      "has an unreadable font when the character maps cannot be found: that is no empty page",
      async () => {
        const bytes = writePdf([{ texts: [{ text: "青禾县总工会", x: 100, y: 700 }] }]);
        const failure: unknown = await readPdf(bytes, { cMapUrl: "/no/such/folder/" }).catch((error: unknown) => error);
        expect(failure).toMatchObject({ code: "unreadable-font" });
      },
    );
  });

  test("a page that is a picture among typed pages is told from a blank one", async () => {
    const picture = "q 400 0 0 400 50 50 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q";
    const typed = { texts: [{ text: "青禾县总工会", x: 100, y: 700 }] };
    const document = await readPdf(writePdf([typed, { operators: picture }, {}]));
    expect(document.pages.map((page) => page.isPicture === true)).toEqual([false, true, false]);
    expect(pdfNotes(document)).toMatchObject([{ code: "picture-page", params: { page: 2 } }]);
  });

  test("the bytes stay the caller's", async () => {
    const bytes = writePdf([{ texts: [{ text: "青", x: 100, y: 700 }] }]);
    await readPdf(bytes);
    expect(bytes.byteLength).toBeGreaterThan(0);
    expect(textOf(await readPdf(bytes))).toBe("青");
  });

  test("operators out of order, unbalanced or beyond all measure do no harm", async () => {
    const huge = "9".repeat(30);
    const operators = [
      "Q Q Q EMC ET",
      "q ".repeat(5000),
      `q ${huge} 0 0 ${huge} ${huge} ${huge} cm 0 0 m ${huge} 0 l S`,
      `BT /song ${huge} Tf <${ucs2("远")}> Tj ET`,
      "Q ".repeat(5000),
    ].join("\n");
    expect(textOf(await readPdf(writePdf([{ operators, texts: [{ text: "近处", x: 100, y: 700 }] }])))).toBe("近处");
  });
});
