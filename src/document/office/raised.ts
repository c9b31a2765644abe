/** The number of a note, in brackets or not: 1, ①, [2], *. */
const NOTE = /^[[（(【]?(?:\d{1,2}|[①-⑳]|[*＊※†‡]{1,3})[\]）)】]?$/u;

const IN_BRACKETS = /^[[（(【](?:\d{1,2}|[①-⑳])[\]）)】]$/u;

/**
 * Raised words as they are read behind others: km² and m³ have a raised figure, a note's number behind a word or a figure is
 * none of it ("95%" and not "95%1"), a power of ten and all else stay.
 */
export function raised(words: string, before: string): string {
  if (/[mM米]$/.test(before) && (words === "2" || words === "3")) return words === "2" ? "²" : "³";
  // Alone in brackets it is the note of a field that was left blank.
  if (before.trim() === "" && IN_BRACKETS.test(words.trim())) return "";
  if (before.trim() === "" || !NOTE.test(words.trim()) || /[A-Za-z]$|[×xX*]\s*10$/.test(before)) return words;
  return "";
}
