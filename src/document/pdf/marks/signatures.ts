import { Unzlib } from "fflate/browser";
import { latin1 } from "./latin1.js";

/** What a PDF's signatures (ISO 32000-1, 12.8) say of comments that are added behind them. */
export interface Signing {
  /** there is a signature with a range of bytes, which what is added behind leaves valid */
  readonly isSigned: boolean;
  /** the strictest of what its signatures allow to be changed: 1 nothing, 2 forms, 3 comments too; null where none says */
  readonly level: 1 | 2 | 3 | null;
  /** some objects are packed and encrypted, so that what they say cannot be known */
  readonly isHidden: boolean;
}

/**
 * Reads from a file's own words what its signatures allow. A signature itself never stands in a packed object, but what it
 * refers to may: such objects are unpacked and searched too.
 */
export function signingOf(bytes: Uint8Array): Signing {
  const file = latin1(bytes);
  const isSigned = /\/ByteRange\s*\[/.test(file);
  if (!isSigned) return { isSigned, level: null, isHidden: false };
  const isEncrypted = /\/Encrypt\b/.test(file);
  const packed = packedObjects(file, bytes);
  const texts = isEncrypted ? [file] : [file, ...packed];
  const levels = texts.flatMap(levelsIn);
  return {
    isSigned,
    level: levels.length === 0 ? null : (Math.min(...levels) as 1 | 2 | 3),
    isHidden: isEncrypted && packed.length > 0,
  };
}

/** How far from the name of a transformation its parameters stand at most. */
const REACH = 400;

/** The levels of all that restricts changes: certification (12.8.2.2), and locks that a signature sets (12.7.4.5). */
function levelsIn(text: string): number[] {
  const certified = [...text.matchAll(/\/DocMDP\b/g)].map(({ index }) =>
    levelNear(text.slice(Math.max(0, index - REACH), index + REACH)),
  );
  const locks = [...text.matchAll(/\/(?:SigFieldLock|TransformParams|FieldMDP)\b/g)].flatMap(({ index }) => {
    const near = text.slice(Math.max(0, index - REACH), index + REACH);
    return /\/P\s+[123]\b/.test(near) ? [levelNear(near)] : [];
  });
  // Where parameters stand elsewhere, the entry's own default holds: filling in forms.
  return [...certified.map((level) => level ?? 2), ...locks.flatMap((level) => level ?? [])];
}

function levelNear(near: string): number | null {
  const found = [...near.matchAll(/\/P\s+([123])\b(?!\s+\d+\s+R)/g)].map(([, level]) => Number(level));
  return found.length === 0 ? null : Math.min(...found);
}

/** More unpacked text than this tells nothing about signatures. */
const MOST_TEXT = 8 * 2 ** 20;

/** The texts of the packed objects (7.5.7); empty ones where they cannot be unpacked. */
function packedObjects(file: string, bytes: Uint8Array): string[] {
  let room = MOST_TEXT;
  return [...file.matchAll(/\/ObjStm\b/g)].map(({ index }) => {
    const keyword = file.indexOf("stream", index);
    const end = keyword < 0 ? -1 : file.indexOf("endstream", keyword);
    if (end < 0) return "";
    const start = keyword + "stream".length + (file[keyword + 6] === "\r" ? 2 : 1);
    const text = inflated(bytes.subarray(start, end), room);
    room -= text.length;
    return text;
  });
}

/** As much as there is room for, piece by piece: what is packed may be made to do harm. */
function inflated(packed: Uint8Array, room: number): string {
  const texts: string[] = [];
  let length = 0;
  const unzlib = new Unzlib((chunk) => {
    length += chunk.length;
    if (length <= room) texts.push(latin1(chunk));
  });
  try {
    for (let at = 0; at < packed.length && length <= room; at += 4096) unzlib.push(packed.subarray(at, at + 4096));
  } catch {
    // Packed in another way, or damaged: what was unpacked so far is searched.
  }
  return texts.join("");
}
