import fc from "fast-check";

// Thousands of changed rules have to answer to the same properties: a few examples of each are enough to catch most, and
// nobody asks for the smallest one that does.
fc.configureGlobal({ numRuns: 20, endOnFailure: true });
