import { defineErrors, type ErrorTable } from "@build-once/kernel";

/** What can go wrong with GitHub's API. */
export type GitHubErrorCode =
  | "token-refused"
  | "permission-missing"
  | "rate-limited"
  | "api-unavailable"
  | "api-refused"
  | "api-unexpected"
  | "event-unreadable";

/** Errors of talking to GitHub. */
export const githubErrors: ErrorTable<GitHubErrorCode> = defineErrors<GitHubErrorCode>({
  "token-refused": {
    kind: "permission",
    meaning: "GitHub does not accept the token: it is missing, expired or of another server.",
    fix: "Leave github-token at its default, or pass a token that is valid on this server.",
  },
  "permission-missing": {
    kind: "permission",
    meaning: "The token lacks a permission; the message names it.",
    fix: "Add the line that the message names to `permissions:` of the job.",
  },
  "rate-limited": {
    kind: "upstream",
    meaning: "GitHub limits the rate of requests, and the wait it asks for is longer than the action waits.",
    fix: "Run the job again later; spread jobs that comment at the same time.",
  },
  "api-unavailable": {
    kind: "upstream",
    meaning: "GitHub's API kept answering with a server error.",
    fix: "Run the job again; if it persists, look at GitHub's status page.",
  },
  "api-refused": {
    kind: "upstream",
    meaning: "GitHub's API refused a request; the message has its words.",
    fix: "The message names the request and GitHub's reason.",
  },
  "api-unexpected": {
    kind: "data",
    meaning: "GitHub's API answered with something else than its documentation says.",
    fix: "Check that GITHUB_API_URL names GitHub's API and that no proxy answers in its place.",
  },
  "event-unreadable": {
    kind: "data",
    meaning: "The file with the event's payload is missing, too large or not JSON.",
    fix: "Run the action in a workflow, where the runner writes the file and sets GITHUB_EVENT_PATH.",
  },
});
