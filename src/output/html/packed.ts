import { strToU8, zlibSync } from "fflate";

/** So many bytes are put into characters at a time; a multiple of three, so that the pieces of base64 join. */
const PIECE = 24_576;

/** A text deflated, in base64: small, and nothing in it can be taken for markup. A browser opens it by itself. */
export function packed(text: string): string {
  const bytes = zlibSync(strToU8(text), { level: 6 });
  let out = "";
  for (let start = 0; start < bytes.length; start += PIECE) {
    out += btoa(String.fromCharCode(...bytes.subarray(start, start + PIECE)));
  }
  return out;
}
