import { format, isDateFormat } from "numfmt";

/**
 * The formats that a workbook names by number alone (ECMA-376 part 1, 18.8.30), as a Chinese Excel shows them.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;-#,##0.00",
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Days between the two calendars that workbooks count in: 1 January 1904 is day 0 of one and day 1462 of the other. */
const DAYS_BEFORE_1904 = 1462;

/** The code of a built-in format; General for one that is not known. */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? "General";
}

/** A number as its format displays it; as a general number where the format cannot be made out. */
export function displayNumber(value: number, code: string, counts1904: boolean): string {
  if (!Number.isFinite(value)) return "";
  const readable = readableCode(code);
  try {
    const days = counts1904 && isDateFormat(readable) ? value + DAYS_BEFORE_1904 : value;
    return format(readable, days, { locale: "zh-CN", nbsp: false }).trim();
  } catch {
    return format("General", value, { locale: "zh-CN", nbsp: false });
  }
}

/** A text as its format displays it: some formats put words around it. */
export function displayText(text: string, code: string): string {
  // The fourth section is for texts, and hides them where it is blank.
  if (!(code.includes("@") || code.split(";").length > 3) || code === "@") return text;
  try {
    return format(readableCode(code), text, { locale: "zh-CN", nbsp: false }).trim();
  } catch {
    return text;
  }
}

/** East Asian Excel writes "!" for the backslash that shows the next character as it is. */
function readableCode(code: string): string {
  return code
    .slice(0, 500)
    .replace(/"[^"]*"|\\.|!(.)/g, (whole, shown: string | undefined) => (shown === undefined ? whole : `\\${shown}`));
}
