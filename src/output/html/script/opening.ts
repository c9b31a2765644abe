/** Shows the overview or one report. A report is unpacked by the browser itself when it is opened. */
export const opening = String.raw`
async function unpacked(number) {
  const bytes = Uint8Array.from(atob(document.getElementById("data-" + number).textContent), (sign) => sign.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
}

const shownRows = () => rows.filter((row) => !row.hidden);
const rowOf = (number) => rows.find((row) => row.dataset.report === number);
let opened = null;

async function open(number) {
  const row = rowOf(number);
  if (row === undefined) return showOverview();
  if (opened !== number) {
    opened = number;
    try {
      const html = await unpacked(number);
      if (opened !== number) return;
      // What is put in was escaped as it was written, and the policy runs nothing that stands in it.
      report.innerHTML = html;
    } catch (error) {
      report.textContent = typeof DecompressionStream === "undefined" ? words.tooOld : words.damaged;
    }
  }
  overview.hidden = true;
  report.hidden = false;
  document.body.classList.add("reading");
  document.title = one("a", row).textContent + " · " + words.title;
  const order = shownRows().includes(row) ? shownRows() : rows;
  const at = order.indexOf(row);
  lead("#previous", order[at - 1]);
  lead("#next", order[at + 1]);
  one("#back").hidden = rows.length < 2;
  one("#print-all").hidden = true;
  applyToReport();
  window.scrollTo(0, 0);
  one("h2", report)?.focus({ preventScroll: true });
}

function lead(selector, row) {
  const link = one(selector);
  link.hidden = row === undefined;
  if (row !== undefined) link.href = "#report-" + row.dataset.report;
}

function showOverview() {
  const row = opened === null ? undefined : rowOf(opened);
  opened = null;
  report.hidden = true;
  report.textContent = "";
  overview.hidden = false;
  document.body.classList.remove("reading");
  document.title = words.title;
  for (const name of ["#back", "#previous", "#next"]) one(name).hidden = true;
  one("#print-all").hidden = rows.length < 2;
  if (row !== undefined && !row.hidden) one("a", row).focus();
}

function follow() {
  const number = /^#report-(\d+)$/.exec(location.hash)?.[1];
  if (number !== undefined) return open(number);
  return rows.length === 1 ? open(rows[0].dataset.report) : showOverview();
}

window.addEventListener("hashchange", follow);
applyFilters();
follow();
`;
