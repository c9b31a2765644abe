import { readFile } from "node:fs/promises";
import { dirname, extname, resolve } from "node:path";
import { lilconfig } from "lilconfig";
import { profiles } from "../../rules/profiles/index.js";
import { UsageError } from "../failure.js";
import type { Config } from "./schema.js";
import type { ConfigSource } from "./source.js";

const markup = [".json", ".yaml", ".yml"];
const programs = [".ts", ".mts", ".js", ".mjs"];
const searchPlaces = [...markup, ...programs].map((extension) => `selfeval.config${extension}`);

/** A configuration that holds. */
export interface LoadedConfig {
  /** null where there is none */
  readonly path: string | null;
  /** what the paths and patterns in it start from */
  readonly folder: string;
  readonly config: Config;
  readonly lineOf: ConfigSource["lineOf"];
}

/**
 * The configuration to go by: the file that was named, or the nearest `selfeval.config.*` from the working directory
 * upward; `false` for none.
 *
 * @throws UsageError that names file, line and key where it cannot be read or says what it may not
 */
export async function loadConfig(told: string | false | undefined, folder: string): Promise<LoadedConfig> {
  const path = told === undefined ? await nearest(folder) : told === false ? null : resolve(folder, told);
  if (path === null) return { path: null, folder, config: {}, lineOf: () => null };
  const source = await readSource(path);
  // What a configuration may hold is spelt out for every rule: loaded only where there is one.
  const [{ configSchema }, { explainIssues }] = await Promise.all([import("./schema.js"), import("./issues.js")]);
  const parsed = configSchema.safeParse(source.content);
  if (!parsed.success) throw new UsageError(explainIssues(source, parsed.error.issues));
  const unknown = unknownProfile(parsed.data);
  if (unknown !== null) {
    const known = [...profiles.map(({ name }) => name), ...Object.keys(parsed.data.profiles ?? {})].join(", ");
    throw new UsageError(`${at(source, unknown.keys)}: 没有这个口径 · no such profile: ${unknown.name} → ${known}`);
  }
  return { path, folder: dirname(path), config: parsed.data, lineOf: source.lineOf };
}

async function nearest(folder: string): Promise<string | null> {
  const seek = lilconfig("selfeval", { searchPlaces, loaders: Object.fromEntries(extensions().map(asItIs)) });
  return (await seek.search(folder))?.filepath ?? null;
}

const extensions = (): string[] => [...markup, ...programs];

/** The search only finds; what is found is read with its lines. */
const asItIs = (extension: string) => [extension, (_: string, content: string) => content] as const;

async function readSource(path: string): Promise<ConfigSource> {
  const { readMarkup, readProgram } = await import("./source.js");
  const extension = extname(path);
  if (programs.includes(extension)) return readProgram(path);
  if (!markup.includes(extension)) {
    throw new UsageError(`${path}: 配置文件的扩展名应为 · a configuration ends in ${extensions().join(", ")}`);
  }
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path}: 无法读取 · cannot be read (${error.code ?? error.message})`, { cause: error });
  });
  return readMarkup(path, text);
}

/** "selfeval.config.yaml:3: profile" */
function at({ path, lineOf }: ConfigSource, keys: readonly PropertyKey[]): string {
  const line = lineOf(keys);
  return `${path}${line === null ? "" : `:${line}`}: ${keys.map(String).join(".")}`;
}

/** The first place that names a profile which there is not. */
function unknownProfile({
  profile,
  profiles: own = {},
  overrides = [],
}: Config): { keys: PropertyKey[]; name: string } | null {
  const known = new Set([...profiles.map(({ name }) => name), ...Object.keys(own)]);
  const named = [
    { keys: ["profile"], name: profile },
    ...overrides.map((override, index) => ({ keys: ["overrides", index, "profile"], name: override.profile })),
  ];
  for (const { keys, name } of named) if (name !== undefined && !known.has(name)) return { keys, name };
  return null;
}
