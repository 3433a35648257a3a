import { type FaultPlan, type RequestLog, startLoopback } from "../http/index.ts";
import { RunStore } from "../results/run-store.ts";
import type { CommentLimit } from "./call.ts";
import { type Desk, dispatch } from "./dispatch.ts";
import { type EventFixtures, eventFixtures } from "./event-fixtures.ts";
import { createToken, type Token, type TokenOptions } from "./identity.ts";
import type { RateLimit } from "./rate-limit.ts";
import { Seed } from "./seed.ts";
import { type Comment, createState, type GitHubState } from "./state.ts";
import { ViolationLog } from "./violation.ts";

/** How a fake starts. */
export interface GitHubOptions {
  /** Milliseconds since 1970; the machine's clock unless given. */
  readonly now?: () => number;
  /** Shared with the results service, so that a run's artifacts are seen through both. */
  readonly artifacts?: RunStore;
  /** Where archives are served from, such as the results service's URL; this fake itself unless given. */
  readonly blobUrl?: string;
  /** 65,536 characters unless given. */
  readonly commentLimit?: CommentLimit;
  /** Requests an hour for each token; 5000 unless given. */
  readonly rateLimit?: number;
}

/** A GitHub on 127.0.0.1: REST as the actions use it, held to GitHub's own description. */
export interface GitHubFake {
  /** For `GITHUB_API_URL`. */
  readonly url: string;
  /** For `GITHUB_GRAPHQL_URL`. */
  readonly graphqlUrl: string;
  readonly state: GitHubState;
  readonly artifacts: RunStore;
  readonly seed: Seed;
  /** Payloads of events about what was seeded. */
  readonly events: EventFixtures;
  readonly requests: RequestLog;
  readonly faults: FaultPlan;
  readonly violations: ViolationLog;
  /** Registers a token and gives its text. */
  token(options: TokenOptions): string;
  /** The comments of an issue or pull request, oldest first. */
  comments(owner: string, repository: string, number: number): readonly Comment[];
  /** Sets what is left of a token's primary limit. */
  setRemaining(token: string, remaining: number, resetSeconds?: number): void;
  /** @throws {Error} that names every request and reply that GitHub's description does not allow */
  assertNoViolations(): void;
  /** Ends the server. @throws {Error} as {@link assertNoViolations} does */
  stop(): Promise<void>;
}

/** Starts a fake of GitHub's API; see docs/fidelity/github.md for what it models. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHubFake> {
  const state = createState(options.now ?? Date.now);
  const artifacts = options.artifacts ?? new RunStore(state.now);
  const tokens = new Map<string, Token>();
  const limits = new Map<string, RateLimit>();
  const violations = new ViolationLog();
  const seed = new Seed(state, artifacts);
  let url = "";
  const desk: Desk = {
    state,
    artifacts,
    tokens,
    violations,
    limits,
    rateLimit: options.rateLimit ?? 5000,
    commentLimit: options.commentLimit ?? { unit: "characters", max: 65_536 },
    apiUrl: () => url,
    blobUrl: () => options.blobUrl ?? url,
  };
  const server = await startLoopback((request) => dispatch(desk, request));
  url = server.url;
  return {
    url,
    graphqlUrl: `${url}/graphql`,
    state,
    artifacts,
    seed,
    events: eventFixtures(state),
    requests: server.requests,
    faults: server.faults,
    violations,
    token: (tokenOptions) => {
      const text = tokenOptions.token ?? `ghs_${String(state.nextId())}`;
      tokens.set(text, createToken(text, tokenOptions));
      return text;
    },
    comments: (owner, repository, number) =>
      [...seed.find(`${owner}/${repository}`).comments.values()].filter((comment) => comment.number === number),
    setRemaining: (token, remaining, resetSeconds = Math.floor(state.now() / 1000) + 3600) => {
      limits.set(token, { limit: desk.rateLimit, remaining, reset: resetSeconds });
    },
    assertNoViolations: () => violations.assertNone(),
    stop: async () => {
      await server.stop();
      violations.assertNone();
    },
  };
}
