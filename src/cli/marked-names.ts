import { stat } from "node:fs/promises";
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { UsageError } from "./failure.js";

/** What a marked submission is: a PDF stays one, anything else becomes a page for a browser. */
export type MarkedKind = "pdf" | "html";

/** "a.pdf" becomes "a.marked.pdf", "a.docx" "a.docx.marked.html": no two submissions of a folder share a name. */
export function markedName(file: string, kind: MarkedKind): string {
  const name = basename(file);
  if (kind === "html") return `${name}.marked.html`;
  const ending = extname(name);
  return `${ending === "" ? name : name.slice(0, -ending.length)}.marked.pdf`;
}

/** Where each submission's marked copy goes. */
export type MarkedPlace = (file: string, kind: MarkedKind) => string;

/**
 * Decides where marked copies go: beside the submissions where nothing is told; to the file that is told, for one
 * submission; else into the folder that is told, in which the submissions lie as they do under the deepest folder that
 * holds them all. No name leads out of it.
 *
 * @throws UsageError where several submissions would go to one file
 */
export async function markedPlaces(output: string | undefined, files: readonly string[]): Promise<MarkedPlace> {
  if (output === undefined) return (file, kind) => join(dirname(file), markedName(file, kind));
  const facts = await stat(output).catch(() => null);
  // A name without an ending that nothing has yet is meant for a folder.
  const isNew = facts === null && (files.length > 1 || extname(output) === "");
  const isFolder = facts?.isDirectory() === true || /[\\/]$/.test(output) || isNew;
  if (!isFolder && files.length > 1) {
    throw new UsageError(`--output ${output}: 多个文件要写到目录 · several files go to a folder`);
  }
  if (!isFolder) return () => output;
  const root = commonFolder(files);
  return (file, kind) => {
    const inside = join(output, relative(root, resolve(dirname(file))), markedName(file, kind));
    const way = relative(output, inside);
    if (way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way)) return join(output, markedName(file, kind));
    return inside;
  };
}

/** The deepest folder that holds all files. */
function commonFolder(files: readonly string[]): string {
  const [first = [], ...others] = files.map((file) => resolve(dirname(file)).split(sep));
  const shared = first.findIndex((part, depth) => others.some((parts) => parts[depth] !== part));
  return (shared < 0 ? first : first.slice(0, shared)).join(sep) || sep;
}
