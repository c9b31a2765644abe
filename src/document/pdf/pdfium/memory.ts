import type { Box } from "../../../model/index.js";
import type { Matrix } from "../matrix.js";
import type { Handle, Pdfium } from "./library.js";

/** How much room there is for what a function gives back, in bytes. */
const room = 1024;

/** A small piece of PDFium's memory, into which its functions write what they give back; little-endian. */
export class Scratch {
  /** where it begins */
  readonly at: Handle;
  readonly room = room;
  readonly #pdfium: Pdfium;
  #buffer: ArrayBuffer;
  #view: DataView;

  constructor(pdfium: Pdfium) {
    this.#pdfium = pdfium;
    this.at = pdfium.malloc(room);
    this.#buffer = pdfium.memory.buffer;
    this.#view = new DataView(this.#buffer, this.at, room);
  }

  /** The memory may have grown since: it then stands elsewhere, and nothing is left where it stood. */
  #current(): DataView {
    if (this.#buffer.byteLength === 0) {
      this.#buffer = this.#pdfium.memory.buffer;
      this.#view = new DataView(this.#buffer, this.at, room);
    }
    return this.#view;
  }

  float(offset: number): number {
    return this.#current().getFloat32(offset, true);
  }

  double(offset: number): number {
    return this.#current().getFloat64(offset, true);
  }

  whole(offset: number): number {
    return this.#current().getUint32(offset, true);
  }

  /** Six numbers as PDFium lays a matrix down (FS_MATRIX). */
  matrix(): Matrix {
    const view = this.#current();
    const at = (index: number) => view.getFloat32(4 * index, true);
    return [at(0), at(1), at(2), at(3), at(4), at(5)];
  }

  /** A rectangle as PDFium lays it down (FS_RECTF: left, top, right, bottom), in the page's own space: y goes up. */
  rectangle(): Box {
    return [this.float(0), this.float(12), this.float(8), this.float(4)];
  }

  /** So many bytes as the letters of ASCII, without a zero at the end. */
  ascii(length: number): string {
    const view = this.#current();
    let text = "";
    for (let index = 0; index < Math.min(length, room); index += 1) {
      const code = view.getUint8(index);
      if (code === 0) break;
      text += String.fromCharCode(code);
    }
    return text;
  }

  /** So many bytes of UTF-16 from an offset on as text, without a zero at the end. */
  utf16From(start: number, length: number): string {
    const view = this.#current();
    let text = "";
    for (let offset = start; offset + 1 < Math.min(start + length, room); offset += 2) {
      const code = view.getUint16(offset, true);
      if (code === 0) break;
      text += String.fromCharCode(code);
    }
    return text;
  }

  /** Writes a word of ASCII with a zero behind it, and tells where. */
  write(word: string, offset: number): Handle {
    const view = this.#current();
    for (let index = 0; index < word.length; index += 1) view.setUint8(offset + index, word.charCodeAt(index) & 0x7f);
    view.setUint8(offset + word.length, 0);
    return this.at + offset;
  }

  free(): void {
    this.#pdfium.free(this.at);
  }
}
