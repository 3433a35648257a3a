import { err, ok, parseDigest, type Result } from "@build-once/kernel";
import { readShape, type Shape } from "@build-once/oci";
import { type BuildRecord, maxRecordBytes } from "./build-record.ts";

const maxText = 2000;
const maxEntries = 1000;
/** Each may be asked for at its registry, so a foreign record names no more than a build has. */
const maxBases = 100;

/**
 * Parses a record that anybody may have written: types, lengths and counts are checked, fields that are not known are
 * ignored. Every text in it is foreign.
 */
export function parseRecord(bytes: Uint8Array): Result<BuildRecord, string> {
  if (bytes.length > maxRecordBytes) return err(`a record has at most ${maxRecordBytes} bytes, not ${bytes.length}`);
  return readShape(bytes, (document) => {
    const schema = document.required("schema");
    if (schema.text() !== "build-once/record/v1") schema.fail("build-once/record/v1");
    const source = document.required("source");
    const run = document.required("run");
    const raw = document.record();
    const inputs: unknown = Object.hasOwn(raw, "inputs") ? raw["inputs"] : undefined;
    const record: BuildRecord = {
      schema: "build-once/record/v1",
      image: text(document.required("image")),
      digest: document.required("digest").digest(),
      keys: keys(document.required("keys")),
      source: {
        repository: text(source.required("repository")),
        commit: commit(source.required("commit")),
        ref: text(source.required("ref")),
      },
      run: {
        url: text(run.required("url")),
        attempt: run.required("attempt").count(),
        workflow: text(run.required("workflow")),
      },
      platforms: digests(document.required("platforms")),
      bases: bases(document.required("bases")),
      tools: texts(document.required("tools")),
      builtAt: time(document.required("builtAt")),
      buildMs: document.required("buildMs").count(),
    };
    return inputs === undefined || inputs === null ? record : { ...record, inputs };
  });
}

function text(shape: Shape): string {
  const value = shape.text();
  return value.length <= maxText ? value : shape.fail(`a text of at most ${maxText} characters`);
}

function commit(shape: Shape): string {
  const value = shape.text();
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : shape.fail("a commit");
}

/** Milliseconds since 1970 of a time in the one form that is written here. @see RFC 3339 */
function parseTime(value: string): Result<number, string> {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value)) return err("not a time in UTC with milliseconds");
  const milliseconds = Date.parse(value);
  return Number.isNaN(milliseconds) ? err("not a time that exists") : ok(milliseconds);
}

function time(shape: Shape): string {
  const value = shape.text();
  return parseTime(value).ok ? value : shape.fail("a time in UTC with milliseconds");
}

function keys(shape: Shape): readonly string[] {
  const items = shape.list();
  return items.length <= 20 ? items.map(text) : shape.fail("a list of at most 20 keys");
}

function texts(shape: Shape): Readonly<Record<string, string>> {
  const entries = [...shape.textMap()];
  const fits = entries.length <= maxEntries && entries.every(([name, value]) => fitting(name) && fitting(value));
  // From entries, and not by assignment: a name may be that of a prototype.
  return fits ? Object.fromEntries(entries) : shape.fail(`at most ${maxEntries} short texts`);
}

function digests(shape: Shape): Readonly<Record<string, string>> {
  const found = texts(shape);
  return Object.values(found).every((value) => parseDigest(value).ok) ? found : shape.fail("a table of digests");
}

function bases(shape: Shape): Readonly<Record<string, string>> {
  const found = digests(shape);
  return Object.keys(found).length <= maxBases ? found : shape.fail(`a table of at most ${maxBases} bases`);
}

function fitting(value: string): boolean {
  return value.length <= maxText;
}
