// What every peer written in JavaScript does: reads the paths on its standard input one by one, and writes for each its
// rows and the time it took, as a line of JSON. The first file is read twice: loading a program is not what is measured.
import { readFileSync } from "node:fs";

/** @param {string} version @param {(path: string) => Promise<string[][]>} read */
export async function answer(version, read) {
  const paths = readFileSync(0, "utf8")
    .split("\n")
    .filter((path) => path !== "");
  const tell = (value) => process.stdout.write(`\n${JSON.stringify(value)}\n`);
  tell({ version });
  await read(paths[0]).catch(() => []);
  for (const file of paths) {
    const started = process.hrtime.bigint();
    try {
      const rows = await read(file);
      tell({ file, rows, seconds: Number(process.hrtime.bigint() - started) / 1e9 });
    } catch {
      // a file that cannot be read has no cells right
    }
  }
}
