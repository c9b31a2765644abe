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
  /** the same piece by piece, so that what was set down elsewhere is never in memory at once */
  readonly pieces: () => Iterable<Uint8Array>;
}

/** Where bytes wait outside memory. */
export interface Spool {
  readonly write: (bytes: Uint8Array) => void;
  /** all that was written, once, in its order */
  readonly read: () => Iterable<Uint8Array<ArrayBuffer>>;
}

/** The least a ZIP can tell. Without an offset it is the same moment by every clock, so that the same results give the same bytes. */
const NO_TIME = "1980-01-01T00:00:00";

/**
 * Parts may be written at the same time, a row to one and a row to another: the first goes out at once, the others wait
 * compressed. So no sheet of a workbook is ever whole in memory, and with a spool not even compressed.
 *
 * @param openSpool where parts wait that are written piece by piece; in memory unless told
 */
export function createPackage(openSpool?: () => Spool): PackageWriter {
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
  const opened = (name: string) => {
    const file = new ZipDeflate(name, { level: 3 });
    file.mtime = NO_TIME;
    zip.add(file);
    return file;
  };
  const waiting: Waiting[] = [];
  const pieces = function* (): Generator<Uint8Array> {
    for (const { spool, deliver } of waiting) {
      for (const chunk of spool.read()) {
        deliver(null, chunk, false);
        yield take();
      }
      deliver(null, new Uint8Array(0), true);
      yield take();
    }
    zip.end();
    yield take();
  };
  return {
    part: (name) => {
      const file = opened(name);
      if (openSpool !== undefined) waiting.push(setDown(file, openSpool()));
      return partOf(file);
    },
    add: (name, text) => {
      const whole = partOf(opened(name));
      whole.write(text);
      whole.end();
    },
    take,
    finish: () => joined([...pieces()]),
    pieces,
  };
}

function partOf(file: ZipDeflate): Part {
  return { write: (text) => file.push(strToU8(text)), end: () => file.push(new Uint8Array(0), true) };
}

/** A part whose bytes wait elsewhere, and what takes them when its turn has come. */
interface Waiting {
  readonly spool: Spool;
  readonly deliver: ZipDeflate["ondata"];
}

function setDown(file: ZipDeflate, spool: Spool): Waiting {
  const deliver = file.ondata;
  file.ondata = (error, chunk) => {
    if (error !== null) throw error;
    spool.write(chunk);
  };
  return { spool, deliver };
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
