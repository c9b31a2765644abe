import { indexOfAscii } from "../objects.js";
import { type Handle, objectKind, type Pdfium } from "./library.js";
import { eachObject, markName, marksOf } from "./marks.js";
import type { Scratch } from "./memory.js";
import { fillOf } from "./painting.js";
import type { IsShown } from "./walk.js";

const everything: IsShown = () => true;

/** Whether a file may have layers: its catalog says so, or is packed with other objects and cannot be seen from outside. */
export function mayHaveLayers(bytes: Uint8Array): boolean {
  return indexOfAscii(bytes, "/OCProperties", 0) >= 0 || indexOfAscii(bytes, "/ObjStm", 0) >= 0;
}

/** So many layers of a page are asked for; the others are taken for what those of their name are. */
const mostAsked = 64;

/** What hangs on one layer together: what stands under one mark, or a form, which no mark tells of. */
interface Layer {
  /** "" where the layer's name is not known */
  readonly name: string;
  readonly members: Set<Handle>;
}

/**
 * Which objects of a page a viewer shows, as far as layers decide. PDFium tells of no layer whether it is switched on, but it
 * knows when it draws: what hangs on a layer is drawn by itself, very small, and leaves something on the paper or does not.
 */
export function shownByLayers(pdfium: Pdfium, document: Handle, page: Handle, scratch: Scratch): IsShown {
  const all: Handle[] = [];
  const layers = new Map<Handle, Layer>();
  eachObject(pdfium, page, (object, kind) => {
    all.push(object);
    const marks = pdfium.FPDFPageObj_CountMarks(object) > 0 ? marksOf(pdfium, object) : [];
    for (const mark of marks.filter((each) => markName(pdfium, each, scratch) === "OC")) {
      const layer = layers.get(mark) ?? { name: layerName(pdfium, mark, scratch), members: new Set() };
      layers.set(mark, layer);
      layer.members.add(object);
    }
    if (kind === objectKind.form) layers.set(object, { name: "", members: new Set([object]) });
  });
  if (layers.size === 0) return everything;
  return judge(pdfium, document, page, all, [...layers.values()], scratch);
}

function judge(
  pdfium: Pdfium,
  document: Handle,
  page: Handle,
  all: readonly Handle[],
  layers: readonly Layer[],
  scratch: Scratch,
): IsShown {
  const byName = new Map<string, boolean>();
  const judged = layers.slice(0, mostAsked).map((layer) => {
    const isShown = isLayerShown(pdfium, document, page, all, layer, scratch);
    if (isShown !== null) byName.set(layer.name, isShown || byName.get(layer.name) === true);
    return [layer, isShown] as const;
  });
  const rest = layers.slice(mostAsked).map((layer) => [layer, null] as const);
  const hidden = new Set<Handle>();
  for (const [{ name, members }, isShown] of [...judged, ...rest]) {
    // what leaves no ink anyhow is judged by another of its name, and shown where there is none
    const alike = name === "" ? true : (byName.get(name) ?? true);
    if (!(isShown ?? alike)) for (const object of members) hidden.add(object);
  }
  return (object) => !hidden.has(object);
}

function layerName(pdfium: Pdfium, mark: Handle, scratch: Scratch): string {
  const key = scratch.write("Name", scratch.room - 8);
  const { at, room } = scratch;
  const found = pdfium.FPDFPageObjMark_GetParamStringValue(mark, key, at + 4, room - 16, at) !== 0;
  return found ? scratch.utf16From(4, scratch.whole(0)) : "";
}

/** Whether a layer is shown: drawn by itself, it leaves ink. Null where it would leave none without any layer either. */
function isLayerShown(
  pdfium: Pdfium,
  document: Handle,
  page: Handle,
  all: readonly Handle[],
  { members: own }: Layer,
  scratch: Scratch,
): boolean | null {
  const members = new Set(own);
  for (const object of own) addContents(pdfium, object, members, 0);
  const isForm = (object: Handle) => pdfium.FPDFPageObj_GetType(object) === objectKind.form;
  const pale = [...members].filter((object) => fillOf(pdfium, object, scratch).paint === "white");
  for (const object of pale) pdfium.FPDFPageObj_SetFillColor(object, 0, 0, 0, 255);
  for (const object of all) pdfium.FPDFPageObj_SetIsActive(object, members.has(object) || isForm(object) ? 1 : 0);
  const isDrawn = leavesInk(pdfium, page);
  const isShown = isDrawn || ([...members].some((object) => hasInk(pdfium, document, page, object)) ? false : null);
  for (const object of all) pdfium.FPDFPageObj_SetIsActive(object, 1);
  for (const object of pale) pdfium.FPDFPageObj_SetFillColor(object, 255, 255, 255, 255);
  return isShown;
}

/** Whether an object leaves ink where no layer hides it: glyphs of fonts that are not there leave none. */
function hasInk(pdfium: Pdfium, document: Handle, page: Handle, object: Handle): boolean {
  const kind = pdfium.FPDFPageObj_GetType(object);
  if (kind !== objectKind.text) return kind !== objectKind.form;
  const bitmap = pdfium.FPDFTextObj_GetRenderedBitmap(document, page, object, 1);
  if (bitmap === 0) return false;
  const isInked = pixelsOf(pdfium, bitmap).some((value) => value !== 0);
  pdfium.FPDFBitmap_Destroy(bitmap);
  return isInked;
}

/** Adds what stands inside a form. */
function addContents(pdfium: Pdfium, form: Handle, into: Set<Handle>, depth: number): void {
  if (depth > 20 || pdfium.FPDFPageObj_GetType(form) !== objectKind.form) return;
  const count = pdfium.FPDFFormObj_CountObjects(form);
  for (let index = 0; index < count; index += 1) {
    const object = pdfium.FPDFFormObj_GetObject(form, index);
    into.add(object);
    addContents(pdfium, object, into, depth + 1);
  }
}

/** The longer side of a page as it is drawn, in pixels. */
const side = 300;

/** Whether a page, drawn on white, is any longer all white. */
function leavesInk(pdfium: Pdfium, page: Handle): boolean {
  const [width, height] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
  const scale = side / Math.max(width, height, 1);
  const [across, down] = [Math.max(1, Math.ceil(width * scale)), Math.max(1, Math.ceil(height * scale))];
  const bitmap = pdfium.FPDFBitmap_Create(across, down, 0);
  if (bitmap === 0) return true;
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, 0xffffffff);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, 0);
    // of each pixel blue, green, red, and a byte without meaning
    return pixelsOf(pdfium, bitmap).some((value, index) => index % 4 !== 3 && value < 0xff);
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}

function pixelsOf(pdfium: Pdfium, bitmap: Handle): Uint8Array {
  const length = pdfium.FPDFBitmap_GetStride(bitmap) * pdfium.FPDFBitmap_GetHeight(bitmap);
  return new Uint8Array(pdfium.memory.buffer, pdfium.FPDFBitmap_GetBuffer(bitmap), length);
}
