import type { Artifacts } from "./artifacts.ts";
import type { Cache } from "./cache.ts";
import type { Clock } from "./clock.ts";
import type { Environment } from "./environment.ts";
import type { Exec } from "./exec.ts";
import type { Files } from "./files.ts";
import type { Http } from "./http.ts";
import type { Log } from "./log.ts";
import type { GitHubConnector } from "./github-client.ts";
import type { Random } from "./random.ts";

/** Everything outside itself that an action may touch. */
export interface Host {
  readonly environment: Environment;
  readonly http: Http;
  readonly exec: Exec;
  readonly files: Files;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly artifacts: Artifacts;
  readonly cache: Cache;
  readonly github: GitHubConnector;
}
