import type { OciErrorCode } from "../errors.ts";
import type { Symptom } from "./symptom.ts";

/** Why a registry refused, as a stable name. */
export type RegistryCause =
  | "accept-refused"
  | "access-denied"
  | "answer-unknown"
  | "blob-missing"
  | "body-limit"
  | "content-changed"
  | "credentials-missing"
  | "credentials-wrong"
  | "deletion-refused"
  | "dependabot-token"
  | "docker-hub-limit"
  | "docker-hub-anonymous-limit"
  | "fork-token"
  | "gateway-failing"
  | "iam-denied"
  | "index-refused"
  | "login-expired"
  | "manifest-refused"
  | "missing"
  | "name-invalid"
  | "network-refused"
  | "operation-unsupported"
  | "overwrite-refused"
  | "package-not-linked"
  | "package-of-another-owner"
  | "packages-read-missing"
  | "packages-write-missing"
  | "page-instead"
  | "plain-http"
  | "policy-refused"
  | "proxy-login"
  | "quota-exceeded"
  | "rate-limit"
  | "read-only"
  | "referrers-refused"
  | "registry-failing"
  | "repository-missing"
  | "secondary-limit"
  | "single-sign-on"
  | "storage-full"
  | "storage-refused"
  | "tag-immutable"
  | "tag-invalid"
  | "tag-protected"
  | "upload-lost";

/** How one cause is recognised and what ends it. */
export interface Rule {
  readonly cause: RegistryCause;
  readonly code: OciErrorCode;
  /** True when the symptom has this cause and none of an earlier rule. */
  readonly fits: (symptom: Symptom) => boolean;
  /** The cause in words. */
  readonly because: (symptom: Symptom) => string;
  /** What to do, with the line to paste; nothing of the registry's words is in it. */
  readonly fix: (symptom: Symptom) => string;
}
