import type { Engine } from "../engine.js";
import { readingOf, type Shape } from "../shapes.js";
import type { ResultsSource } from "../sources.js";
import { evaluations, funds, indicators } from "./evaluations.js";
import { files } from "./files.js";
import { findings } from "./findings.js";
import { checks, diagnostics } from "./reading.js";
import type { View } from "./view.js";

export type { View, ViewColumn } from "./view.js";

export const views: readonly View[] = [files, findings, evaluations, funds, indicators, checks, diagnostics];

/** Makes the views over what was loaded. */
export async function createViews(engine: Engine, sources: readonly ResultsSource[]): Promise<void> {
  const again = (shape: Shape) => readingOf(sources, shape);
  for (const view of views) {
    const columns = view.columns.map(({ name, sql }) => `${sql} AS "${name}"`).join(", ");
    await engine.run(`CREATE VIEW ${view.name} AS SELECT ${columns} FROM ${view.from(again)}`);
  }
}
