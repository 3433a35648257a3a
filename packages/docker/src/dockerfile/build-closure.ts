import type { Instruction } from "./instruction.ts";
import type { RemoteAddress } from "./remote-source.ts";

/** What a build is asked for; the Dockerfile says the rest. */
export interface ClosureRequest {
  /** `--target`; the last stage without it. */
  readonly target?: string | undefined;
  readonly buildArgs: ReadonlyMap<string, string>;
  /** `linux/amd64` …; empty means the builder's own. */
  readonly platforms: readonly string[];
  /** The builder's own platform. */
  readonly buildPlatform: string;
  /** `--build-context`: a name to a path, `docker-image://…`, `oci-layout://…`, or an address. */
  readonly buildContexts: ReadonlyMap<string, string>;
}

/** Where a stage, a `COPY --from` or a mount gets its files. */
export type ClosureSource =
  | { readonly kind: "scratch" }
  /** A stage of the same closure, by its position there. */
  | { readonly kind: "stage"; readonly position: number }
  /** An image, in its canonical form. */
  | { readonly kind: "image"; readonly reference: string }
  /** A named build context. */
  | { readonly kind: "context"; readonly name: string };

/** An instruction that the build runs. */
export interface ClosureInstruction {
  readonly instruction: Instruction;
  /** Of `COPY --from` (one) and of each `RUN --mount` (in order). */
  readonly sources: readonly ClosureSource[];
  /** True when it stands in another stage of the file as `ONBUILD`. */
  readonly onbuild: boolean;
}

/** A stage that the target needs. */
export interface ClosureStage {
  readonly name: string | undefined;
  readonly line: number;
  readonly base: ClosureSource;
  /** `--platform` after expansion, normalised. */
  readonly platform: string | undefined;
  /** Empty when a named build context stands for the stage. */
  readonly instructions: readonly ClosureInstruction[];
}

/** What one platform's image is built from. */
export interface PlatformClosure {
  readonly platform: string;
  /** In the order of the file; the target is the last one. */
  readonly stages: readonly ClosureStage[];
}

/** An image that BuildKit resolves for this build. */
export interface BaseReference {
  /** In full: `docker.io/library/busybox:1.36`. */
  readonly reference: string;
  /** As the file has it after expansion; more than one when it is spelled in more than one way. */
  readonly texts: readonly string[];
  /** The platforms it is needed for, sorted. */
  readonly platforms: readonly string[];
  /** `context`: it stands for another name because of a build context. */
  readonly uses: readonly ("context" | "copy" | "from" | "mount")[];
  /** The first line that names it. */
  readonly line: number;
}

/** A source of `ADD`, or of a build context, that is fetched from elsewhere during the build. */
export interface RemoteSource {
  /** `undefined` when the address depends on a variable that only the base image may set, so it may not be remote at all. */
  readonly address: RemoteAddress | undefined;
  readonly text: string;
  /** `sha256:…` of an http source, a whole commit id of a git source; `undefined` when its content may change. */
  readonly pin: string | undefined;
  readonly line: number;
}

/** A frontend that is not the builder's own. */
export interface FrontendReference {
  /** In full: `docker.io/docker/dockerfile:1`. */
  readonly reference: string;
  readonly text: string;
  /** `BUILDKIT_SYNTAX` wins over the file. */
  readonly from: "build-arg" | "file";
}

/**
 * All that a build's result depends on, as far as a Dockerfile and its arguments tell.
 *
 * What they do not tell: the `ONBUILD` triggers of base images. They may copy from the context or name further images; the
 * source policy refuses such images, and a key must hold the bases' digests, which fix the triggers.
 */
export interface BuildClosure {
  readonly frontend: FrontendReference | undefined;
  readonly escape: "\\" | "`";
  readonly platforms: readonly PlatformClosure[];
  /** Sorted by reference. */
  readonly bases: readonly BaseReference[];
  readonly remoteSources: readonly RemoteSource[];
  /** The named build contexts that are used, by their normalised name. */
  readonly contexts: ReadonlyMap<string, string>;
  /** True when anything reads the main build context. */
  readonly readsContext: boolean;
  /** What is read of it, after expansion; patterns as written. `undefined` when that depends on a base image's variables. */
  readonly contextSources: readonly string[] | undefined;
  readonly secretIds: readonly string[];
  readonly sshIds: readonly string[];
  /** Of `RUN`: `default`, `host`, `none`. */
  readonly networks: readonly string[];
  /** True when a `RUN` wants `--security=insecure`. */
  readonly insecure: boolean;
  /** The given build arguments that the closure declares or that BuildKit itself reads; others change nothing. */
  readonly buildArgs: ReadonlyMap<string, string>;
  /**
   * The given proxy arguments that nothing declares: `RUN` sees them, but BuildKit leaves them out of its cache keys and
   * of the image.
   */
  readonly proxyArgs: ReadonlyMap<string, string>;
  /** Lines whose secret, socket or source depends on a variable that only a base image may set. */
  readonly unresolved: readonly { readonly line: number; readonly text: string }[];
}
