import type { ReceivedRequest, Reply } from "../http/index.ts";

/** Somebody who can log in. */
export interface RegistryAccount {
  readonly username: string;
  readonly password: string;
  /** What the account may do, in every repository unless named. */
  readonly access: "pull" | "pull,push";
  readonly repositories?: readonly string[];
}

/** How a memory registry asks who is there. */
export type RegistryAuth =
  | { readonly kind: "none" }
  | { readonly kind: "basic"; readonly accounts: readonly RegistryAccount[] }
  | {
      readonly kind: "bearer";
      readonly accounts: readonly RegistryAccount[];
      /** True when anyone may pull. */
      readonly anonymousPull?: boolean;
      readonly tokenLifetimeSeconds?: number;
      /** Refresh tokens that are exchanged by POST, and whose they are. */
      readonly refreshTokens?: ReadonlyMap<string, string>;
      /** Takes base64 of an account's password as a bearer token: for everything, or for reads and refuses writes. */
      readonly directBearer?: "all" | "pull";
    };

/** A write is seen by reads after a while, by a clock that the test moves or that runs. */
export interface ReadLag {
  readonly ms: number;
  /** Milliseconds that only grow. */
  readonly now: () => number;
}

/** How a memory registry behaves. */
export interface MemoryRegistryOptions {
  readonly auth?: RegistryAuth;
  /** False: `GET /v2/<name>/referrers/<digest>` is 404 and `OCI-Subject` is never sent, as on GHCR. True unless given. */
  readonly referrersApi?: boolean;
  /** Added to each answer. */
  readonly latencyMs?: number;
  /** Tags that cannot be moved once they exist. */
  readonly immutableTags?: (tag: string) => boolean;
  /** How many reads of a tag still see what it was before a write. */
  readonly staleReads?: number;
  /** True: a manifest whose type the `Accept` does not name is 404, as on GHCR and distribution. True unless given. */
  readonly strictAccept?: boolean;
  /** False: deletions are 405, as on GHCR. True unless given. */
  readonly deletion?: boolean;
  /** True: `PUT …/manifests/<digest>?tag=a&tag=b` sets those tags and `OCI-Tag` names them. False unless given: the query is ignored. */
  readonly multiTag?: boolean;
  /** Reads of a tag or manifest see what was there `ms` ago. */
  readonly lag?: ReadLag;
  /** Tags on a page, however many are asked for. */
  readonly maxTagsPage?: number;
  /** The order of tags; by their bytes unless given. */
  readonly tagOrder?: (a: string, b: string) => number;
  /** Answers in the registry's place, which then does nothing; `undefined` lets the request through. */
  readonly instead?: (request: ReceivedRequest) => Reply | undefined;
  /** Has the last word on every answer but those of the fault plan. */
  readonly reshape?: (request: ReceivedRequest, reply: Reply) => Reply;
}
