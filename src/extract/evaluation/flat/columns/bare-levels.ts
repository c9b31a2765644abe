/** What a label of the first level is called in forms that leave the word 指标 out of it. */
const BARE: ReadonlySet<string> = new Set(["投入", "决策", "过程", "产出", "效益", "满意度"]);
/** Forms that leave it out, leave it out of both of these, and each stands alone in its piece. */
const ALWAYS: readonly string[] = ["产出", "效益"];
/** The word that is left out. */
const LEFT_OUT = "指标";

/** A piece of a text, as far as telling labels asks. */
interface Piece {
  readonly key: string;
}

/**
 * Gives labels of the first level that are printed without 指标 ("产出", "效益", "满意度") the key that other forms print,
 * so that they are told from the cells of rows. One alone may be the rest of a wrapped name ("受益群众" above "满意度"): so
 * both that every form has must stand alone and neither be printed whole, and of the others only one that stands there once.
 * What the piece says stays as it is printed.
 */
export function withWholeLevels<One extends Piece>(pieces: readonly One[]): One[] {
  const counts = new Map<string, number>();
  for (const { key } of pieces) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isPrinted = (name: string): boolean => pieces.some(({ key }) => key.startsWith(name));
  const isBare = ALWAYS.every((name) => counts.has(name) && !isPrinted(name + LEFT_OUT));
  if (!isBare) return [...pieces];
  const isLabel = (key: string): boolean => BARE.has(key) && (ALWAYS.includes(key) || counts.get(key) === 1);
  return pieces.map((piece) => (isLabel(piece.key) ? { ...piece, key: piece.key + LEFT_OUT } : piece));
}
