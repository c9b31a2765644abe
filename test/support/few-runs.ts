import fc from "fast-check";

// Thousands of changed rules have to answer to the same properties: a few examples of each are enough to catch most.
fc.configureGlobal({ numRuns: 20 });
