import { Inflate } from "fflate/browser";
import { ReadError } from "../errors.js";

/** What the central directory says of one file of an archive. */
interface Entry {
  readonly method: number;
  readonly packedSize: number;
  readonly isEncrypted: boolean;
  /** where its local header stands */
  readonly offset: number;
}

/** A ZIP archive whose files are unpacked one by one, as they are asked for. */
export interface Archive {
  /** names of its files, with forward slashes */
  readonly names: readonly string[];
  /**
   * The bytes of a file, or null where the archive has none of this name (letter case apart).
   *
   * @throws ReadError damaged-office, zip-bomb
   */
  read(name: string): Uint8Array | null;
}

/** Unpacked, one file has at most so many bytes, and all that are read together so many. */
const MOST_OF_ONE = 64 * 1024 * 1024;
const MOST_OF_ALL = 160 * 1024 * 1024;

/** How much may be unpacked, in bytes, where that is not what any report keeps to. */
export interface Limits {
  readonly ofOne?: number;
  readonly ofAll?: number;
}

/** Packed bytes are unpacked piece by piece, so that a bomb is noticed before it fills the memory (1 : 1032 at most). */
const PIECE = 16 * 1024;

const MEGABYTE = 1024 * 1024;

/**
 * Opens an archive by its central directory (APPNOTE.TXT 4.3.12–4.3.16).
 *
 * @throws ReadError damaged-office where there is none
 */
export function openArchive(bytes: Uint8Array, { ofOne = MOST_OF_ONE, ofAll = MOST_OF_ALL }: Limits = {}): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view);
  const byName = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]));
  let unpacked = 0;
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(byName.get(name.toLowerCase()) ?? "");
      if (entry === undefined) return null;
      const content = unpack(bytes, view, entry, ofOne);
      unpacked += content.length;
      if (unpacked > ofAll) throw tooMuch(ofAll);
      return content;
    },
  };
}

function readDirectory(view: DataView): Map<string, Entry> {
  const end = endOfDirectory(view);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  // Files of more than 4 GB are never read, so that the 64-bit form of these fields does not matter.
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const name = nameAt(view, at + 46, nameLength).replaceAll("\\", "/");
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end of the central directory: the last record of the file, before a comment of at most 65535 bytes. */
function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw damaged();
}

function nameAt(view: DataView, at: number, length: number): string {
  if (at + length > view.byteLength) throw damaged();
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, length));
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, limit: number): Uint8Array {
  const { offset, method, packedSize } = entry;
  if (entry.isEncrypted) throw new ReadError("encrypted-office");
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw damaged();
  const packed = bytes.subarray(start, start + packedSize);
  if (method === 0) return packed;
  if (method !== 8) throw damaged();
  return inflate(packed, limit);
}

function inflate(packed: Uint8Array, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflater = new Inflate((piece) => {
    size += piece.length;
    if (size > limit) throw tooMuch(limit);
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += PIECE) {
      inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch (error) {
    throw error instanceof ReadError ? error : damaged(error);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function damaged(cause?: unknown): ReadError {
  return new ReadError("damaged-office", {}, { cause });
}

function tooMuch(limit: number): ReadError {
  return new ReadError("zip-bomb", { limit: limit / MEGABYTE });
}
