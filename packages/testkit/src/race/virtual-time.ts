/** Somebody who takes part: waits for so many things, and goes on when one has come. */
export interface Actor {
  waiting: number;
  done: boolean;
}

/** Time that moves when everybody waits, so that a race takes no time and happens the same way each time. */
export class VirtualTime {
  now = 0;
  #events: { readonly at: number; readonly go: () => void; readonly actor: Actor }[] = [];

  /** Lets `ms` pass for `actor`. */
  async wait(actor: Actor, ms: number): Promise<void> {
    actor.waiting++;
    await new Promise<void>((go) => {
      const at = this.now + ms;
      const index = this.#events.findLastIndex((event) => event.at <= at);
      this.#events.splice(index + 1, 0, { at, go, actor });
    });
  }

  /** Moves time until all are done. @throws {Error} when everybody waits for nothing */
  async run(actors: readonly Actor[]): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (actors.every(({ done }) => done)) return;
      // Hashing goes on outside of virtual time.
      if (actors.some(({ done, waiting }) => !done && waiting === 0)) continue;
      const next = this.#events.shift();
      if (next === undefined) throw new Error("everybody waits for nothing");
      this.now = next.at;
      next.actor.waiting--;
      next.go();
    }
  }
}
