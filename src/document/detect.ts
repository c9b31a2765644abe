import { compoundSignature, streamNames } from "./office/compound-file.js";
import { openArchive } from "./office/zip.js";

/** What the bytes of a file are, told by what they hold and never by the file's name. */
export type FileKind =
  | "empty"
  | "pdf"
  | "docx"
  | "xlsx"
  | "encrypted-office"
  | "doc"
  | "xls"
  | "xlsb"
  | "ppt"
  | "odt"
  | "ods"
  | "ofd"
  | "word-xml"
  | "excel-xml"
  | "zip"
  | "ole"
  | "rtf"
  | "html"
  | "mhtml"
  | "xml"
  | "image"
  | "text";

/** A PDF reader accepts its header anywhere in the first 1024 bytes (ISO 32000-1, annex H.3). */
const PDF_HEADER_WINDOW = 1024;

const imageSignatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x49, 0x49, 0x2a, 0x00], // TIFF, little endian
  [0x4d, 0x4d, 0x00, 0x2a], // TIFF, big endian
];

const zipSignature = [0x50, 0x4b, 0x03, 0x04];

/** Tells what kind of file the bytes are. What has no signature is taken for text; decoding then says whether it is. */
export function detectKind(bytes: Uint8Array): FileKind {
  if (isBlank(bytes)) return "empty";
  const head = asciiOf(bytes.subarray(0, PDF_HEADER_WINDOW));
  if (startsWith(bytes, zipSignature)) return kindOfZip(bytes);
  if (startsWith(bytes, compoundSignature)) return kindOfCompoundFile(bytes);
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("{\\rtf")) return "rtf";
  if (imageSignatures.some((signature) => startsWith(bytes, signature))) return "image";
  return kindOfMarkup(openingOf(bytes));
}

/** How many characters tell markup: Markdown may begin with a page's menu, and its first heading stands behind that. */
const OPENING = 4096;

/** What a text opens with, without byte order mark and white space. Of UTF-16, every other byte of ASCII's characters is NUL. */
function openingOf(bytes: Uint8Array): string {
  const isWide = bytes.subarray(0, OPENING).includes(0);
  return asciiOf(bytes.subarray(0, isWide ? OPENING * 2 : OPENING))
    .replaceAll("\0", "")
    .replace(/^[^\x20-\x7e]{0,3}/, "")
    .trimStart();
}

/** The parts that make an archive a document of a kind, the surest first. */
const members: readonly (readonly [FileKind, RegExp])[] = [
  ["docx", /^word\/document\d*\.xml$/i],
  ["xlsx", /^xl\/workbook\d*\.xml$/i],
  ["xlsb", /^xl\/workbook\.bin$/i],
  ["ppt", /^ppt\/presentation\.xml$/i],
  ["ofd", /^ofd\.xml$/i],
  ["docx", /^word\//i],
  ["xlsx", /^xl\//i],
];

const openDocuments: readonly (readonly [FileKind, string])[] = [
  ["ods", "opendocument.spreadsheet"],
  ["odt", "opendocument.text"],
  ["ppt", "opendocument.presentation"],
];

function kindOfZip(bytes: Uint8Array): FileKind {
  const { names, mediaType } = contentsOf(bytes);
  for (const [kind, member] of members) if (names.some((name) => member.test(name))) return kind;
  return openDocuments.find(([, type]) => mediaType.includes(type))?.[0] ?? "zip";
}

/** Names of an archive's files, and the media type that OpenDocument puts in; where its directory is lost, as much as its first bytes tell. */
function contentsOf(bytes: Uint8Array): { names: readonly string[]; mediaType: string } {
  try {
    const archive = openArchive(bytes);
    return {
      names: archive.names,
      mediaType: asciiOf((archive.read("mimetype") ?? new Uint8Array()).subarray(0, 256)),
    };
  } catch {
    const head = asciiOf(bytes.subarray(0, 65_536));
    const names = ["word/", "xl/", "ppt/presentation.xml", "OFD.xml"].filter((name) => head.includes(name));
    return { names, mediaType: head.slice(0, 256) };
  }
}

const streams: readonly (readonly [FileKind, string])[] = [
  ["encrypted-office", "EncryptedPackage"],
  ["doc", "WordDocument"],
  ["xls", "Workbook"],
  ["xls", "Book"],
  ["ppt", "PowerPoint Document"],
];

function kindOfCompoundFile(bytes: Uint8Array): FileKind {
  const names = streamNames(bytes);
  return streams.find(([, name]) => names.includes(name))?.[0] ?? "ole";
}

function kindOfMarkup(head: string): FileKind {
  if (/^<\?xml/i.test(head) && /progid\s*=\s*"Word\.Document"/i.test(head)) return "word-xml";
  if (/^<\?xml/i.test(head) && /progid\s*=\s*"Excel\.Sheet"/i.test(head)) return "excel-xml";
  if (/^<\?xml/i.test(head)) return /<html\b/i.test(head) ? "html" : "xml";
  if (PAGE_BEGINS.test(head)) return PART_BEGINS.test(head) && OF_MARKDOWN.test(head) ? "text" : "html";
  return /^(?:MIME-Version|From|Content-Type):/i.test(head) && /multipart\/related/i.test(head) ? "mhtml" : "text";
}

/** Tags that pages begin with, whole ones and what was cut out of them. A remark of the program that saved it may stand before. */
const PAGE_BEGINS =
  /^(?:<!--(?:[^-]|-(?!->)){0,900}-->\s*)?<(?:!doctype html|(?:html|head|meta|title|style|link|script|body|table|div|center|font|span|p|h[1-6])[\s>])/i;

/** Parts of a page that Markdown takes over as they are, and what tells it: a heading, the line under a table's head. */
const PART_BEGINS = /^<(?:table|div|center|font|span|p)[\s>]/i;
const OF_MARKDOWN = /^(?:#{1,6} +\S|[^\S\n]*\|(?:[^\S\n]*:?-{3,}:?[^\S\n]*\|){2,})/m;

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
