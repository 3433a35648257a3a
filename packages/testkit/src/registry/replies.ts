import type { Reply } from "../http/index.ts";

/** The error codes of the specification. @see OCI distribution specification 1.1.1, "Error Codes" */
export type RegistryErrorCode =
  | "BLOB_UNKNOWN"
  | "BLOB_UPLOAD_INVALID"
  | "BLOB_UPLOAD_UNKNOWN"
  | "DIGEST_INVALID"
  | "MANIFEST_BLOB_UNKNOWN"
  | "MANIFEST_INVALID"
  | "MANIFEST_UNKNOWN"
  | "NAME_INVALID"
  | "NAME_UNKNOWN"
  | "SIZE_INVALID"
  | "UNAUTHORIZED"
  | "DENIED"
  | "UNSUPPORTED"
  | "TOOMANYREQUESTS"
  /** Not of the specification: what registries with immutable tags answer. */
  | "TAG_INVALID";

/** An answer with the specification's error document. */
export function refuse(
  status: number,
  code: RegistryErrorCode,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify({ errors: [{ code, message, detail: {} }] }),
  };
}

/** A JSON answer. */
export function json(value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(value) };
}
