import { loginFix } from "./login-fix.ts";
import type { Rule } from "./rule.ts";
import { changes, hasCode, type Symptom } from "./symptom.ts";

const isGateway = (symptom: Symptom): boolean =>
  symptom.status === 502 || symptom.status === 503 || symptom.status === 504;

/** Answers of something that stands before or behind the registry. */
export const transportRules: readonly Rule[] = [
  {
    cause: "proxy-login",
    code: "registry-answer-invalid",
    fits: (symptom) => symptom.status === 407,
    because: () => "the proxy between this job and the registry wants a login",
    fix: (symptom) =>
      `Put the proxy's account into the environment, or go around it for this host:\nNO_PROXY: ${symptom.host}`,
  },
  {
    cause: "body-limit",
    code: "registry-answer-invalid",
    fits: (symptom) => symptom.status === 413,
    because: () => "something before the registry limits the size of a request",
    fix: () => "Raise the limit there; for nginx:\nclient_max_body_size 0;",
  },
  {
    cause: "plain-http",
    code: "registry-answer-invalid",
    fits: (symptom) =>
      symptom.status === 400 && /HTTP request (?:was sent )?to (?:an )?HTTPS (?:server|port)/i.test(symptom.words),
    because: () => "the registry speaks https on this port and was spoken to without",
    fix: () => "Leave out what asks for plain http, or give the registry's plain port.",
  },
  {
    cause: "storage-refused",
    code: "registry-unavailable",
    fits: (symptom) => symptom.purpose === "storage" && symptom.status >= 400 && symptom.status !== 429,
    because: () =>
      "the storage that the registry redirected to refused: its signed address was changed, has expired, or the runner's clock is wrong",
    fix: () =>
      "Run the job again; if it persists, let proxies pass the storage's host unchanged and check the runner's clock.",
  },
  {
    cause: "gateway-failing",
    code: "registry-unavailable",
    fits: (symptom) => isGateway(symptom) && (symptom.page || symptom.problems.length === 0),
    because: () => "a gateway before the registry could not reach it",
    fix: () =>
      "Run the job again; if it persists look at the registry's status page. The image was not taken for missing.",
  },
  {
    cause: "page-instead",
    code: "registry-answer-invalid",
    fits: (symptom) => symptom.page && symptom.status < 500,
    because: (symptom) =>
      `a web page came instead of the registry's answer: ${symptom.host} is no registry, or a proxy or login page stands before it`,
    fix: (symptom) => `See what answers there, and check the image name:\ncurl -sSi https://${symptom.host}/v2/`,
  },
];

/** What is left: read-only registries, operations that are switched off, credentials, and silence about the cause. */
export const generalRules: readonly Rule[] = [
  {
    cause: "read-only",
    code: "registry-unsupported",
    fits: (symptom) =>
      changes(symptom) &&
      symptom.status >= 400 &&
      (hasCode(symptom, "READ_ONLY") || /read[- ]?only|maintenance|is (?:a )?mirror/i.test(symptom.words)),
    because: () => "the registry or this repository takes no writes: it is a mirror, or under maintenance",
    fix: () => "Push to the registry it mirrors, or run the job again when the maintenance is over.",
  },
  {
    cause: "deletion-refused",
    code: "registry-unsupported",
    fits: (symptom) => symptom.purpose === "delete" && (symptom.status === 405 || hasCode(symptom, "UNSUPPORTED")),
    because: () => "this registry deletes nothing through this interface",
    fix: (symptom) =>
      symptom.kind === "ghcr"
        ? "Delete versions through GitHub's own interface:\ngh api --method DELETE /orgs/<owner>/packages/container/<name>/versions/<id>"
        : "Delete in the registry's own interface, or switch deletion on (`storage.delete.enabled: true` for distribution).",
  },
  {
    cause: "operation-unsupported",
    code: "registry-unsupported",
    fits: (symptom) =>
      symptom.status === 405 ||
      symptom.status === 501 ||
      (symptom.status >= 400 && symptom.status < 500 && symptom.status !== 404 && hasCode(symptom, "UNSUPPORTED")),
    because: () => "the registry does not offer this operation",
    fix: (symptom) =>
      changes(symptom)
        ? "Check that the image name is that of a registry to push to: a pull-through cache takes no pushes."
        : "Check that the image name's host is a registry, and its version.",
  },
  {
    cause: "credentials-wrong",
    code: "registry-unauthorized",
    fits: (symptom) =>
      symptom.status === 401 &&
      symptom.facts.token !== "none" &&
      (symptom.purpose === "token" ||
        /incorrect|invalid (?:user|credential|token)|bad credentials|expired|wrong/i.test(symptom.words)),
    because: () => "the user name, password or token is wrong, expired or revoked",
    fix: (symptom) =>
      symptom.kind === "docker-hub"
        ? "Make a new access token at https://app.docker.com/settings/personal-access-tokens and keep it as a secret: `password: ${{ secrets.DOCKERHUB_TOKEN }}`."
        : loginFix(
            symptom,
            "Make a new token in the registry and keep it as a secret: `password: ${{ secrets.REGISTRY_TOKEN }}`. A secret that does not exist is an empty text.",
          ),
  },
  {
    cause: "credentials-missing",
    code: "registry-unauthorized",
    fits: (symptom) => symptom.status === 401,
    because: () => "the registry wants credentials and got none that it takes for this",
    fix: (symptom) =>
      symptom.kind === "ghcr"
        ? `Leave \`github-token\` as it is and give the job\npermissions:\n  contents: read\n  packages: ${changes(symptom) ? "write" : "read"}`
        : loginFix(
            symptom,
            "Give `username: ${{ vars.REGISTRY_USERNAME }}` and `password: ${{ secrets.REGISTRY_TOKEN }}`, or log in with a docker login step earlier in the job.",
          ),
  },
  {
    cause: "access-denied",
    code: "registry-forbidden",
    fits: (symptom) => symptom.status === 403 || (symptom.status === 404 && hasCode(symptom, "DENIED", "UNAUTHORIZED")),
    because: (symptom) =>
      `the account may not ${changes(symptom) ? "push to" : "read"} ${symptom.repository ?? "this"}, or there is no such repository`,
    fix: (symptom) =>
      symptom.kind === "docker-hub"
        ? `Give the access token the permission “${changes(symptom) ? "Read & Write" : "Read-only"}” and check the account in the image name.`
        : `Check the image name, and that the account may ${changes(symptom) ? "push" : "pull"}.`,
  },
  {
    cause: "registry-failing",
    code: "registry-unavailable",
    fits: (symptom) => symptom.status >= 500,
    because: () => "the registry failed",
    fix: () =>
      "Run the job again; if it persists look at the registry's status page. The image was not taken for missing.",
  },
  {
    cause: "missing",
    code: "registry-not-found",
    fits: (symptom) =>
      symptom.status === 404 && hasCode(symptom, "MANIFEST_UNKNOWN", "NAME_UNKNOWN", "BLOB_UNKNOWN", "NOT_FOUND"),
    because: () => "the registry says that it does not exist",
    fix: () =>
      "Check name, tag and digest. A clean-up job that deletes untagged versions also deletes the platform manifests of an index.",
  },
];
