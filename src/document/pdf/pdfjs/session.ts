import type { LoadedPdf, PdfEngine } from "./engine.js";
import { Port } from "./port.js";

/**
 * A page that keeps no fonts. Told that fonts are the platform's to load, pdf.js builds no outline of any glyph, a twelfth of
 * what reading and checking cost; and the page of whoever uses this in a browser is not given a submission's fonts.
 */
const fontlessPage = { fonts: { add: () => undefined, delete: () => undefined } };

/** Settings of pdf.js for untrusted input that is never drawn: no scripts, no network, no pictures, no outlines, no messages. */
export const untrusted = {
  cMapPacked: true,
  disableFontFace: false,
  ownerDocument: fontlessPage,
  isEvalSupported: false,
  enableXfa: false,
  maxImageSize: 0,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  verbosity: 0,
} as const;

/**
 * Opens a PDF for one use, and always closes it. pdf.js takes possession of the bytes it is given: it gets a copy.
 *
 * @throws what pdf.js throws of a file that it cannot open or read on
 */
export async function withPdf<T>(
  engine: PdfEngine,
  bytes: Uint8Array,
  settings: Readonly<Record<string, unknown>>,
  use: (pdf: LoadedPdf) => Promise<T>,
): Promise<T> {
  const port = new Port();
  engine.WorkerMessageHandler.initializeFromPort(port);
  const worker = new engine.PDFWorker({ port, verbosity: untrusted.verbosity });
  const task = engine.getDocument({ ...settings, worker, data: new Uint8Array(bytes) });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
    worker.destroy();
  }
}
