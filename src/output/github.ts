import { phrases } from "../messages/interface.js";
import { describePlace } from "../messages/places.js";
import type { Severity } from "../model/index.js";
import { catalogue } from "../rules/catalogue.js";
import { arithmeticOf } from "./arithmetic.js";
import type { TextWriter, WriterContext } from "./formats.js";
import { wellFormed } from "./wellformed.js";

const commands = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<Severity, string>;

interface Annotation {
  readonly command: "error" | "warning" | "notice";
  readonly file: string;
  readonly line?: number | undefined;
  readonly title: string;
  readonly message: string;
}

/** Annotations as GitHub's runner reads them off standard output: one a line, nothing else. */
export function githubWriter({ language }: Pick<WriterContext, "language">): TextWriter {
  const titles = new Map(catalogue.map(({ id, page }) => [id, page[language].title]));
  return {
    open: () => "",
    result: ({ file, error, verdict, findings }) => {
      if (error !== null) return annotate({ command: "error", file, title: error.code, message: error.message });
      const found = findings.map(({ rule, severity, message, formula, accepted, evidence: [first = {}] }) => {
        const place = describePlace(first, language);
        const title = [rule, titles.get(rule), place].filter((part) => part !== undefined && part !== "").join(" · ");
        const text = [message, ...arithmeticOf({ formula, accepted }, language)].join("\n");
        const line = "line" in first ? first.line : undefined;
        return annotate({ command: commands[severity], file, line, title, message: text });
      });
      if (verdict !== "undetermined") return found.join("");
      const message = phrases[language].undetermined;
      return annotate({ command: "error", file, title: "undetermined", message }) + found.join("");
    },
    close: () => "",
  };
}

function annotate({ command, file, line, title, message }: Annotation): string {
  const where = line === undefined ? "" : `,line=${line}`;
  const text = message.split("\n").map(wellFormed).join("\n");
  return `::${command} file=${property(file)}${where},title=${property(title)}::${data(text)}\n`;
}

/** What stands behind the second pair of colons. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A property's value, which colons and commas would end. */
function property(text: string): string {
  return data(wellFormed(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
