import stringWidth from "string-width";
import type { Digest } from "../batch/outcome.js";
import type { Phrases } from "../messages/interface.js";

/** How far a run has come, told on standard error. */
export interface Progress {
  /** takes note of one more outcome; `fresh` where it was made now and not taken from an earlier run */
  readonly saw: (digest: Digest, fresh: boolean) => void;
  /** takes the bar away, so that something else can be printed */
  readonly clear: () => void;
}

/** What a progress is made of. */
export interface ProgressOptions {
  readonly stream: Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">;
  readonly words: Phrases;
  /** how many files there will be; null where no one knows */
  readonly total: number | null;
  /** milliseconds from any moment on */
  readonly now: () => number;
}

export const noProgress: Progress = { saw: () => {}, clear: () => {} };

/** Between two drawings of the bar, and between two lines where there is no terminal, in milliseconds. */
const REDRAW = 100;
const LINE = 10_000;

const BAR = 20;
const ERASE = "\r\u001b[2K";

/** A bar on a terminal; elsewhere, as in the log of a job, a plain line now and then. */
export function createProgress({ stream, words, total, now }: ProgressOptions): Progress {
  const started = now();
  const interval = stream.isTTY ? REDRAW : LINE;
  const seen = { done: 0, fresh: 0, errors: 0, warnings: 0, unread: 0 };
  let told = started;
  let isDrawn = false;

  const text = () => {
    const seconds = (now() - started) / 1000;
    const rate = seconds > 0 ? seen.fresh / seconds : 0;
    const left = total === null || rate === 0 ? null : Math.max(0, total - seen.done) / rate;
    return words.progress({ ...seen, total, rate: rate.toFixed(1), left: left === null ? null : clock(left) });
  };
  const clear = () => {
    if (isDrawn) stream.write(ERASE);
    isDrawn = false;
  };
  return {
    saw: (digest, fresh) => {
      seen.done++;
      if (fresh) seen.fresh++;
      if (digest.status === "failed" || digest.verdict === "undetermined") seen.unread++;
      for (const { severity } of digest.findings) {
        if (severity === "error") seen.errors++;
        if (severity === "warning") seen.warnings++;
      }
      if (now() - told < interval) return;
      told = now();
      if (!stream.isTTY) {
        stream.write(`${text()}\n`);
        return;
      }
      const drawn = total === null ? text() : `${bar(seen.done / Math.max(1, total))} ${text()}`;
      stream.write(`${ERASE}${fitting(drawn, (stream.columns ?? 80) - 1)}`);
      isDrawn = true;
    },
    clear,
  };
}

function bar(share: number): string {
  const full = Math.min(BAR, Math.round(share * BAR));
  return `${"█".repeat(full)}${"░".repeat(BAR - full)}`;
}

/** "0:07", "12:30", "1:02:03" */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const two = (figure: number) => String(figure).padStart(2, "0");
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}`;
}

/** As much of a text as has room in so many columns. */
function fitting(text: string, columns: number): string {
  let width = 0;
  let kept = "";
  for (const character of text) {
    width += stringWidth(character);
    if (width > columns) break;
    kept += character;
  }
  return kept;
}
