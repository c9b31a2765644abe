/** Puts reports on paper: the one that is open, or those of the overview that the filters leave, each on pages of its own. */
export const printing = `
const bound = one("#bound");

async function bind() {
  for (const row of shownRows()) {
    const copy = document.createElement("article");
    try {
      copy.innerHTML = await unpacked(row.dataset.report);
    } catch (error) {
      copy.textContent = one("a", row).textContent + ": " + (typeof DecompressionStream === "undefined" ? words.tooOld : words.damaged);
    }
    // Two reports have places of the same names, and on paper nothing leads to them.
    for (const part of all("[id]", copy)) part.removeAttribute("id");
    bound.append(copy);
  }
}

one("#print").addEventListener("click", () => window.print());
one("#print-all").addEventListener("click", async () => {
  one("#print-all").disabled = true;
  await bind();
  window.print();
});
window.addEventListener("afterprint", () => {
  bound.textContent = "";
  one("#print-all").disabled = false;
});
`;
