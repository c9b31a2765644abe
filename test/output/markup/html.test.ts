import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escaped, rectangle, shortened } from "../../../src/output/markup/html.js";

describe("text of a submission on the page", () => {
  it("is never markup, in elements or in attributes", () => {
    expect(escaped(`<img src=x onerror="alert('1')">&amp;`)).toBe(
      "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;",
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => !/[<>"']/.test(escaped(text))));
  });

  it("carries no control characters and nothing that turns the reading direction", () => {
    expect(escaped("a\u0000b\u202ec\u001b[31md")).toBe("abc[31md");
  });

  it("is cut by characters, never inside one", () => {
    expect(shortened("𠮷𠮷𠮷", 2)).toBe("𠮷𠮷…");
  });
});

it("gives boxes to hundredths of a point, with their margin around them", () => {
  expect(rectangle([10, 20.123, 30, 40], 0.5)).toBe('x="9.5" y="19.62" width="21" height="20.88"');
});
