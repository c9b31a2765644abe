import type { Table } from "../../../../layout/block.js";
import type { PlacedText } from "../../../../layout/placed-text.js";
import { placeOf, slicePlaced } from "../../../../layout/placed-text.js";
import { anatomyOf } from "../../grid/anatomy.js";
import { readSheet, type SheetReading } from "../../grid/evaluation.js";
import { gridOf } from "../../grid/grid.js";
import { fundColumn } from "../../heading.js";
import type { FundColumn } from "../../vocabulary.js";
import { BLANK, type FoundCell, TableBuilder } from "../rebuilt/table.js";
import type { FlatRegion } from "../region.js";
import type { AtomText } from "./atoms.js";
import type { FlowColumn } from "./columns.js";
import type { FlowFoot } from "./foot.js";
import type { FlowHead } from "./head.js";
import type { LevelRow } from "./label-rows.js";
import type { MoneyBlock } from "./money.js";
import type { MoneyHeading } from "./money-headings.js";
import type { PairedAmounts } from "./paired-money.js";
import type { Stretch } from "./rows.js";

/** The parts of a table as the flow reader cut them. */
export interface FlowTable {
  readonly text: AtomText;
  readonly head: FlowHead;
  readonly money: MoneyBlock | null;
  /** money that stands behind labels, where it has no headings */
  readonly paired: readonly PairedAmounts[] | null;
  readonly columns: readonly FlowColumn[];
  readonly rows: readonly LevelRow[];
  readonly foot: FlowFoot;
}

/** Headings to print over columns whose own words are torn; the reader of tables knows them. */
const HEADING: Readonly<Record<FlowColumn, string>> = {
  ordinal: "序号",
  level1: "一级指标",
  level2: "二级指标",
  level3: "三级指标",
  target: "年度指标值",
  actual: "实际完成值",
  weight: "分值",
  score: "得分",
  deviation: "偏差原因分析及改进措施",
  nature: "指标性质",
  measureUnit: "计量单位",
  initialTarget: "年初指标值",
  coefficient: "得分系数",
  ignored: "佐证材料",
  level1Points: "分值",
  level2Points: "分值",
  group: "佐证材料",
  criteria: "评分标准",
};

const plain = (text: string): PlacedText => ({ text, runs: [] });

/** A form as read, and the table that it was put into to be read. */
export interface Assembled extends SheetReading {
  readonly table: Table;
}

/** Prints the parts as the table that they came from and reads it like any other. */
export function assemble(region: FlatRegion, table: FlowTable): Assembled {
  const line = region.lines[0]?.number ?? 1;
  const builder = new TableBuilder(region.page ?? 1);
  const width = Math.max(table.columns.length + 1, (table.money?.headings.length ?? 0) + 2);
  for (const { label, value } of table.head.entries) {
    builder.addRow(
      [
        { column: 0, content: label },
        { column: 1, columnSpan: width - 1, content: value },
      ],
      lineOf(label, line),
    );
  }
  if (table.money !== null) addMoney(builder, table, table.money, line);
  if (table.paired !== null) addPaired(builder, table, table.paired, line);
  addIndicators(builder, table, line);
  addFoot(builder, table, width, line);
  const built = builder.build();
  const part = anatomyOf(gridOf(built));
  const sheet = { title: region.title, isOther: false, captions: [], parts: [part], blocks: [], last: 0 };
  const { evaluation, notes } = readSheet(sheet, null);
  const kind = region.kind ?? evaluation.kind;
  const own = { kind, year: region.year ?? evaluation.year, page: region.page };
  return { evaluation: { ...evaluation, ...own }, notes, table: built };
}

function lineOf(content: PlacedText, otherwise: number): number {
  const place = placeOf(content);
  return place !== null && "line" in place ? place.line : otherwise;
}

function addMoney(builder: TableBuilder, { text, head }: FlowTable, money: MoneyBlock, line: number): void {
  const columns = money.headings.map((heading) => heading.column);
  const side = { column: 0, content: head.side ?? unitIn(money.heading), rowSpan: money.rows.length + 1 };
  builder.addRow(
    [
      side,
      { column: 1, content: BLANK },
      ...money.headings.map((one, at) => ({ column: at + 2, content: headingOf(one) })),
    ],
    line,
  );
  const total = money.rows[0];
  const merged = columns.filter((column) => isMerged(column, money));
  for (const row of money.rows) {
    const label = text.content(row.label.start, row.label.end);
    const cells: FoundCell[] = [{ column: 1, content: label }];
    columns.forEach((column, at) => {
      if (merged.includes(column) && row !== total) return;
      const rowSpan = merged.includes(column) ? money.rows.length : 1;
      cells.push({ column: at + 2, content: contentOf(text, row.cells.get(column)), rowSpan });
    });
    builder.addRow(cells, lineOf(label, line));
  }
}

function addPaired(
  builder: TableBuilder,
  { text, head }: FlowTable,
  rows: readonly PairedAmounts[],
  line: number,
): void {
  const of = ({ start, end }: Stretch): PlacedText => text.content(start, end);
  rows.forEach((row, at) => {
    const contents = row.flatMap(({ label, amount }) => [of(label), of(amount)]);
    const side = at === 0 ? [{ column: 0, content: head.side ?? BLANK, rowSpan: rows.length }] : [];
    const cells = contents.map((content, column) => ({ column: column + 1, content }));
    builder.addRow([...side, ...cells], lineOf(contents[0] ?? BLANK, line));
  });
}

/** A heading as printed, or its plain word where two were written without a space between them. */
function headingOf({ column, content }: MoneyHeading): PlacedText {
  return fundColumn(content.text) === column ? content : plain(MONEY_HEADING[column]);
}

const MONEY_HEADING: Readonly<Record<FundColumn, string>> = {
  label: "资金来源",
  initial: "年初预算数",
  adjusted: "全年预算数",
  executed: "全年执行数",
  weight: "分值",
  rate: "执行率",
  score: "得分",
  reason: "原因",
  ignored: "佐证材料",
};

/** "（万元）" where a heading of the block tells it. */
function unitIn(heading: PlacedText): PlacedText {
  const unit = /[（(](?:单位[:：])?(?:万元|亿元|千元|元)[)）]/.exec(heading.text);
  return unit === null ? BLANK : slicePlaced(heading, unit.index, unit.index + unit[0].length);
}

/** A column that no row but the first fills is merged over them all. */
function isMerged(column: FundColumn, { rows }: MoneyBlock): boolean {
  if (column === "initial" || column === "adjusted" || rows.length < 2) return false;
  return rows.slice(1).every((row) => !row.cells.has(column));
}

function contentOf(text: AtomText, stretch: Stretch | undefined): PlacedText {
  return stretch === undefined ? BLANK : text.content(stretch.start, stretch.end);
}

function addIndicators(builder: TableBuilder, { text, columns, rows }: FlowTable, line: number): void {
  builder.addRow(
    columns.map((column, at) => ({ column: at, content: plain(HEADING[column]) })),
    line,
  );
  for (const row of rows) {
    const name = contentOf(text, row.cells.get("level3"));
    const cells = columns.map((column, at): FoundCell => {
      return { column: at, content: contentOf(text, spread(row, column) ?? row.cells.get(column)) };
    });
    builder.addRow(cells, lineOf(name, line));
  }
}

/** A cell that is merged over several rows. */
function spread(row: LevelRow, column: FlowColumn): Stretch | undefined {
  return column === "level1" || column === "level2" || column === "level1Points" ? row[column] : undefined;
}

function addFoot(builder: TableBuilder, { columns, foot }: FlowTable, width: number, line: number): void {
  if (foot.label !== null) {
    const [weight, score] = [columns.indexOf("weight"), columns.indexOf("score")];
    const first = Math.min(...[weight, score].filter((at) => at >= 0), columns.length - 1);
    const cells: FoundCell[] = [{ column: 0, columnSpan: Math.max(1, first), content: plain("总分") }];
    if (weight >= 0) cells.push({ column: weight, content: foot.weight ?? BLANK });
    if (score >= 0) cells.push({ column: score, content: foot.score ?? BLANK });
    builder.addRow(cells, lineOf(foot.label, line));
  }
  for (const content of [foot.grade, foot.notes]) {
    if (content !== null) builder.addRow([{ column: 0, columnSpan: width, content }], lineOf(content, line));
  }
}
