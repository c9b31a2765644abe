import { type Command, Option } from "commander";
import { clearCache, pruneCache } from "../../batch/cache.js";
import { phrases } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { printable } from "../../output/sanitize.js";
import { defaultCacheFolder } from "../cache-folder.js";
import { chooseLanguage } from "../locale.js";
import { cacheDirOption, wholeNumber } from "./batch-options.js";
import { languageOption } from "./shared.js";

interface PruneOptions {
  readonly cacheDir?: string;
  readonly lang?: Language;
  readonly maxSize: number;
}

const MEGABYTE = 2 ** 20;

export function addCacheCommand(program: Command): void {
  const command = program.command("cache").description("管理检查结果的缓存 · the cache of results");
  command
    .command("clear")
    .description("清除缓存 · take all results out of it")
    .addOption(cacheDirOption())
    .addOption(languageOption())
    .exitOverride()
    .action(async ({ cacheDir = defaultCacheFolder(), lang }: { cacheDir?: string; lang?: Language }) => {
      await clearCache(cacheDir);
      const words = phrases[chooseLanguage(lang, process.env)];
      process.stdout.write(`${words.cacheCleared(printable(cacheDir))}\n`);
    });
  command
    .command("prune")
    .description("只留最近用到的结果 · keep what was wanted last")
    .addOption(
      new Option("--max-size <megabytes>", "最多留多少 how much to keep")
        .argParser(wholeNumber(0))
        .makeOptionMandatory(),
    )
    .addOption(cacheDirOption())
    .addOption(languageOption())
    .exitOverride()
    .action(async ({ cacheDir = defaultCacheFolder(), lang, maxSize }: PruneOptions) => {
      const { kept, removed } = await pruneCache(cacheDir, maxSize * MEGABYTE);
      const words = phrases[chooseLanguage(lang, process.env)];
      const told = words.cachePruned(removed.entries, kept.entries, (kept.bytes / MEGABYTE).toFixed(1));
      process.stdout.write(`${told}\n`);
    });
}
