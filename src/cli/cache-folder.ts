import { homedir } from "node:os";
import { join } from "node:path";

/** Where a program keeps what it can make again: as the system has it, per user. */
export function defaultCacheFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  const told = platform === "win32" ? environment["LOCALAPPDATA"] : environment["XDG_CACHE_HOME"];
  if (told !== undefined && told !== "") return join(told, "selfeval");
  if (platform === "win32") return join(home, "AppData", "Local", "selfeval");
  return platform === "darwin" ? join(home, "Library", "Caches", "selfeval") : join(home, ".cache", "selfeval");
}
