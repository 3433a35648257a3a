/** Why the action ended as it did. */
export const reasons = {
  checked: { verdict: "pass", meaning: "Every rule that applies holds." },
  "checked-with-warnings": {
    verdict: "pass",
    meaning: "No rule at level `fail` is broken; some at level `warn` are.",
  },
  "rules-broken": {
    verdict: "fail",
    meaning: "At least one rule at level `fail` is broken.",
    fix: "The summary lists each broken rule with what was expected, what was found and what to do.",
  },
  "nothing-to-check": {
    verdict: "fail",
    meaning: "No subject is given, and no earlier step of this job left the reference of an image.",
    fix: "Give `subjects`, such as `image=name@sha256:…`, or run build-once-by-digest before this step in the same job.",
  },
  "nothing-checked": {
    verdict: "fail",
    meaning: "A subject was given and no rule looked at it: nothing is known about it.",
    fix: "Turn on at least one rule for each kind of subject, and remove subjects that shall not be checked.",
  },
} as const;

/** A reason's code. */
export type Reason = keyof typeof reasons;
