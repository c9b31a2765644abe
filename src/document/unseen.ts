/** Characters that take no room: soft hyphens, joiners, marks of direction and variation, byte order marks. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** A text without the characters that nobody sees, which editors on the web leave at the ends of cells. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, "");
}
