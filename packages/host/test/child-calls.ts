import type { ArtifactInfo, ForeignRun } from "../src/index.ts";

/** A call of the host's services, as the child process is told it. */
export type HostCall =
  | { readonly do: "upload"; readonly name: string; readonly files: readonly string[]; readonly root: string }
  | { readonly do: "list"; readonly run?: ForeignRun }
  | { readonly do: "download"; readonly artifact: ArtifactInfo; readonly directory: string; readonly run?: ForeignRun }
  | { readonly do: "available" }
  | { readonly do: "restore"; readonly paths: readonly string[]; readonly key: string; readonly like?: string }
  | { readonly do: "save"; readonly paths: readonly string[]; readonly key: string }
  | {
      readonly do: "request";
      readonly token: string;
      readonly route: string;
      readonly parameters: Readonly<Record<string, unknown>>;
      /** Instead of the limit that ships. */
      readonly withinMs?: number;
    };

/** What became of a call. */
export interface Outcome {
  readonly value?: unknown;
  readonly error?: { readonly kind: unknown; readonly code: unknown; readonly message: string };
}
