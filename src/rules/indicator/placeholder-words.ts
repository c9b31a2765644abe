import { withoutBlanks } from "../../quantity/index.js";

/** Names that a form prints where an indicator is to be filled in: "指标2：", "三级指标1", "……". */
const templateName = /^(?:(?:三级|绩效)?指标(?:[\d一二三四五六七八九十]{1,2}|名称)?|\.{2,}|…+|·{2,})[:.…]*$/u;

/** Whether a name is the form's own and no indicator's. */
export function isTemplateName(name: string): boolean {
  return templateName.test(withoutBlanks(name));
}

/** Whether a cell of a row that the form itself names holds the form's own dots: the row is the template's, and no value was forgotten in it. */
export function isTemplateRow(name: string, text: string): boolean {
  return isTemplateName(name) && /^(?:…+|\.{2,}|·{2,})$/u.test(withoutBlanks(text));
}

/** Remarks of a form to whoever fills it in. A length is one only in brackets or alone: articles have lengths too. */
const instructions = [
  /\([^()]{0,6}\d{2,4}字(?:以内|之内|以下|左右)?\)/u,
  /^(?:限|不超过)?\d{2,4}字(?:以内|之内|以下)$/u,
  /(?:请|此处|在此)(?:填写|填列|填报|输入|说明)/u,
  /\{[^{}]{0,20}\}/u,
];

/** Letters and crosses in place of a figure or a name: "≥XX个", "××项目". */
const crosses = /[X×x*]{2,}/u;

/** The part of a text that belongs to the template, or null. */
export function templateText(text: string): string | null {
  const plain = withoutBlanks(text);
  for (const pattern of [...instructions, crosses]) {
    const found = pattern.exec(plain)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}
