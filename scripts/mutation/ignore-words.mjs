/**
 * Leaves out what people read: a finding's sentences and a rule's page. The cases say that they are there and whole; no
 * test repeats them word for word.
 */
const WORDS = new Set(["message", "page", "title", "tells", "about", "zh", "en"]);

const ignorer = {
  shouldIgnore(path) {
    const { node } = path;
    const key = node.type === "ObjectProperty" && node.key.type === "Identifier" ? node.key.name : null;
    return key !== null && WORDS.has(key) ? "words for people" : undefined;
  },
};

/** The form in which Stryker takes a plugin from a file. */
export const strykerPlugins = [{ kind: "Ignore", name: "words", value: ignorer }];
