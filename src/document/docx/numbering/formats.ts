/** How an automatic number is printed, by the names of ECMA-376 part 1, 17.18.59 (ST_NumberFormat). */
type Format = (value: number) => string;

const HAN = "零一二三四五六七八九";
const LEGAL_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖";
const LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** 十一, 二十, 一百零一: counted with places. Ten to nineteen have no 一 before 十 where `isCounting`. */
function counted(value: number, digits: string, places: string, isCounting: boolean): string {
  if (value >= 10_000) return String(value);
  const figures = [...String(value)].map(Number);
  let text = "";
  let skipped = false;
  figures.forEach((figure, at) => {
    const place = figures.length - at - 1;
    if (figure === 0) {
      skipped = true;
      return;
    }
    if (skipped && text !== "") text += digits.charAt(0);
    skipped = false;
    text += digits.charAt(figure) + (place === 0 ? "" : places.charAt(place - 1));
  });
  if (value === 0) return digits.charAt(0);
  return isCounting && value >= 10 && value < 20 ? text.slice(1) : text;
}

const han: Format = (value) => counted(value, HAN, "十百千", true);
const digital: Format = (value) =>
  [...String(value)].map((figure) => HAN.charAt(Number(figure)).replace("零", "〇")).join("");

/** One character a number, from `first` on, as far as the script has them; Arabic beyond. */
const run =
  (first: number, most: number): Format =>
  (value) =>
    value >= 1 && value <= most ? String.fromCodePoint(first + value - 1) : String(value);

const among =
  (letters: string): Format =>
  (value) =>
    letters.charAt((value - 1) % letters.length);

const circled: Format = (value) => {
  if (value > 35 && value <= 50) return String.fromCodePoint(0x32b1 + value - 36);
  if (value > 20 && value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  return run(0x2460, 20)(value);
};

/** A … Z, AA, BB: a letter is repeated for each round. */
const letter: Format = (value) =>
  String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(9, 1 + Math.floor((value - 1) / 26)));

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  if (value >= 4000) return String(value);
  let left = value;
  let text = "";
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  }
  return text;
}

const fullWidth: Format = (value) =>
  String(value).replace(/\d/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0));

const formats: Readonly<Record<string, Format>> = {
  none: () => "",
  // A bullet is a mark of the list, often a glyph of a symbol font, and says nothing.
  bullet: () => "",
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  // ⑴ and ⒈ are one character each; they are read as what they show.
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  numberInDash: (value) => `- ${value} -`,
  upperLetter: letter,
  lowerLetter: (value) => letter(value).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  chineseCounting: han,
  chineseCountingThousand: han,
  taiwaneseCounting: han,
  taiwaneseCountingThousand: han,
  japaneseCounting: han,
  koreanCounting: han,
  ideographDigital: digital,
  japaneseDigitalTenThousand: digital,
  taiwaneseDigital: digital,
  koreanDigital2: digital,
  chineseLegalSimplified: (value) => counted(value, LEGAL_SIMPLIFIED, "拾佰仟", false),
  ideographLegalTraditional: (value) => counted(value, LEGAL_TRADITIONAL, "拾佰仟", false),
  ideographTraditional: among(STEMS),
  ideographZodiac: among(BRANCHES),
  ideographEnclosedCircle: run(0x3280, 10),
};

/** A number as a list prints it; Arabic where the format is not known. */
export function printNumber(value: number, format: string): string {
  return value < 0 ? String(value) : (formats[format]?.(value) ?? String(value));
}
