/** What the bytes of a file are, told by their signature and never by the file's name. */
export type FileKind = "empty" | "pdf" | "docx" | "xlsx" | "zip" | "ole" | "rtf" | "html" | "image" | "text";

/** A PDF reader accepts its header anywhere in the first 1024 bytes (ISO 32000-1, annex H.3). */
const PDF_HEADER_WINDOW = 1024;

const imageSignatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x49, 0x49, 0x2a, 0x00], // TIFF, little endian
  [0x4d, 0x4d, 0x00, 0x2a], // TIFF, big endian
];

/** Compound File Binary: .doc, .xls, .wps and .et of old, and password-protected Office files. */
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const zipSignature = [0x50, 0x4b, 0x03, 0x04];

/** Tells what kind of file the bytes are. What has no signature is taken for text; decoding then says whether it is. */
export function detectKind(bytes: Uint8Array): FileKind {
  if (isBlank(bytes)) return "empty";
  const head = asciiOf(bytes.subarray(0, PDF_HEADER_WINDOW));
  if (head.includes("%PDF-")) return "pdf";
  if (startsWith(bytes, zipSignature)) return kindOfZip(bytes);
  if (startsWith(bytes, oleSignature)) return "ole";
  if (head.startsWith("{\\rtf")) return "rtf";
  if (imageSignatures.some((signature) => startsWith(bytes, signature))) return "image";
  if (/^\s*(<!doctype html|<html|<\?xml)/i.test(head.replace(/^[^\x20-\x7e]{0,3}/, ""))) return "html";
  return "text";
}

/** Office's containers name their parts in the ZIP's own headers, which stand uncompressed among the bytes. */
function kindOfZip(bytes: Uint8Array): FileKind {
  const names = asciiOf(bytes.subarray(0, 65_536)) + asciiOf(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  if (names.includes("word/")) return "docx";
  if (names.includes("xl/")) return "xlsx";
  return "zip";
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Nothing at all, or nothing but byte order mark, white space and NUL. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf || byte >= 0xfe);
}

/** One character a byte; bytes beyond ASCII stand as themselves and match nothing that is looked for. */
function asciiOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
