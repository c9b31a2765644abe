import { type Browser, chromium } from "playwright-core";

/** Chromium without a window: Debian's, or the one that CHROMIUM names. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu"],
  });
