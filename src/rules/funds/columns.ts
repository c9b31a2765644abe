import type { Role } from "../../messages/roles.js";
import type { Fund } from "../../model/index.js";

/** The amount columns of the funds block, in the order of the form, and what a figure in each is called. */
export const amountColumns = [
  { field: "initial", role: "initial budget" },
  { field: "adjusted", role: "adjusted budget" },
  { field: "executed", role: "executed amount" },
] as const satisfies readonly { field: keyof Fund; role: Role }[];
