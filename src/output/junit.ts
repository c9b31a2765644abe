import { phrases, severityNames } from "../messages/interface.js";
import type { Language } from "../messages/language.js";
import { outputPhrases } from "../messages/output.js";
import { describePlace } from "../messages/places.js";
import type { CheckCount, Finding, Result } from "../model/index.js";
import { arithmeticOf } from "./arithmetic.js";
import type { TextWriter, WriterContext } from "./formats.js";
import { failsAt } from "./severity.js";
import { xmlAttributes, xmlLines } from "./xml.js";

type Context = Pick<WriterContext, "language" | "failOn">;

/** What one test case came to; at most one of these stands in a case. */
interface Case {
  readonly name: string;
  readonly state: "passed" | "skipped" | "failure" | "error";
  readonly type?: string;
  readonly message?: string;
  /** what stands in the failure or the error */
  readonly lines?: readonly string[];
  /** what is told beside, and fails nothing */
  readonly aside?: readonly string[];
}

/** JUnit XML as build servers read it: a suite a file, a case a rule. A file that was not understood is an error. */
export function junitWriter(context: Context): TextWriter {
  return {
    open: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="selfeval">\n',
    result: (result) => renderSuite(result.file, casesOf(result, context)),
    close: () => "</testsuites>\n",
  };
}

function casesOf(result: Result, context: Context): Case[] {
  const { error, verdict, checks, diagnostics } = result;
  const words = outputPhrases[context.language];
  if (error !== null) return [{ name: words.reading, state: "error", type: error.code, message: error.message }];
  const notes = diagnostics.map(({ message, ...place }) =>
    `${describePlace(place, context.language)} ${message}`.trim(),
  );
  const reading: Case =
    verdict === "undetermined"
      ? {
          name: words.reading,
          state: "error",
          type: verdict,
          message: phrases[context.language].undetermined,
          lines: notes,
        }
      : { name: words.reading, state: "passed", aside: notes };
  return [reading, ...checks.map((check) => caseOf(check, result, context))];
}

function caseOf({ rule, passed, failed, notRun }: CheckCount, result: Result, { language, failOn }: Context): Case {
  const words = outputPhrases[language];
  const own = result.findings.filter((finding) => finding.rule === rule);
  const counted = own.filter((finding) => failsAt(finding.severity, failOn));
  const aside = [
    ...own.filter((finding) => !failsAt(finding.severity, failOn)).flatMap((finding) => linesOf(finding, language)),
    ...result.suppressed
      .filter((finding) => finding.rule === rule)
      .flatMap((finding) => [...linesOf(finding, language), words.setAside(finding.reason)]),
  ];
  const [first] = counted;
  if (first !== undefined) {
    const message = counted.length === 1 ? first.message : words.andMore(first.message, counted.length - 1);
    const lines = counted.flatMap((finding) => linesOf(finding, language));
    return { name: rule, state: "failure", type: first.severity, message, lines, aside };
  }
  if (passed + failed > 0) return { name: rule, state: "passed", aside };
  return { name: rule, state: "skipped", message: notRun > 0 ? words.notRun(notRun) : words.nothingToCompare, aside };
}

function linesOf(finding: Finding, language: Language): string[] {
  const where = describePlace(finding.evidence[0] ?? {}, language);
  const head = `[${severityNames[finding.severity][language]}] ${finding.message}`;
  return [where === "" ? head : `${head} (${where})`, ...arithmeticOf(finding, language).map((line) => `  ${line}`)];
}

function renderSuite(file: string, cases: readonly Case[]): string {
  const count = (state: Case["state"]) => cases.filter((each) => each.state === state).length;
  const attributes = {
    name: file,
    tests: cases.length,
    failures: count("failure"),
    errors: count("error"),
    skipped: count("skipped"),
  };
  const body = cases.map((each) => renderCase(file, each)).join("");
  return `  <testsuite${xmlAttributes(attributes)}>\n${body}  </testsuite>\n`;
}

function renderCase(file: string, { name, state, type, message, lines = [], aside = [] }: Case): string {
  const head = `    <testcase${xmlAttributes({ classname: file, name })}`;
  const parts: string[] = [];
  const facts = { ...(message === undefined ? {} : { message }), ...(type === undefined ? {} : { type }) };
  if (state === "skipped") parts.push(`<skipped${xmlAttributes(facts)}/>`);
  if (state === "failure" || state === "error")
    parts.push(`<${state}${xmlAttributes(facts)}>${xmlLines(lines)}</${state}>`);
  if (aside.length > 0) parts.push(`<system-out>${xmlLines(aside)}</system-out>`);
  return parts.length === 0 ? `${head}/>\n` : `${head}>${parts.join("")}</testcase>\n`;
}
