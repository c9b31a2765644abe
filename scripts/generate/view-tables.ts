import { views } from "../../src/batch/summary/views/index.js";

const VIEWS = /(<!-- views: npm run generate -->\n).*?(<!-- \/views -->)/s;

/** A page with the columns of the views that can be asked in SQL. */
export function withViews(page: string): string {
  const parts = views.map(({ name, about, columns }) => {
    const rows = columns.map(({ name: column, about: told }) => `| \`${column}\` | ${told.en} | ${told.zh} |`);
    const head = `### ${name}\n\n${about.en} · ${about.zh}`;
    return `${head}\n\n| column | | |\n|---|---|---|\n${rows.join("\n")}\n`;
  });
  return page.replace(VIEWS, `$1\n${parts.join("\n")}\n$2`);
}
