import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Rows } from "./rows.js";

/** What a program read of some files, and how long it took over each. */
export interface PeerReading {
  readonly name: string;
  readonly version: string;
  /** by path; a file that it failed on is missing */
  readonly files: ReadonlyMap<string, { readonly rows: Rows; readonly seconds: number }>;
}

interface Peer {
  readonly name: string;
  readonly command: string;
  readonly script: string;
}

const folder = fileURLToPath(new URL("peers/", import.meta.url));
const python = process.env["PYTHON"] ?? "python3";

const peers: readonly Peer[] = [
  { name: "pdf-parse getTable", command: process.execPath, script: "pdf-parse.mjs" },
  { name: "pdf-table-extractor", command: process.execPath, script: "pdf-table-extractor.mjs" },
  { name: "pdfplumber (Python)", command: python, script: "pdfplumber_tables.py" },
  { name: "PyMuPDF (Python)", command: python, script: "pymupdf_tables.py" },
];

/** Installs the peers from npm into their own folder, as their lock file says. */
export function installPeers(): void {
  if (existsSync(`${folder}node_modules`)) return;
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" });
  if (status !== 0) throw new Error("the peers could not be installed");
}

/** Has every peer read the files, each in a process of its own; a peer that is not there gives the reason. */
export function askPeers(
  paths: readonly string[],
): (PeerReading | { readonly name: string; readonly reason: string })[] {
  return peers.map(({ name, command, script }) => {
    const { status, stdout, stderr } = spawnSync(command, [`${folder}${script}`], {
      input: paths.join("\n"),
      encoding: "utf8",
      maxBuffer: 1 << 30,
    });
    if (status !== 0) return { name, reason: stderr?.trim().split("\n").at(-1) ?? "not installed" };
    const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
    const [first, ...files] = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    const read = files.map(({ file, rows, seconds }) => {
      return [String(file), { rows: rows as Rows, seconds: Number(seconds) }] as const;
    });
    return { name, version: String(first?.["version"]), files: new Map(read) };
  });
}
