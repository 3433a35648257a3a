import type { Annotation } from "@build-once/host";
import type { Digest } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import type { Outcome } from "@build-once/runner";
import type { TagReport } from "./tags/apply-tags.ts";
import type { Content } from "./keys/compose-content.ts";
import type { contract } from "./contract.ts";
import { platformDigests } from "./reuse/find-image.ts";
import type { KeyPlan } from "./keys/keys.ts";
import { type Reason, reasons } from "./reasons.ts";
import { renderSummary } from "./render-summary.ts";
import type { Session } from "./session.ts";

/** What a mode found out and did; what is left out did not happen. */
export interface Conclusion {
  readonly reason: Reason;
  readonly message: string;
  readonly image?: FetchedManifest;
  readonly key?: string;
  readonly found?: boolean;
  readonly built?: boolean;
  readonly reused?: boolean;
  readonly raced?: boolean;
  readonly pushed?: boolean;
  readonly verified?: boolean;
  readonly tags?: TagReport | undefined;
  readonly bases?: Readonly<Record<string, string>>;
  readonly previous?: Digest | undefined;
  readonly buildMs?: number;
  readonly keys?: KeyPlan;
  /** What the content key is, or why there is none. */
  readonly content?: Pick<Content, "key" | "why">;
  /** The build record that was attached. */
  readonly record?: Digest | undefined;
  /** Why something was built, in lines; foreign text may be in them. */
  readonly changes?: readonly string[];
  /** The image whose build is reused, which says who built it. */
  readonly origin?: FetchedManifest;
  readonly annotations?: readonly Annotation[];
  /** More rows of the summary: what, and which. */
  readonly rows?: readonly (readonly [string, string])[];
}

/** Reasons that mean that an image of another run is used. */
const reuses: ReadonlySet<Reason> = new Set(["reused", "reused-content", "adopted-winner"]);

/** Turns a conclusion into the action's outcome. */
export function conclude(session: Session, conclusion: Conclusion): Outcome<typeof contract> {
  const { image, reason, message } = conclusion;
  const tags = {
    moved: (conclusion.tags?.moved ?? []).map(({ tag }) => tag),
    held: (conclusion.tags?.held ?? []).map(({ tag, reason: why }) => ({ tag, reason: why })),
  };
  const facts = {
    image: session.image,
    digest: image?.digest ?? "",
    reference: image === undefined ? "" : `${session.image}@${image.digest}`,
    key: conclusion.key ?? conclusion.keys?.write ?? "",
    contentKey: conclusion.content?.key ?? "",
    record: conclusion.record ?? "",
    commit: session.facts.commit,
    headCommit: session.facts.headCommit ?? session.facts.commit,
    found: conclusion.found ?? false,
    built: conclusion.built ?? false,
    reused: conclusion.reused ?? reuses.has(reason),
    raced: conclusion.raced ?? false,
    pushed: conclusion.pushed ?? false,
    verified: conclusion.verified ?? false,
    platforms: image === undefined ? {} : platformDigests(image),
    bases: conclusion.bases ?? {},
    tags,
    previousDigest: conclusion.previous ?? "",
    requests: session.registry.requests.total,
    mode: session.inputs.mode,
  };
  return {
    verdict: reasons[reason].verdict,
    reason,
    message,
    outputs: {
      digest: facts.digest,
      reference: facts.reference,
      image: facts.image,
      key: facts.key,
      "content-key": facts.contentKey,
      record: facts.record,
      found: String(facts.found),
      built: String(facts.built),
      reused: String(facts.reused),
      raced: String(facts.raced),
      pushed: String(facts.pushed),
      verified: String(facts.verified),
      tags: JSON.stringify(tags),
      "platform-digests": JSON.stringify(facts.platforms),
      bases: JSON.stringify(facts.bases),
      "previous-digest": facts.previousDigest,
    },
    annotations: [
      ...(conclusion.annotations ?? []),
      ...tags.held.map(({ tag, reason: why }) => ({
        level: "notice" as const,
        message: `The tag ${tag} was not moved: ${why}.`,
      })),
    ],
    summary: renderSummary(conclusion, facts),
    facts,
  };
}
