/** Compound File Binary ([MS-CFB] 2.2): .doc, .xls, .wps and .et of old, and Office files with a password. */
export const compoundSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

const ENTRY = 128;
const END_OF_CHAIN = 0xfffffffe;

/** A directory of real files has tens of entries. */
const MOST_SECTORS = 200;

/** The names of the streams and folders in a compound file; as far as they can be followed in a damaged one. */
export function streamNames(bytes: Uint8Array): string[] {
  if (bytes.length < 512) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return [];
  const size = 1 << shift;
  const names: string[] = [];
  let sector = view.getUint32(48, true);
  for (let left = MOST_SECTORS; left > 0 && sector < END_OF_CHAIN; left--) {
    const start = (sector + 1) * size;
    if (start + size > bytes.length) break;
    for (let at = start; at < start + size; at += ENTRY) names.push(nameAt(view, at));
    sector = nextSector(view, sector, size);
  }
  return names.filter((name) => name !== "");
}

/** A name has at most 31 UTF-16 units and a NUL; its length is told in bytes. */
function nameAt(view: DataView, at: number): string {
  const length = Math.min(64, view.getUint16(at + 64, true));
  let name = "";
  for (let offset = 0; offset + 2 < length; offset += 2) name += String.fromCharCode(view.getUint16(at + offset, true));
  return name;
}

/** The sector after one, by the allocation table; its first 109 sectors are listed in the header. */
function nextSector(view: DataView, sector: number, size: number): number {
  const perTable = size / 4;
  const table = Math.floor(sector / perTable);
  if (table >= 109) return END_OF_CHAIN;
  const at = (view.getUint32(76 + 4 * table, true) + 1) * size + 4 * (sector % perTable);
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : END_OF_CHAIN;
}
