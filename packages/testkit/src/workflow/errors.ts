import { defineErrors, type ErrorTable } from "@build-once/kernel";

/** What can stop a workflow run before the engine is asked. */
export type WorkflowErrorCode =
  | "engine-missing"
  | "stand-in-missing"
  | "python-missing"
  | "git-failed"
  | "consumer-invalid";

/** Errors of running workflows. */
export const workflowErrors: ErrorTable<WorkflowErrorCode> = defineErrors<WorkflowErrorCode>({
  "engine-missing": {
    kind: "input",
    meaning: "The workflow engine `act` was not found.",
    fix: "Run `./test` or `./demo` once, which install it into `.tools/`, or put `act` on the path.",
  },
  "stand-in-missing": {
    kind: "input",
    meaning: "A workflow uses a third-party action that has no local stand-in.",
    fix: "Add `packages/testkit/stand-ins/<owner>/<repo>/` with the original's inputs and outputs.",
  },
  "python-missing": {
    kind: "input",
    meaning: "No Python interpreter was found on the machine.",
    fix: "Install `python3` with its `venv` and `pip` modules.",
  },
  "git-failed": {
    kind: "data",
    meaning: "A git command that prepares the consumer's repository failed.",
    fix: "The message holds git's own words.",
  },
  "consumer-invalid": {
    kind: "input",
    meaning: "The folder given as consumer has no workflow of that name.",
    fix: "Give the folder that holds `.github/workflows/`.",
  },
});
