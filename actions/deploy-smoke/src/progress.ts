import type { State } from "@build-once/host";
import type { Digest } from "@build-once/kernel";
import type { GitHubRecord } from "./github-record.ts";
import type { Receipt } from "./receipt.ts";
import type { Earlier } from "./rollback-input.ts";
import { saveUndo, type Undo } from "./saved-state.ts";

/** How far a deployment has come, for whoever has to speak about it, or undo it, after a failure. */
export class Progress {
  digest: Digest | undefined;
  receipt: Receipt | undefined;
  earlier: Earlier | undefined;
  record: GitHubRecord | undefined;
  /** Values that nothing may keep. */
  readonly secrets: readonly string[];
  readonly #state: State;
  #undo: Undo | undefined;

  constructor(state: State, secrets: readonly string[]) {
    this.#state = state;
    this.secrets = secrets;
  }

  /** What is to be undone in the post phase and here; called before it exists. */
  mayLeave(undo: Undo): void {
    this.#undo = undo;
    saveUndo(this.#state, undo);
  }

  /** What may be left behind at this moment. */
  get undo(): Undo | undefined {
    return this.#undo;
  }
}
