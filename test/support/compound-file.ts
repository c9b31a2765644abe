/** A compound file ([MS-CFB]) of a header, one sector of allocation table and a directory with the names given. */
export function compound(names: readonly string[]): Uint8Array {
  const sectors = 1 + Math.max(1, Math.ceil(names.length / 4));
  const bytes = new Uint8Array(512 * (1 + sectors));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  for (let sector = 1; sector < sectors; sector++) {
    view.setUint32(512 + 4 * sector, sector + 1 < sectors ? sector + 1 : 0xfffffffe, true);
  }
  names.forEach((name, index) => {
    const at = 1024 + 128 * index;
    [...name].forEach((letter, offset) => {
      view.setUint16(at + 2 * offset, letter.charCodeAt(0), true);
    });
    view.setUint16(at + 64, 2 * name.length + 2, true);
  });
  return bytes;
}
