import type { Statement } from "../../../model/index.js";
export function readStatements(_: unknown): Statement[] {
  return [];
}
