/** Where a build's result goes. */
export type BuildOutput =
  /** Pushed to `repository` (no tag) under its digest only; nothing moves until somebody tags it. */
  | { readonly kind: "push-by-digest"; readonly repository: string; readonly rewriteTimestamp: boolean }
  /** Loaded into the engine's image store under `names`. */
  | { readonly kind: "load"; readonly names: readonly string[] }
  /** Written as an OCI layout archive. */
  | { readonly kind: "oci"; readonly path: string; readonly rewriteTimestamp: boolean }
  /** Built and thrown away, for a run that may not push. */
  | { readonly kind: "discard" };

/** A secret for `RUN --mount=type=secret`; its value is in a file and never on a command line. */
export interface BuildSecret {
  readonly id: string;
  readonly file: string;
}

/** A cache to import from or export to, such as `type=gha,scope=…`; order is kept. */
export type CacheSpec = readonly (readonly [name: string, value: string])[];

/** An annotation and the objects that carry it. */
export interface BuildAnnotation {
  readonly on: readonly ("manifest" | "index")[];
  readonly key: string;
  readonly value: string;
}

/** Everything that one `docker buildx build` needs to know. */
export interface BuildRequest {
  /** A folder or a URL that BuildKit accepts. */
  readonly context: string;
  readonly file?: string | undefined;
  readonly target?: string | undefined;
  /** `linux/amd64` …; empty means the builder's own. */
  readonly platforms: readonly string[];
  readonly buildArgs: ReadonlyMap<string, string>;
  /** Name, or the exact FROM reference, to what it stands for (`docker-image://name@sha256:…`, a path …). */
  readonly buildContexts: ReadonlyMap<string, string>;
  readonly secrets: readonly BuildSecret[];
  readonly network?: string | undefined;
  readonly labels: ReadonlyMap<string, string>;
  readonly annotations: readonly BuildAnnotation[];
  readonly cacheFrom: readonly CacheSpec[];
  readonly cacheTo: readonly CacheSpec[];
  /** As `--provenance` takes it: `mode=max`, `false` …; undefined leaves BuildKit's default. */
  readonly provenance?: string | undefined;
  /** As `--sbom` takes it: `true`, `false`, `generator=<image>`. */
  readonly sbom?: string | undefined;
  /** More than one output gives each its own index digest when attestations are on. */
  readonly outputs: readonly BuildOutput[];
  readonly metadataFile: string;
  /** Name of the builder; undefined means the current one. */
  readonly builder?: string | undefined;
  /** Seconds since 1970 for every time stamp that the build writes. */
  readonly sourceDateEpoch?: number | undefined;
  /** A BuildKit source policy, as JSON in a file: it denies sources or turns them into others, such as a tag into a digest. */
  readonly sourcePolicyFile?: string | undefined;
  /** Ask the registries for newer bases even when the builder has one. */
  readonly pull?: boolean | undefined;
  readonly noCache?: boolean | undefined;
}
