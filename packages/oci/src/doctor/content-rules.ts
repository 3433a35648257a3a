import type { Rule } from "./rule.ts";
import { hasCode, type Symptom } from "./symptom.ts";

const isRefusal = (symptom: Symptom): boolean => symptom.status >= 400 && symptom.status < 500;
const writes = (symptom: Symptom): boolean => symptom.purpose === "write" && isRefusal(symptom);

/** Refusals that are about what was sent: tags that may not move, types, names, blobs. */
export const contentRules: readonly Rule[] = [
  {
    cause: "tag-immutable",
    code: "tag-immutable",
    fits: (symptom) =>
      writes(symptom) &&
      (hasCode(
        symptom,
        "ImageTagAlreadyExists",
        "ImageTagAlreadyExistsException",
        "TAG_IMMUTABLE",
        "IMMUTABLE",
        "ManifestImmutable",
      ) ||
        /immutab|cannot be overwritten|already exists and cannot|does not allow updating assets/i.test(symptom.words)),
    because: (symptom) =>
      `the registry does not move a tag that exists${symptom.reference === undefined ? "" : `, and ${symptom.reference} does`}`,
    fix: (symptom) =>
      symptom.kind === "ecr"
        ? `Use the digest that the tag has, or let this tag move:\naws ecr put-image-tag-mutability --repository-name ${symptom.repository ?? "<name>"} --image-tag-mutability IMMUTABLE_WITH_EXCLUSION --image-tag-mutability-exclusion-filters filterType=WILDCARD,filter=${symptom.reference ?? "<tag>"}`
        : "Use the digest that the tag has, or exclude this tag from the repository's immutability rule.",
  },
  {
    cause: "tag-immutable",
    code: "tag-immutable",
    fits: (symptom) => writes(symptom) && /disallowed|is locked|write-?enabled/i.test(symptom.words),
    because: () => "the tag or its repository is locked against writing",
    fix: (symptom) =>
      symptom.kind === "acr"
        ? `Unlock it:\naz acr repository update --name ${symptom.host.split(".", 1)[0] ?? ""} --image ${symptom.repository ?? "<name>"}:${symptom.reference ?? "<tag>"} --write-enabled true`
        : "Unlock the tag in the registry, or use another one.",
  },
  {
    cause: "overwrite-refused",
    code: "registry-forbidden",
    fits: (symptom) => writes(symptom) && /overwrite|needs? DELETE permission/i.test(symptom.words),
    because: () => "the account may push new tags but not replace one",
    fix: () =>
      "Give the account the right to delete and overwrite in this repository, or push under a tag that does not exist yet.",
  },
  {
    cause: "tag-protected",
    code: "tag-protected",
    fits: (symptom) =>
      writes(symptom) &&
      /protected (?:tag|container|repository)|protection rule|tag .{0,80}protected/i.test(symptom.words),
    because: (symptom) =>
      `a protection rule covers ${symptom.reference ?? "the tag"}, and this account's role is too low for it`,
    fix: (symptom) =>
      symptom.kind === "gitlab"
        ? "Use a token of a Maintainer, or change the rule under Settings → Packages and registries → Container registry → Protected container tags."
        : "Use an account that the rule lets through, or exclude the tag from it.",
  },
  {
    cause: "policy-refused",
    code: "registry-forbidden",
    fits: (symptom) =>
      isRefusal(symptom) &&
      (symptom.status === 412 || /vulnerabilit|configured policy|not signed|admission/i.test(symptom.words)),
    because: () => "a policy of the registry, such as one about scans or signatures, blocks this image",
    fix: () => "Satisfy the policy (scan or sign the image), or have it exclude this repository.",
  },
  {
    cause: "accept-refused",
    code: "registry-answer-invalid",
    fits: (symptom) =>
      symptom.status === 406 ||
      (symptom.status === 404 && /accept header|does not support (?:OCI|manifest lists?)/i.test(symptom.words)),
    because: () =>
      "the image is there, and something between this job and the registry removes the `Accept` header, or the registry does not know the type",
    fix: () => "Let proxies pass the `Accept` header on unchanged; the image was not taken for missing.",
  },
  {
    cause: "blob-missing",
    code: "manifest-rejected",
    fits: (symptom) =>
      writes(symptom) &&
      hasCode(
        symptom,
        "MANIFEST_BLOB_UNKNOWN",
        "BLOB_UNKNOWN",
        "MANIFEST_UNKNOWN",
        "LayersNotFoundException",
        "LayersNotFound",
      ),
    because: () =>
      "the manifest names a blob or child that this repository does not have: a clean-up removed it, or it was never pushed here",
    fix: () => "Build and push the image again; let clean-up jobs keep what an index names.",
  },
  {
    cause: "tag-invalid",
    code: "registry-name-invalid",
    fits: (symptom) => hasCode(symptom, "TAG_INVALID") && isRefusal(symptom),
    because: (symptom) => `the registry does not take ${symptom.reference ?? "this"} as a tag`,
    fix: () => "A tag has at most 128 letters, digits, `_`, `.` and `-`, and begins with none of the last two.",
  },
  {
    cause: "name-invalid",
    code: "registry-name-invalid",
    fits: (symptom) => hasCode(symptom, "NAME_INVALID") && isRefusal(symptom),
    because: () => "the registry does not take this repository name",
    fix: (symptom) =>
      symptom.kind === "docker-hub"
        ? "On Docker Hub a name has two parts: <account>/<image>."
        : "Use lower-case letters, digits, `.`, `_`, `-` and as many parts as this registry allows.",
  },
  {
    cause: "referrers-refused",
    code: "registry-unsupported",
    fits: (symptom) =>
      (symptom.purpose === "referrers" && (symptom.status === 405 || hasCode(symptom, "UNSUPPORTED"))) ||
      // A denial names its subject as well: whoever may not do something.
      (writes(symptom) && ![401, 403].includes(symptom.status) && /subject|referrer/i.test(symptom.words)),
    because: () => "the registry does not take manifests that refer to another one",
    fix: () =>
      "Attach nothing in this registry (`provenance: false`, `sbom: false`), or ask for a version that knows OCI 1.1.",
  },
  {
    cause: "index-refused",
    code: "registry-unsupported",
    fits: (symptom) =>
      writes(symptom) &&
      (symptom.status === 415 ||
        hasCode(symptom, "UNSUPPORTED_MEDIA_TYPE", "MEDIA_TYPE_UNSUPPORTED") ||
        /media ?type|manifest list|image index|oci index|schema ?version|(?:not supported|unsupported)[^\n]{0,40}manifest|manifest[^\n]{0,40}(?:not supported|unsupported)/i.test(
          symptom.words,
        )),
    because: () => "the registry does not take this type of manifest, such as an index of several platforms",
    fix: () =>
      "Build one platform without provenance (`platforms: linux/amd64`, `provenance: false`, `sbom: false`), or use a registry that takes OCI indexes.",
  },
  {
    cause: "upload-lost",
    code: "blob-upload-failed",
    fits: (symptom) =>
      hasCode(symptom, "BLOB_UPLOAD_UNKNOWN", "BLOB_UPLOAD_INVALID") ||
      (symptom.purpose === "upload" && symptom.status === 416),
    because: () => "the registry lost the upload half way, as replicas without shared storage or secret do",
    fix: () =>
      "Run the job again; whoever runs the registry gives all replicas one storage and one `REGISTRY_HTTP_SECRET`.",
  },
  {
    cause: "content-changed",
    code: "blob-upload-failed",
    fits: (symptom) =>
      symptom.purpose === "upload" && (hasCode(symptom, "DIGEST_INVALID") || hasCode(symptom, "SIZE_INVALID")),
    because: () => "what arrived is not what was sent",
    fix: () => "Run the job again; if it persists, look at what stands between the runner and the registry.",
  },
  {
    cause: "manifest-refused",
    code: "manifest-rejected",
    fits: (symptom) =>
      symptom.purpose === "write" &&
      !symptom.page &&
      symptom.status < 500 &&
      ![401, 403, 404, 405, 407, 413].includes(symptom.status),
    because: () => "the registry did not store the manifest",
    fix: () => "The message carries the registry's own reason.",
  },
];
