import type { Result } from "../../model/index.js";
import { catalogue } from "../../rules/catalogue.js";
import type { TextWriter, WriterContext } from "../formats.js";
import { uriOf } from "../uri.js";
import { notificationsOf } from "./notification.js";
import { resultOf } from "./result.js";
import { descriptorOf } from "./rules.js";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const languageTags = { zh: "zh-CN", en: "en-US" } as const;

/**
 * SARIF 2.1.0 (OASIS): one run, all rules declared. Results go out as they come; what names the files and tells how
 * reading went is short and stands at the end.
 */
export function sarifWriter({ language, version }: Pick<WriterContext, "language" | "version">): TextWriter {
  const indexOf = new Map(catalogue.map(({ id }, index) => [id, index]));
  // The schema wants each artifact once; a path that came to nothing may have been given twice.
  const artifacts = new Set<string>();
  const notifications: string[] = [];
  let first = true;
  let executionSuccessful = true;
  return {
    open: () => {
      const rules = catalogue.map((rule) => descriptorOf(rule, language));
      const tool = { driver: { name: "selfeval", version, semanticVersion: version, rules } };
      const head = { tool, language: languageTags[language], columnKind: "utf16CodeUnits" };
      return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[${JSON.stringify(head).slice(0, -1)},"results":[`;
    },
    result: (result) => {
      if (result.error !== null || result.verdict === "undetermined") executionSuccessful = false;
      artifacts.add(JSON.stringify(artifactOf(result)));
      for (const notification of notificationsOf(result, language)) notifications.push(JSON.stringify(notification));
      const all = [...result.findings, ...result.suppressed].map((finding) => {
        const before = first ? "\n" : ",\n";
        first = false;
        return before + JSON.stringify(resultOf(result.file, finding, indexOf.get(finding.rule) ?? -1, language));
      });
      return all.join("");
    },
    close: () => {
      const told = `{"executionSuccessful":${executionSuccessful},"toolExecutionNotifications":${list(notifications)}}`;
      return `\n],"artifacts":${list([...artifacts])},"invocations":[${told}]}]}\n`;
    },
  };
}

function artifactOf({ file, sha256 }: Result) {
  const hashes = sha256 === null ? {} : { hashes: { "sha-256": sha256 } };
  return { location: { uri: uriOf(file) }, roles: ["analysisTarget"], ...hashes };
}

function list(entries: readonly string[]): string {
  return entries.length === 0 ? "[]" : `[\n${entries.join(",\n")}\n]`;
}
