import type { Command } from "commander";
import { clearCache } from "../../batch/cache.js";
import { phrases } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { printable } from "../../output/sanitize.js";
import { defaultCacheFolder } from "../cache-folder.js";
import { chooseLanguage } from "../locale.js";
import { cacheDirOption } from "./batch-options.js";
import { languageOption } from "./shared.js";

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
}
