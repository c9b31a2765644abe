import { ReadError } from "../errors.js";

/**
 * The page inside a web page that was saved as one file with its pictures (MHTML, RFC 2557): the first part that is
 * HTML, its transfer encoding taken off (RFC 2045, section 6).
 *
 * @throws ReadError damaged-html where there is none
 */
export function pageInside(bytes: Uint8Array): Uint8Array {
  const message = binaryOf(bytes);
  const { headers, body } = partOf(message);
  const boundary = /\bboundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i.exec(headers);
  const parts = boundary === null ? [] : body.split(`--${boundary[1] ?? boundary[2]}`).slice(1);
  for (const part of parts) {
    const { headers: own, body: content } = partOf(part.replace(/^[ \t]*\r?\n/, ""));
    if (!/^content-type:\s*(?:text\/html|application\/xhtml)/im.test(own)) continue;
    const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(own)?.[1]?.toLowerCase() ?? "8bit";
    return bytesOf(decoded(content, encoding));
  }
  throw new ReadError("damaged-html");
}

/** What stands before the first blank line, lines that go on joined, and what stands behind it. */
function partOf(text: string): { headers: string; body: string } {
  const blank = /\r?\n\r?\n/.exec(text);
  if (blank === null) return { headers: "", body: text };
  const headers = text.slice(0, blank.index).replace(/\r?\n[ \t]/g, " ");
  return { headers, body: text.slice(blank.index + blank[0].length) };
}

function decoded(content: string, encoding: string): string {
  if (encoding === "quoted-printable") {
    return content
      .replace(/=\r?\n/g, "")
      .replace(/=([0-9A-F]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  }
  if (encoding !== "base64") return content;
  try {
    return atob(content.replace(/[^A-Za-z0-9+/]/g, ""));
  } catch (error) {
    throw new ReadError("damaged-html", {}, { cause: error });
  }
}

/** A character a byte, in pieces that a call can take as arguments. */
function binaryOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return pieces.join("");
}

const PIECE = 8192;

function bytesOf(binary: string): Uint8Array {
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
