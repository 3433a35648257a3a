import { pauseInWords } from "@build-once/host";
import { loginFix } from "./login-fix.ts";
import type { Rule } from "./rule.ts";
import { changes, hasCode, type Symptom } from "./symptom.ts";

/** How long the registry wants to be left alone, in seconds, rounded up; `undefined` when it does not say. */
export function wantedPauseSeconds(symptom: Pick<Symptom, "headers" | "words">): number | undefined {
  const header = symptom.headers.get("retry-after");
  if (header !== undefined && /^\d{1,9}$/.test(header)) return Number(header);
  const ms = pauseInWords(`retry-after: ${header ?? ""}`) ?? pauseInWords(symptom.words);
  return ms === undefined ? undefined : Math.ceil(ms / 1000);
}

function pause(symptom: Symptom): string {
  const seconds = wantedPauseSeconds(symptom);
  return seconds === undefined ? "some minutes" : `${seconds} s`;
}

const isLimit = (symptom: Symptom): boolean =>
  symptom.status === 429 ||
  hasCode(symptom, "TOOMANYREQUESTS", "ThrottlingException") ||
  (symptom.status >= 400 && /rate limit|rate exceeded|too many requests|throttl/i.test(wordsOf(symptom)));

/** What a web page is about, such as billing, is no registry's reason. */
function wordsOf({ page, words }: Symptom): string {
  return page ? "" : words;
}

const serialise = "concurrency:\n  group: image-${{ github.ref }}";

/** Limits, which end by themselves, and quotas, which do not. */
export const limitRules: readonly Rule[] = [
  {
    cause: "secondary-limit",
    code: "registry-rate-limited",
    fits: (symptom) =>
      (symptom.status === 403 || symptom.status === 429) && /secondary rate limit|abuse/i.test(symptom.words),
    because: () => "GitHub's secondary limit: too much at once from this account",
    fix: (symptom) =>
      `Run the job again after ${pause(symptom)}, and let the jobs of one image follow each other:\n${serialise}`,
  },
  {
    cause: "docker-hub-anonymous-limit",
    code: "registry-rate-limited",
    fits: (symptom) => isLimit(symptom) && symptom.kind === "docker-hub" && isAnonymous(symptom),
    because: (symptom) =>
      `Docker Hub's limit for those who are not logged in${hubLimit(symptom)}, shared by everybody behind one address`,
    fix: (symptom) =>
      loginFix(
        symptom,
        "Log in: give `username: ${{ vars.DOCKERHUB_USERNAME }}` and `password: ${{ secrets.DOCKERHUB_TOKEN }}`.",
      ),
  },
  {
    cause: "docker-hub-limit",
    code: "registry-rate-limited",
    fits: (symptom) => isLimit(symptom) && symptom.kind === "docker-hub",
    because: (symptom) => `the pull limit of this Docker Hub account${hubLimit(symptom)}`,
    fix: (symptom) => `Run the job again after ${pause(symptom)}; a paid account or a mirror has no such limit.`,
  },
  {
    cause: "rate-limit",
    code: "registry-rate-limited",
    fits: isLimit,
    because: (symptom) => `the registry's limit of ${changes(symptom) ? "writes" : "requests"}`,
    fix: (symptom) =>
      `Run the job again after ${pause(symptom)}, and let the jobs of one image follow each other:\n${serialise}`,
  },
  {
    cause: "quota-exceeded",
    code: "registry-quota-exceeded",
    fits: (symptom) =>
      symptom.status >= 400 &&
      (/quota|storage limit|billing|payment|\b(?:exceed(?:s|ed)?|reached)\b[^\n]{0,60}\b(?:upper |storage |size |image )?limit|LimitExceeded/i.test(
        wordsOf(symptom),
      ) ||
        hasCode(symptom, "LimitExceededException", "ImageLimitExceeded", "QUOTA_EXCEEDED") ||
        symptom.status === 402),
    because: () => "the account's or project's quota in this registry is used up",
    fix: () =>
      "Delete versions that nothing refers to, or raise the quota; then run the job again. Keep every manifest that an index names.",
  },
  {
    cause: "storage-full",
    code: "registry-quota-exceeded",
    fits: (symptom) =>
      symptom.status === 507 ||
      (symptom.status >= 400 && /no space left|disk (?:is )?full|insufficient storage/i.test(wordsOf(symptom))),
    because: () => "the registry's own storage is full",
    fix: () =>
      "Whoever runs the registry has to make room, such as by `registry garbage-collect`; then run the job again.",
  },
];

/** Docker Hub names the account or the address that it counts for. */
function isAnonymous(symptom: Symptom): boolean {
  const source = symptom.headers.get("docker-ratelimit-source");
  if (source !== undefined) return /^[\d.]+$|:/.test(source);
  return symptom.facts.token === "none" || /unauthenticated/i.test(symptom.words);
}

function hubLimit(symptom: Symptom): string {
  const match = /^(\d{1,6});w=(\d{1,6})/.exec(symptom.headers.get("ratelimit-limit") ?? "");
  return match === null ? "" : ` (${match[1]} pulls in ${Math.round(Number(match[2]) / 3600)} h)`;
}
