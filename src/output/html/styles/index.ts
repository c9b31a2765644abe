import { frame } from "./frame.js";
import { list } from "./list.js";
import { paper } from "./paper.js";
import { pictures } from "./pictures.js";
import { tables } from "./tables.js";

/** The page's one style sheet. What colour tells, a mark, a word or a line tells as well. */
export const styles = [frame, list, pictures, tables, paper].join("");
