/** Other threads of this process, in which the same bundle answers questions. */
export interface Threads {
  /** How many have a processor for themselves beside this one. */
  readonly spare: number;
  /** Starts one. */
  start(): Promise<Thread>;
}

/** A thread that answers one question at a time. */
export interface Thread {
  /** Question and answer are copied, but for the memory that the answer hands over. Rejects when the thread fails. */
  ask(question: unknown): Promise<unknown>;
  /** Ends it, whatever it does. */
  end(): void;
}

/** What a thread answers, and which memory goes with it. */
export interface ThreadAnswer {
  readonly value: unknown;
  readonly handedOver: readonly ArrayBuffer[];
}
