/** What forms call things: data alone, one file a block of the form. How a heading is reduced before it is looked up: heading.ts. */
export * from "./vocabulary/foot.js";
export * from "./vocabulary/fund-headings.js";
export * from "./vocabulary/fund-rows.js";
export * from "./vocabulary/head.js";
export * from "./vocabulary/indicator-headings.js";
export * from "./vocabulary/levels.js";
export * from "./vocabulary/titles.js";
export type { Words } from "./vocabulary/words.js";
