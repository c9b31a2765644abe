export { acceptedRun, derivedRun, formatRun, joinedRuns, type Run } from "./acceptance.js";
export { yearOf } from "./calendar.js";
export { amountsAgree, isRounding, pointsSumContradicts, sumContradicts } from "./comparison.js";
export { type Deadline, isLater, parseDeadline } from "./deadline.js";
export { Decimal, formatDecimal } from "./decimal.js";
export { isBlankText, isEmptyFigure } from "./empty.js";
export { type IndicatorColumns, type IndicatorValue, readIndicatorValue } from "./indicator-value.js";
export { findNumerals, type Numeral } from "./numeral.js";
export { greatest, least, type Printed, printed, roundTo } from "./printed.js";
export { findQuantities, parseQuantity, type Quantity } from "./quantity.js";
export { type FoundSign, readSign, type Sign, signOfNature } from "./sign.js";
export {
  derivedContradicts,
  differenceSpan,
  exactSpan,
  productSpan,
  quotientSpan,
  type Span,
  spanOf,
  sumSpan,
} from "./span.js";
export { convert, unitOf } from "./unit.js";
export type { Unit } from "./unit-names.js";
export type { Dimension } from "./unit-table.js";
export { toHalfWidth, withoutBlanks } from "./width.js";
