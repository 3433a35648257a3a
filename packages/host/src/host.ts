import type { Artifacts } from "./artifacts.ts";
import type { Cache } from "./cache.ts";
import type { Clock } from "./clock.ts";
import type { Commands } from "./commands.ts";
import type { Environment } from "./environment.ts";
import type { Exec } from "./exec.ts";
import type { Files } from "./files.ts";
import type { NewHash } from "./hash.ts";
import type { Http } from "./http.ts";
import type { Inflate } from "./inflate.ts";
import type { Log } from "./log.ts";
import type { GitHubConnector } from "./github-client.ts";
import type { ProcessControl } from "./process-control.ts";
import type { Random } from "./random.ts";
import type { Sigstore } from "./sigstore.ts";
import type { State } from "./state.ts";
import type { Threads } from "./threads.ts";
import type { Tree } from "./tree.ts";

/** Everything outside itself that an action may touch. */
export interface Host {
  readonly environment: Environment;
  readonly http: Http;
  readonly exec: Exec;
  readonly files: Files;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly state: State;
  readonly artifacts: Artifacts;
  readonly cache: Cache;
  readonly github: GitHubConnector;
  /** Walks and hashes folders; loaded when it is asked for. */
  openTree(): Promise<Tree>;
  readonly sigstore: Sigstore;
  readonly newHash: NewHash;
  /** Decompresses; what does it is loaded on the first use. */
  readonly inflate: Inflate;
  readonly threads: Threads;
}

/** What the process offers before the runner's printer stands between an action and its output. */
export interface Platform extends Omit<Host, "log" | "state"> {
  readonly process: ProcessControl;
  /** Loads `@actions/core`. */
  commands(): Promise<Commands>;
  /** This host for a run at a terminal: other commands, and a workspace and temporary folder where no runner names them. */
  atTerminal(): Promise<Platform>;
}
