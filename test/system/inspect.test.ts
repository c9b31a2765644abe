import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fieldsOf, type Inspection, inspectDocument, renderInspection } from "../../src/index.js";
import { openViewer, type PageViewer, type ShownPage } from "../support/shown-page.js";

let viewer: PageViewer;
beforeAll(async () => {
  viewer = await openViewer();
});
afterAll(() => viewer.close());

interface Opened extends ShownPage {
  readonly inspection: Inspection;
}

async function open(path: string): Promise<Opened> {
  const bytes = readFileSync(new URL(`../../fixtures/${path}`, import.meta.url));
  const inspection = await inspectDocument(bytes, path);
  return { inspection, ...(await viewer.show(renderInspection(inspection))) };
}

/** How far, in points, the box of each value is from the characters that it was read from, and what stands in it. */
function boxesAndGlyphs(): { path: string; text: string; off: number }[] {
  const glyphs = [...document.querySelectorAll<SVGTextElement>(".glyphs text")].flatMap((run) =>
    [...(run.textContent ?? "")].map((text, index) => ({
      text,
      svg: run.ownerSVGElement,
      x: run.getStartPositionOfChar(index).x,
      y: run.getStartPositionOfChar(index).y,
      size: Number(run.getAttribute("font-size")),
    })),
  );
  return [...document.querySelectorAll<SVGRectElement>(".fields .box")].map((box) => {
    const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(box.getAttribute(name)));
    if (x === undefined || y === undefined || width === undefined || height === undefined) throw new Error("no box");
    const inside = glyphs.filter(
      (glyph) =>
        glyph.svg === box.ownerSVGElement &&
        glyph.x >= x &&
        glyph.x < x + width &&
        glyph.y - glyph.size / 3 >= y &&
        glyph.y - glyph.size / 3 <= y + height,
    );
    const left = Math.min(...inside.map((glyph) => glyph.x)) - x;
    const top = Math.min(...inside.map((glyph) => glyph.y - glyph.size)) - y;
    const text = inside.map((glyph) => glyph.text).join("");
    const path = (box.parentElement?.getAttribute("href") ?? "").replace("#list:", "");
    return { path, text, off: text === "" ? 0 : Math.max(Math.abs(left), Math.abs(top)) };
  });
}

describe("the page of an inspection in a browser", () => {
  it.each([
    "reports/union-2021.pdf",
    "reports/union-2021-split-over-pages.pdf",
    "reports/library-2022.txt",
    "bad-input/scanned.pdf",
    "bad-input/truncated.pdf",
  ])("of %s is styled, complains of nothing and asks for nothing", async (path) => {
    const { page, complaints } = await open(path);
    expect(complaints).toEqual([]);
    // The style sheet holds only as long as the policy knows its fingerprint.
    expect(await page.locator("header").evaluate((head) => getComputedStyle(head).backgroundColor)).not.toBe(
      "rgba(0, 0, 0, 0)",
    );
    await page.close();
  });

  it("has the box of each value over the characters that it was read from", async () => {
    const { page, inspection } = await open("reports/union-2021.pdf");
    const boxes = await page.evaluate(boxesAndGlyphs);
    const texts = new Map(
      inspection.report === null ? [] : fieldsOf(inspection.report).map((field) => [field.path, field.leaf.text]),
    );
    const missing = boxes.filter(({ path, text }) =>
      [...(texts.get(path) ?? "?")].some((char) => char !== " " && !text.includes(char)),
    );
    expect(boxes.length).toBeGreaterThan(300);
    expect(missing).toEqual([]);
    expect(boxes.filter(({ off }) => off > 2)).toEqual([]);
    await page.close();
  });

  it("switches each layer off and on, by mouse and by keyboard", async () => {
    const { page } = await open("reports/union-2021.pdf");
    for (const layer of ["drawn", "cells", "lines", "furniture", "fields", "unknown", "notes"]) {
      const isShown = () =>
        page
          .locator(`.layer.${layer}`)
          .first()
          .evaluate((group) => getComputedStyle(group).display !== "none");
      const before = await isShown();
      await page.locator(`label[for="show-${layer}"]`).click();
      expect(await isShown(), layer).toBe(!before);
      await page.locator(`#show-${layer}`).press("Space");
      expect(await isShown(), layer).toBe(before);
    }
    await page.close();
  });

  it("goes from a value in the list to its place, and back", async () => {
    const { page, address } = await open("reports/union-2021.pdf");
    const path = "evaluations[1].indicators[0].actual";
    await page.locator(`[id="list:${path}"] a`).click();
    const target = page.locator(`[id="${path}"]`);
    expect(decodeURIComponent(page.url())).toBe(`${address}#${path}`);
    expect(await target.evaluate((box) => getComputedStyle(box).fill)).toBe("rgb(255, 212, 0)");
    await expect.poll(() => target.evaluate((box) => box.getBoundingClientRect().top)).toBeLessThan(900);
    await page.locator(`a[href="#list:${path}"]`).click();
    expect(decodeURIComponent(page.url())).toBe(`${address}#list:${path}`);
    await page.close();
  });
});
