import type { Answer } from "../answer.ts";
import type { RegistryCause } from "./rule.ts";
import type { RegistryFacts } from "./symptom.ts";

/** A refusal as a registry gives it, with what is to be told of it; for the tests beside this file. */
export interface RefusalRow {
  readonly name: string;
  readonly host: string;
  /** Method and path. */
  readonly asked: string;
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly facts?: RegistryFacts;
  readonly cause: RegistryCause;
  readonly code: string;
  /** What the line to paste contains. */
  readonly fix: string;
}

/** The answer of a row, from its host or from `origin`. */
export function answerOf(
  row: Pick<RefusalRow, "host" | "asked" | "status" | "body" | "headers">,
  origin: string = `https://${row.host}`,
): Answer {
  const [method = "", path = ""] = row.asked.split(" ");
  return {
    method,
    status: row.status,
    url: new URL(path, origin).href,
    headers: new Map(Object.entries(row.headers ?? {})),
    bytes: new TextEncoder().encode(row.body ?? ""),
  };
}

/** The specification's error document. */
export function says(code: string, message: string = "no"): string {
  return JSON.stringify({ errors: [{ code, message }] });
}

/** Requests that are refused. */
export const asked: Readonly<Record<"put" | "get" | "upload" | "token" | "remove", string>> = {
  put: "PUT /v2/acme/app/manifests/v1",
  get: "GET /v2/acme/app/manifests/v1",
  upload: "POST /v2/acme/app/blobs/uploads/",
  token: "GET /token?service=x&scope=repository%3Aacme%2Fapp%3Apull",
  remove: `DELETE /v2/acme/app/manifests/sha256:${"a".repeat(64)}`,
};

/** The job's own token. */
export const job: RegistryFacts = { token: "job", source: "acme/app", ownerKind: "organization" };

/** Credentials that the workflow gives. */
export const given: RegistryFacts = { token: "given", source: "acme/app" };
