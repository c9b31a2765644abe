/**
 * Private characters that can be told all the same: those of the symbol fonts of office programs, whose numbers are the
 * same everywhere, and those that Chinese encodings used before Unicode had the character.
 */

/** The Symbol font from code 0x20 and from 0xA0 (ISO 32000-1, annex D.5): its ≤ and ≥ stand in many an indicator. */
const symbol = [
  [0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"],
  [0xa0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"],
] as const;

/** Bullets, boxes and ticks of Wingdings. */
const wingdings = [
  [0x6c, "●❍■□"],
  [0x71, "❑❒"],
  [0x75, "◆❖◆"],
  [0x81, "①②③④⑤⑥⑦⑧⑨⑩"],
  [0x8c, "❶❷❸❹❺❻❼❽❾❿"],
  [0x9f, "•"],
  [0xa7, "▪□"],
  [0xd8, "➢"],
  [0xdf, "←→"],
  [0xfb, "✗✓☒☑"],
] as const;

const wingdings2 = [
  [0x4f, "✗✓"],
  [0x52, "☑☒"],
  [0xa3, "□"],
] as const;

/** GBK and the first GB 18030 put these into the private area, and fonts still name them so. */
const chinese = [
  [0xe5e5, "　"],
  [0xe78d, "，、。：；！？〖〗…"],
  [0xe7c7, "ḿ"],
  [0xe81e, "龴"],
  [0xe826, "龵"],
  [0xe82b, "龶龷"],
  [0xe832, "龸"],
  [0xe843, "龹"],
  [0xe854, "龺"],
  [0xe864, "龻"],
] as const;

type Runs = readonly (readonly [number, string])[];

function tableOf(runs: Runs): ReadonlyMap<number, string> {
  return new Map(
    runs.flatMap(([first, characters]) => Array.from(characters, (read, at) => [first + at, read] as const)),
  );
}

const fonts: readonly (readonly [RegExp, ReadonlyMap<number, string>])[] = [
  [/^(?:[A-Z]{6}\+)?Symbol(?:MT|PS|Neu)?(?:[-,]|$)/i, tableOf(symbol)],
  [/^(?:[A-Z]{6}\+)?Wingdings(?:-Regular)?(?:,|$)/i, tableOf(wingdings)],
  [/^(?:[A-Z]{6}\+)?Wingdings ?2/i, tableOf(wingdings2)],
];

const general = tableOf(chinese);

/** Fonts of symbols have their codes at U+F000, and some programs leave that out. */
const symbolArea = 0xf000;

/** Reads the characters of a symbol font by its codes; null for a font of letters. */
export function symbolTable(fontName: string): ReadonlyMap<number, string> | null {
  return fonts.find(([name]) => name.test(fontName))?.[1] ?? null;
}

/** The character that a private one stands for; null where that cannot be told. */
export function readPrivate(character: string, symbols: ReadonlyMap<number, string> | null): string | null {
  const code = character.codePointAt(0) ?? 0;
  return (code >= symbolArea ? symbols?.get(code - symbolArea) : undefined) ?? general.get(code) ?? null;
}

/** The symbol that a letter stands for in a font of bullets and ticks; null where the letter is meant. */
export function readBullet(character: string, symbols: ReadonlyMap<number, string> | null): string | null {
  // the codes of Symbol itself are named by their characters already
  return symbols === null || symbols === fonts[0]?.[1] ? null : (symbols.get(character.codePointAt(0) ?? 0) ?? null);
}
