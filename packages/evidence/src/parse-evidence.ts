import { type ErrorKind, err, ok, type Result } from "@build-once/kernel";
import { type Evidence, type EvidenceLink, evidenceSchema, type Facts, type Json, type Subject } from "./evidence.ts";

/** A larger file is refused unread. */
export const maxEvidenceBytes = 1_048_576;

/** Deeper nesting is refused: nothing an action writes comes near it. */
const maxDepth = 16;

const errorKinds: readonly ErrorKind[] = ["input", "permission", "upstream", "data", "bug"];

/**
 * Reads an evidence file written by anybody: unknown fields are ignored, wrong types are a problem.
 * All text in the result is foreign text.
 */
export function parseEvidence(text: string): Result<Evidence, string> {
  if (text.length > maxEvidenceBytes) return err(`larger than ${maxEvidenceBytes} characters`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return err(`not JSON: ${error instanceof Error ? error.message : "unreadable"}`);
  }
  if (!isObject(parsed)) return err("not a JSON object");
  if (depthOf(parsed) > maxDepth) return err(`nested deeper than ${maxDepth} levels`);
  return readEvidence(parsed);
}

function readEvidence(value: Readonly<Record<string, unknown>>): Result<Evidence, string> {
  const fields = new Fields(value, "");
  const schema = fields.text("schema");
  if (schema !== evidenceSchema) return err(`schema is ${JSON.stringify(schema)}, expected ${evidenceSchema}`);
  const verdict = fields.text("verdict");
  if (verdict !== "pass" && verdict !== "fail" && verdict !== "skip") {
    return err(`verdict is ${JSON.stringify(verdict)}, expected pass, fail or skip`);
  }
  const evidence: Evidence = {
    schema: evidenceSchema,
    action: fields.text("action"),
    verdict,
    reason: fields.text("reason"),
    message: fields.text("message"),
    ...readErrorKind(value["error"]),
    subject: readSubject(fields),
    at: fields.text("at"),
    durationMs: fields.number("durationMs"),
    facts: fields.object("facts") as Facts,
    links: readLinks(fields, value["links"]),
    inputs: fields.text("inputs"),
  };
  return fields.problem === undefined ? ok(evidence) : err(fields.problem);
}

function readErrorKind(value: unknown): { readonly error?: ErrorKind } {
  const kind = errorKinds.find((known) => known === value);
  return kind === undefined ? {} : { error: kind };
}

function readSubject(fields: Fields): Subject {
  const subject = new Fields(fields.object("subject"), "subject.", fields);
  const pullRequest = subject.optionalNumber("pullRequest");
  return {
    repository: subject.text("repository"),
    commit: subject.text("commit"),
    ref: subject.text("ref"),
    event: subject.text("event"),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    runId: subject.number("runId"),
    runAttempt: subject.number("runAttempt"),
    job: subject.text("job"),
    workflow: subject.text("workflow"),
  };
}

function readLinks(fields: Fields, value: unknown): readonly EvidenceLink[] {
  if (!Array.isArray(value) || value.length > 200) {
    fields.report("links", "an array of at most 200");
    return [];
  }
  return value.map((link: unknown, index) => {
    const parts = new Fields(isObject(link) ? link : {}, `links[${index}].`, fields);
    return { title: parts.text("title"), url: parts.text("url") };
  });
}

/** Reads fields of a JSON object and remembers the first problem. */
class Fields {
  readonly #value: Readonly<Record<string, unknown>>;
  readonly #prefix: string;
  readonly #parent: Fields | undefined;
  problem: string | undefined;

  constructor(value: Readonly<Record<string, unknown>>, prefix: string, parent?: Fields) {
    this.#value = value;
    this.#prefix = prefix;
    this.#parent = parent;
  }

  report(name: string, expected: string): void {
    if (this.#parent !== undefined) this.#parent.report(this.#prefix + name, expected);
    else this.problem ??= `${this.#prefix}${name} is not ${expected}`;
  }

  text(name: string): string {
    const value = this.#own(name);
    if (typeof value === "string" && value.length <= 10_000) return value;
    this.report(name, "a text of at most 10000 characters");
    return "";
  }

  number(name: string): number {
    const value = this.#own(name);
    if (typeof value === "number" && Number.isFinite(value) && value >= 0) return value;
    this.report(name, "a number of at least 0");
    return 0;
  }

  optionalNumber(name: string): number | undefined {
    return this.#own(name) === undefined ? undefined : this.number(name);
  }

  object(name: string): Readonly<Record<string, unknown>> {
    const value = this.#own(name);
    if (isObject(value)) return value;
    this.report(name, "an object");
    return {};
  }

  #own(name: string): unknown {
    return Object.hasOwn(this.#value, name) ? this.#value[name] : undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function depthOf(root: unknown): number {
  // Iterative: JSON.parse accepts nesting that would overflow the stack of a recursive walk.
  let level: unknown[] = [root];
  let depth = 0;
  while (level.length > 0 && depth <= maxDepth) {
    depth++;
    level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
  }
  return depth;
}

/** The fact `name`, when it is there and a string. */
export function textFact(facts: Facts, name: string): string | undefined {
  const value = fact(facts, name);
  return typeof value === "string" ? value : undefined;
}

/** The fact `name`, when it is there and a number. */
export function numberFact(facts: Facts, name: string): number | undefined {
  const value = fact(facts, name);
  return typeof value === "number" ? value : undefined;
}

/** The fact `name`, when it is there. */
export function fact(facts: Facts, name: string): Json | undefined {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}
