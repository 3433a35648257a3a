/** Why the action ended as it did. */
export const reasons = {
  commented: { verdict: "pass", meaning: "The comment says what this run found." },
  unchanged: { verdict: "pass", meaning: "The comment says it already; nothing was written." },
  collected: { verdict: "pass", meaning: "The results are in the evidence, for the run or workflow that comments." },
  previewed: { verdict: "pass", meaning: "The body was written to a file and to the step summary only." },
  "not-wanted": { verdict: "pass", meaning: "`comment-on` asks for no comment here; the step summary has everything." },
  "no-pull-request": {
    verdict: "pass",
    meaning: "This run belongs to no open pull request; the step summary has everything.",
  },
  "comment-not-permitted": {
    verdict: "pass",
    meaning: "The token may not comment; the step summary has everything, and a warning names the permission.",
    fix: "Add `pull-requests: write` to the job's `permissions:`. For pull requests of forks comment from `workflow_run`.",
  },
  "comment-failed": {
    verdict: "pass",
    meaning: "GitHub did not take the comment; the step summary has everything, and a warning says why.",
    fix: "Run the job again. Reporting alone never makes a run red.",
  },
  superseded: {
    verdict: "skip",
    meaning: "The pull request has a newer commit, or a newer run reported already; nothing was written over it.",
  },
  "not-a-pull-request-run": {
    verdict: "skip",
    meaning: "The run that triggered this one was not caused by a pull request; there is nothing to comment on.",
  },
  "tests-failed": {
    verdict: "fail",
    meaning: "`fail-on-tests` is set and tests failed.",
    fix: "The comment and the step summary list the tests with file and line.",
  },
  "tests-unreadable": {
    verdict: "fail",
    meaning:
      "`fail-on-tests` is set and a report or the evidence of another job could not be read, or a suite died outside its tests.",
    fix: "The comment names the report and the place in it.",
  },
  "tests-missing": {
    verdict: "fail",
    meaning: "`fail-on-tests` is set and no test was found: nothing ran, or no report matched.",
    fix: "Check the patterns in `test-results` and the step that runs the tests.",
  },
} as const;

/** A reason's code. */
export type Reason = keyof typeof reasons;
