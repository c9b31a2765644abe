import type { Language } from "../../src/messages/language.js";
import { escaped } from "../../src/output/markup/html.js";
import { prettyWriter } from "../../src/output/pretty.js";
import { createStyle } from "../../src/output/style.js";
import { type Studio, written } from "./drawing.js";

const COLUMNS = 96;
/** So many lines from the head of the file on, and a few more to the end of a finding. */
const HEAD = 24;

/** What the terminal shows of the bundled report: its first findings, and how it ends. */
export async function drawTerminal(studio: Studio, language: Language): Promise<void> {
  const style = createStyle(1, COLUMNS);
  const writer = prettyWriter({ language, style, elapsed: () => null, verbose: false });
  const lines = (await written(writer, await studio.check(language))).toString("utf8").trimEnd().split("\n");
  const isLabel = (line: string) => line.startsWith("    \u001b");
  const head = lines.findIndex((line, index) => index >= HEAD && isLabel(line));
  const blanks = lines.flatMap((line, index) => (line === "" ? [index] : []));
  const kept = [...lines.slice(0, head), "    …", ...lines.slice(blanks.at(-2))];
  const page = await studio.open(
    `<!doctype html><meta charset="utf-8"><style>
      body { margin: 0; background: #1d2126 }
      pre { margin: 0; padding: 18px 22px; color: #d8dee6; font: 14px/1.45 "Noto Sans Mono CJK SC", monospace; width: max-content }
      i { display: inline-block; width: 1ch; font: 14px/1 "DejaVu Sans Mono", monospace; overflow: visible }
      .b { font-weight: bold; color: #fff } .d { color: #93a0af } .u { text-decoration: underline }
      .c31 { color: #ff8b80 } .c32 { color: #8ad99a } .c33 { color: #f2cc60 } .c34 { color: #84b9ff } .c35 { color: #d9a0f3 }
    </style><pre>${coloured(kept.join("\n"))}</pre>`,
    1000,
    600,
  );
  await page.locator("pre").screenshot({ path: studio.target("terminal", language) });
  await page.close();
}

const looks: Readonly<Record<string, string>> = {
  1: "b",
  2: "d",
  4: "u",
  31: "c31",
  32: "c32",
  33: "c33",
  34: "c34",
  35: "c35",
};
/** What each code that ends a look ends. */
const ends: Readonly<Record<string, readonly string[]>> = {
  22: ["b", "d"],
  24: ["u"],
  39: ["c31", "c32", "c33", "c34", "c35"],
};

/** A sign that a terminal gives one column, though a Chinese font draws it wider. */
const NARROW = /[▲✖ℹ✔“”‘’…·≠≥≤–—]/g;

function spaced(text: string): string {
  const lines = text.split("\n").map((line) => escaped(line).replace(NARROW, (sign) => `<i>${sign}</i>`));
  return lines.join("\n");
}

/** A text with the colours of a terminal as HTML. */
function coloured(text: string): string {
  let on: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colours a terminal
  const parts = text.split(/\u001b\[(\d+)m/);
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return part === "" ? "" : `<span class="${on.join(" ")}">${spaced(part)}</span>`;
      const look = looks[part];
      on = look === undefined ? on.filter((other) => !(ends[part] ?? []).includes(other)) : [...on, look];
      return "";
    })
    .join("");
}
