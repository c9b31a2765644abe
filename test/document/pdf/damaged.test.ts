import { describe, expect, test } from "vitest";
import { pdfNotes } from "../../../src/document/pdf/notes.js";
import { engines } from "../../../src/document/pdf/reader.js";
import { readerBy } from "../../support/engines.js";
import { writePdf } from "../../support/pdf.js";

describe.each(engines)("read by %s", (engine) => {
  const readPdf = readerBy(engine);
  const pages = ["一", "二", "三"].map((text) => ({ texts: [{ text, x: 100, y: 700 }] }));
  const whole = Buffer.from(writePdf(pages)).toString("latin1");

  async function textsOf(file: string): Promise<string[]> {
    const document = await readPdf(Buffer.from(file, "latin1"));
    return document.pages.map((page) => page.glyphs.map((glyph) => glyph.text).join(""));
  }

  async function failureOf(file: string): Promise<unknown> {
    return readPdf(Buffer.from(file, "latin1")).then(
      () => "was read",
      (error: { code: string }) => error.code,
    );
  }

  describe("a damaged file is read where nothing of its pages is lost", () => {
    test("when its table of objects points beside them", async () => {
      expect(await textsOf(whole.replace(/(\d{10}) 00000 n/g, "0000000007 00000 n"))).toEqual(["一", "二", "三"]);
    });

    test("when it does not find its table of objects", async () => {
      expect(await textsOf(whole.replace(/startxref\n\d+/, "startxref\n99999999"))).toEqual(["一", "二", "三"]);
    });

    test("when other words were put before and behind it", async () => {
      expect(await textsOf(`HTTP header\r\n${whole}\n<!-- end of page -->\n`)).toEqual(["一", "二", "三"]);
    });

    test("when its end is missing, which is told", async () => {
      for (const mark of ["startxref", "trailer", "xref\n0"]) {
        const cut = whole.slice(0, whole.indexOf(mark));
        expect(await textsOf(cut)).toEqual(["一", "二", "三"]);
        expect(pdfNotes(await readPdf(Buffer.from(cut, "latin1")))).toMatchObject([{ code: "pdf-repaired" }]);
      }
    });
  });

  describe("a damaged file is refused where a part of its pages is lost", () => {
    test("be it cut inside an object or between two", async () => {
      const objects = [...whole.matchAll(/endobj\n/g)].map((match) => match.index + match[0].length);
      for (const end of objects.slice(0, -1)) {
        expect(await failureOf(whole.slice(0, end))).toBe("damaged-pdf");
        expect(await failureOf(whole.slice(0, end + 20))).toBe("damaged-pdf");
      }
    });

    test("when objects may be missing inside packed ones", async () => {
      const packed = whole.slice(0, whole.indexOf("xref\n0")).replace("/Type /Pages", "/Type /Pages /Kind /ObjStm");
      expect(await failureOf(packed)).toBe("damaged-pdf");
    });

    test("when its pages cannot be found by name", async () => {
      const cut = whole.slice(0, whole.indexOf("xref\n0")).replace("/Type /Catalog", "/Type /Katalog");
      expect(await failureOf(cut)).toBe("damaged-pdf");
    });
  });
});
