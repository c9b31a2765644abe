import { strToU8, Zip, ZipDeflate } from "fflate/browser";

/** A part of a package that is still being written. */
export interface Part {
  readonly write: (text: string) => void;
  readonly end: () => void;
}

/** An Office package (ECMA-376 part 2) that is written as its content comes. */
export interface PackageWriter {
  readonly part: (name: string) => Part;
  /** a part whose text is known at once */
  readonly add: (name: string, text: string) => void;
  /** the bytes that are ready since they were last taken */
  readonly take: () => Uint8Array;
  /** after the last part has ended: what is left */
  readonly finish: () => Uint8Array;
}

/** The least a ZIP can tell. Without an offset it is the same moment by every clock, so that the same results give the same bytes. */
const NO_TIME = "1980-01-01T00:00:00";

/**
 * Parts may be written at the same time, a row to one and a row to another: the first goes out at once, the others wait
 * compressed. So no sheet of a workbook is ever whole in memory.
 */
export function createPackage(): PackageWriter {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  const take = () => {
    const bytes = joined(ready);
    ready = [];
    return bytes;
  };
  const part = (name: string): Part => {
    const file = new ZipDeflate(name, { level: 3 });
    file.mtime = NO_TIME;
    zip.add(file);
    return { write: (text) => file.push(strToU8(text)), end: () => file.push(new Uint8Array(0), true) };
  };
  return {
    part,
    add: (name, text) => {
      const whole = part(name);
      whole.write(text);
      whole.end();
    },
    take,
    finish: () => {
      zip.end();
      return take();
    },
  };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
