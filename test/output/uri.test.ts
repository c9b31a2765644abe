import { expect, it } from "vitest";
import { uriOf } from "../../src/output/uri.js";

it.each([
  ["报告/a b.pdf", "%E6%8A%A5%E5%91%8A/a%20b.pdf"],
  ["./a.pdf", "a.pdf"],
  ["../a.pdf", "../a.pdf"],
  ["/srv/a#1.pdf", "file:///srv/a%231.pdf"],
  ["//host/a.pdf", "file:///host/a.pdf"],
  ["C:\\报告\\a.pdf", "file:///C:/%E6%8A%A5%E5%91%8A/a.pdf"],
  ["reports\\a.pdf", "reports/a.pdf"],
  ["javascript:alert(1)", "javascript%3Aalert(1)"],
  ["a?b%20c", "a%3Fb%2520c"],
  ["-", "-"],
  ["a\ud800.pdf", "a%EF%BF%BD.pdf"],
])("the path %j is the reference %s", (path, uri) => {
  expect(uriOf(path)).toBe(uri);
});
