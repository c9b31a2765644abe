import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { selfeval } from "../support/command.js";

const report = "fixtures/reports/union-2021.pdf";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-suppress-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

/** What the office suite saves a workbook as. */
function resaved(name: string, ending: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync("soffice", ["--headless", profile, "--convert-to", ending, name], { cwd: folder, stdio: "ignore" });
}

it("reads decisions from a workbook that LibreOffice saved again, its rows in another order and some hidden", async () => {
  await selfeval(["check", report, "--format", `xlsx=${at("book.xlsx")}`, "--quiet", "--lang", "zh"]);
  const parts = unzipSync(readFileSync(at("book.xlsx")));
  const sheet = strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
  // The last row comes second, and is written in and hidden, as by who sorts and filters.
  const rows = [...sheet.matchAll(/<row r="(\d+)".*?<\/row>/g)];
  const last = rows.at(-1);
  const count = rows.length;
  expect(count).toBeGreaterThan(20);
  const moved = rows.map(([text, number]) => {
    if (number === "1") return text;
    const to = number === String(count) ? 2 : Number(number) + 1;
    const renamed = text.replaceAll(/ r="([A-Z]*)\d+"/g, (_, column: string) => ` r="${column}${to}"`);
    if (to !== 2) return renamed;
    return renamed
      .replace('<row r="2"', '<row r="2" hidden="1"')
      .replace(/<c r="N2"[^>]*\/>/, '<c r="N2" t="inlineStr"><is><t>已核实</t></is></c>')
      .replace(/<c r="O2"[^>]*\/>/, '<c r="O2" t="inlineStr"><is><t>=甲，见“复核单”</t></is></c>');
  });
  const sorted = [moved[0], moved.at(-1), ...moved.slice(1, -1)].join("");
  parts["xl/worksheets/sheet2.xml"] = strToU8(sheet.replace(/<row .*<\/row>/s, () => sorted));
  writeFileSync(at("written.xlsx"), zipSync(parts));
  resaved("written.xlsx", "ods");
  copyFileSync(at("written.xlsx"), at("before.xlsx"));
  resaved("written.ods", "xlsx");
  expect(readFileSync(at("written.xlsx")).equals(readFileSync(at("before.xlsx")))).toBe(false);

  const words = ["suppress", "--from-xlsx", at("written.xlsx"), "-o", at("list.yaml"), "--lang", "en"];
  const { exitCode, stdout, stderr } = await selfeval(words);
  expect([exitCode, stderr, stdout]).toEqual([0, "", expect.stringContaining("1 set aside")]);
  const fingerprint = /<t[^>]*>([0-9a-f]{32})<\/t>/.exec(last?.[0] ?? "")?.[1];
  expect(readFileSync(at("list.yaml"), "utf8")).toContain(`fingerprint: ${fingerprint}\n  reason: =甲，见“复核单”`);
  const check = await selfeval(["check", report, "--format", "json", "--suppressions", at("list.yaml")]);
  expect(JSON.parse(check.stdout)[0].suppressed).toHaveLength(1);
});
