/** Leads from a finding to what it rests on in the document, and back. */
export const pointing = `
const claims = () => all(".claim", report).filter((claim) => !claim.closest(".finding").hidden);
const current = () => one(".claim[aria-current]", report);
const spotsOf = (claim) => claim.dataset.spots.split(" ").flatMap((id) => document.getElementById(id) ?? []);

/** Marks a finding and its places, and brings both into view. The spot that was asked for, or the first, leads. */
function select(claim, spot) {
  for (const other of all("[aria-current]", report)) other.removeAttribute("aria-current");
  for (const other of all(".spot.on", report)) other.classList.remove("on");
  claim.setAttribute("aria-current", "true");
  const spots = spotsOf(claim);
  for (const place of spots) place.classList.add("on");
  const { number, where } = claim.dataset;
  tell(filled(spots.length === 0 ? words.selectedNowhere : words.selected, { number, count: spots.length, place: where }));
  const target = spot ?? spots[0];
  claim.closest(".finding").scrollIntoView({ block: "nearest" });
  if (target !== undefined) show(target, spots);
  return target;
}

/** Brings a spot into view, with all the others of its page where they fit. */
function show(target, spots) {
  target.scrollIntoView({ block: "center", inline: "center" });
  const near = spots.filter((spot) => spot.closest("section, .pictures") === target.closest("section, .pictures"));
  const boxes = near.map((spot) => spot.getBoundingClientRect());
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  if (bottom - top < innerHeight * 0.85) scrollBy(0, (top + bottom - innerHeight) / 2);
}

function goToClaim(claim) {
  select(claim);
  claim.closest(".finding").scrollIntoView({ block: "nearest" });
  claim.focus({ preventScroll: one(".list", report) !== null && getComputedStyle(one(".list", report)).overflowY === "auto" });
}

report.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (link === null) return;
  const id = link.getAttribute("href").slice(1);
  const target = document.getElementById(id);
  if (target === null) return;
  event.preventDefault();
  if (target.matches(".spot")) {
    const claim = link.closest(".finding") === null ? null : one(".claim", link.closest(".finding"));
    if (claim === null) return;
    // A click keeps its place in the list, Enter goes on to the document.
    const shown = select(claim, target);
    if (event.detail === 0) shown?.focus({ preventScroll: true });
  } else if (target.matches(".claim")) {
    // A place that several findings share leads to each in turn.
    const numbers = (link.dataset.findings ?? "").split(" ");
    const at = numbers.indexOf(current()?.dataset.number ?? "");
    const next = numbers.length > 1 ? document.getElementById("finding-" + numbers[(at + 1) % numbers.length]) : null;
    const claim = next ?? target;
    if (claim.closest(".finding").hidden) filters.reset();
    setTimeout(() => goToClaim(claim));
  } else {
    target.scrollIntoView({ block: "start" });
    target.focus({ preventScroll: true });
  }
});
`;
