/** Everything can be done without a mouse. */
export const keyboard = `
const help = one("#help");
one("#keys").addEventListener("click", () => help.showModal());

/** The next or the last of the links in a list; the first where none is current. */
function step(links, at, by) {
  const index = links.indexOf(at);
  return links[index < 0 ? 0 : Math.min(links.length - 1, Math.max(0, index + by))];
}

function move(by) {
  if (report.hidden) {
    step(shownRows().map((row) => one("a", row)), document.activeElement, by)?.focus();
    return;
  }
  const claim = step(claims(), current(), by);
  if (claim === undefined) return;
  select(claim);
  claim.focus({ preventScroll: true });
}

const actions = {
  j: () => move(1),
  k: () => move(-1),
  "?": () => help.showModal(),
  "？": () => help.showModal(),
  "/": () => {
    if (!report.hidden && rows.length > 1) location.hash = "#overview";
    if (rows.length > 1) setTimeout(() => one("#filter-search").focus());
  },
  "[": () => one("#previous").hidden || one("#previous").click(),
  "]": () => one("#next").hidden || one("#next").click(),
  Escape: () => one("#back").hidden || one("#back").click(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  const { target, key } = event;
  if (target.matches("input, select, textarea")) {
    if (key === "Escape") target.blur();
    return;
  }
  // Arrows scroll the page as ever, except where they have a list to go through.
  const arrow = { ArrowDown: 1, ArrowUp: -1 }[key];
  const inList = target.closest(".list, .files") !== null && target.matches("a");
  if (arrow !== undefined && inList) move(arrow);
  else if (Object.hasOwn(actions, key)) actions[key]();
  else return;
  event.preventDefault();
});
`;
