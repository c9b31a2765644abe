/**
 * Has pdf.js unpack pages in this thread. Where the platform has a `DecompressionStream`, pdf.js puts every page's content through
 * it; Node's goes over several streams and another thread, which takes longer than unpacking and leaves the processor idle
 * meanwhile. It is taken away, for good, from a thread that is ours alone: what only borrows this code keeps its globals.
 */
export function unpackHere(): void {
  Reflect.deleteProperty(globalThis, "DecompressionStream");
}
