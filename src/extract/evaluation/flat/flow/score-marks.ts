/** Words that only go on with what stands before them. */
export const STARTS_BOUND = /^[的地得和与及或了至已并将等]/;
/** A joining word, a verb without what it is about, an opened bracket, or a clause of one character at the end: the text goes on. */
export const ENDS_OPEN =
  /(?:[的和与及或、，,“‘《(（/]|[，,、].|确保|力争|争取|避免|防止|以便|从而|进而|使得|导致|造成|由于|因为|按照|根据)$/;

/** The end of a clause at the beginning: "行，社会氛围良好". */
export const STARTS_TORN = /^.[,，、;；]/;

/** What it costs that words begin or end as if they had been cut, or leave a bracket open. */
export function tornPrice(key: string): number {
  const begins = STARTS_BOUND.test(key) || STARTS_TORN.test(key) ? 2 : 0;
  return begins + (isBalanced(key) ? 0 : 4) + (ENDS_OPEN.test(key) ? 2 : 0);
}

const ANY_BRACKET = /[()（）[\]【】《》“”]/;

/** Whether every bracket that a text opens is closed in it. */
export function isBalanced(key: string): boolean {
  if (!ANY_BRACKET.test(key)) return true;
  let depth = 0;
  for (const char of key) {
    if ("(（[【《“".includes(char)) depth++;
    else if (")）]】》”".includes(char)) depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
