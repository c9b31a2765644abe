import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkWithPicture, type Language, type PicturedResult, renderReview } from "../../src/index.js";
import { openViewer, type PageViewer, type ShownPage } from "../support/shown-page.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let viewer: PageViewer;
beforeAll(async () => {
  viewer = await openViewer();
});
afterAll(() => viewer.close());

const checked = new Map<string, Promise<PicturedResult>>();

function check(path: string, language: Language): Promise<PicturedResult> {
  const key = `${language} ${path}`;
  const known = checked.get(key);
  if (known !== undefined) return known;
  const bytes = readFileSync(new URL(`../../fixtures/${path}`, import.meta.url));
  const result = checkWithPicture(bytes, path, { language });
  checked.set(key, result);
  return result;
}

async function open(paths: readonly string[], language: Language = "zh", width = 1400): Promise<ShownPage> {
  const results = await Promise.all(paths.map((path) => check(path, language)));
  return viewer.show(renderReview(results, language), width);
}

const batch = [
  "reports/library-2022.txt",
  "reports/union-2021.pdf",
  "reports/union-2021.docx",
  "bad-input/password.pdf",
  "bad-input/old-table.xls",
];

/** How far, in points, each box is from the figure that it is about, as drawn; Infinity where none is in it. */
function boxesOff(): number[] {
  return [...document.querySelectorAll<SVGAElement>("svg .spot")].flatMap((spot) => {
    const words = (spot.getAttribute("aria-label") ?? "").replace(/^.*?: /, "").replaceAll(/\s/g, "");
    const box = spot.querySelector<SVGRectElement>(".box");
    const svg = spot.ownerSVGElement;
    if (box === null || svg === null || words.startsWith("（")) return [];
    const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(box.getAttribute(name))) as [
      number,
      number,
      number,
      number,
    ];
    const inside = [...svg.querySelectorAll<SVGTextElement>(".glyphs text")].flatMap((run) => {
      const size = Number(run.getAttribute("font-size"));
      return [...(run.textContent ?? "")]
        .map((text, index) => ({ text, size, ...pointOf(run.getStartPositionOfChar(index)) }))
        .filter((glyph) => {
          const middle = glyph.y - size / 3;
          return glyph.x >= x && glyph.x < x + width && middle >= y && middle <= y + height;
        });
    });
    const read = inside
      .map(({ text }) => text)
      .join("")
      .replaceAll(/\s/g, "");
    if (!read.startsWith(words.slice(0, 4))) return [Number.POSITIVE_INFINITY];
    const left = Math.min(...inside.map((glyph) => glyph.x)) - x;
    const bottom = y + height - Math.max(...inside.map((glyph) => glyph.y));
    // A point of air is drawn around each box; below the baseline there is room for what hangs down.
    return [Math.max(Math.abs(left - 1), Math.abs(bottom - 1 - 0.12 * (inside[0]?.size ?? 0)))];
  });

  function pointOf({ x, y }: DOMPoint): { x: number; y: number } {
    return { x, y };
  }
}

describe("the page of one report in a browser", () => {
  it("boxes each figure that a finding rests on, to within two points", async () => {
    const { page, complaints } = await open(["reports/union-2021.pdf"]);
    await page.waitForSelector(".spot");
    const off = await page.evaluate(boxesOff);
    expect(off.length).toBeGreaterThan(50);
    expect(Math.max(...off)).toBeLessThan(2);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    "pdf",
    "txt",
    "docx",
    "xlsx",
  ])("leads from a finding in a .%s to its place and back by keys alone", async (ending) => {
    const { page, complaints } = await open([`reports/union-2021.${ending}`]);
    await page.waitForSelector(".claim");
    const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
    await page.keyboard.press("j");
    expect(await focused()).toBe("finding-1");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("k");
    expect(await focused()).toBe("finding-2");
    const spots = (await page.locator("#finding-2").getAttribute("data-spots"))?.split(" ") ?? [];
    expect(await page.locator(".spot.on").evaluateAll((all) => all.map(({ id }) => id).sort())).toEqual(spots.sort());
    await page.keyboard.press("Enter");
    const spot = await focused();
    expect(spots).toContain(spot);
    await expect
      .poll(() => page.locator(`#${spot}`).evaluate((box) => box.getBoundingClientRect().top))
      .toBeLessThan(900);
    expect(await page.locator("#live").textContent()).toMatch(/^问题 2，共标出 \d+ 处：/);
    await page.keyboard.press("Enter");
    await expect.poll(focused).toMatch(/^finding-/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("goes from a faulty cell of the tables as read to its finding", async () => {
    const { page } = await open(["reports/union-2021.pdf"]);
    await page.locator("#tables .to-finding").first().click();
    await expect.poll(() => page.locator(".claim[aria-current]").count()).toBe(1);
    await page.close();
  });

  it("tells its keys when asked", async () => {
    const { page } = await open(["reports/library-2022.txt"], "en");
    await page.keyboard.press("?");
    expect(await page.locator("#help").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.locator("#help").isVisible()).toBe(false);
    await page.close();
  });
});

describe("the page of a batch in a browser", () => {
  it("shows what could not be checked first, and narrows down by verdict, severity, rule, department and words", async () => {
    const { page, complaints } = await open(batch);
    const files = () => page.locator(".files tbody tr:visible th").allTextContents();
    const failed = ["bad-input/password.pdf", "bad-input/old-table.xls"];
    const faulty = ["reports/union-2021.pdf", "reports/union-2021.docx"];
    const library = "reports/library-2022.txt";
    expect(await files()).toEqual([...failed, ...faulty, library]);
    await page.selectOption("#filter-outcome", "failed");
    expect(await files()).toEqual(failed);
    await page.click("button[type=reset]");
    await expect.poll(files).toHaveLength(5);
    await page.selectOption("#filter-severity", "info");
    expect(await files()).toEqual(faulty);
    const counts = await page.locator(".files tbody tr:visible").first().locator("[data-count]").allTextContents();
    expect(counts.map((count) => count === "0")).toEqual([true, true, false]);
    await page.selectOption("#filter-severity", "");
    await page.selectOption("#filter-rule", "score/weights-total");
    expect(await files()).toEqual(faulty);
    await page.selectOption("#filter-rule", "");
    await page.selectOption("#filter-department", "=青禾县图书馆");
    expect(await files()).toEqual([library]);
    await page.selectOption("#filter-department", "");
    await page.fill("#filter-search", "UNION-2021.d");
    expect(await files()).toEqual(["reports/union-2021.docx"]);
    expect(await page.locator("#shown").textContent()).toMatch(/^显示 1 个文件，\d+ 个问题$/);
    await page.fill("#filter-search", "没有这个");
    expect(await page.locator("#nothing").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("keeps to the filters inside a report, and says what it hides", async () => {
    const { page } = await open(batch);
    await page.selectOption("#filter-rule", "score/weights-total");
    await page.click(".files tbody tr:visible a");
    await page.waitForSelector(".finding:not([hidden])");
    const rules = await page.locator(".finding:visible").evaluateAll((all) => all.map((card) => card.dataset["rule"]));
    expect(new Set(rules)).toEqual(new Set(["score/weights-total"]));
    expect(await page.locator(".filtered").textContent()).toMatch(/隐藏了 \d+ 个问题/);
    await page.click(".filtered button");
    await expect.poll(() => page.locator(".filtered").isVisible()).toBe(false);
    await page.close();
  });

  it("goes through the files by keys alone, and tells plainly why one failed", async () => {
    const { page, complaints } = await open(batch, "en");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".failure");
    expect(await page.locator(".failure").textContent()).toContain("The PDF asks for a password.");
    await page.keyboard.press("]");
    await expect.poll(() => page.locator("#report h2").textContent()).toBe("bad-input/old-table.xls");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("#overview").isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("bad-input/old-table.xls");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("lists 500 reports, and builds none of them before it is asked for", async () => {
    const one = await check("reports/union-2021.pdf", "zh");
    const results = Array.from({ length: 500 }, (_, index) => ({
      ...one,
      result: { ...one.result, file: `${index}.pdf` },
    }));
    const html = renderReview(results, "zh");
    const { page } = await viewer.show(html);
    expect(await page.locator("#shown").textContent()).toContain("500");
    expect(await page.locator(".files tbody tr").count()).toBe(500);
    expect(await page.locator(".finding").count()).toBe(0);
    await page.locator(".files tbody a").nth(250).click();
    await page.waitForSelector(".finding");
    expect(await page.locator("#report h2").textContent()).toBe("250.pdf");
    await page.close();
  });
});

describe("everyone", () => {
  const serious = async (page: Page) => {
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { violations } = await (window as never as { axe: { run: () => Promise<Found> } }).axe.run();
      return violations.map(({ id, impact, nodes }) => `${impact} ${id} ${nodes[0]?.html}`);
    });
    return found.filter((told) => /^(?:serious|critical)/.test(told));
  };
  interface Found {
    readonly violations: {
      readonly id: string;
      readonly impact: string;
      readonly nodes: { readonly html: string }[];
    }[];
  }

  it.each([1400, 420])("can use it at a width of %i", async (width) => {
    const { page } = await open(batch, "zh", width);
    expect(await serious(page)).toEqual([]);
    for (const name of ["union-2021.pdf", "union-2021.docx", "password.pdf"]) {
      await page.goto(`${page.url().split("#")[0]}#overview`);
      await page.locator(`.files a:text("${name}")`).click();
      await page.waitForSelector("#report h2");
      await page.keyboard.press("j");
      expect(await serious(page)).toEqual([]);
      await page.keyboard.press("Escape");
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });

  it("has findings, pages and tables on paper without filters or links", async () => {
    const { page } = await open(["reports/union-2021.pdf"]);
    await page.waitForSelector(".spot");
    await page.emulateMedia({ media: "print" });
    expect(
      await page.locator(".parts, .filters, .ways").evaluateAll((all) => all.filter((part) => part.checkVisibility())),
    ).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.length).toBeGreaterThan(50_000);
    await page.close();
  });

  it("has every report of a batch that the filters leave on A4 paper, each on pages of its own", async () => {
    const { page, complaints } = await open(batch);
    await page.selectOption("#filter-outcome", "findings");
    await page.evaluate(() => {
      window.print = () => document.body.classList.add("asked");
    });
    await page.click("#print-all");
    await page.waitForSelector("body.asked");
    const heads = page.locator("#bound > article h2");
    expect(await heads.allTextContents()).toEqual(["reports/union-2021.pdf", "reports/union-2021.docx"]);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#bound .page").count()).toBeGreaterThan(4);
    const file = join(viewer.folder, "batch.pdf");
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    expect(execFileSync("pdfinfo", [file], { encoding: "utf8" })).toMatch(/Page size: .*\(A4\)/);
    const sheets = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).split("\f");
    const starts = (name: string) => sheets.findIndex((sheet) => sheet.trimStart().startsWith(name));
    expect(starts("reports/union-2021.pdf")).toBeGreaterThan(0);
    expect(starts("reports/union-2021.docx")).toBeGreaterThan(starts("reports/union-2021.pdf"));
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect(await page.locator("#bound > article").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
