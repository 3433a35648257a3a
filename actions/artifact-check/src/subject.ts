import { type Digest, err, ok, parseReference, type Repository, type Result } from "@build-once/kernel";

/** What is checked. */
export type Subject =
  | { readonly kind: "image"; readonly repository: Repository; readonly digest: Digest; readonly text: string }
  /** A name or glob of artifacts of a run. */
  | { readonly kind: "artifact"; readonly pattern: string }
  | { readonly kind: "files"; readonly pattern: string }
  | { readonly kind: "package"; readonly pattern: string }
  | { readonly kind: "manifest"; readonly path: string }
  /** What these actions left in a run. */
  | { readonly kind: "evidence"; readonly actions: readonly string[] }
  /** An image in the engine of this machine, which nobody pushed. */
  | { readonly kind: "loaded"; readonly name: string }
  /** Reports that Trivy wrote as JSON. */
  | { readonly kind: "scan"; readonly pattern: string };

/** The forms of a line, for people. */
export const subjectForms =
  "`image=name@sha256:…`, `artifact=<name or glob>`, `files=<glob>`, `package=<glob>`, `manifest=<path>`, `evidence=<action>, …`, `loaded=<image>`, `scan=<glob>`, one a line";

/** Parses one line of `subjects`. An image is named by digest: a tag may mean something else a moment later. */
export function parseSubject(line: string): Result<Subject, string> {
  const at = line.indexOf("=");
  const kind = line.slice(0, Math.max(at, 0)).trim();
  const value = line.slice(at + 1).trim();
  if (at < 1 || value === "") return err("a subject is kind=value");
  if (value.length > 1000) return err("a subject has at most 1000 characters");
  switch (kind) {
    case "image":
      return parseImage(value);
    case "artifact":
    case "files":
    case "package":
    case "scan":
      return ok({ kind, pattern: value });
    case "loaded":
      return ok({ kind, name: value });
    case "manifest":
      return ok({ kind, path: value });
    case "evidence":
      return parseActions(value);
    default:
      return err("the kind is image, artifact, files, package, manifest, evidence, loaded or scan");
  }
}

function parseActions(value: string): Result<Subject, string> {
  const actions = [...new Set(value.split(",").map((name) => name.trim()))].filter((name) => name !== "");
  if (actions.length === 0) return err("evidence= names at least one action");
  const odd = actions.find((name) => !/^[a-z][a-z0-9-]{0,60}$/.test(name));
  return odd === undefined ? ok({ kind: "evidence", actions }) : err("evidence= names actions, such as coverage-gate");
}

function parseImage(value: string): Result<Subject, string> {
  const reference = parseReference(value);
  if (!reference.ok) return reference;
  const { repository, digest } = reference.value;
  if (digest === undefined) return err("an image is named by digest, name@sha256:…: a tag can move after the check");
  return ok({ kind: "image", repository, digest, text: `${repository.registry}/${repository.path}@${digest}` });
}

/** The subject in the words of the receipt and the summary. */
export function subjectName(subject: Subject): string {
  switch (subject.kind) {
    case "image":
      return subject.text;
    case "manifest":
      return subject.path;
    case "evidence":
      return `evidence of ${subject.actions.join(", ")}`;
    case "loaded":
      return subject.name;
    default:
      return subject.pattern;
  }
}
