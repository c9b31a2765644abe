import { isAbsolute, relative, resolve, sep } from "node:path";

/** A file's path as it travels: from the shared folder where there is one, else absolute. Null where it lies outside. */
export function sharedPath(path: string, root: string | undefined): string | null {
  if (root === undefined) return resolve(path);
  const inside = relative(resolve(root), resolve(path));
  return isInside(inside) ? inside.split(sep).join("/") : null;
}

/** Where a path that travelled leads on this machine. Null where it leads out of the shared folder. */
export function localPath(path: string, root: string | undefined): string | null {
  if (root === undefined) return isAbsolute(path) ? path : null;
  if (isAbsolute(path)) return null;
  return isInside(relative(resolve(root), resolve(root, path))) ? resolve(root, path) : null;
}

function isInside(path: string): boolean {
  return path !== "" && path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
