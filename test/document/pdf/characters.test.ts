import { describe, expect, test } from "vitest";
import type { PdfDocument } from "../../../src/document/document.js";
import { pdfNotes } from "../../../src/document/pdf/notes.js";
import { engines } from "../../../src/document/pdf/reader.js";
import { readerBy } from "../../support/engines.js";
import { EXTRA, stream, writePdf } from "../../support/pdf.js";

describe.each(engines)("read by %s", (engine) => {
  const readPdf = readerBy(engine);
  function textOf(document: PdfDocument): string {
    return (document.pages[0]?.glyphs ?? []).map((glyph) => glyph.text).join("");
  }

  /** A map to Unicode that tells these codes, written in as many hexadecimal digits as given. */
  function toUnicode(codes: Readonly<Record<string, string>>): string {
    const lines = Object.entries(codes).map(
      ([code, text]) => `<${code}> <${Buffer.from(text, "utf16le").swap16().toString("hex")}>`,
    );
    const width = Object.keys(codes)[0]?.length ?? 4;
    return stream(
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def " +
        `1 begincodespacerange <${"0".repeat(width)}> <${"F".repeat(width)}> endcodespacerange ` +
        `${lines.length} beginbfchar ${lines.join("\n")} endbfchar endcmap end end`,
    );
  }

  const descriptor = (name: string, flags = 4) =>
    `/FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags ${flags} /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`;

  /** A Type 0 font whose codes are numbers of glyphs, and its map if it has one. */
  function numbered(name: string, codes?: Readonly<Record<string, string>>): readonly string[] {
    const font =
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H ${codes === undefined ? "" : `/ToUnicode ${EXTRA + 1} 0 R`} ` +
      `/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ${descriptor(name)} >>] >>`;
    return codes === undefined ? [font] : [font, toUnicode(codes)];
  }

  /** What is read of codes shown in an own font, beside a plain line. */
  async function shown(objects: readonly string[], string: string, plain = "数量指标完成情况"): Promise<PdfDocument> {
    const operators = `BT /own 10 Tf 100 600 Td ${string} Tj ET`;
    const page = { fonts: `/own ${EXTRA} 0 R`, operators, texts: [{ text: plain, x: 100, y: 700 }] };
    return readPdf(writePdf([page], { objects }));
  }

  /** The text shown in the own font, which comes first. */
  async function ownText(objects: readonly string[], string: string): Promise<string> {
    const text = textOf(await shown(objects, string));
    return text.slice(0, text.length - "数量指标完成情况".length);
  }

  describe("a font that tells its characters", () => {
    test("by a map to Unicode is read by it", async () => {
      expect(await ownText(numbered("ABCDEF+SimSun", { "0012": "得", "0013": "分" }), "<00120013>")).toBe("得分");
    });

    test("gives the letters of a ligature, the ideographs of radicals and of compatibility forms", async () => {
      const codes = { "0001": "ﬁ", "0002": "⼀", "0003": "⻅", "0004": "度", "0005": "金", "0006": "㇐" };
      expect(await ownText(numbered("ABCDEF+SimSun", codes), "<000100020003000400050006>")).toBe("fi一见度金一");
    });

    test("keeps full width as it is printed, and leaves out what has no width", async () => {
      const codes = { "0001": "％", "0002": "\u200B", "0003": "（", "0004": "\uFEFF" };
      expect(await ownText(numbered("ABCDEF+SimSun", codes), "<0001000200030004>")).toBe("％（");
    });

    test("shows a soft hyphen where a person reads a hyphen: a minus must not be lost", async () => {
      expect(await ownText(numbered("ABCDEF+SimSun", { "0001": "\u00AD", "0002": "3" }), "<00010002>")).toBe("-3");
    });

    test("writes the brackets of vertical text as brackets", async () => {
      expect(await ownText(numbered("ABCDEF+SimSun", { "0001": "︵", "0002": "︶" }), "<00010002>")).toBe("（）");
    });

    test.each([
      ["GBK-EUC-H", "<b5c3b7d6>"],
      ["GBKp-EUC-H", "<b5c3b7d6>"],
      ["GB-EUC-H", "<b5c3b7d6>"],
      ["UniGB-UCS2-H", "<5f975206>"],
      ["UniGB-UTF16-H", "<5f975206>"],
    ])("by the encoding %s is read without being embedded", async (encoding, string) => {
      const operators = `BT /song 10 Tf 100 600 Td ${string} Tj ET`;
      expect(textOf(await readPdf(writePdf([{ operators }], { encoding })))).toBe("得分");
    });

    test("by the numbers of Symbol and Wingdings gives the signs, boxes and ticks of a form", async () => {
      const signs = { "0001": "\uF0B3", "0002": "\uF0A3" };
      expect(await ownText(numbered("ABCDEF+SymbolMT", signs), "<00010002>")).toBe("≥≤");
      const boxes = { "0001": "\uF0FE", "0002": "\uF0A8", "0003": "\uF06C" };
      expect(await ownText(numbered("ABCDEF+Wingdings-Regular", boxes), "<000100020003>")).toBe("☑□●");
    });

    test("by old private numbers of Chinese encodings gives their characters", async () => {
      expect(await ownText(numbered("ABCDEF+SimSun", { "0001": "\uE5E5", "0002": "分" }), "<00010002>")).toBe("　分");
    });
  });

  describe("a character that cannot be told is marked where it stands, never guessed", () => {
    test("when its font has a map without it", async () => {
      const document = await shown(numbered("ABCDEF+SimSun", { "0031": "8" }), "<00310035>");
      // code 0x35 is the number of a glyph, though it would be a 5
      expect(textOf(document)).toBe("8\uFFFD数量指标完成情况");
      expect(pdfNotes(document)).toMatchObject([
        { code: "unreadable-glyphs", params: { page: 1, count: 1 }, place: { page: 1 } },
      ]);
    });

    test("when its font has no map at all, be its numbers figures or letters", async () => {
      expect(await ownText(numbered("ABCDEF+SimSun"), "<003800350045>")).toBe("\uFFFD\uFFFD\uFFFD");
      expect(await ownText(numbered("ABCDEF+SimSun"), "<001200130014>")).toBe("\uFFFD\uFFFD\uFFFD");
    });

    test("when it is private to its font", async () => {
      expect(await ownText(numbered("ABCDEF+FZXBS", { "0001": "\uE123", "0002": "元" }), "<00010002>")).toBe(
        "\uFFFD元",
      );
    });

    test("when its map says that it is unknown", async () => {
      expect(await ownText(numbered("ABCDEF+SimSun", { "0001": "\uFFFD", "0002": "元" }), "<00010002>")).toBe(
        "\uFFFD元",
      );
    });

    const type3 = (names: string, map = "") =>
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 48 /LastChar 49 /Widths [1000 1000] /Resources << >> ${map} ` +
      `/Encoding << /Type /Encoding /Differences [48 ${names}] >> /CharProcs << ${names
        .split(" ")
        .map((name) => `${name} ${EXTRA + 2} 0 R`)
        .join(" ")} >> >>`;
    const drawing = stream("1000 0 0 0 1000 1000 d1 0 0 1000 500 re f");

    test("when a Type 3 font has a map, it is read", async () => {
      const objects = [
        type3("/g4E8C /g51", `/ToUnicode ${EXTRA + 1} 0 R`),
        toUnicode({ "30": "优", "31": "良" }),
        drawing,
      ];
      expect(await ownText(objects, "(01)")).toBe("优良");
    });

    test("when a Type 3 font only numbers its drawings", async () => {
      expect(await ownText([type3("/a0 /a1"), "null", drawing], "(01)")).toBe("\uFFFD\uFFFD");
      expect(await ownText([type3("/g4E8C /g51"), "null", drawing], "(01)")).toBe("\uFFFD\uFFFD");
    });

    test("when its map gives a figure to a drawing as wide as an ideograph", async () => {
      const objects = [type3("/a0 /a1", `/ToUnicode ${EXTRA + 1} 0 R`), toUnicode({ "30": "1", "31": "良" }), drawing];
      expect(await ownText(objects, "(01)")).toBe("\uFFFD\uFFFD");
    });
  });

  test("a page of which large parts cannot be told is an error, not a page of question marks", async () => {
    const failure: unknown = await shown(numbered("ABCDEF+SimSun"), `<${"0038".repeat(40)}>`).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: "unreadable-font", detail: { page: 1 } });
  });
});
