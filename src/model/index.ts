export * from "./doubt.js";
export * from "./error-code.js";
export * from "./leaf.js";
export * from "./note.js";
export * from "./paragraph.js";
export * from "./report.js";
export * from "./result.js";
export * from "./statement.js";
