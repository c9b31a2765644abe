import { raised } from "../office/raised.js";

/** A line of a file, from 1. */
export interface FileLine {
  readonly text: string;
  readonly number: number;
}

/** Inline elements and parts of a page, as Markdown takes them over from the web page that it was made of. */
const TAG = /<\/?(?:br|span|div|font|b|strong|em|i|u|p|a|sup|sub|center|section|img|o:p)(?:\s[^<>]{0,400})?\/?>/gi;
/** Raised words, of a page and of pandoc, and the mark of a note. */
const RAISED = /<sup(?:\s[^<>]{0,200})?>(?:<[^<>]{0,400}>){0,3}([^<>]{0,20})(?:<\/[^<>]{0,20}>){0,3}<\/sup>/gi;
const RAISED_MARKDOWN = /\^([^\s^]{1,5})\^/g;
const NOTE = /\[\^[0-9A-Za-z_-]{1,20}\](?!:)/g;
const COMMENT = /<!--[^<>]{0,400}-->/g;
const ENTITY = /&(nbsp|ensp|emsp|ge|le|gt|lt|amp|quot|mdash|ndash|ldquo|rdquo|middot|times);/g;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ nbsp: " ", ensp: " ", emsp: " ", ge: "≥", le: "≤", gt: ">", lt: "<", amp: "&", quot: '"', mdash: "—" },
  ...{ ndash: "–", ldquo: "“", rdquo: "”", middot: "·", times: "×" },
};
/** What tells Markdown for sure: the line under a table's head, the border of a drawn one, a heading, words in bold. */
const OF_MARKDOWN = /^\s*\|?\s*:?-{3,}:?\s*\||^\s*\+[-=]{3,}[-=+]*\+\s*$|^#{1,6} +\S|\*\*[^*\s][^*]{0,200}\*\*/;
const HEADING = /^#{1,6} +(?=\S)/;
const BOLD = /(\*\*|__)(?=\S)([^*_]{1,300}?)(?<=\S)\1/g;
const LINK = /!?\[([^[\]]{0,200})\]\([^()\s]{0,400}\)/g;
/** Words with attributes ("[自评表]{.title}"), as pandoc writes what a page's elements look like. */
const SPAN = /\[([^[\]]{0,200})\]\{[^{}]{0,200}\}/g;
/** What is left of bold words that are wrapped over lines. */
const HALF_BOLD = /^\*\*(?=[^*]|$)|(?<=[^*])\*\*$/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** So many lines in a row that begin with the mark of a quotation are one, and no values of a column (">90%"). */
const LEAST_QUOTED = 10;
const QUOTED = /^(?:>[ \t]?)+/;

/**
 * Takes the marks out of a text that is the source of another: quotation marks at the beginning of a mail's lines,
 * elements of a web page within Markdown, and Markdown's own for headings, bold words, links and signs that mean
 * themselves. A text without such marks stays as it is; no line is added or left out.
 */
export function withoutMarkup(printed: readonly FileLine[]): readonly FileLine[] {
  const lines = withoutBrokenTags(withoutQuotes(printed));
  const isMarkdown = lines.some(({ text }) => OF_MARKDOWN.test(text));
  return lines.map((line) => {
    const text = inPlace(line.text, (words) => (isMarkdown ? withoutMarks(withoutTags(words)) : withoutTags(words)));
    return text === line.text ? line : { ...line, text };
  });
}

/** What a change leaves of a line, with blanks for what it takes out: words behind a wider gap keep their column. */
function inPlace(line: string, change: (words: string) => string): string {
  const parts = line.split(/( {2,})/);
  return parts
    .map((part, at) => (at % 2 === 1 ? part : change(part).padEnd(at < parts.length - 1 ? part.length : 0)))
    .join("");
}

/** An element's opening that is wrapped over two lines: the last words of the one, and what the next begins with. */
const OPENED = /<(?:span|div|font|p|a|section|center)(?:\s[^<>]{0,400})?$/i;
const GOES_ON = /^[^<>]{0,400}=[^<>]{0,400}>/;

/** The lines without what is left of such an opening on either line. */
function withoutBrokenTags(lines: readonly FileLine[]): readonly FileLine[] {
  const isBroken = (at: number) => OPENED.test(lines[at]?.text ?? "") && GOES_ON.test(lines[at + 1]?.text ?? "");
  return lines.map((line, at) => {
    const [opens, goesOn] = [isBroken(at), isBroken(at - 1)];
    if (!opens && !goesOn) return line;
    const text = goesOn ? line.text.replace(GOES_ON, "") : line.text;
    return { ...line, text: opens ? text.replace(OPENED, "") : text };
  });
}

function withoutTags(text: string): string {
  return text
    .replace(COMMENT, "")
    .replace(RAISED, asRaised)
    .replace(TAG, "")
    .replace(ENTITY, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** Raised words as they are read behind the others of their line. */
function asRaised(_: string, words: string, at: number, line: string): string {
  return raised(words, line.slice(Math.max(0, at - MOST_BEFORE), at));
}

/** What raised words are is told by so many characters before them. */
const MOST_BEFORE = 20;

function withoutMarks(text: string): string {
  const bare = text
    .replace(NOTE, "")
    .replace(RAISED_MARKDOWN, asRaised)
    .replace(HEADING, "")
    .replace(SPAN, "$1")
    .replace(BOLD, "$2")
    .replace(HALF_BOLD, "");
  return bare.replace(LINK, "$1").replace(ESCAPE, "$1");
}

/** The lines without the marks of a quotation, where a mail quotes them: blank lines within may have none. */
function withoutQuotes(lines: readonly FileLine[]): readonly FileLine[] {
  const quoted = new Set<number>();
  let run: number[] = [];
  const close = () => {
    if (run.length >= LEAST_QUOTED) for (const at of run) quoted.add(at);
    run = [];
  };
  lines.forEach(({ text }, at) => {
    if (QUOTED.test(text)) run.push(at);
    else if (text.trim() !== "") close();
  });
  close();
  return quoted.size === 0
    ? lines
    : lines.map((line, at) => (quoted.has(at) ? { ...line, text: line.text.replace(QUOTED, "") } : line));
}
