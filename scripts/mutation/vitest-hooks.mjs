/** Gives tests the stand-in where they ask for vitest. */
export function resolve(specifier, context, next) {
  if (specifier !== "vitest") return next(specifier, context);
  return { url: new URL("./tests.mjs", import.meta.url).href, shortCircuit: true };
}
