/** Narrows the list of files, and the findings of an open report, down to what is asked for. */
export const filtering = `
const filters = one(".filters");
const filterOf = (name) => one("#filter-" + name, filters).value;
const found = new Map(rows.map((row) => [row, row.dataset.found === "" ? [] : row.dataset.found.split(";").map((part) => {
  const [rule, severity, count] = part.split(" ");
  return { rule, severity, count: Number(count) };
})]));
const wanted = ({ rule, severity }) =>
  (filterOf("rule") === "" || filterOf("rule") === rule) && (filterOf("severity") === "" || filterOf("severity") === severity);

function matches(row) {
  const asked = filterOf("search").trim().toLowerCase();
  const text = (one("a", row).textContent + " " + row.dataset.department).toLowerCase();
  if (filterOf("outcome") !== "" && row.dataset.outcome !== filterOf("outcome")) return false;
  if (filterOf("department") !== "" && "=" + row.dataset.department !== filterOf("department")) return false;
  if (!text.includes(asked)) return false;
  return (filterOf("rule") === "" && filterOf("severity") === "") || found.get(row).some(wanted);
}

function applyFilters() {
  let files = 0;
  let findings = 0;
  for (const row of rows) {
    row.hidden = !matches(row);
    const counts = { error: 0, warning: 0, info: 0 };
    for (const part of found.get(row)) if (wanted(part)) counts[part.severity] += part.count;
    for (const cell of all("[data-count]", row)) cell.textContent = counts[cell.dataset.count];
    if (row.hidden) continue;
    files += 1;
    findings += counts.error + counts.warning + counts.info;
  }
  one("#shown").textContent = filled(words.shown, { files, findings });
  one("#nothing").hidden = files > 0;
  applyToReport();
}

function applyToReport() {
  const cards = all(".finding", report);
  let hidden = 0;
  for (const card of cards) {
    card.hidden = !wanted(card.dataset);
    if (card.hidden) hidden += 1;
  }
  for (const group of all(".group", report)) group.hidden = all(".finding", group).every((card) => card.hidden);
  const line = one(".filtered", report);
  if (line === null) return;
  line.hidden = hidden === 0;
  line.textContent = "";
  if (hidden === 0) return;
  const button = document.createElement("button");
  button.textContent = words.clear;
  button.addEventListener("click", () => filters.reset());
  line.append(filled(words.hiddenByFilter, { count: hidden }) + " ", button);
}

filters.addEventListener("input", applyFilters);
filters.addEventListener("reset", () => setTimeout(applyFilters));
filters.addEventListener("submit", (event) => event.preventDefault());
for (const button of all("[data-only-rule]")) {
  button.addEventListener("click", () => {
    one("#filter-rule").value = button.dataset.onlyRule;
    one("#filter-severity").value = "";
    applyFilters();
    filters.scrollIntoView({ block: "start" });
    one("#filter-rule").focus();
  });
}
`;
