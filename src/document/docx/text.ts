import { UNREADABLE } from "../../model/index.js";
import { legible } from "../office/legible.js";
import { chosenOf } from "../office/package.js";
import { raised } from "../office/raised.js";
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from "../office/xml.js";
import { isShaded, numberOf, settingOf, toggleOf } from "./attributes.js";
import { type Context, countRevision, isWrapper } from "./context.js";
import { mathText } from "./math.js";
import { raises, type Style, strikes } from "./styles.js";
import { readSymbols, symbolOf } from "./symbols.js";

/** The words of a paragraph, and what is anchored in it. */
export interface Words {
  text: string;
  /** type size of its first words in points, null where they tell none */
  size: number | null;
  /** contents of the text boxes anchored in it */
  readonly boxes: XmlElement[];
}

/** Reads what stands in a paragraph, in order. */
export function readWords(paragraph: XmlElement, style: Style, context: Context): Words {
  const words: Words = { text: "", size: null, boxes: [] };
  readInline(paragraph, style, context, words);
  words.text = legible(words.text);
  context.met.unreadable += words.text.split(UNREADABLE).length - 1;
  return words;
}

function readInline(parent: XmlElement, style: Style, context: Context, words: Words): void {
  for (const element of elementsOf(parent)) {
    countRevision(element, context);
    if (element.name === "w:r") readRun(element, style, context, words);
    else if (element.name === "m:oMath" || element.name === "m:oMathPara") show(mathText(element), context, words);
    else if (element.name === "mc:AlternateContent") {
      const chosen = chosenOf(element);
      if (chosen !== undefined) readInline(chosen, style, context, words);
    } else if (isWrapper(element)) readInline(element, style, context, words);
  }
}

function show(text: string, context: Context, words: Words): void {
  if (context.fields.isShown()) words.text += text;
}

function readRun(run: XmlElement, style: Style, context: Context, words: Words): void {
  const properties = childOf(run, "w:rPr");
  const characterStyle = settingOf(properties, "w:rStyle");
  const own = characterStyle === null ? null : context.styles.character(characterStyle);
  if (toggleOf(properties, "w:vanish") ?? own?.hidden ?? style.hidden ?? false) {
    // A hidden field code still begins and ends its field.
    for (const element of elementsOf(run)) if (element.name === "w:fldChar") readFieldMark(element, context);
    return;
  }
  const before = words.text.length;
  for (const element of runContent(run)) show(shownBy(element, properties, context, words), context, words);
  const look: Look = {
    struck: strikes(properties) ?? own?.struck ?? style.struck ?? false,
    raised: raises(properties) ?? own?.raised ?? style.raised ?? false,
    unseen: isWhite(properties, own?.color ?? style.color),
  };
  words.text = words.text.slice(0, before) + asSeen(words.text, before, look, context);
  if (words.size === null && words.text.slice(before).trim() !== "") {
    const size = Number(settingOf(properties, "w:sz") ?? "");
    words.size = size > 0 && size < 4000 ? size / 2 : (own?.size ?? null);
  }
}

/** What keeps a run's words from being seen as they are written. */
interface Look {
  readonly struck: boolean;
  readonly raised: boolean;
  /** white, where nothing lies under it */
  readonly unseen: boolean;
}

/** The words of a run as they are seen: none in white on white, none that were struck through, no numbers of notes. */
function asSeen(text: string, from: number, look: Look, context: Context): string {
  const words = text.slice(from);
  if (words.trim() === "") return words;
  if (look.struck) {
    context.met.struck += 1;
    return "";
  }
  if (context.ground === 0 && look.unseen) {
    context.met.unseen += words.trim().length;
    return "";
  }
  return look.raised ? raised(words, text.slice(0, from)) : words;
}

/** Set in white, and neither marked nor shaded itself. */
function isWhite(properties: XmlElement | undefined, ofStyle: string | null): boolean {
  const color = settingOf(properties, "w:color") ?? ofStyle;
  if (color?.toLowerCase() !== "ffffff" || isShaded(properties)) return false;
  return (settingOf(properties, "w:highlight") ?? "none") === "none";
}

/** Characters that are elements of their own. */
const MARKS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:cr": "\n",
  "w:br": "\n",
  "w:noBreakHyphen": "-",
};

/** What an element of a run shows; text boxes and objects are noted on the way. */
function shownBy(element: XmlElement, properties: XmlElement | undefined, context: Context, words: Words): string {
  switch (element.name) {
    case "w:t":
      return readSymbols(textOf(element), childOf(properties, "w:rFonts")?.attributes["ascii"] ?? "");
    case "w:sym":
      return symbolOf(element.attributes["font"] ?? "", element.attributes["char"] ?? "");
    case "w:fldChar":
      return readFieldMark(element, context);
    case "w:instrText":
      context.fields.instruct(textOf(element));
      return "";
    case "w:object":
      context.met.objects += 1;
      return "";
    case "w:drawing":
    case "w:pict":
      noteDrawing(element, context, words);
      return "";
    default:
      return MARKS[element.name] ?? "";
  }
}

/** The elements of a run as they are seen: of alternatives one, of annotated characters those that are annotated. */
function runContent(run: XmlElement): XmlElement[] {
  return elementsOf(run).flatMap((element) => {
    if (element.name === "mc:AlternateContent") return contentsOf(chosenOf(element));
    if (element.name !== "w:ruby") return [element];
    const base = childOf(element, "w:rubyBase");
    return base === undefined ? [] : elementsOf(base).flatMap(runContent);
  });
}

function contentsOf(element: XmlElement | undefined): XmlElement[] {
  return element === undefined ? [] : elementsOf(element);
}

function noteDrawing(element: XmlElement, { met }: Context, words: Words): void {
  const boxes = boxesIn(element);
  if (boxes.length === 0) met.pictures += 1;
  words.boxes.push(...boxes);
}

/** Begins, turns or ends a field, and gives what is seen of it without a result: a form's box to tick, a circled figure. */
function readFieldMark(element: XmlElement, { fields }: Context): string {
  const type = element.attributes["fldCharType"];
  if (type === "separate") fields.separate();
  else if (type === "begin") fields.begin(markOf(childOf(element, "w:ffData")));
  else if (type === "end") return fields.end();
  return "";
}

/** What a form's field shows by itself: a box to tick, or what was picked from its list. */
function markOf(form: XmlElement | undefined): string {
  const list = childOf(form, "w:ddList");
  if (list === undefined) return tickOf(childOf(form, "w:checkBox"));
  const picked = numberOf(list, "w:result") ?? numberOf(list, "w:default") ?? 0;
  return childrenOf(list, "w:listEntry")[picked]?.attributes["val"] ?? "";
}

function tickOf(box: XmlElement | undefined): string {
  if (box === undefined) return "";
  return (toggleOf(box, "w:checked") ?? toggleOf(box, "w:default") ?? false) ? "☑" : "□";
}

/** The contents of the text boxes in a drawing, each once, those inside another box left to it. */
function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === "w:txbxContent") return [element];
  if (element.name === "mc:AlternateContent") {
    const chosen = chosenOf(element);
    return chosen === undefined ? [] : boxesIn(chosen);
  }
  return elementsOf(element).flatMap(boxesIn);
}
