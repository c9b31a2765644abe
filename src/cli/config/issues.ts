import type { z } from "zod";
import type { ConfigSource } from "./source.js";

type Issue = z.core.$ZodIssue;

/** One line for each thing that is wrong: file, line, key, what is wrong, what may stand there. */
export function explainIssues({ path, lineOf }: ConfigSource, issues: readonly Issue[]): string {
  const sentences = issues
    .flatMap((issue) => unfold(issue, []))
    .map(({ keys, sentence }) => {
      const line = lineOf(keys);
      return `${path}${line === null ? "" : `:${line}`}: ${keys.map(String).join(".") || "(…)"}: ${sentence}`;
    });
  return [...new Set(sentences)].join("\n");
}

interface Explained {
  readonly keys: readonly PropertyKey[];
  readonly sentence: string;
}

function unfold(issue: Issue, above: readonly PropertyKey[]): Explained[] {
  const keys = [...above, ...issue.path];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ keys: [...keys, key], sentence: "没有这一项 · no such key" }));
    case "invalid_value":
      return [{ keys, sentence: `只能是 · must be one of ${issue.values.map(String).join(", ")}` }];
    case "invalid_union": {
      // The branch that got furthest says best what is wrong.
      const branch = [...issue.errors].sort((a, b) => depthOf(b) - depthOf(a))[0] ?? [];
      return branch.flatMap((inner) => unfold(inner, keys));
    }
    case "invalid_type":
      return [{ keys, sentence: `类型应为 · must be of type ${issue.expected}` }];
    default:
      return [{ keys, sentence: `不符合要求 · ${issue.message}` }];
  }
}

/** A word in place of an object is no near miss of the object, nor the other way round. */
function depthOf(issues: readonly Issue[]): number {
  return Math.max(...issues.map(({ path, code }) => path.length * 2 + (code === "invalid_type" ? -1 : 0)));
}
