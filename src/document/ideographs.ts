/**
 * Radicals that stand for ideographs. Fonts made by browsers and office programs often name a glyph by its radical
 * (U+2F63 for 生, U+2EC5 for 见), because both share one outline. A person reads the ideograph, so it is what is kept.
 * Nothing else is changed: a full compatibility normalisation would also rewrite （ ％ ：, which stay as printed.
 */

/** CJK Radicals Supplement (U+2E81 onwards): each radical followed by the ideograph that it is read as. */
const supplement =
  "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母" +
  "⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳㓁⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼" +
  "⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页" +
  "⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

/** CJK Strokes that are ideographs of one stroke as well, and share their outline. */
const strokes = "㇐一㇑丨㇒丿㇔丶㇚亅㇟乚㇠乙";

/** Kangxi radicals whose compatibility form is not the one that Chinese texts use. */
const preferred = "⼾户⾭青";

const read = new Map<string, string>();
for (const pairs of [supplement, strokes, preferred]) {
  for (let at = 0; at < pairs.length; at += 2) read.set(pairs.charAt(at), pairs.charAt(at + 1));
}

/** Kangxi radicals and compatibility ideographs have their ideograph in the Unicode data itself. */
function ideographOf(character: string): string {
  const known = read.get(character);
  if (known !== undefined) return known;
  const normal = character.normalize("NFKC");
  return normal.length === 1 ? normal : character;
}

/** The text with radicals and compatibility ideographs read as ideographs. Offsets stay valid: one UTF-16 unit to one. */
export function readRadicals(text: string): string {
  return text.replace(/[\u2E80-\u2EF3\u2F00-\u2FD5\u31C0-\u31E3\uF900-\uFAD9]/g, ideographOf);
}

/** Fonts have one glyph for two or three dashes in a row, and programs name it by a character of its own: both read as the dashes. */
export function readDashes(text: string): string {
  return text.replace(/[\u2E3A\u2E3B]/g, (joined) => (joined === "\u2E3A" ? "——" : "———"));
}
