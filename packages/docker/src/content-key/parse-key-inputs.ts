import { err, ok, parseDigest, type Result } from "@build-once/kernel";
import type { OutlineRow } from "../context/tree-digest.ts";
import type { FolderInputs, KeyInputs, NamedContext, NamedValue, StageInputs } from "./key-inputs.ts";

const maxText = 2000;
const maxRows = 5000;

/** Carries the place of what is wrong out of the reading; never leaves this file. */
class Unreadable extends Error {}

/**
 * Reads key inputs from a document that anybody may have written: types, lengths and counts are checked. They serve to
 * explain, and never as a key.
 */
export function parseKeyInputs(document: unknown): Result<KeyInputs, string> {
  try {
    const fields = asObject(document, "the inputs");
    if (fields.get("version") !== 1) return err("they are of another version");
    return ok({
      version: 1,
      target: text(fields.get("target"), "target"),
      platforms: list(fields.get("platforms"), "platforms", text),
      network: text(fields.get("network"), "network"),
      frontend: optional(fields.get("frontend"), "frontend", namedValue),
      globals: text(fields.get("globals"), "globals"),
      stages: list(fields.get("stages"), "stages", stage),
      bases: list(fields.get("bases"), "bases", namedValue),
      buildArgs: list(fields.get("buildArgs"), "buildArgs", (value, at) =>
        pair(value, at, (hash) => optional(hash, at, text)),
      ),
      secrets: list(fields.get("secrets"), "secrets", (value, at) => pair(value, at, (given) => given === true)),
      ssh: list(fields.get("ssh"), "ssh", text),
      context: optional(fields.get("context"), "context", folder),
      contexts: list(fields.get("contexts"), "contexts", (value, at) =>
        pair(value, at, (content) => namedContext(content, at)),
      ),
      remotes: list(fields.get("remotes"), "remotes", namedValue),
      labels: list(fields.get("labels"), "labels", namedValue),
      annotations: list(fields.get("annotations"), "annotations", namedValue),
      provenance: text(fields.get("provenance"), "provenance"),
      sbom: text(fields.get("sbom"), "sbom"),
    });
  } catch (error) {
    if (error instanceof Unreadable) return err(`${error.message} cannot be read`);
    throw error;
  }
}

function asObject(value: unknown, at: string): ReadonlyMap<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Unreadable(at);
  return new Map(Object.entries(value));
}

function text(value: unknown, at: string): string {
  if (typeof value !== "string" || value.length > maxText) throw new Unreadable(at);
  return value;
}

function list<T>(value: unknown, at: string, read: (item: unknown, at: string) => T): readonly T[] {
  if (!Array.isArray(value) || value.length > maxRows) throw new Unreadable(at);
  return value.map((item: unknown) => read(item, at));
}

function optional<T>(value: unknown, at: string, read: (value: unknown, at: string) => T): T | null {
  return value === null || value === undefined ? null : read(value, at);
}

function pair<V>(value: unknown, at: string, read: (value: unknown) => V): readonly [string, V] {
  if (!Array.isArray(value) || value.length !== 2) throw new Unreadable(at);
  return [text(value[0], at), read(value[1])];
}

function namedValue(value: unknown, at: string): NamedValue {
  return pair(value, at, (second) => text(second, at));
}

function stage(value: unknown, at: string): StageInputs {
  const fields = asObject(value, at);
  const read = (name: string) => text(fields.get(name), at);
  return { name: read("name"), platform: read("platform"), hash: read("hash") };
}

function folder(value: unknown, at: string): FolderInputs {
  const fields = asObject(value, at);
  const digest = text(fields.get("digest"), at);
  const format = fields.get("format");
  if (!parseDigest(digest).ok || (format !== "git-sha1" && format !== "git-sha256")) throw new Unreadable(at);
  const outline = list(fields.get("outline"), at, row);
  const holdsRepository = fields.get("holdsRepository") === true;
  return { kind: "folder", digest, format, files: count(fields.get("files"), at), outline, holdsRepository };
}

function row(value: unknown, at: string): OutlineRow {
  const fields = asObject(value, at);
  const read = (name: string) => text(fields.get(name), at);
  return { path: read("path"), hash: read("hash"), files: count(fields.get("files"), at) };
}

function count(value: unknown, at: string): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw new Unreadable(at);
  return value;
}

function namedContext(value: unknown, at: string): NamedContext {
  const fields = asObject(value, at);
  if (fields.get("kind") !== "pinned") return folder(value, at);
  return { kind: "pinned", content: text(fields.get("content"), at) };
}
