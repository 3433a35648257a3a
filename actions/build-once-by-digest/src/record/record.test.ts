import { sha256Digest } from "@build-once/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maxRecordBytes, planRecord, type RecordFacts, renderRecord } from "./build-record.ts";
import { readNote, renderNote } from "./note.ts";
import { parseRecord } from "./parse-record.ts";

const facts: RecordFacts = {
  image: "ghcr.io/acme/app",
  digest: sha256Digest("a".repeat(64)),
  keys: [`sha-${"1".repeat(40)}`],
  repository: "acme/app",
  commit: "1".repeat(40),
  ref: "refs/heads/main",
  runUrl: "https://github.com/acme/app/actions/runs/1",
  runAttempt: 2,
  workflow: "CI",
  inputs: { any: ["thing"] },
  bases: { b: `sha256:${"2".repeat(64)}`, a: `sha256:${"3".repeat(64)}` },
  platforms: {},
  tools: { buildx: "0.36.1" },
  builtAtMs: 1_700_000_000_123,
  buildMs: 12.6,
};

function parsed(change: (record: Record<string, unknown>) => void): ReturnType<typeof parseRecord> {
  const record = JSON.parse(new TextDecoder().decode(renderRecord(planRecord(facts)))) as Record<string, unknown>;
  change(record);
  return parseRecord(new TextEncoder().encode(JSON.stringify(record)));
}

describe("a build record", () => {
  test("reads back as it was written, whatever it says", () => {
    // Through JSON once: it has no negative zero.
    const json = fc.json().map((document) => JSON.parse(document) as unknown);
    const text = fc.string({ maxLength: 300, unit: "grapheme" });
    fc.assert(
      fc.property(text, text, fc.dictionary(text, text, { maxKeys: 5 }), json, (ref, workflow, tools, inputs) => {
        const record = planRecord({ ...facts, ref, workflow, tools, inputs: inputs ?? undefined });
        expect(parseRecord(renderRecord(record))).toEqual({ ok: true, value: record });
      }),
    );
  });

  test("has the same bytes for the same facts in another order", () => {
    const bases = Object.fromEntries(Object.entries(facts.bases).toReversed());
    expect(renderRecord(planRecord({ ...facts, bases }))).toEqual(renderRecord(planRecord(facts)));
  });

  test("ignores fields that are not known", () => {
    expect(parsed((record) => (record["future"] = { a: 1 })).ok).toBe(true);
  });

  test.each<[string, (record: Record<string, unknown>) => void]>([
    ["another schema", (record) => (record["schema"] = "build-once/record/v2")],
    ["no digest", (record) => delete record["digest"]],
    ["a digest in upper case", (record) => (record["digest"] = `sha256:${"A".repeat(64)}`)],
    ["a commit that is none", (record) => (record["source"] = { repository: "a/b", commit: "HEAD", ref: "r" })],
    ["an endless text", (record) => (record["image"] = "x".repeat(2001))],
    ["a base that is no digest", (record) => (record["bases"] = { node: "latest" })],
    ["too many bases", (record) => (record["bases"] = tableOf(101))],
    ["too many keys", (record) => (record["keys"] = Array.from({ length: 21 }, () => "k"))],
    ["a time of another form", (record) => (record["builtAt"] = "yesterday")],
    ["a negative duration", (record) => (record["buildMs"] = -1)],
    ["a list for a table", (record) => (record["tools"] = [])],
    ["a number for a text", (record) => (record["tools"] = { buildx: 1 })],
  ])("with %s is refused", (_, change) => {
    expect(parsed(change).ok).toBe(false);
  });

  test.each([
    ["not JSON", "{"],
    ["nested too deeply", `${"[".repeat(1000)}${"]".repeat(1000)}`],
    ["larger than a record may be", JSON.stringify("x".repeat(maxRecordBytes))],
  ])("that is %s is refused", (_, text) => {
    expect(parseRecord(new TextEncoder().encode(text)).ok).toBe(false);
  });

  test("keeps names that are a prototype's to itself", () => {
    const hostile = parsed((record) => {
      record["tools"] = JSON.parse(`{"__proto__":"x","constructor":"y"}`);
    });
    expect(hostile.ok).toBe(true);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });
});

describe("a note", () => {
  test("reads back as it was written", () => {
    expect(readNote(renderNote(facts, 1_700_000_000_123))).toEqual({
      commit: facts.commit,
      ref: facts.ref,
      runUrl: facts.runUrl,
      atMs: 1_700_000_000_123,
    });
  });

  test.each([
    ["org.opencontainers.image.revision", "main"],
    ["org.opencontainers.image.created", "soon"],
    ["org.opencontainers.image.created", "2026-01-01".padEnd(50, " ")],
    ["io.github.build-once.run", "x".repeat(501)],
  ])("with %s: %s is none", (name, value) => {
    expect(readNote(new Map([...renderNote(facts, 0), [name, value]]))).toBeUndefined();
  });
});

function tableOf(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`b${n}`, `sha256:${"2".repeat(64)}`]));
}
