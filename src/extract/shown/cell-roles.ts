import type { Cell, Table } from "../../layout/block.js";
import type { CellRole } from "../../model/index.js";
import { type Grid, gridOf, isBlank, isNumbering } from "../evaluation/grid/grid.js";
import { indicatorColumn } from "../evaluation/heading.js";
import type { FieldPlaces } from "./field-places.js";
import { isAsideLabel, isFillerText, isGoalLabel, isKnownLabel } from "./labels.js";

/** What each cell of a self-evaluation table was taken for. */
export function cellRoles(table: Table, fields: FieldPlaces): Map<Cell, CellRole> {
  const grid = gridOf(table);
  const roles = new Map<Cell, CellRole>();
  /** the last label that stands over each column */
  const above = new Map<number, Cell>();
  for (let row = 0; row < grid.rowCount; row += 1) {
    const numbers = isNumbering(grid, row);
    for (const cell of grid.starting(row)) {
      const role = numbers ? "aside" : roleOf(cell, grid, fields, above.get(cell.column));
      roles.set(cell, role);
      if (role !== "label") continue;
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) above.set(column, cell);
    }
  }
  return roles;
}

function roleOf(cell: Cell, grid: Grid, fields: FieldPlaces, above: Cell | undefined): CellRole {
  if (isBlank(cell)) return "blank";
  if (fields.inCell(cell).length > 0) return "value";
  if (isKnownLabel(cell)) return "label";
  if (isFillerText(cell.content.text)) return "aside";
  const left = grid.at(cell.row, cell.column - 1);
  if (left !== null && isAsideLabel(left)) return "aside";
  if (above === undefined) return "unknown";
  return isGoalLabel(above) || indicatorColumn(above.content.text) === "ignored" ? "aside" : "unknown";
}
