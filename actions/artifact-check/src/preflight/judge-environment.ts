import { broken, type Finding, holds } from "../finding.ts";

/** A variable that every runner sets: what it looks like, and whether it may be shown. */
interface Variable {
  readonly name: string;
  readonly form: RegExp;
  readonly says: string;
  readonly secret?: true;
}

const anything = /^\S[^]*$/;
const path = /^(?:\/|[A-Za-z]:\\)[^]+$/;
const address = /^https?:\/\/[^\s/]+/;
const number = /^[1-9]\d*$/;

const variables: readonly Variable[] = [
  { name: "GITHUB_ACTIONS", form: /^true$/, says: "true" },
  { name: "GITHUB_REPOSITORY", form: /^[\w.-]+\/[\w.-]+$/, says: "owner/name" },
  { name: "GITHUB_SHA", form: /^[0-9a-f]{40}$/, says: "a commit" },
  { name: "GITHUB_REF", form: /^refs\/[^]+$/, says: "a full ref" },
  { name: "GITHUB_EVENT_NAME", form: /^[a-z_]+$/, says: "an event" },
  { name: "GITHUB_EVENT_PATH", form: path, says: "a path" },
  { name: "GITHUB_RUN_ID", form: number, says: "a number" },
  { name: "GITHUB_RUN_ATTEMPT", form: number, says: "a number" },
  { name: "GITHUB_JOB", form: anything, says: "the job's key" },
  { name: "GITHUB_ACTOR", form: anything, says: "a login" },
  { name: "GITHUB_WORKFLOW", form: anything, says: "the workflow's name" },
  { name: "GITHUB_WORKSPACE", form: path, says: "a path" },
  { name: "GITHUB_SERVER_URL", form: address, says: "an address" },
  { name: "GITHUB_API_URL", form: address, says: "an address" },
  { name: "GITHUB_OUTPUT", form: path, says: "a path" },
  { name: "GITHUB_STEP_SUMMARY", form: path, says: "a path" },
  { name: "RUNNER_TEMP", form: path, says: "a path" },
  { name: "RUNNER_OS", form: /^(?:Linux|Windows|macOS)$/, says: "Linux, Windows or macOS" },
  { name: "RUNNER_ARCH", form: /^(?:X86|X64|ARM|ARM64)$/, says: "X86, X64, ARM or ARM64" },
  { name: "ACTIONS_RUNTIME_TOKEN", form: anything, says: "the token of artifacts and caches", secret: true },
  { name: "ACTIONS_RESULTS_URL", form: address, says: "the address of artifacts and caches" },
];

/** A row for each variable that the actions rest on: what it is, or what it should look like. */
export function judgeEnvironment(get: (name: string) => string | undefined): readonly Finding[] {
  return variables.map(({ name, form, says, secret }) => {
    const value = get(name) ?? "";
    if (form.test(value)) return holds("preflight-environment", name, secret === true ? "set" : value.slice(0, 200));
    const found =
      value === "" ? "is not set" : `is ${secret === true ? "malformed" : JSON.stringify(value.slice(0, 200))}`;
    return broken(
      "preflight-environment",
      name,
      `${found}, expected ${says}`,
      "The runner sets it; look for a step or an image that takes it away or writes over it.",
    );
  });
}
