export interface FanOutOptions {
  /** how many items are worked on at a time */
  readonly atOnce: number;
  /** give outcomes in the order of the items; else as each is done */
  readonly ordered: boolean;
  /** take no more items; what is being worked on is still finished */
  readonly stop: AbortSignal;
  /** on `stop`, do not wait for what is being worked on either */
  readonly abandon?: boolean;
}

/** With `ordered`, how far the work may run ahead of the outcome that is waited for, in items for each at a time. */
const AHEAD = 16;

type Event<T, R> =
  | { readonly kind: "item"; readonly next: IteratorResult<T> }
  | { readonly kind: "outcome"; readonly index: number; readonly outcome: R }
  | { readonly kind: "error"; readonly error: unknown }
  | { readonly kind: "stop" };

/**
 * Works on several items at a time and gives their outcomes. An item is taken only when there is room to work on it,
 * and nothing more is taken while the outcomes are not, so that memory depends on `atOnce` alone.
 *
 * @throws what the items or the work throw
 */
export async function* fanOut<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  { atOnce, ordered, stop, abandon = false }: FanOutOptions,
): AsyncGenerator<R> {
  const events = new Mailbox<Event<T, R>>();
  const fail = (error: unknown) => events.put({ kind: "error", error });
  const onStop = () => events.put({ kind: "stop" });
  stop.addEventListener("abort", onStop, { once: true });

  const source = items[Symbol.asyncIterator]();
  const turns = ordered ? new Turns<R>() : null;
  let [taken, given, working, asking, ended] = [0, 0, 0, false, stop.aborted];

  const askWhereThereIsRoom = () => {
    if (ended || asking || working >= atOnce || (ordered && taken - given >= atOnce * AHEAD)) return;
    asking = true;
    source.next().then((next) => events.put({ kind: "item", next }), fail);
  };
  const start = (item: T) => {
    const index = taken++;
    working++;
    work(item).then((outcome) => events.put({ kind: "outcome", index, outcome }), fail);
  };
  const receive = (next: IteratorResult<T>) => {
    asking = false;
    if (next.done === true) ended = true;
    else if (!ended) start(next.value);
  };

  try {
    for (;;) {
      askWhereThereIsRoom();
      if (working === 0 && ended) return;
      const event = await events.take();
      if (event.kind === "error") throw event.error;
      if (event.kind === "stop") ended = true;
      if (event.kind === "stop" && abandon) return;
      if (event.kind === "item") receive(event.next);
      if (event.kind !== "outcome") continue;
      working--;
      for (const outcome of turns?.put(event.index, event.outcome) ?? [event.outcome]) {
        given++;
        yield outcome;
      }
    }
  } finally {
    stop.removeEventListener("abort", onStop);
    // Not waited for: a source that waits for standard input would answer only when that ends.
    void source.return?.()?.then(undefined, () => {});
  }
}

/** Messages for one reader, who waits where there is none. (A race of promises would keep a note of every loser.) */
class Mailbox<M> {
  readonly #messages: M[] = [];
  #wake = () => {};

  put(message: M): void {
    this.#messages.push(message);
    this.#wake();
  }

  async take(): Promise<M> {
    for (;;) {
      const message = this.#messages.shift();
      if (message !== undefined) return message;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

/** Holds back what comes before its turn. */
class Turns<R> {
  readonly #early = new Map<number, R>();
  #next = 0;

  /** What has its turn now that this one is there. */
  put(index: number, outcome: R): R[] {
    this.#early.set(index, outcome);
    const due: R[] = [];
    for (; this.#early.has(this.#next); this.#early.delete(this.#next++)) {
      due.push(this.#early.get(this.#next) as R);
    }
    return due;
  }
}
