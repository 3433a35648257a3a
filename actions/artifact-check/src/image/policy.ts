import type { Platform } from "@build-once/oci";
import type { LabelDemand } from "./label-demand.ts";

/** What images are held to. */
export interface ImagePolicy {
  readonly platforms: readonly Platform[];
  readonly labels: readonly LabelDemand[];
  /** `non-root`, `any`, or the exact user. */
  readonly user: string;
  readonly maxSizeBytes: number | undefined;
  /** Names with `*`; `secret-shapes` stands for everything that usually is one. */
  readonly forbiddenEnv: readonly string[];
  readonly attestation: "auto" | "required" | "off";
  /** Empty when this event does not tell it. */
  readonly commits: readonly string[];
  /** The commits whose image this is because nothing that the build reads changed since it was built for another one. */
  readonly tied: readonly string[];
}
