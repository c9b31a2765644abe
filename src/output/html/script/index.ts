import { filtering } from "./filtering.js";
import { keyboard } from "./keyboard.js";
import { opening } from "./opening.js";
import { pointing } from "./pointing.js";
import { printing } from "./printing.js";
import { shared } from "./shared.js";

/**
 * The page's own script. It is written as browsers run it, because its fingerprint stands in the page's policy: nothing
 * may be put in, taken out or turned on the way.
 */
export const script = `"use strict";\n(() => {\n${[shared, filtering, pointing, opening, printing, keyboard].join("\n")}\n})();`;
