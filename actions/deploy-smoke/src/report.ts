import type { Digest } from "@build-once/kernel";
import type { DeployClass } from "@build-once/probe";
import type { ProbeTry } from "./watch-server.ts";

/** What was put back after a failure. */
export type PutBack =
  | { readonly kind: "not-needed" }
  /** Nothing earlier is known, or `rollback: off`. */
  | { readonly kind: "nothing"; readonly why: string }
  | { readonly kind: "serves"; readonly digest: Digest | undefined; readonly rolledBack: boolean }
  | { readonly kind: "failed"; readonly why: string };

/** What a deployment did, as data; texts in it are foreign. */
export interface Report {
  readonly class: DeployClass;
  /** A reason that is more exact than the class. */
  readonly reason: "unexpected-exit" | "unexpected-output" | undefined;
  /** What happened, in one sentence. */
  readonly detail: string;
  /** What most likely caused it. */
  readonly cause: string | undefined;
  readonly oneShot: boolean;
  readonly digest: Digest | undefined;
  readonly previous: Digest | undefined;
  readonly serving: Digest | undefined;
  readonly putBack: PutBack;
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  readonly startupMs: number | undefined;
  readonly tries: readonly ProbeTry[];
  readonly url: string | undefined;
}
