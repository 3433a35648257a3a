import { isTag, parseDigest } from "@build-once/kernel";
import { type Answer, type RegistryProblem, registryProblems } from "../answer.ts";
import { type RegistryKind, registryKind } from "./registry-kind.ts";

/** What the run knows and the registry does not say; every member may be left out. */
export interface RegistryFacts {
  /** `owner/name` of the GitHub repository whose workflow runs. */
  readonly source?: string;
  readonly ownerKind?: "organization" | "user";
  /** Whose credentials are shown: the job's own token, others, or nobody's. */
  readonly token?: "job" | "given" | "none";
  /** `elsewhere`: the inputs `username` and `password` are for another registry, as when an image is copied from this one. */
  readonly inputs?: "elsewhere";
  /** Why the job's token cannot write, whatever the workflow says. */
  readonly readOnly?: "fork" | "dependabot";
  /** What `permissions: packages:` grants, where that is known. */
  readonly packages?: "none" | "read" | "write";
}

/** What a request was about. */
export type Purpose =
  | "read"
  | "write"
  | "delete"
  | "blob"
  | "upload"
  | "tags"
  | "referrers"
  | "token"
  /** The storage that a registry redirected to. */
  | "storage";

/** Everything about a refusal that its cause can be told from. */
export interface Symptom {
  readonly method: string;
  readonly purpose: Purpose;
  /** The registry as the image name has it. */
  readonly host: string;
  readonly kind: RegistryKind;
  /** Of the specification's grammar, or `undefined` when the address names none. */
  readonly repository: string | undefined;
  /** A tag or digest, or `undefined`. */
  readonly reference: string | undefined;
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly problems: readonly RegistryProblem[];
  /** Codes and messages, or the beginning of a body that is no error document; hostile, to be matched and never shown. */
  readonly words: string;
  /** True for a web page, which no registry answers with. */
  readonly page: boolean;
  readonly facts: RegistryFacts;
}

const maxWords = 4096;
const hubHosts = new Set(["docker.io", "index.docker.io", "registry-1.docker.io"]);
const repositoryPattern = /^[a-z0-9]+(?:(?:\.|_|__|-+|\/)[a-z0-9]+)*$/;

/** Gathers what `answer`, which the registry called `host` gave, tells. */
export function symptomOf(answer: Answer, host: string, facts: RegistryFacts = {}): Symptom {
  const problems = registryProblems(answer.bytes);
  const said = problems.map((problem) => `${problem.code} ${problem.message}`).join("\n");
  const text = new TextDecoder().decode(answer.bytes.subarray(0, maxWords));
  const type = answer.headers.get("content-type") ?? "";
  return {
    method: answer.method,
    ...askedBy(answer, host),
    host,
    kind: registryKind(host, answer.headers),
    status: answer.status,
    headers: answer.headers,
    problems,
    words: (problems.length > 0 ? said : text).slice(0, maxWords),
    page: /html/i.test(type) || /^\s*<(?:!doctype|html)/i.test(text),
    facts,
  };
}

function askedBy(answer: Answer, host: string): Pick<Symptom, "purpose" | "repository" | "reference"> {
  const url = URL.parse(answer.url);
  const path = url?.pathname ?? "";
  const match = /^\/v2\/(.+)\/(manifests|blobs|referrers|tags)\/(.*)$/.exec(path);
  const own = url === null || url.host === host || (hubHosts.has(host) && hubHosts.has(url.host));
  if (!own) return { purpose: "storage", repository: undefined, reference: undefined };
  const [, told, kind, last = ""] = match ?? [];
  const name = told ?? /^repository:(.*):[a-z,*]+$/.exec(url?.searchParams.get("scope") ?? "")?.[1] ?? "";
  const repository = name.length <= 255 && repositoryPattern.test(name) ? name : undefined;
  const named = isTag(last) || parseDigest(last).ok ? last : undefined;
  const purpose = purposeOf(answer.method, kind, last);
  return { purpose, repository, reference: purpose === "upload" || purpose === "tags" ? undefined : named };
}

function purposeOf(method: string, kind: string | undefined, last: string): Purpose {
  if (kind === undefined) return "token";
  if (kind === "blobs" && last.startsWith("uploads")) return "upload";
  if (method === "DELETE") return "delete";
  if (kind === "manifests") return method === "PUT" ? "write" : "read";
  return kind === "blobs" ? "blob" : kind === "tags" ? "tags" : "referrers";
}

/** True when the request would have changed the registry. */
export function changes(symptom: Symptom): boolean {
  return symptom.purpose === "write" || symptom.purpose === "upload" || symptom.purpose === "delete";
}

/** True when one of the registry's codes is one of these; spelling differs, so case and separators do not count. */
export function hasCode(symptom: Symptom, ...codes: readonly string[]): boolean {
  const wanted = new Set(codes.map(bareCode));
  return symptom.problems.some((problem) => wanted.has(bareCode(problem.code)));
}

function bareCode(code: string): string {
  return code.replaceAll(/[^A-Za-z]/g, "").toUpperCase();
}
