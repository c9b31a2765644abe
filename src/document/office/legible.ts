import { UNREADABLE } from "../../model/index.js";
import { readRadicals } from "../ideographs.js";
import { withoutUnseen } from "../unseen.js";

/** Characters that mean nothing outside the font they were typed in. */
const PRIVATE = /\p{Co}/gu;

/**
 * A text of an office file as a person reads it: without characters that nobody sees, ideographs for the radicals that
 * stand for them, and `UNREADABLE` for a character that only a font could tell.
 */
export function legible(text: string): string {
  return readRadicals(withoutUnseen(text).replace(PRIVATE, UNREADABLE));
}
