/**
 * Has pdf.js unpack pages in this thread. Where the platform has a `DecompressionStream`, pdf.js puts every page's content through
 * it; Node's goes over several streams and another thread, which takes longer than unpacking and leaves the processor idle
 * meanwhile. Where there is none, pdf.js unpacks by itself. A thread that is ours alone refuses for good; what only borrows
 * this code keeps its globals.
 */
export function unpackHere(): void {
  Object.defineProperty(globalThis, "DecompressionStream", { value: Refusing, configurable: true, writable: true });
}

/** Made once: telling where an error comes from would take longer than all else. */
const refusal = new Error("unpacked in this thread");

class Refusing {
  constructor() {
    throw refusal;
  }
}
