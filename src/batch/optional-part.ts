import { createRequire } from "node:module";
import { BatchError } from "./batch-error.js";

/**
 * Loads what only some commands need and an install may leave out.
 *
 * @param names the packages that it comes in
 * @throws BatchError that says what to install, where it is missing
 */
export async function loadOptional<T>(names: readonly string[], load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ERR_MODULE_NOT_FOUND" && code !== "MODULE_NOT_FOUND") throw error;
    throw new BatchError(
      `缺少可选组件，请先安装 · an optional part is not installed: npm install ${names.map(wanted).join(" ")}`,
      { cause: error },
    );
  }
}

/** A package with the version that the program was tested with. */
function wanted(name: string): string {
  const { optionalDependencies } = createRequire(import.meta.url)("../../package.json") as {
    optionalDependencies: Readonly<Record<string, string>>;
  };
  const version = optionalDependencies[name];
  return version === undefined ? name : `${name}@${version}`;
}
