import { fundSource } from "../../heading.js";
import type { FormMark } from "./form-rows.js";

/** Words of the head that an amount of the whole investment stands beside. */
export const INVESTMENT = /总投资|^其中[:：]财政拨款$/;

/** Labels of sources of funds that are the block's own: 其中：财政拨款 beside 项目总投资 is the investment's. */
export function ownLabels<Mark extends FormMark>(labels: readonly Mark[], marks: readonly FormMark[]): Mark[] {
  const isInvested = marks.some(({ role, content }) => role.kind === "head-label" && /总投资/.test(content.text));
  const current = labels.filter(({ content }) => fundSource(content.text) === "current-year");
  const [spare] = isInvested && current.length > 1 ? current : [];
  return labels.filter((label) => label !== spare);
}

/**
 * The labels without the one that is the heading over them, where two of them name the total.
 *
 * @param isRow whether a label is more likely a row's than a heading
 */
export function withoutHeading<Mark extends FormMark>(
  labels: readonly Mark[],
  isRow: (label: Mark) => boolean = () => false,
): Mark[] {
  const totals = labels.filter(({ content }) => fundSource(content.text) === "total");
  if (totals.length < 2) return [...labels];
  const over = totals.find((label) => !isRow(label)) ?? totals[0];
  return labels.filter((label) => label !== over);
}
