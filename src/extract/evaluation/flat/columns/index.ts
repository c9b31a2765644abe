import type { FlatReading, FlatRegion } from "../region.js";

export function readColumns(_region: FlatRegion): FlatReading | null {
  return null;
}
