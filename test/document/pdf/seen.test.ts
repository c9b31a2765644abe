import { describe, expect, test } from "vitest";
import type { PdfDocument } from "../../../src/document/document.js";
import { pagesInDoubt, pdfNotes } from "../../../src/document/pdf/notes.js";
import { engines } from "../../../src/document/pdf/reader.js";
import { readerBy } from "../../support/engines.js";
import { EXTRA, type PdfExtra, type PdfPageSpec, stream, ucs2, writePdf } from "../../support/pdf.js";

describe.each(engines)("read by %s", (engine) => {
  const readPdf = readerBy(engine);
  function textOf(document: PdfDocument): string {
    return (document.pages[0]?.glyphs ?? []).map((glyph) => glyph.text).join("");
  }

  const show = (text: string, x: number, y: number) => `BT /song 10 Tf ${x} ${y} Td <${ucs2(text)}> Tj ET`;
  const body = { text: "正文", x: 100, y: 700 };

  /** What is read of a page with a plain line and these operators before it. */
  function read(operators: string, page: PdfPageSpec = {}, extra: PdfExtra = {}): Promise<PdfDocument> {
    return readPdf(writePdf([{ texts: [body], operators, ...page }], extra));
  }

  const hiddenNotes = (document: PdfDocument) => pdfNotes(document).map(({ code, params }) => [code, params["count"]]);

  describe("text that nobody sees is not read, and that is told", () => {
    test("white on white paper", async () => {
      const document = await read(`q 1 g ${show("九十分", 100, 600)} Q`);
      expect(textOf(document)).toBe("正文");
      expect(hiddenNotes(document)).toEqual([["hidden-text", 3]]);
    });

    test("but white on a dark heading is seen", async () => {
      const document = await read(`q 0 0.2 0.4 rg 90 590 200 30 re f 1 g ${show("得分", 100, 600)} Q`);
      expect(textOf(document)).toBe("得分正文");
      expect(hiddenNotes(document)).toEqual([]);
    });

    test("painted over with white, as programs for editing PDFs do before they write anew", async () => {
      const edited = `${show("12.5", 100, 600)} q 1 g 90 595 100 15 re f Q ${show("18.5", 100, 600)}`;
      expect(textOf(await read(edited))).toBe("18.5正文");
    });

    test("but words under a coloured bar are characters that cannot be told, unless others stand there instead", async () => {
      const bar = `${show("12.5", 100, 600)} q 0 g 90 595 100 15 re f Q`;
      expect(textOf(await read(bar))).toBe("\uFFFD\uFFFD\uFFFD\uFFFD正文");
      expect(textOf(await read(`${bar} q 1 g ${show("得分", 100, 600)} Q`))).toBe("得分正文");
      expect(textOf(await read(`${show("12.5", 100, 600)} q 0 g 90 500 300 115 re f Q`))).toBe("正文");
    });

    test("but marked with a marker that lets it shine through is seen", async () => {
      const resources = "/ExtGState << /faint << /ca 0.4 >> /mixed << /BM /Multiply >> >>";
      for (const state of ["faint", "mixed"]) {
        const marked = `${show("12.5", 100, 600)} q /${state} gs 1 1 0 rg 90 595 100 15 re f Q`;
        expect(textOf(await read(marked, { resources }))).toBe("12.5正文");
      }
    });

    test("beyond the edge of the page, where the line that goes on there ends in a character that cannot be told", async () => {
      const document = await read(show("年中追加14.5元，支出", 515, 600));
      expect(textOf(document)).toBe("年中追加14.5\uFFFD正文");
      expect(pdfNotes(document).map(({ code }) => code)).toEqual(["unreadable-glyphs"]);
      expect(textOf(await read(`${show("支出", -15, 600)} ${show("出血线", 700, 600)}`))).toBe("\uFFFD出正文");
    });

    test("cut away by a clip, as worksheets do with what does not fit", async () => {
      const clipped = `q 100 590 21 20 re W n ${show("一二三四", 100, 600)} Q`;
      expect(textOf(await read(clipped))).toBe("一二\uFFFD正文");
    });

    // PDFium leaves a clip out where it thinks that it cuts nothing, and of a font that is not embedded it knows no ink.
    test.skipIf(engine === "pdfium")(
      "cut through at the end of a line, where more may have been left out",
      async () => {
        const clip = (width: number, text: string) => `q 100 590 ${width} 20 re W n ${show(text, 100, 600)} Q`;
        expect(textOf(await read(clip(26, "完成率")))).toBe("完成率\uFFFD正文");
        expect(textOf(await read(clip(29, "完成率")))).toBe("完成率正文");
        expect(textOf(await read(clip(26, "完成。")))).toBe("完成。正文");
      },
    );

    test("cut away between two cells, each of which keeps its own", async () => {
      const cells = `q 100 590 36 20 re W n ${show("二〇二三年", 100, 600)} Q q 136 590 50 20 re W n ${show("九十", 137, 600)} Q`;
      const document = await read(cells);
      expect(textOf(document)).toBe("二〇二三\uFFFD九十正文");
      for (const { box } of document.pages[0]?.glyphs.slice(0, 5) ?? []) expect(box[2]).toBeLessThanOrEqual(136.01);
    });

    test("cut away where the same stands again, as in a text of which a part is marked", async () => {
      const both = `q 100 590 20 20 re W n ${show("一二三四", 100, 600)} Q q 120 590 20 20 re W n ${show("一二三四", 100, 600)} Q`;
      expect(textOf(await read(both))).toBe("一二三四正文");
    });

    test("cut away by more than half, as a sheet's page break does with the middle of a merged cell", async () => {
      const clip = (edge: number) => `q 90 ${edge} 200 100 re W n ${show("521.97", 100, 600)} Q`;
      expect(textOf(await read(clip(602)))).toBe("521.97正文");
      expect(textOf(await read(clip(605)))).toBe("正文");
      expect(textOf(await read(`q 90 600 200 8 re W n ${show("521.97", 100, 600)} Q`))).toBe("521.97正文");
    });

    test("outside the page, or outside its crop box", async () => {
      expect(textOf(await read(show("页外", 700, 600)))).toBe("正文");
      expect(textOf(await read(show("页边", 20, 600), { cropBox: [60, 0, 595, 842] }))).toBe("正文");
    });

    test("painted in no way, on a typed page", async () => {
      const document = await read(`3 Tr ${show("暗", 100, 600)} 0 Tr`);
      expect(textOf(document)).toBe("正文");
    });

    test("but drawn as outlines is seen", async () => {
      expect(textOf(await read(`1 Tr ${show("空心", 100, 600)} 0 Tr`))).toBe("空心正文");
    });

    test("a second time below itself needs no telling", async () => {
      const shadow = `q 1 g ${show("正文", 100.5, 699.5)} Q`;
      expect(hiddenNotes(await read(shadow))).toEqual([]);
    });
  });

  describe("layers", () => {
    const layers = {
      catalog: `/OCProperties << /OCGs [${EXTRA} 0 R ${EXTRA + 1} 0 R] /D << /OFF [${EXTRA} 0 R] >> >>`,
      objects: ["<< /Type /OCG /Name (off) >>", "<< /Type /OCG /Name (on) >>"],
    };
    const resources = `/Properties << /off ${EXTRA} 0 R /on ${EXTRA + 1} 0 R >>`;

    test("that are switched off are not read, text and rulings alike, and text after them keeps its place", async () => {
      const line = `BT /song 10 Tf 100 600 Td <${ucs2("前")}> Tj /OC /off BDC <${ucs2("隐")}> Tj EMC <${ucs2("后")}> Tj ET`;
      const document = await read(`${line} /OC /off BDC 100 500 200 1 re f EMC`, { resources }, layers);
      expect(textOf(document)).toBe("前后正文");
      expect(document.pages[0]?.glyphs[1]?.box[0]).toBeCloseTo(120);
      expect(document.pages[0]?.rulings).toEqual([]);
    });

    test("that are switched on are read", async () => {
      const document = await read(`/OC /on BDC ${show("显", 100, 600)} EMC`, { resources }, layers);
      expect(textOf(document)).toBe("显正文");
    });
  });

  describe("forms", () => {
    test("drawn as objects of their own stand where they are placed, and end where their box does", async () => {
      const form = stream(
        show("一二三四", 0, 5),
        "/Type /XObject /Subtype /Form /BBox [0 0 20 20] /Resources << /Font << /song 4 0 R >> >>",
      );
      const resources = `/XObject << /form ${EXTRA} 0 R >>`;
      const document = await read("q 1 0 0 1 200 500 cm /form Do Q", { resources }, { objects: [form] });
      expect(textOf(document)).toBe("一二\uFFFD正文");
      expect(document.pages[0]?.glyphs[0]?.box[0]).toBeCloseTo(200);
    });

    test("that were filled in are read as filled in, but for the fields that are hidden", async () => {
      const appearance = stream(
        `/Tx BMC ${show("98.5", 2, 5)} EMC`,
        "/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /song 4 0 R >> >>",
      );
      const field = (name: string, flags: number, y: number) =>
        `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${name}) /V (98.5) /F ${flags} /Rect [200 ${y} 300 ${y + 20}] /AP << /N ${EXTRA} 0 R >> >>`;
      const extra = {
        objects: [appearance, field("score", 4, 500), field("secret", 2, 400)],
        catalog: `/AcroForm << /Fields [${EXTRA + 1} 0 R ${EXTRA + 2} 0 R] >>`,
      };
      const entries = `/Annots [${EXTRA + 1} 0 R ${EXTRA + 2} 0 R]`;
      const document = await read("", { entries }, extra);
      expect(textOf(document)).toBe("正文98.5");
      const first = document.pages[0]?.glyphs[2];
      expect(first?.box[0]).toBeCloseTo(202);
      expect(first?.baseline).toBeCloseTo(842 - 505);
    });

    test("and the signs of remarks hide nothing, as they may be moved aside", async () => {
      const icon = stream("1 1 0 rg 0 0 20 20 re f", "/Type /XObject /Subtype /Form /BBox [0 0 20 20]");
      const remark = `<< /Type /Annot /Subtype /Text /F 28 /Contents (12) /Rect [100 695 120 715] /AP << /N ${EXTRA} 0 R >> >>`;
      const document = await read("", { entries: `/Annots [${EXTRA + 1} 0 R]` }, { objects: [icon, remark] });
      expect(textOf(document)).toBe("正文");
      expect(document.pages[0]?.areas).toBeUndefined();
      expect(hiddenNotes(document)).toEqual([]);
    });

    test("that were filled in without saying how it looks are read too", async () => {
      const field = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (rate) /V (98.5%) /F 4 /DA (/latin 10 Tf 0 g) /Rect [200 500 300 520] >>`;
      const catalog = `/AcroForm << /NeedAppearances true /DR << /Font << /latin 3 0 R >> >> /Fields [${EXTRA} 0 R] >>`;
      const document = await read("", { entries: `/Annots [${EXTRA} 0 R]` }, { objects: [field], catalog });
      expect(textOf(document)).toBe("正文98.5%");
    });
  });

  describe("a scan", () => {
    const picture = "q 595 0 0 842 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q";

    test("with the text that a program recognised is read, and doubted", async () => {
      const layer = `${picture} 3 Tr ${show("得分", 100, 600)} 0 Tr`;
      const document = await readPdf(writePdf([{ operators: layer }, { texts: [body] }]));
      expect(textOf(document)).toBe("得分");
      expect(pdfNotes(document)).toMatchObject([{ code: "recognised-page", params: { page: 1 } }]);
      expect([...pagesInDoubt(document)]).toEqual([1]);
    });

    test("with a typed number at its foot is still one", async () => {
      const layer = `${picture} 3 Tr ${show("部门整体支出绩效自评表", 100, 600)} 0 Tr ${show("第", 300, 40)}`;
      const document = await readPdf(writePdf([{ operators: layer }]));
      expect(textOf(document)).toBe("部门整体支出绩效自评表第");
      expect(document.pages[0]?.isRecognised).toBe(true);
    });

    test("below white text shows it", async () => {
      const document = await readPdf(
        writePdf([{ operators: `${picture} q 1 g ${show("封面", 100, 600)} Q`, texts: [body] }]),
      );
      expect(textOf(document)).toBe("封面正文");
    });
  });

  describe("a page", () => {
    // PDFium leaves the unit out of account
    test.skipIf(engine === "pdfium")("measured in larger units is read in points", async () => {
      const page = { width: 300, height: 400, entries: "/UserUnit 2", texts: [{ text: "青", x: 50, y: 350, size: 5 }] };
      const document = await readPdf(writePdf([page]));
      expect(document.pages[0]).toMatchObject({ width: 600, height: 800 });
      expect(document.pages[0]?.glyphs[0]).toMatchObject({ size: 10 });
      expect(document.pages[0]?.glyphs[0]?.box[0]).toBeCloseTo(100);
    });

    test.each([90, 180, 270] as const)("turned by %i degrees keeps its text on it", async (rotate) => {
      const document = await readPdf(writePdf([{ rotate, texts: [body] }]));
      expect(textOf(document)).toBe("正文");
      const { width = 0, height = 0, glyphs = [] } = document.pages[0] ?? {};
      for (const { box } of glyphs) {
        expect(Math.min(...box)).toBeGreaterThan(0);
        expect(box[2]).toBeLessThan(width);
        expect(box[3]).toBeLessThan(height);
      }
    });

    test("whose text is tagged, with the text it stands for, is read as drawn", async () => {
      const tagged = `/Span << /ActualText <FEFF4E00> /MCID 0 >> BDC ${show("壹", 100, 600)} EMC`;
      expect(textOf(await read(tagged))).toBe("壹正文");
    });

    // PDFium says nothing of it
    test.skipIf(engine === "pdfium")("that breaks off in the middle of a text is told", async () => {
      const document = await readPdf(
        writePdf([{ texts: [body], operators: "" }, { operators: `BT /song 10 Tf 9 9 Td <${ucs2("断")}> Tj` }]),
      );
      expect(pdfNotes(document)).toMatchObject([{ code: "page-cut", params: { page: 2 } }]);
    });

    test("through whose mask something else shines is read without the mask", async () => {
      const mask = stream(
        show("面", 100, 600),
        "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceGray >> /Resources << /Font << /song 4 0 R >> >>",
      );
      const resources = `/ExtGState << /masked << /SMask << /S /Luminosity /G ${EXTRA} 0 R >> >> >>`;
      expect(textOf(await read("q /masked gs 0 g 100 300 50 50 re f Q", { resources }, { objects: [mask] }))).toBe(
        "正文",
      );
    });
  });
});
