import { err, ok, type Result } from "@build-once/kernel";

/** What a statement says, as far as it is compared. */
export interface Statement {
  /** SHA-256 digests of what it is about, in hexadecimal digits. */
  readonly subjects: readonly string[];
  readonly predicateType: string;
  readonly buildType: string | undefined;
  /** The workflow that was started: its repository's address and its ref. */
  readonly repository: string | undefined;
  readonly ref: string | undefined;
}

/** `actions/attest` allows as many. */
const maxSubjects = 1024;

/**
 * Parses the payload of a verified envelope. It is signed, but by whom is not judged yet: every type is checked.
 *
 * @see in-toto attestation framework, Statement v1; SLSA 1.0, "Provenance"
 */
export function parseStatement(payload: Uint8Array): Result<Statement, string> {
  let statement: unknown;
  try {
    statement = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(payload));
  } catch {
    return err("its statement is not JSON");
  }
  const type = textAt(statement, "_type");
  if (type !== "https://in-toto.io/Statement/v1") return err(`its statement is of the type ${quoted(type)}`);
  const subject = at(statement, "subject");
  if (!Array.isArray(subject) || subject.length > maxSubjects)
    return err("its statement has no usable list of subjects");
  const definition = at(at(statement, "predicate"), "buildDefinition");
  const workflow = at(at(definition, "externalParameters"), "workflow");
  return ok({
    subjects: subject.flatMap((each: unknown) => textAt(at(each, "digest"), "sha256") ?? []),
    predicateType: textAt(statement, "predicateType") ?? "",
    buildType: textAt(definition, "buildType"),
    repository: textAt(workflow, "repository"),
    ref: textAt(workflow, "ref"),
  });
}

/** A foreign text as a message shows it. */
export function quoted(text: string | undefined): string {
  return text === undefined ? "nothing" : JSON.stringify(text.slice(0, 200));
}

function at(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

function textAt(value: unknown, name: string): string | undefined {
  const text = at(value, name);
  return typeof text === "string" ? text : undefined;
}
