import { withoutBlanks } from "../../../quantity/index.js";
import type { RegionLine } from "./region.js";

/** The headings of a self-evaluation one behind the other, with nothing between them to tell cells by. */
const GLUED =
  /一级指标(?:名称|分值|权重)?二级指标(?:名称|分值|权重)?三级指标(?:名称|分值|权重)?[^。；]{0,80}(?:完成值|实际值|得分)/u;
/** What pandoc writes in the place of a table that its output has no form for. */
const PLACEHOLDER = /^\s*\[TABLE\]\s*$/;
/** The table's own markup, as Markdown takes it over. */
const LEFT_OUT = /^\s*<table[\s>]/;

/**
 * The lines that held a self-evaluation table and hold it no more so that anyone could read it: all of its cells run
 * together, its drawn borders do not meet, or a program left it out. Without them, a report would pass for one that has no tables.
 *
 * @param consumed indexes of lines that are part of tables that were found
 */
export function lostTables(lines: readonly RegionLine[], consumed: ReadonlySet<number>): readonly RegionLine[] {
  return lines.filter(({ text, cells }, index) => {
    // It holds no word of a table: one that goes on to it has not read it.
    if (PLACEHOLDER.test(text)) return true;
    if (consumed.has(index)) return false;
    const isFirst = lines[index - 1]?.cells?.length !== 0 || consumed.has(index - 1);
    if (cells?.length === 0) return isFirst;
    return LEFT_OUT.test(text) || (text.includes("一级指标") && GLUED.test(withoutBlanks(text)));
  });
}
