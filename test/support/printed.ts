import type { ChildProcess } from "node:child_process";

/** What a process prints, as it comes: decoded over the borders of its pieces, for a pipe cuts characters in two. */
export function printedBy(child: ChildProcess): { stdout: string; stderr: string } {
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      printed[name] += text;
    });
  return printed;
}
