import { defineErrors, type ErrorTable } from "@build-once/kernel";

/** What stops a deployment before anything was changed. */
export type DeployErrorCode =
  | "receipt-missing"
  | "receipt-invalid"
  | "receipt-not-passing"
  | "receipt-other-digest"
  | "deployment-locked"
  | "container-not-ours"
  | "step-environment-missing";

/** Errors of deploy-smoke. */
export const deployErrors: ErrorTable<DeployErrorCode> = defineErrors<DeployErrorCode>({
  "receipt-missing": {
    kind: "input",
    meaning: "The file named by `receipt` is not there.",
    fix: "Run artifact-check before this step in the same job, or download its receipt.",
  },
  "receipt-invalid": {
    kind: "data",
    meaning: "The file named by `receipt` is not a receipt of artifact-check.",
    fix: "Pass the `receipt` output of artifact-check unchanged.",
  },
  "receipt-not-passing": {
    kind: "input",
    meaning: "The receipt says that the check failed.",
    fix: "Deploy only what passed; artifact-check's summary names the failed rule.",
  },
  "receipt-other-digest": {
    kind: "input",
    meaning: "The receipt does not speak about the digest that is to be deployed.",
    fix: "Pass the same reference to artifact-check and to deploy-smoke.",
  },
  "deployment-locked": {
    kind: "upstream",
    meaning: "Another deployment of the same environment is under way on this machine.",
    fix: "Wait for it, raise `lock-wait`, or give the jobs a common `concurrency` group. If it died, remove the file that the message names.",
  },
  "container-not-ours": {
    kind: "input",
    meaning: "A container that this action did not make has the deployment's name.",
    fix: "Choose another `name`, or remove that container.",
  },
  "step-environment-missing": {
    kind: "input",
    meaning: "`env` names a variable without a value, and the step's environment does not have it.",
    fix: "Add the variable to the step's `env:`, or write `NAME=value`.",
  },
});
