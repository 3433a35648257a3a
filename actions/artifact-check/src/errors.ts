import { defineErrors, type ErrorTable } from "@build-once/kernel";

/** What can go wrong in this action alone. */
export type CheckErrorCode = "check-place-unwritable" | "check-place-taken";

/** Errors of artifact-check. */
export const checkErrors: ErrorTable<CheckErrorCode> = defineErrors<CheckErrorCode>({
  "check-place-unwritable": {
    kind: "input",
    meaning: "A place where a report is to be written is not a file that can be replaced.",
    fix: "Give `receipt` and `write-manifest` paths of files, not of folders or links.",
  },
  "check-place-taken": {
    kind: "input",
    meaning: "The manifest is to be written over a file that it lists.",
    fix: "Give `write-manifest` a path that no `files=` pattern matches; remove the manifest of an earlier run first.",
  },
});
