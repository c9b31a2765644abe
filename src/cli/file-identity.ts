import { stat } from "node:fs/promises";

/** Those files that exist, by what they are on the disk: whatever name leads to one, it is the same. */
export async function identities(files: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const file of files) {
    const facts = await stat(file, { bigint: true }).catch(() => null);
    if (facts?.isFile() === true) found.set(`${facts.dev}:${facts.ino}`, file);
  }
  return found;
}
