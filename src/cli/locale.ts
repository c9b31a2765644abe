import { type Language, languages } from "../messages/language.js";

/**
 * The language to speak: as told, else by the locale (POSIX: LC_ALL before LC_MESSAGES before LANG), else Chinese.
 * The "C" locale says nothing of a language.
 */
export function chooseLanguage(told: Language | undefined, environment: NodeJS.ProcessEnv): Language {
  if (told !== undefined) return told;
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  const name = /^[a-z]{2,3}(?=$|[_.@-])/i.exec(locale)?.[0]?.toLowerCase();
  if (name === undefined) return "zh";
  return languages.find((language) => language === name) ?? "en";
}
