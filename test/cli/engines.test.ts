import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "../../src/index.js";
import { selfeval } from "../support/command.js";
import { EXTRA, ucs2, writePdf } from "../support/pdf.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-engines-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const report = "fixtures/reports/union-2021.pdf";

async function check(...words: string[]): Promise<Result> {
  const { stdout } = await selfeval(["check", "--no-config", "--format", "ndjson", ...words]);
  return JSON.parse(stdout) as Result;
}

/** Places of the two programs differ by less than a hundredth of a point. */
function withoutPlaces(result: Result): unknown {
  return JSON.parse(JSON.stringify(result, (key, value: unknown) => (key === "bbox" ? undefined : value)));
}

// two programs are loaded, and reports read up to three times over
describe("--engine and --cross-read", { timeout: 120_000 }, () => {
  it("give the same result of a report that both programs read alike", async () => {
    const plain = await check(report);
    expect(plain.findings.length).toBeGreaterThan(20);
    expect(withoutPlaces(await check(report, "--engine", "pdfium"))).toEqual(withoutPlaces(plain));
    expect(await check(report, "--cross-read")).toEqual(plain);
  });

  it("are taken from the configuration where no flag says otherwise", async () => {
    const config = join(folder, "selfeval.config.yaml");
    writeFileSync(config, "engine: pdfium\ncrossRead: true\n");
    const { stdout } = await selfeval(["config", "--config", config]);
    expect(stdout).toMatch(/engine +pdfium/);
    expect(stdout).toMatch(/crossRead +true/);
    const words = ["check", report, "--config", config, "--format", "ndjson", "--fail-on", "never"];
    expect((await selfeval(words)).exitCode).toBe(0);
  });

  it("keep results of one program out of the cache and the run of another", async () => {
    const words = ["--cache-dir", join(folder, "cache"), "--run", join(folder, "run")];
    await check(report, ...words);
    const { stderr, exitCode } = await selfeval(["check", report, "--no-config", "--engine", "pdfium", ...words]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(join(folder, "run"));
  });

  it("serve the commands that read without judging", async () => {
    const outline = ["extract", report, "--format", "pretty"];
    expect((await selfeval([...outline, "--engine", "pdfium"])).stdout).toBe((await selfeval(outline)).stdout);
    const tables = ["inspect", report, "--table", "1", "--format", "csv"];
    expect((await selfeval([...tables, "--engine", "pdfium"])).stdout).toBe((await selfeval(tables)).stdout);
  });

  it("refuse a program that there is not", async () => {
    const { exitCode, stderr } = await selfeval(["check", report, "--engine", "poppler"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("pdfjs");
  });

  it("tell what the programs read differently, and let nothing rest on it", async () => {
    // A figure filled with a shading, which PDFium tells as white: it takes it for hidden.
    const shading =
      "<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 600 0] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >>";
    const resources = `/Pattern << /glow << /PatternType 2 /Shading ${EXTRA} 0 R >> >>`;
    const show = (words: string, x: number, y: number) => `BT /song 10 Tf ${x} ${y} Td <${ucs2(words)}> Tj ET`;
    const operators = [
      show("青禾县总工会2021年度部门整体支出绩效自评报告", 100, 740),
      show("一、预算收支情况", 100, 700),
      show("2021年预算收入100万元，支出", 100, 680),
      `q /Pattern cs /glow scn ${show("1", 237, 680)} Q`,
      show("00万元。", 243, 680),
    ].join("\n");
    const path = join(folder, "glow.pdf");
    writeFileSync(path, writePdf([{ operators, resources }], { objects: [shading] }));
    const { diagnostics, verdict } = await check(path, "--cross-read", "--lang", "en");
    expect(diagnostics.map(({ code, page }) => [code, page])).toContainEqual(["readings-differ", 1]);
    expect(verdict).toBe("undetermined");
  });
});
