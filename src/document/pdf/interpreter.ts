import type { RulingLine } from "../document.js";
import type { OperatorList } from "./engine.js";
import type { Font } from "./font.js";
import { type ShownText, showText } from "./glyphs.js";
import { identity, type Matrix, multiply, readMatrix } from "./matrix.js";
import { isVisibleColour, type OperatorName, operatorNames, type PaintOperators, paintOperators } from "./operators.js";
import { filledRulings, readPath, strokedRulings } from "./rulings.js";
import { moveText, StateStack, setTextMatrix } from "./state.js";

/** What one pass over a page's operators finds. */
export interface PageContent extends ShownText {
  readonly rulings: RulingLine[];
  /** text operators whose font could not be read */
  unreadable: number;
}

/** A page with more than this is an attack or a map, and is cut off rather than allowed to stall the run. */
const most = { glyphs: 200_000, rulings: 100_000 };

/** One pass over a page: the state, what is found, and what looking things up needs. */
interface Pass {
  readonly stack: StateStack;
  readonly content: PageContent;
  readonly paint: PaintOperators;
  readonly fontOf: (name: string) => Font | null;
}

type Handler = (args: readonly unknown[], pass: Pass) => void;

/** Reads the operators of a page in one pass. `fontOf` looks a font up by the name that the operators use. */
export function interpret(
  operators: OperatorList,
  codes: Readonly<Record<string, number>>,
  page: Matrix,
  fontOf: (name: string) => Font | null,
): PageContent {
  const names = operatorNames(codes);
  const content: PageContent = { glyphs: [], rulings: [], shown: 0, strange: 0, unreadable: 0 };
  const pass: Pass = { stack: new StateStack(page), content, paint: paintOperators(codes), fontOf };
  operators.fnArray.forEach((code, index) => {
    const name = names.get(code);
    if (name !== undefined) handlers[name](operators.argsArray[index] ?? [], pass);
  });
  return content;
}

/** An operator that sets one number of the state; anything but a number is ignored. */
function setting(key: "lineWidth" | "charSpacing" | "wordSpacing" | "leading" | "rise"): Handler {
  return ([value], { stack }) => {
    if (typeof value === "number" && Number.isFinite(value)) stack.current[key] = value;
  };
}

function colouring(key: "strokeVisible" | "fillVisible", transparent = false): Handler {
  return ([colour], { stack }) => {
    stack.current[key] = !transparent && isVisibleColour(colour);
  };
}

function transform(matrix: Matrix | null, { stack }: Pass): void {
  if (matrix !== null) stack.current.matrix = multiply(matrix, stack.current.matrix);
}

const selectFont: Handler = ([name, size], { stack, fontOf }) => {
  if (typeof name !== "string" || typeof size !== "number" || !Number.isFinite(size)) return;
  stack.current.font = fontOf(name);
  stack.current.fontSize = size;
};

/** The entries of a graphics state dictionary that matter here, by key: line width and font. */
const setParameters: Handler = ([entries], pass) => {
  if (!Array.isArray(entries)) return;
  for (const entry of entries as readonly unknown[]) {
    if (!Array.isArray(entry)) continue;
    const [key, value] = entry as readonly unknown[];
    if (key === "LW") handlers.setLineWidth([value], pass);
    if (key === "Font" && Array.isArray(value)) selectFont(value, pass);
  }
};

/** A path with curves in it is an ornament, a seal or the outline of letters, and so are its straight stretches. */
const paintPath: Handler = ([operator, data], { stack, content, paint }) => {
  const path: unknown = Array.isArray(data) ? data[0] : null;
  if (typeof operator !== "number" || !(path instanceof Float32Array)) return;
  const { current } = stack;
  const strokes = paint.stroke.has(operator) && current.strokeVisible;
  const fills = paint.fill.has(operator) && current.fillVisible;
  if ((!strokes && !fills) || content.rulings.length > most.rulings) return;
  const subpaths = readPath(path, current.matrix);
  if (subpaths.some((subpath) => subpath.curved)) return;
  const found = strokes ? strokedRulings(subpaths, current.lineWidth, current.matrix) : [];
  for (const ruling of found) content.rulings.push(ruling);
  for (const ruling of fills ? filledRulings(subpaths) : []) content.rulings.push(ruling);
};

const paintText: Handler = ([elements], { stack, content }) => {
  if (!Array.isArray(elements) || content.glyphs.length > most.glyphs) return;
  if (stack.current.font === null) content.unreadable += 1;
  else showText(stack.current, elements, content);
};

const handlers: Readonly<Record<OperatorName, Handler>> = {
  save: (_args, { stack }) => stack.save(),
  restore: (_args, { stack }) => stack.restore(),
  transform: (args, pass) => transform(readMatrix(args), pass),
  paintFormXObjectBegin: ([matrix], pass) => {
    pass.stack.save();
    transform(readMatrix(matrix), pass);
  },
  paintFormXObjectEnd: (_args, { stack }) => stack.restore(),
  setGState: setParameters,
  setLineWidth: setting("lineWidth"),
  setStrokeRGBColor: colouring("strokeVisible"),
  setFillRGBColor: colouring("fillVisible"),
  setStrokeColorN: colouring("strokeVisible"),
  setFillColorN: colouring("fillVisible"),
  setStrokeTransparent: colouring("strokeVisible", true),
  setFillTransparent: colouring("fillVisible", true),
  beginText: (_args, { stack }) => setTextMatrix(stack.current, identity),
  setFont: selectFont,
  setCharSpacing: setting("charSpacing"),
  setWordSpacing: setting("wordSpacing"),
  setHScale: ([percent], { stack }) => {
    if (typeof percent === "number" && Number.isFinite(percent)) stack.current.horizontalScale = percent / 100;
  },
  setLeading: setting("leading"),
  setTextRise: setting("rise"),
  setTextMatrix: ([value], { stack }) => {
    const matrix = readMatrix(value);
    if (matrix !== null) setTextMatrix(stack.current, matrix);
  },
  moveText: ([x, y], { stack }) => {
    if (typeof x === "number" && typeof y === "number") moveText(stack.current, x, y);
  },
  setLeadingMoveText: ([x, y], { stack }) => {
    if (typeof x !== "number" || typeof y !== "number") return;
    stack.current.leading = -y;
    moveText(stack.current, x, y);
  },
  nextLine: (_args, { stack }) => moveText(stack.current, 0, -stack.current.leading),
  showText: paintText,
  constructPath: paintPath,
};
