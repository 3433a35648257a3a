import type { State } from "@build-once/host";

/** What the post phase has to undo, or to finish, when the main phase never came to its end. */
export interface Undo {
  /** Name of the container that was being proven. */
  readonly container: string;
  /** Id of the container that served before, when it has to serve again. */
  readonly earlier: string | undefined;
  /** Where its logs are kept before it is removed. */
  readonly recorder: string;
  /** Set once it was proven: the name it takes over, so that only that is left to do. */
  readonly provenAs: string | undefined;
}

/** The lock that was taken, with the words that prove it is ours. */
export interface HeldLock {
  readonly path: string;
  readonly content: string;
}

const undoName = "deploy-undo";
const lockName = "deploy-lock";
const deploymentName = "deploy-record";
const loginName = "deploy-login";
const settledName = "deploy-settled";

/** Saves what a cancelled deployment leaves behind; called before any of it exists. */
export function saveUndo(state: State, undo: Undo): void {
  state.save(undoName, JSON.stringify(undo));
}

/** Saves which lock is about to be taken. */
export function saveLock(state: State, lock: HeldLock): void {
  state.save(lockName, JSON.stringify(lock));
}

/** Saves which GitHub deployment waits for its end. */
export function saveDeployment(state: State, id: number): void {
  state.save(deploymentName, String(id));
}

/** Saves where a registry login is about to be written. */
export function saveLoginFolder(state: State, folder: string): void {
  state.save(loginName, folder);
}

/** Says that the main phase left nothing to undo. */
export function saveSettled(state: State): void {
  state.save(settledName, "true");
}

/** What a main phase that never came to its end has left. */
export interface Leftovers {
  readonly undo: Undo | undefined;
  readonly lock: HeldLock | undefined;
  /** Id of the GitHub deployment that still says "in progress". */
  readonly deployment: number | undefined;
  /** Folder of a registry login, in case the main phase was killed while it was in use. */
  readonly login: string | undefined;
}

/** What is left to undo; nothing when the main phase came to its end. */
export function readLeftovers(state: State): Leftovers {
  const login = state.saved(loginName);
  if (state.saved(settledName) === "true") return { undo: undefined, lock: undefined, deployment: undefined, login };
  const undo = readFields(state.saved(undoName));
  const lock = readFields(state.saved(lockName));
  const deployment = state.saved(deploymentName) ?? "";
  const container = undo.get("container") ?? "";
  const path = lock.get("path") ?? "";
  return {
    undo:
      container === ""
        ? undefined
        : {
            container,
            earlier: undo.get("earlier"),
            recorder: undo.get("recorder") ?? "",
            provenAs: undo.get("provenAs"),
          },
    lock: path === "" ? undefined : { path, content: lock.get("content") ?? "" },
    deployment: /^\d{1,15}$/.test(deployment) ? Number(deployment) : undefined,
    login,
  };
}

function readFields(text: string | undefined): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  if (text === undefined || text === "") return fields;
  const parsed = JSON.parse(text) as unknown;
  if (typeof parsed !== "object" || parsed === null) return fields;
  for (const [name, value] of Object.entries(parsed)) if (typeof value === "string") fields.set(name, value);
  return fields;
}
