import type { Exchange } from "./conformance-exchange.ts";

/** The registries that are compared. */
export type RegistryKind = "memory" | "distribution-2" | "distribution" | "crane";

/** What is compared of an answer; members that a request is not about are absent. */
export interface Observation {
  readonly status: number;
  /** The first code of the specification's error document; `none` when the body is something else. */
  readonly code?: string;
  /** Whether `Docker-Content-Digest` names the content. */
  readonly digest?: "right" | "wrong" | "absent";
  /** Whether the body is exactly what was stored. */
  readonly body?: "same" | "different";
  readonly type?: string;
  /** Any other text that the request is about. */
  readonly detail?: string;
}

/** One request with what the specification wants, and where a real registry is known to differ. */
export interface ConformanceCase {
  readonly name: string;
  /** The heading in the OCI distribution specification 1.1.1. */
  readonly section: string;
  readonly send: (exchange: Exchange) => Promise<Observation>;
  /** What the memory registry does, which is what the specification says. */
  readonly expected: Observation;
  /**
   * What a real registry does instead, seen on the versions named in docs/fidelity/registry.md; any of a list, where that
   * hangs on the machine's file system. What distribution 3 does, distribution 2 does as well unless it is named.
   */
  readonly allowed?: Partial<Readonly<Record<Exclude<RegistryKind, "memory">, Observation | readonly Observation[]>>>;
}
