import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** The parts of an `action.yml` that the runner acts on. */
export interface ActionManifest {
  readonly inputs: ReadonlyMap<string, { readonly default: string; readonly required: boolean }>;
  readonly outputs: readonly string[];
  readonly using: string;
  readonly main: string;
  readonly post: string | undefined;
}

interface RawManifest {
  readonly inputs?: Readonly<
    Record<string, { readonly default?: string | number | boolean; readonly required?: boolean } | null>
  >;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main?: string; readonly post?: string };
}

/** Reads an `action.yml`. */
export async function readActionManifest(path: string): Promise<ActionManifest> {
  const raw = parse(await readFile(path, "utf8")) as RawManifest;
  const inputs = Object.entries(raw.inputs ?? {}).map(
    ([name, input]) => [name, { default: String(input?.default ?? ""), required: input?.required ?? false }] as const,
  );
  return {
    inputs: new Map(inputs),
    outputs: Object.keys(raw.outputs ?? {}),
    using: raw.runs.using,
    main: raw.runs.main ?? "",
    post: raw.runs.post,
  };
}
