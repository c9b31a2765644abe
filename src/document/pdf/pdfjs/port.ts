/** A message as pdf.js hears it. */
export interface PortMessage {
  readonly data: unknown;
}

type Listener = (message: PortMessage) => void;

/** What is used of the platform's AbortSignal. */
interface Ending {
  addEventListener(type: "abort", listener: () => void): void;
}

/**
 * The line between the two halves of pdf.js, which both run in this thread: whoever listens hears what either posts. pdf.js's own
 * makes a deep copy of every message, which for the operators of a page is a copy of every glyph. Here the other half gets the
 * values themselves, in fresh arrays: pdf.js empties the lists that it has posted in order to fill them again.
 */
export class Port {
  readonly #listeners = new Set<Listener>();

  postMessage(message: unknown): void {
    const data = withFreshLists(message, deepestList);
    void Promise.resolve().then(() => {
      for (const listener of this.#listeners) listener({ data });
    });
  }

  addEventListener(_type: "message", listener: Listener, options?: { readonly signal?: Ending }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener("abort", () => this.#listeners.delete(listener));
  }

  removeEventListener(_type: "message", listener: Listener): void {
    this.#listeners.delete(listener);
  }
}

/** Lists of operators stand two steps down in a message: message, chunk, list. */
const deepestList = 3;

/** A value whose arrays and plain objects are new so far down; all else is the same. */
function withFreshLists(value: unknown, depth: number): unknown {
  if (depth === 0 || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return depth === 1 ? value.slice() : value.map((each) => withFreshLists(each, depth - 1));
  const kind: unknown = Object.getPrototypeOf(value);
  if (kind !== Object.prototype && kind !== null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, withFreshLists(each, depth - 1)]);
  return Object.fromEntries(entries) as unknown;
}
