import { divided } from "./files.js";
import { testCases } from "./run.js";

await testCases(divided.report);
