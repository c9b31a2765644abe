/** A text with more lines than these has its line ends. */
const MOST_LINES = 4;
/** Fewer pieces are what a paragraph may have. */
const LEAST_PIECES = 60;
/** What programs put between the pieces of a page that they write on one line. Any white space is the last resort. */
const SEPARATORS = [/[|｜]/, /\t/, /[^\S\r\n\f]+/] as const;

/**
 * Gives a text its lines back that a program wrote on one line, as the words of a whole web page: each piece between its
 * separators is a line. Any other text is given back as it is.
 *
 * @param text a whole file
 * @returns the lines without their ends, and the line of the file on which each stands, from 1
 */
export function linesBack(text: string): { readonly text: string; readonly number: number }[] {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/).map((line, index) => ({ text: line, number: index + 1 }));
  if (lines.filter((line) => line.text.trim() !== "").length > MOST_LINES) return lines;
  return lines.flatMap(({ text: line, number }) => piecesOf(line).map((piece) => ({ text: piece, number })));
}

function piecesOf(line: string): readonly string[] {
  for (const separator of SEPARATORS) {
    const pieces = line.split(separator);
    if (pieces.length >= LEAST_PIECES) return pieces;
  }
  return [line];
}
