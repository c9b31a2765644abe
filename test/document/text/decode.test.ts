import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReadError } from "../../../src/document/errors.js";
import { decodeText } from "../../../src/document/text/decode.js";

const sentence = "二〇二一年度部门整体支出绩效自评报告，年初预算１８２１．９３万元（含追加）。";

/** The sentence as GB 18030 bytes, written out because the platform only decodes. */
const chineseBytes = Uint8Array.from(
  [0xc7, 0xe0, 0xba, 0xcc, 0xca, 0xd0, 0xd7, 0xdc, 0xb9, 0xa4, 0xbb, 0xe1], // 青禾市总工会
);

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? "\ufeff" : ""), ...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    return littleEndian ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
  });
  return Uint8Array.from(units);
}

describe("recognising the encoding of a text", () => {
  it("reads UTF-8 without and with a byte order mark", () => {
    const bytes = new TextEncoder().encode(sentence);
    expect(decodeText(bytes)).toEqual({ text: sentence, encoding: "utf-8", damaged: 0 });
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]);
    expect(decodeText(marked)).toEqual({ text: sentence, encoding: "utf-8-bom", damaged: 0 });
  });

  it("reads GB 18030 and says so", () => {
    expect(decodeText(chineseBytes)).toEqual({ text: "青禾市总工会", encoding: "gb18030", damaged: 0 });
  });

  it("reads UTF-16 in both byte orders, with a mark and without", () => {
    const text = `${sentence}\n2021`;
    expect(decodeText(utf16(text, true, true))).toMatchObject({ text, encoding: "utf-16le" });
    expect(decodeText(utf16(text, false, true))).toMatchObject({ text, encoding: "utf-16be" });
    expect(decodeText(utf16(text, true, false))).toMatchObject({ text, encoding: "utf-16le" });
    expect(decodeText(utf16(text, false, false))).toMatchObject({ text, encoding: "utf-16be" });
  });

  it("reads UTF-8 that is cut off inside a character, and counts the damage", () => {
    const bytes = new TextEncoder().encode(sentence);
    const cut = decodeText(bytes.subarray(0, bytes.length - 1));
    expect(cut.encoding).toBe("utf-8");
    expect(cut.damaged).toBe(1);
    expect(cut.text.startsWith("二〇二一年度")).toBe(true);
  });

  it("does not count a replacement character that the file itself holds", () => {
    expect(decodeText(new TextEncoder().encode(`${sentence}\uFFFD`)).damaged).toBe(0);
  });

  it("refuses Big5, which would decode as GB 18030 into other words", () => {
    // 預算收入與支出決算情形說明 in Big5
    const big5 = [
      0xb9, 0x77, 0xba, 0xe2, 0xa6, 0xac, 0xa4, 0x4a, 0xbb, 0x50, 0xa4, 0xe4, 0xa5, 0x58, 0xa8, 0x4d, 0xba, 0xe2, 0xb1,
      0xa1, 0xa7, 0xce, 0xbb, 0xa1, 0xa9, 0xfa,
    ];
    expect(() => decodeText(Uint8Array.from(big5))).toThrow(ReadError);
  });

  it("refuses bytes that are no text", () => {
    const noise = Uint8Array.from({ length: 500 }, (_, at) => (at * 97 + 3) % 256);
    expect(() => decodeText(noise)).toThrow(new ReadError("unknown-encoding"));
  });

  it("gives back any Chinese text that was written as UTF-8", () => {
    const character = fc.constantFrom(..."年度部门整体支出绩效自评报告预算收入一二三0123456789.%，。（）“” \n");
    fc.assert(
      fc.property(fc.array(character, { minLength: 1, maxLength: 200 }), (characters) => {
        const text = `报告${characters.join("")}`;
        expect(decodeText(new TextEncoder().encode(text)).text).toBe(text);
      }),
    );
  });
});
