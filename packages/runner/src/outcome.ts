import type { Contract, InputsOf, OutputNameOf, ReasonOf } from "@build-once/contract";
import type { EvidenceLink, Facts } from "@build-once/evidence";
import type { Annotation, Host } from "@build-once/host";
import type { Markdown } from "@build-once/markdown";

/** Any contract; what the runner needs to know of it is the same for all. */
export type AnyContract = Contract;

/** What an action decided and wants done, as data; only {@link runAction} performs it. */
export interface Outcome<C extends AnyContract> {
  readonly verdict: "pass" | "fail" | "skip";
  readonly reason: ReasonOf<C>;
  /** The reason in one sentence, foreign text in it allowed: it is neutralised where it is printed. */
  readonly message: string;
  readonly outputs: Readonly<Partial<Record<OutputNameOf<C>, string>>>;
  readonly annotations: readonly Annotation[];
  /** For the step summary. */
  readonly summary: Markdown;
  readonly facts: Facts;
  readonly links?: readonly EvidenceLink[];
}

/** An action: inputs and host in, outcome out. */
export type Run<C extends AnyContract> = (inputs: InputsOf<C>, host: Host) => Promise<Outcome<C>>;

/** Undoes in the post phase what `run` left behind; it reads what `run` saved in `host.state`. */
export type CleanUp = (host: Host) => Promise<void>;
