import type { Digest } from "@build-once/kernel";

/** The artifact type of a build record. */
export const recordType = "application/vnd.build-once.record.v1+json";

/** Which run of which workflow did something. */
export interface RunIdentity {
  /** `owner/name`. */
  readonly repository: string;
  readonly commit: string;
  readonly ref: string;
  readonly runUrl: string;
  /** 1 for the first; re-runs count up. */
  readonly runAttempt: number;
  readonly workflow: string;
  /** What the user wants kept with it. */
  readonly metadata?: ReadonlyMap<string, string>;
}

/** What is known once an image was built and published. */
export interface RecordFacts extends RunIdentity {
  /** The image's repository, `registry/path`. */
  readonly image: string;
  readonly digest: Digest;
  /** The tags under which the image is looked up. */
  readonly keys: readonly string[];
  /** What the content key was made of, as the key's own document says it; `undefined` when there is no content key. */
  readonly inputs: unknown;
  /** Base image reference to the digest that was used. */
  readonly bases: Readonly<Record<string, string>>;
  /** Platform to manifest digest. */
  readonly platforms: Readonly<Record<string, string>>;
  /** Program to version, such as `buildx` to `0.36.1`. */
  readonly tools: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly builtAtMs: number;
  readonly buildMs: number;
}

/**
 * What an image was built from, by whom and with what: says why a later build differs. It is a note beside the image that
 * everybody who may push can write, so no image is chosen by it.
 *
 * @see packages/evidence/schema/build-record.schema.json
 */
export interface BuildRecord {
  readonly schema: "build-once/record/v1";
  readonly image: string;
  readonly digest: Digest;
  readonly keys: readonly string[];
  readonly source: { readonly repository: string; readonly commit: string; readonly ref: string };
  readonly run: { readonly url: string; readonly attempt: number; readonly workflow: string };
  readonly platforms: Readonly<Record<string, string>>;
  readonly bases: Readonly<Record<string, string>>;
  readonly tools: Readonly<Record<string, string>>;
  /** @see RFC 3339 */
  readonly builtAt: string;
  readonly buildMs: number;
  /** Absent without a content key, or when it would make the record larger than a record may be. */
  readonly inputs?: unknown;
}

/** The largest record that is written or read, in bytes. */
export const maxRecordBytes: number = 1024 * 1024;

/** The record of a build; keys in a fixed order, so that equal facts are equal bytes. */
export function planRecord(facts: RecordFacts): BuildRecord {
  const record: BuildRecord = {
    schema: "build-once/record/v1",
    image: facts.image,
    digest: facts.digest,
    keys: facts.keys,
    source: { repository: facts.repository, commit: facts.commit, ref: facts.ref },
    run: { url: facts.runUrl, attempt: facts.runAttempt, workflow: facts.workflow },
    platforms: sorted(facts.platforms),
    bases: sorted(facts.bases),
    tools: sorted(facts.tools),
    builtAt: new Date(facts.builtAtMs).toISOString(),
    buildMs: Math.round(facts.buildMs),
  };
  if (facts.inputs === undefined) return record;
  const whole: BuildRecord = { ...record, inputs: facts.inputs };
  return renderRecord(whole).length <= maxRecordBytes ? whole : record;
}

/** The bytes of a record. */
export function renderRecord(record: BuildRecord): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(record));
}

function sorted(entries: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
