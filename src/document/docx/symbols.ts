import { UNREADABLE } from "../../model/index.js";

/**
 * Characters of symbol fonts that forms are filled in with, as the characters that they look like. Such fonts put
 * their glyphs at the private-use code points U+F020 … U+F0FF, or at the plain ones below U+0100.
 */
const wingdings: Readonly<Record<number, string>> = {
  108: "●",
  110: "■",
  111: "□",
  113: "❑",
  117: "◆",
  118: "❖",
  158: "·",
  159: "•",
  161: "○",
  162: "○",
  164: "◉",
  167: "▪",
  168: "□",
  216: "➢",
  224: "→",
  232: "➔",
  240: "⇨",
  251: "✗",
  252: "√",
  253: "☒",
  254: "☑",
};

const wingdings2: Readonly<Record<number, string>> = {
  79: "✗",
  80: "√",
  81: "☒",
  82: "☑",
  83: "☒",
  84: "☒",
  163: "□",
};

const symbol: Readonly<Record<number, string>> = {
  37: "%",
  42: "*",
  68: "Δ",
  83: "Σ",
  87: "Ω",
  97: "α",
  98: "β",
  103: "γ",
  109: "μ",
  112: "π",
  115: "σ",
  163: "≤",
  176: "°",
  177: "±",
  179: "≥",
  180: "×",
  183: "•",
  184: "÷",
  171: "↔",
  172: "←",
  173: "↑",
  174: "→",
  175: "↓",
  185: "≠",
  187: "≈",
  188: "…",
  190: "—",
  214: "√",
  229: "∑",
};

const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings,
  "wingdings 2": wingdings2,
  symbol,
};

/** A w:sym: a character's code in hexadecimal, in a font. `UNREADABLE` where nothing tells what it looks like. */
export function symbolOf(font: string, code: string): string {
  const point = Number.parseInt(code, 16);
  if (!Number.isInteger(point) || point < 0x20 || point > 0xffff) return "";
  const glyphs = fonts[font.trim().toLowerCase()];
  if (glyphs !== undefined) return glyphs[point & 0xff] ?? ascii(point & 0xff);
  return point >= 0xe000 && point < 0xf900 ? UNREADABLE : String.fromCharCode(point);
}

/** Text that a run sets in a symbol font. */
export function readSymbols(text: string, font: string): string {
  const glyphs = fonts[font.trim().toLowerCase()];
  if (glyphs === undefined) return text;
  return text.replace(/[\uf020-\uf0ff]/g, (letter) => {
    const point = letter.charCodeAt(0) & 0xff;
    return glyphs[point] ?? ascii(point);
  });
}

/** Figures and letters that a private-use code point stands for in a symbol font. */
function ascii(point: number): string {
  const letter = String.fromCharCode(point);
  return /[0-9()+\-./:<=>% ]/.test(letter) ? letter : UNREADABLE;
}
