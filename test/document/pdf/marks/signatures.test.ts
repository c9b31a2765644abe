import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { signingOf } from "../../../../src/document/pdf/marks/signatures.js";

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const signature = (reference: string) =>
  `7 0 obj\n<< /Type /Sig /ByteRange [0 10 20 30] /Contents <00> ${reference} >>\nendobj\n`;
const transform = (method: string, params: string) =>
  `/Reference [<< /Type /SigRef /TransformMethod /${method} /TransformParams << /Type /TransformParams ${params} /V /1.2 >> >>]`;
const levelOf = (text: string) => signingOf(bytesOf(text)).level;

describe("what signatures allow", () => {
  test("is anything in a file that has none", () => {
    expect(signingOf(bytesOf("1 0 obj\n<< /Type /Catalog /Perms << /DocMDP 7 0 R >> >>\nendobj"))).toEqual({
      isSigned: false,
      level: null,
      isHidden: false,
    });
  });

  test("is told by no level where a signature only approves", () => {
    expect(signingOf(bytesOf(signature("")))).toEqual({ isSigned: true, level: null, isHidden: false });
  });

  test.each([1, 2, 3] as const)("is level %i where it certifies so", (level) => {
    expect(levelOf(signature(transform("DocMDP", `/P ${level}`)))).toBe(level);
  });

  test("is filling in forms where a certification tells no level", () => {
    expect(levelOf(signature(transform("DocMDP", "")))).toBe(2);
    expect(levelOf(`${signature("/Reference [9 0 R]")}1 0 obj\n<< /Perms << /DocMDP 7 0 R >> >>\nendobj`)).toBe(2);
  });

  test("takes no reference to a page for a level", () => {
    expect(levelOf(signature("/P 1 0 R /DocMDP"))).toBe(2);
  });

  test("is nothing where a lock says so", () => {
    const lock = "8 0 obj\n<< /Type /SigFieldLock /Action /All /P 1 >>\nendobj";
    expect(levelOf(`${signature("")}${" ".repeat(900)}${lock}`)).toBe(1);
    expect(levelOf(signature(transform("FieldMDP", "/Action /All")))).toBe(null);
  });

  test("is found in packed objects too", () => {
    const packed = deflateSync(bytesOf("9 0 << /TransformMethod /DocMDP /TransformParams << /P 1 >> >>"));
    const stream = `5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\r\n${String.fromCharCode(...packed)}\nendstream\nendobj\n`;
    expect(levelOf(signature("/Reference [9 0 R]") + stream)).toBe(1);
    const encrypted = `${signature("")}${stream}trailer << /Encrypt 3 0 R >>`;
    expect(signingOf(bytesOf(encrypted))).toEqual({ isSigned: true, level: null, isHidden: true });
  });

  test("comes to an end on what was packed to do harm, or is cut", () => {
    const bomb = deflateSync(new Uint8Array(10 * 2 ** 20));
    const head = `${signature("")}5 0 obj << /Type /ObjStm >> stream\n`;
    const file = Buffer.concat([bytesOf(head), bomb, bytesOf("\nendstream")]);
    expect(signingOf(file).level).toBe(null);
    expect(signingOf(bytesOf(`${head}x`)).level).toBe(null);
    expect(signingOf(bytesOf(`${head}damaged\nendstream`)).level).toBe(null);
  });
});
