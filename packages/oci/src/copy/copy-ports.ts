import type { Clock, NewHash } from "@build-once/host";
import type { RegistryClient } from "../client.ts";

/** Between which repositories is copied, and with what. */
export interface CopyPorts {
  readonly source: RegistryClient;
  /** With `mountFrom` the source's repository in its options, when both are of one registry. */
  readonly target: RegistryClient;
  readonly clock: Clock;
  readonly newHash: NewHash;
}

/** How many manifests are read or written at once. */
export const manifestsAtOnce = 6;

/** How many blobs are under way at once. */
export const blobsAtOnce = 6;
