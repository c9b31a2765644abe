import type { ShownBlock, ShownTable, Unrecognised } from "../../model/index.js";

/** What no one recognised among the blocks of a document, in their order. */
export function unrecognisedIn(blocks: readonly ShownBlock[]): Unrecognised[] {
  return blocks.flatMap((block): Unrecognised[] => {
    if (block.kind === "table") return block.isForm ? unknownCells(block) : unknownTable(block);
    if (block.role !== "outside" && block.role !== "annex") return [];
    const [first] = block.lines;
    return first === undefined ? [] : [{ kind: "paragraph", text: block.text.trim(), place: first.place }];
  });
}

function unknownCells({ cells }: ShownTable): Unrecognised[] {
  return cells.filter(({ role }) => role === "unknown").map(({ text, place }) => ({ kind: "cell", text, place }));
}

/** A table that is no self-evaluation goes by the words of its first row. */
function unknownTable({ cells }: ShownTable): Unrecognised[] {
  const [first] = cells;
  const printed = cells.filter(({ text }) => text.trim() !== "");
  const words = printed.filter(({ row }) => row === printed[0]?.row).map(({ text }) => text.trim());
  return first === undefined ? [] : [{ kind: "table", text: words.join(" | "), place: first.place }];
}
