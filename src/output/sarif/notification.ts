import { phrases } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import type { Result } from "../../model/index.js";
import { locationOf } from "./location.js";
import { messageOf } from "./message.js";

/** What reading a file came to, as notifications (SARIF 2.1.0 §3.58): failure, doubt, and each note. Findings are none. */
export function notificationsOf({ file, error, verdict, diagnostics }: Result, language: Language) {
  const whole = { locations: [locationOf(file, {}, language)] };
  if (error !== null) {
    return [{ level: "error", descriptor: { id: error.code }, message: messageOf(error.message), ...whole }];
  }
  const notes = diagnostics.map(({ code, message, ...place }) => ({
    level: "note",
    descriptor: { id: code },
    message: messageOf(message),
    locations: [locationOf(file, place, language)],
  }));
  if (verdict !== "undetermined") return notes;
  const message = messageOf(phrases[language].undetermined);
  return [{ level: "warning", descriptor: { id: "undetermined" }, message, ...whole }, ...notes];
}
