import { defineErrors, type ErrorTable } from "@build-once/kernel";

/** What can go wrong in this action alone. */
export type CheckErrorCode = "check-place-unwritable";

/** Errors of artifact-check. */
export const checkErrors: ErrorTable<CheckErrorCode> = defineErrors<CheckErrorCode>({
  "check-place-unwritable": {
    kind: "input",
    meaning: "A place where a report is to be written is not a file that can be replaced.",
    fix: "Give `receipt` and `write-manifest` paths of files, not of folders or links.",
  },
});
