import type { DocxParagraph } from "../docx/document.js";
import { raised } from "../office/raised.js";
import { withoutUnseen } from "../unseen.js";
import type { Look } from "./look.js";

/** Text as it comes in, until its paragraph ends. */
export interface Words {
  add(text: string, look: Look): void;
  /** raised text: the number of a note is left out */
  addRaised(text: string, look: Look): void;
  /** a line broken by hand */
  breakLine(): void;
  /** the paragraph that came in since, if it has words; what comes next begins another */
  end(): DocxParagraph | null;
}

/** Stands for blanks with a line end of the source among them, which are not shown between ideographs. */
const SOFT = "\u2028";

const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F]/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROLS = /[\u0000-\u0008\u000B\u000E-\u001F\u007F\u2028\u2029]/g;

/** Collects the words of a paragraph; blanks are joined as browsers join them (CSS Text 3, 4.1). */
export function openWords(): Words {
  let pieces: string[] = [];
  let first: Look | null = null;
  const add = (text: string, look: Look): void => {
    const clean = withoutUnseen(text.replace(CONTROLS, ""));
    if (first === null && clean.trim() !== "") first = look;
    pieces.push(look.preformatted ? clean.replace(/\r\n?/g, "\n") : clean.replace(/[ \t\n\r\f]+/g, blankFor));
  };
  return {
    add,
    addRaised(text, look) {
      add(raised(text.trim(), pieces.join("")), look);
    },
    breakLine() {
      pieces.push("\n");
    },
    end() {
      const look = first;
      const text = shown(pieces.join(""));
      pieces = [];
      first = null;
      return look === null ? null : { kind: "paragraph", text, centred: look.centred, size: look.size };
    },
  };
}

function blankFor(blanks: string): string {
  return /[\n\r]/.test(blanks) ? SOFT : " ";
}

function shown(raw: string): string {
  return raw
    .replace(/[ \u2028]+/g, (blanks) => (blanks.includes(" ") ? " " : SOFT))
    .replace(/[ \u2028]?\n[ \u2028]?/g, "\n")
    .replace(/(.)\u2028(?=(.))/gsu, (_, before: string, after: string) =>
      WIDE.test(before) && WIDE.test(after) ? before : `${before} `,
    )
    .replaceAll(SOFT, " ")
    .replace(/^[ \n]+|[ \n]+$/g, "");
}
