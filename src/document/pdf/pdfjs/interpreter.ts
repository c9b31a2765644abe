import { blankContent, most, type PageContent } from "../content.js";
import { identity, type Matrix, multiply, readMatrix } from "../matrix.js";
import type { OperatorList } from "./engine.js";
import { showText } from "./glyphs.js";
import { type OperatorName, operatorNames, paintOf, paintOperators } from "./operators.js";
import { type Handler, isUnseen, type PageNames, type Pass } from "./pass.js";
import { clipToRectangle, paintPath } from "./paths.js";
import { initialState, moveText, StateStack, setTextMatrix } from "./state.js";

/** Reads the operators of a page in one pass. */
export function interpret(
  operators: OperatorList,
  codes: Readonly<Record<string, number>>,
  page: Matrix,
  names: PageNames,
): PageContent {
  const handlerOf = operatorNames(codes);
  const content = blankContent();
  const stack = new StateStack(page);
  const paint = paintOperators(codes);
  const pass: Pass = { stack, content, paint, names, page, hiding: [], masks: [], clipsNext: false, inText: false };
  operators.fnArray.forEach((code, index) => {
    const name = handlerOf.get(code);
    if (name !== undefined) handlers[name](operators.argsArray[index] ?? [], pass);
  });
  if (pass.inText) content.isCut = true;
  return content;
}

/** An operator that sets one number of the state; anything but a number is ignored. */
function setting(key: "lineWidth" | "charSpacing" | "wordSpacing" | "leading" | "rise"): Handler {
  return ([value], { stack }) => {
    if (typeof value === "number" && Number.isFinite(value)) stack.current[key] = value;
  };
}

function colouring(key: "stroke" | "fill", transparent = false): Handler {
  return ([colour], { stack }) => {
    stack.current[key] = transparent ? "none" : paintOf(colour);
  };
}

function transform(matrix: Matrix | null, { stack }: Pass): void {
  if (matrix !== null) stack.current.matrix = multiply(matrix, stack.current.matrix);
}

const selectFont: Handler = ([name, size], { stack, names: { fontOf } }) => {
  if (typeof name !== "string" || typeof size !== "number" || !Number.isFinite(size)) return;
  stack.current.font = fontOf(name);
  stack.current.fontSize = size;
};

/** The entries of a graphics state dictionary that matter here, by key (ISO 32000-1, table 58). */
const parameters: Readonly<Record<string, (value: unknown, pass: Pass) => void>> = {
  LW: (value, pass) => handlers.setLineWidth([value], pass),
  Font: (value, pass) => {
    if (Array.isArray(value)) selectFont(value, pass);
  },
  ca: (value, { stack }) => {
    if (typeof value === "number") stack.current.fillAlpha = value;
  },
  BM: (value, { stack }) => {
    stack.current.blended = value !== "source-over";
  },
  SMask: (value, { stack }) => {
    stack.current.masked = value !== false && value !== null;
  },
};

const setParameters: Handler = ([entries], pass) => {
  if (!Array.isArray(entries)) return;
  for (const entry of entries as readonly unknown[]) {
    if (!Array.isArray(entry)) continue;
    const [key, value] = entry as readonly unknown[];
    if (typeof key === "string" && Object.hasOwn(parameters, key)) parameters[key]?.(value, pass);
  }
};

const paintText: Handler = ([elements], pass) => {
  const { stack, content } = pass;
  if (!Array.isArray(elements) || content.glyphs.length > most.glyphs) return;
  if (stack.current.font === null) content.unreadable += 1;
  // the pen moves on through what is not seen
  else showText(stack.current, elements, isUnseen(pass) ? { glyphs: [], shown: 0 } : content);
};

/** Whether a group is painted only to say how much shines through of something else. */
function isMask(group: unknown): boolean {
  if (typeof group !== "object" || group === null) return false;
  const mask: unknown = (group as Readonly<Record<string, unknown>>)["smask"];
  return mask !== undefined && mask !== null;
}

const handlers: Readonly<Record<OperatorName, Handler>> = {
  save: (_args, { stack }) => stack.save(),
  restore: (_args, { stack }) => stack.restore(),
  transform: (args, pass) => transform(readMatrix(args), pass),
  paintFormXObjectBegin: ([matrix, bounds], pass) => {
    pass.stack.save();
    transform(readMatrix(matrix), pass);
    clipToRectangle(bounds, pass);
  },
  paintFormXObjectEnd: (_args, { stack }) => stack.restore(),
  beginGroup: ([group], { stack, masks }) => {
    masks.push(isMask(group));
    stack.save();
    const { current } = stack;
    current.inFadedGroup ||= current.fillAlpha < 1 || current.blended || current.masked;
    Object.assign(current, { fillAlpha: 1, blended: false, masked: false });
  },
  endGroup: (_args, { stack, masks }) => {
    masks.pop();
    stack.restore();
  },
  beginAnnotation: ([id, rectangle, placing, matrix], pass) => {
    const { stack, page } = pass;
    pass.hiding.push(pass.names.isIcon(id));
    if (pass.inText) pass.content.isCut = true;
    pass.inText = false;
    stack.save();
    stack.current = initialState(page);
    clipToRectangle(rectangle, pass);
    transform(readMatrix(placing), pass);
    transform(readMatrix(matrix), pass);
  },
  endAnnotation: (_args, { stack, hiding }) => {
    hiding.pop();
    stack.restore();
  },
  beginMarkedContent: (_args, { hiding }) => void hiding.push(false),
  beginMarkedContentProps: ([tag, layer], { hiding, names }) =>
    void hiding.push(tag === "OC" && layer !== null && !names.isShown(layer)),
  endMarkedContent: (_args, { hiding }) => void hiding.pop(),
  clip: (_args, pass) => {
    pass.clipsNext = true;
  },
  eoClip: (_args, pass) => {
    pass.clipsNext = true;
  },
  setGState: setParameters,
  setLineWidth: setting("lineWidth"),
  setStrokeRGBColor: colouring("stroke"),
  setFillRGBColor: colouring("fill"),
  setStrokeColorN: colouring("stroke"),
  setFillColorN: colouring("fill"),
  setStrokeTransparent: colouring("stroke", true),
  setFillTransparent: colouring("fill", true),
  beginText: (_args, pass) => {
    pass.inText = true;
    setTextMatrix(pass.stack.current, identity);
  },
  endText: (_args, pass) => {
    pass.inText = false;
  },
  setTextRenderingMode: ([mode], { stack }) => {
    if (typeof mode === "number") stack.current.textMode = mode;
  },
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
