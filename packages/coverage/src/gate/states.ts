import { err, nearest, ok, type Result } from "@build-once/kernel";

/** The ways in which a gate can have nothing, or less than it should, to judge by. */
export type GateState =
  | "no-report"
  | "empty-report"
  | "truncated-report"
  | "missing-shard"
  | "no-path-matched"
  | "changed-unmeasured"
  | "stale-report"
  | "no-diff"
  | "only-deletions"
  | "only-renames"
  | "only-generated"
  | "zero-lines-file"
  | "no-baseline";

/** What a state does to the verdict. */
export type StateAction = "pass" | "warn" | "fail";

/** What every state does unless told otherwise, the gravest first. */
export const defaultActions: Readonly<Record<GateState, StateAction>> = {
  "no-report": "fail",
  "empty-report": "fail",
  "truncated-report": "fail",
  "missing-shard": "fail",
  "no-path-matched": "fail",
  "changed-unmeasured": "warn",
  "stale-report": "warn",
  "no-baseline": "warn",
  "no-diff": "pass",
  "only-deletions": "pass",
  "only-renames": "pass",
  "only-generated": "pass",
  "zero-lines-file": "pass",
};

/** All states, the gravest first. */
export const gateStates: readonly GateState[] = Object.keys(defaultActions) as GateState[];

/** A state that was found, what it does, and why it was found. */
export interface FoundState {
  readonly state: GateState;
  readonly action: StateAction;
  /** One sentence; may hold foreign text. */
  readonly reason: string;
}

/** Parses one line `state=pass|warn|fail`. */
export function parseStateAction(line: string): Result<readonly [GateState, StateAction], string> {
  const [name = "", action = "", ...more] = line.split("=").map((part) => part.trim());
  const state = gateStates.find((known) => known === name);
  if (state === undefined) {
    const close = nearest(name, gateStates);
    return err(`${JSON.stringify(name)} is no state${close === undefined ? "" : `; did you mean ${close}?`}`);
  }
  if ((action !== "pass" && action !== "warn" && action !== "fail") || more.length > 0)
    return err(`${state} is followed by =pass, =warn or =fail`);
  return ok([state, action]);
}
