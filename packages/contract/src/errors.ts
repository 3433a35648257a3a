import { defineErrors, type ErrorTable } from "@build-once/kernel";

/** What can be wrong with inputs. */
export type ContractErrorCode = "invalid-inputs";

/** Errors of the input parser. */
export const contractErrors: ErrorTable<ContractErrorCode> = defineErrors<ContractErrorCode>({
  "invalid-inputs": {
    kind: "input",
    meaning: "One or more inputs are unknown, missing, malformed or contradict each other; all are listed at once.",
    fix: "Correct the `with:` lines that the message lists; the action's README has the table of inputs.",
  },
});
