import { divided, testCases } from "./run.js";

await testCases(divided.report);
