/** What all parts of the script use. */
export const shared = String.raw`
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const words = JSON.parse(one("#words").textContent);
const overview = one("#overview");
const report = one("#report");
const rows = all("tr[data-report]", overview);
const tell = (sentence) => { one("#live").textContent = sentence; };
/** A sentence with its blanks filled in. */
const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
`;
