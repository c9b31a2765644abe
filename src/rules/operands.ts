import type { Role } from "../messages/roles.js";
import type { Evaluation, Fund, Leaf } from "../model/index.js";
import { convert, isEmptyFigure, type Printed, printed, toHalfWidth } from "../quantity/index.js";
import type { Witness } from "./rule.js";

/** A figure as printed: a leaf's `value` keeps its decimals, so the precision is theirs. Null where the leaf means no figure. */
function figure(leaf: Leaf | null): Printed | null {
  return leaf?.value == null ? null : printed(leaf.value);
}

/** A leaf that means a figure, and the figure. */
export interface Told {
  readonly leaf: Leaf;
  readonly figure: Printed;
}

/** A leaf with its figure; null for a missing field, a blank cell or words. */
export function told(leaf: Leaf | null | undefined): Told | null {
  if (leaf?.value == null) return null;
  const value = printed(leaf.value);
  return value && { leaf, figure: value };
}

/** A cell as evidence; nothing where the form does not have it. */
export function witness(role: Role, leaf: Leaf | null | undefined): Witness[] {
  return leaf == null ? [] : [{ role, leaf }];
}

/** A weight or a score in points; null for a missing field, a blank cell or words. */
export function points(leaf: Leaf | null): Printed | null {
  return figure(leaf);
}

/**
 * An amount of money in `unit`, its precision converted with it; null for a missing field, a blank cell, words, or an
 * amount whose own unit is not known.
 */
export function amount(leaf: Leaf | null, unit = "万元"): Printed | null {
  const value = figure(leaf);
  if (value === null || leaf?.unit == null) return null;
  return leaf.unit === unit ? value : convert(value, leaf.unit, unit);
}

/** Amounts brought to one unit, in the order given. */
export interface Amounts {
  readonly figures: readonly Printed[];
  /** the unit of all of them; null where none of them tells one */
  readonly unit: string | null;
}

/**
 * Amounts of one identity in one unit: the first one's. A table that tells no unit anywhere has one unit all the same;
 * known beside unknown units cannot be compared and give null, as does any leaf without a figure.
 */
export function inOneUnit(leaves: readonly Leaf[]): Amounts | null {
  const unit = leaves[0]?.unit ?? null;
  const figures = leaves.map((leaf) => {
    if (unit === null) return leaf.unit === null ? figure(leaf) : null;
    return amount(leaf, unit);
  });
  return figures.every((value) => value !== null) ? { figures, unit } : null;
}

/** Figures of one identity share the finest printed precision among them: beside 549.69, 150 is exact to 0.01. */
export function atFinest(figures: readonly Printed[]): Printed[] {
  const decimals = Math.max(...figures.map((each) => each.decimals));
  return figures.map(({ value }) => ({ value, decimals }));
}

/** The percent figure as printed: "97.6%" is 97.6, and so is a bare "97.6"; a bare "0.976" stays 0.976. */
export function percent(leaf: Leaf | null): Printed | null {
  return figure(leaf);
}

/** Whether the percent sign is printed, so that the figure cannot be of another scale. */
export function hasPercentSign(leaf: Leaf): boolean {
  return leaf.unit === "%" || toHalfWidth(leaf.text).includes("%");
}

/** A field that the form has and that was left empty: nothing, a dash, "/", 无, or a unit without its figure. */
export function isBlank(leaf: Leaf | null): boolean {
  return leaf !== null && isEmptyFigure(leaf.text);
}

/** A field that tells nothing: the form does not have it, or it was left empty. */
export function isMissing(leaf: Leaf | null): boolean {
  return leaf === null || isBlank(leaf);
}

/** The funds block's total row; a block of a single row is its own total. */
export function totalFund(evaluation: Pick<Evaluation, "funds">): Fund | null {
  const total = evaluation.funds.find((fund) => fund.source === "total");
  return total ?? (evaluation.funds.length === 1 ? (evaluation.funds[0] ?? null) : null);
}

/** The funds block's rows by source of money, without the total. */
export function sourceFunds(evaluation: Evaluation): Fund[] {
  const total = totalFund(evaluation);
  return evaluation.funds.filter((fund) => fund !== total && fund.source !== "total");
}

/** A printed figure as a formula shows it: half-width, without thousands separators; the text where it means no figure. */
export function shown(leaf: Leaf): string {
  return leaf.value ?? toHalfWidth(leaf.text).trim();
}

/** A printed percentage as a formula shows it, with its sign only where it is printed. */
export function shownRate(leaf: Leaf): string {
  return leaf.value !== null && hasPercentSign(leaf) ? `${leaf.value}%` : shown(leaf);
}

/** "12.5 万元"; the figure alone where no unit is known. */
export function withUnit(figureText: string, unit: string | null): string {
  return unit === null ? figureText : unit === "%" ? `${figureText}%` : `${figureText} ${unit}`;
}

/** Where an evaluation stands in the report, with the evaluation: most rules look at one table at a time. */
export function evaluationsOf(report: { readonly evaluations: readonly Evaluation[] }): [number, Evaluation][] {
  return [...report.evaluations.entries()];
}
