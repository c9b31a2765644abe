/** A field under way: its code is an instruction that nobody sees, its result is shown. */
interface Field {
  code: string;
  isResult: boolean;
  /** what it shows where it has no result */
  readonly mark: string;
}

/** Fields nest, and may run on over paragraphs: a table of contents is one. */
export interface Fields {
  /** @param mark what the field shows where it has no result */
  begin(mark: string): void;
  separate(): void;
  /** ends a field; gives what it shows where it shows something without having a result */
  end(): string;
  instruct(text: string): void;
  /** whether text that stands here is seen */
  isShown(): boolean;
}

export function createFields(): Fields {
  const open: Field[] = [];
  return {
    begin: (mark) => open.push({ code: "", isResult: false, mark }),
    separate: () => {
      const field = open.at(-1);
      if (field !== undefined) field.isResult = true;
    },
    end: () => {
      const field = open.pop();
      return field === undefined || field.isResult ? "" : field.mark || shownByCode(field.code);
    },
    instruct: (text) => {
      const field = open.at(-1);
      if (field !== undefined && !field.isResult) field.code += text;
    },
    isShown: () => open.every((field) => field.isResult),
  };
}

/** Word's circled characters are a field that draws one character over another: EQ \o\ac(○,1). */
function shownByCode(code: string): string {
  const inner = /^\s*eq\s+\\o\s*\\ac\s*\(\s*[○〇◯Oo]\s*,\s*(\S{1,3})\s*\)/i.exec(code.slice(0, 200))?.[1] ?? "";
  const number = /^\d{1,2}$/.test(inner) ? Number(inner) : 0;
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : inner;
}
