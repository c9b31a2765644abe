/**
 * pdf.js expects a few drawing classes of a browser when it is loaded, and one for each font that it meets, though reading never
 * draws. Where the platform has none, empty stand-ins let it go on; a real class that is already there is kept.
 */
const drawingClasses = ["DOMMatrix", "Path2D", "ImageData", "FontFace"] as const;

/** Puts empty classes in the place of the drawing classes that the platform lacks. */
export function provideStandIns(): void {
  const globals = globalThis as Record<string, unknown>;
  for (const name of drawingClasses) globals[name] ??= class {};
}

/**
 * Loads a module that may warn while it is loaded, without the warning: what we write to the standard streams is the
 * result and nothing else. pdf.js warns there when it finds no canvas package, which reading does not need.
 */
export async function loadQuietly<T>(load: () => Promise<T>): Promise<T> {
  const { console } = globalThis as { console?: { warn: unknown } };
  if (console === undefined) return load();
  const warn = console.warn;
  console.warn = () => undefined;
  try {
    return await load();
  } finally {
    console.warn = warn;
  }
}

/** What of Node's global `process` is asked for by name, so that the core needs none of Node's types. */
interface HostProcess {
  getBuiltinModule?: ((name: string) => unknown) | undefined;
}

/**
 * Loads a module without the native canvas that it would load beside itself where it finds one: pdf.js asks Node for the
 * means to require the package, and goes on without where it gets none. Reading never draws, and the package takes about
 * a tenth of a second to load.
 */
export async function withoutCanvas<T>(load: () => Promise<T>): Promise<T> {
  const { process } = globalThis as { process?: HostProcess };
  const own = process?.getBuiltinModule;
  if (process === undefined || own === undefined) return load();
  process.getBuiltinModule = (name) => (name === "module" ? undefined : own.call(process, name));
  try {
    return await load();
  } finally {
    process.getBuiltinModule = own;
  }
}
